package org.chapeau.workflows.diagram;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.chapeau.workflows.Model;
import org.jspecify.annotations.Nullable;

/**
 * Draws a process as SVG from the diagram data in its own model. The drawing needs
 * nothing beside it, holds no script and no style of its own, so it can stand in a page
 * under a strict content security policy; class names ({@code bpmn-task},
 * {@code bpmn-active}, …) let a style sheet change it, and {@code data-element} names the
 * element of the model. Immutable.
 */
public final class BpmnSvg {

	private static final double MARGIN = 20;

	private final BpmnModelInstance model;

	private final Labels labels;

	private final Set<String> active;

	private final Map<String, Mark> marks;

	private final String name;

	private BpmnSvg(BpmnModelInstance model, Labels labels, Set<String> active, Map<String, Mark> marks, String name) {
		this.model = model;
		this.labels = labels;
		this.active = active;
		this.marks = marks;
		this.name = name;
	}

	private BpmnSvg(BpmnModelInstance model) {
		this(model, Labels.OF_THE_MODEL, Set.of(), Map.of(), "");
	}

	/**
	 * A drawing of a model of this module.
	 */
	public static BpmnSvg of(Model model) {
		return new BpmnSvg(BpmnModels.read(model));
	}

	/**
	 * A drawing of any model with diagram data, for instance the version that a running
	 * instance began with.
	 * @param model the XML of the model; read, but not closed
	 * @throws org.camunda.bpm.model.xml.ModelParseException if it is not a BPMN model
	 */
	public static BpmnSvg of(InputStream model) {
		return new BpmnSvg(Bpmn.readModelFromStream(model));
	}

	/**
	 * The same drawing with other labels.
	 */
	public BpmnSvg labelled(Labels labels) {
		return new BpmnSvg(this.model, labels, this.active, this.marks, this.name);
	}

	/**
	 * The same drawing with the elements marked at which an instance stands.
	 */
	public BpmnSvg highlighting(Collection<String> elementIds) {
		return new BpmnSvg(this.model, this.labels, Set.copyOf(elementIds), this.marks, this.name);
	}

	/**
	 * The same drawing with marks on what has changed.
	 * @param marks the marks by the ids of the elements; one that is not drawn is no
	 * fault
	 */
	public BpmnSvg marking(Map<String, Mark> marks) {
		return new BpmnSvg(this.model, this.labels, this.active, Map.copyOf(marks), this.name);
	}

	/**
	 * The same drawing under a name of its own, for a page on which the process is drawn
	 * more than once.
	 */
	public BpmnSvg named(String name) {
		return new BpmnSvg(this.model, this.labels, this.active, this.marks, "-" + name);
	}

	/**
	 * Draws.
	 * @return one {@code svg} element, its view box in the units of the diagram data
	 * @throws IllegalStateException if a shape or flow of the diagram has no element
	 */
	public String draw() {
		Svg svg = new Svg();
		Captions captions = new Captions(svg, this.labels);
		Shapes shapes = new Shapes(svg, captions, this.active);
		Edges edges = new Edges(svg);
		open(svg);
		shapes(BpmnSvg::isFrame).forEach((shape) -> frame(shapes, shape));
		for (BpmnEdge edge : this.model.getModelElementsByType(BpmnEdge.class)) {
			edges.draw(element(edge.getBpmnElement()), edge.getWaypoints().stream().map(Edges.Point::of).toList());
		}
		shapes((element) -> !isFrame(element))
			.forEach((shape) -> shapes.node((FlowNode) element(shape.getBpmnElement()), Box.of(shape.getBounds())));
		captions(captions);
		marks(new Marking(svg));
		svg.close("svg");
		return svg.toString();
	}

