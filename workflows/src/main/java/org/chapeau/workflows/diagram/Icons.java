package org.chapeau.workflows.diagram;

import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The small signs inside shapes that tell the kinds of a task or event apart.
 */
final class Icons {

	private static final int COG_TEETH = 8;

	private final Svg svg;

	Icons(Svg svg) {
		this.svg = svg;
	}

	void task(Task task, Box box) {
		double x = box.x() + 14;
		double y = box.y() + 14;
		if (task instanceof UserTask) {
			person(x, y);
		}
		else if (task instanceof ServiceTask) {
			cog(x, y);
		}
		else if (task instanceof SendTask) {
			envelope(x, y, 16, 11, true);
		}
		else if (task instanceof ReceiveTask) {
			envelope(x, y, 16, 11, false);
		}
	}

	void event(EventDefinition definition, Box box) {
		if (definition instanceof MessageEventDefinition) {
			envelope(box.centerX(), box.centerY(), 18, 12, false);
		}
		else if (definition instanceof TimerEventDefinition) {
			clock(box.centerX(), box.centerY());
		}
		else if (definition instanceof TerminateEventDefinition) {
			this.svg.leaf("circle", "cx", box.centerX(), "cy", box.centerY(), "r", 10.0, "fill", Ink.LINE);
		}
	}

	/**
	 * Three upright bars: the activity or participant stands for several at once.
	 */
	void parallelInstances(double x, double bottom) {
		for (int bar = -1; bar <= 1; bar++) {
			this.svg.leaf("rect", "x", x + bar * 5 - 1.25, "y", bottom - 13, "width", 2.5, "height", 10.0, "fill",
					Ink.LINE, "stroke", "none");
		}
	}

	private void person(double x, double y) {
		this.svg.leaf("circle", "cx", x, "cy", y - 4, "r", 3.5, "fill", "none");
		this.svg.leaf("path", "d",
				"M" + at(x - 7, y + 8) + "C" + at(x - 7, y - 2) + " " + at(x + 7, y - 2) + " " + at(x + 7, y + 8) + "Z",
				"fill", "none");
	}

	private void cog(double x, double y) {
		StringBuilder outline = new StringBuilder();
		for (int corner = 0; corner < COG_TEETH * 4; corner++) {
			double angle = (corner - 0.5) * Math.PI / (COG_TEETH * 2);
			double radius = (corner % 4 < 2) ? 8 : 5.5;
			outline.append((corner == 0) ? "M" : "L")
				.append(at(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
		}
		this.svg.leaf("path", "d", outline + "Z", "fill", "none");
		this.svg.leaf("circle", "cx", x, "cy", y, "r", 2.5, "fill", "none");
	}

	private void envelope(double x, double y, double width, double height, boolean filled) {
		double left = x - width / 2;
		double top = y - height / 2;
		this.svg.leaf("rect", "x", left, "y", top, "width", width, "height", height, "fill",
				filled ? Ink.LINE : Ink.PAPER);
		this.svg.leaf("path", "d", "M" + at(left, top) + "L" + at(x, y + 1) + "L" + at(left + width, top), "fill",
				"none", "stroke", filled ? Ink.PAPER : Ink.LINE);
	}

	private void clock(double x, double y) {
		this.svg.leaf("circle", "cx", x, "cy", y, "r", 10.0, "fill", Ink.PAPER);
		this.svg.leaf("path", "d", "M" + at(x + 2, y - 7) + "L" + at(x, y) + "L" + at(x + 5, y + 1), "fill", "none");
	}

	static String at(double x, double y) {
		return Svg.number(x) + " " + Svg.number(y);
	}

}
