package org.chapeau.workflows.diagram;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.jspecify.annotations.Nullable;

/**
 * Draws the nodes of a model.
 */
final class Shapes {

	private static final double POOL_HEADER = 30;

	private final Svg svg;

	private final Icons icons;

	private final Captions captions;

	private final Set<String> active;

	Shapes(Svg svg, Captions captions, Set<String> active) {
		this.svg = svg;
		this.icons = new Icons(svg);
		this.captions = captions;
		this.active = active;
	}

	/**
	 * A pool with its process inside, or a closed one for a partner whose process is not
	 * shown.
	 */
	void participant(Participant participant, Box box) {
		boolean partner = participant.getProcess() == null;
		this.svg.open("g", "class", partner ? "bpmn-partner" : "bpmn-pool", "data-element", participant.getId(),
				"stroke", Ink.LINE);
		rectangle(box, 0, partner ? Ink.PARTNER : Ink.PAPER);
		if (partner) {
			this.captions.centred(participant.getId(), name(participant.getName()), box);
			if (participant.getParticipantMultiplicity() != null) {
				this.icons.parallelInstances(box.centerX(), box.bottom());
			}
		}
		else {
			Box header = new Box(box.x(), box.y(), POOL_HEADER, box.height());
			rectangle(header, 0, Ink.HEADER);
			this.captions.upright(participant.getId(), name(participant.getName()), header);
		}
		this.svg.close("g");
	}

	void subProcess(SubProcess subProcess, Box box) {
		open(subProcess, "bpmn-subprocess");
		this.svg.leaf("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", 8.0,
				"fill", Ink.PAPER, "stroke-dasharray", subProcess.triggeredByEvent() ? "2 4" : "none");
		if (isParallel(subProcess)) {
			this.icons.parallelInstances(box.centerX(), box.bottom());
		}
		this.svg.close("g");
	}

	void node(FlowNode node, Box box) {
		if (node instanceof Task task) {
			task(task, box);
		}
		else if (node instanceof Event event) {
			event(event, box);
		}
		else if (node instanceof Gateway gateway) {
			gateway(gateway, box);
		}
		else {
			throw new IllegalArgumentException("no drawing of " + node.getElementType().getTypeName());
		}
	}

	private void task(Task task, Box box) {
		open(task, "bpmn-task");
		rectangle(box, 8, fill(task));
		this.icons.task(task, box);
		this.captions.centred(task.getId(), name(task.getName()), box);
		if (isParallel(task)) {
			this.icons.parallelInstances(box.centerX(), box.bottom());
		}
		this.svg.close("g");
	}

	private void event(Event event, Box box) {
		open(event, "bpmn-event");
		double radius = box.width() / 2;
		boolean lasting = !(event instanceof BoundaryEvent boundary) || boundary.cancelActivity();
		circle(box, radius, fill(event), (event instanceof EndEvent) ? 3 : width(event), lasting);
		if (!(event instanceof StartEvent) && event instanceof CatchEvent) {
			circle(box, radius - 3.5, "none", 1.5, lasting);
		}
		definition(event).ifPresent((definition) -> this.icons.event(definition, box));
		this.svg.close("g");
	}

	private void gateway(Gateway gateway, Box box) {
		open(gateway, "bpmn-gateway");
		double x = box.centerX();
		double y = box.centerY();
		this.svg.leaf("path", "d", "M" + Icons.at(x, box.y()) + "L" + Icons.at(box.right(), y) + "L"
				+ Icons.at(x, box.bottom()) + "L" + Icons.at(box.x(), y) + "Z", "fill", fill(gateway));
		if (gateway instanceof EventBasedGateway) {
			circle(box, 13, "none", 1.5, true);
			circle(box, 10, "none", 1.5, true);
			pentagon(x, y);
		}
		else {
			double reach = (gateway instanceof ParallelGateway) ? 11 : 8;
			String cross = (gateway instanceof ParallelGateway)
					? "M" + Icons.at(x - reach, y) + "H" + Svg.number(x + reach) + "M" + Icons.at(x, y - reach) + "V"
							+ Svg.number(y + reach)
					: "M" + Icons.at(x - reach, y - reach) + "L" + Icons.at(x + reach, y + reach) + "M"
							+ Icons.at(x + reach, y - reach) + "L" + Icons.at(x - reach, y + reach);
			this.svg.leaf("path", "d", cross, "fill", "none", "stroke-width", 3.0);
		}
		this.svg.close("g");
	}

	private void pentagon(double x, double y) {
		StringBuilder outline = new StringBuilder();
		for (int corner = 0; corner < 5; corner++) {
			double angle = corner * 2 * Math.PI / 5 - Math.PI / 2;
			outline.append((corner == 0) ? "M" : "L")
				.append(Icons.at(x + 6 * Math.cos(angle), y + 6 * Math.sin(angle)));
		}
		this.svg.leaf("path", "d", outline + "Z", "fill", "none");
	}

	private void open(FlowNode node, String kind) {
		boolean here = this.active.contains(node.getId());
		this.svg.open("g", "class", here ? kind + " bpmn-active" : kind, "data-element", node.getId(), "stroke",
				here ? Ink.ACTIVE_LINE : Ink.LINE, "stroke-width", width(node));
	}

	private void rectangle(Box box, double radius, String fill) {
		this.svg.leaf("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", radius,
				"fill", fill);
	}

	private void circle(Box box, double radius, String fill, double width, boolean solid) {
		this.svg.leaf("circle", "cx", box.centerX(), "cy", box.centerY(), "r", radius, "fill", fill, "stroke-width",
				width, "stroke-dasharray", solid ? "none" : "4 3");
	}

	private String fill(FlowNode node) {
		return this.active.contains(node.getId()) ? Ink.ACTIVE : Ink.PAPER;
	}

	private double width(FlowNode node) {
		return this.active.contains(node.getId()) ? 3 : 1.5;
	}

	private static boolean isParallel(Activity activity) {
		return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics instances
				&& !instances.isSequential();
	}

	private static Optional<EventDefinition> definition(Event event) {
		return event.getChildElementsByType(EventDefinition.class).stream().findFirst();
	}

	static String name(@Nullable String name) {
		return (name != null) ? name : "";
	}

}