	private void open(Svg svg) {
		Process process = this.model.getModelElementsByType(Process.class).iterator().next();
		Box view = view();
		String id = "bpmn-" + process.getId() + this.name;
		svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "bpmn", "role", "img", "aria-labelledby",
				id + "-title " + id + "-desc", "viewBox",
				Icons.at(view.x(), view.y()) + " " + Icons.at(view.width(), view.height()), "width", view.width(),
				"height", view.height(), "font-family", "system-ui, 'Noto Sans', 'Noto Sans JP', sans-serif",
				"font-size", Ink.FONT_SIZE, "stroke-width", 1.5, "stroke-linejoin", "round");
		svg.text("title", this.labels.label(process.getId(), Shapes.name(process.getName())), "id", id + "-title");
		svg.text("desc", description(process), "id", id + "-desc");
		svg.leaf("rect", "class", "bpmn-paper", "x", view.x(), "y", view.y(), "width", view.width(), "height",
				view.height(), "fill", Ink.PAPER);
	}

	/**
	 * The steps where the instance stands; without any, what the process is for.
	 */
	private String description(Process process) {
		if (this.active.isEmpty()) {
			return process.getDocumentations()
				.stream()
				.map(Documentation::getTextContent)
				.collect(Collectors.joining());
		}
		return this.model.getModelElementsByType(FlowNode.class)
			.stream()
			.filter((node) -> this.active.contains(node.getId()))
			.map((node) -> this.labels.label(node.getId(), Shapes.name(node.getName())))
			.collect(Collectors.joining(", "));
	}

	private void frame(Shapes shapes, BpmnShape shape) {
		BaseElement element = element(shape.getBpmnElement());
		Box box = Box.of(shape.getBounds());
		if (element instanceof Participant participant) {
			shapes.participant(participant, box);
		}
		else {
			shapes.subProcess((SubProcess) element, box);
		}
	}

	private void captions(Captions captions) {
		for (BpmnShape shape : shapes((element) -> !(element instanceof Participant || element instanceof Task))) {
			BaseElement element = element(shape.getBpmnElement());
			if (isFrame(element) && shape.getBpmnLabel() == null) {
				captions.top(element.getId(), name(element), Box.of(shape.getBounds()));
			}
			caption(captions, element, shape.getBpmnLabel());
		}
		for (BpmnEdge edge : this.model.getModelElementsByType(BpmnEdge.class)) {
			caption(captions, element(edge.getBpmnElement()), edge.getBpmnLabel());
		}
	}

	private void marks(Marking marking) {
		for (BpmnEdge edge : this.model.getModelElementsByType(BpmnEdge.class)) {
			Mark mark = this.marks.get(element(edge.getBpmnElement()).getId());
			if (mark != null) {
				marking.line(edge.getBpmnElement().getId(), mark,
						edge.getWaypoints().stream().map(Edges.Point::of).toList());
			}
		}
		for (BpmnShape shape : shapes((element) -> this.marks.containsKey(element.getId()))) {
			String id = shape.getBpmnElement().getId();
			marking.shape(id, this.marks.get(id), Box.of(shape.getBounds()));
		}
	}

	private static void caption(Captions captions, BaseElement element, @Nullable BpmnLabel label) {
		if (label != null) {
			captions.beside(element.getId(), name(element), Box.of(label.getBounds()));
		}
	}

	private static String name(BaseElement element) {
		return Shapes.name((element instanceof MessageFlow flow) ? flow.getName() : ((FlowElement) element).getName());
	}

	private List<BpmnShape> shapes(Predicate<BaseElement> which) {
		return this.model.getModelElementsByType(BpmnShape.class)
			.stream()
			.filter((shape) -> which.test(element(shape.getBpmnElement())))
			.toList();
	}

	private static boolean isFrame(BaseElement element) {
		return element instanceof Participant || element instanceof SubProcess;
	}

	private static BaseElement element(@Nullable BaseElement element) {
		return Optional.ofNullable(element)
			.orElseThrow(() -> new IllegalStateException("the diagram shows what the model does not have"));
	}

	private Box view() {
		List<Box> boxes = shapes((element) -> true).stream().map((shape) -> Box.of(shape.getBounds())).toList();
		double left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
		double top = boxes.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
		double right = boxes.stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
		double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN;
		return new Box(left, top, right - left, bottom - top);
	}

}
