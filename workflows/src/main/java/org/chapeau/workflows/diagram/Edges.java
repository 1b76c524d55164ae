package org.chapeau.workflows.diagram;

import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * Draws the flows of a model.
 */
final class Edges {

	private static final double ARROW_LENGTH = 9;

	private static final double ARROW_HALF_WIDTH = 4.5;

	private static final double START_RADIUS = 4;

	private static final double BEND_RADIUS = 6;

	private final Svg svg;

	Edges(Svg svg) {
		this.svg = svg;
	}

	void draw(BaseElement flow, List<Point> points) {
		boolean message = flow instanceof MessageFlow;
		this.svg.open("g", "class", message ? "bpmn-message-flow" : "bpmn-flow", "data-element", flow.getId(), "stroke",
				Ink.LINE, "fill", "none");
		this.svg.leaf("path", "d", path(points), "stroke-dasharray", message ? "6 4" : "none");
		Point end = points.get(points.size() - 1);
		Point before = points.get(points.size() - 2);
		arrowHead(before, end, message);
		if (message) {
			Point start = points.get(0).towards(points.get(1), START_RADIUS);
			this.svg.leaf("circle", "cx", start.x(), "cy", start.y(), "r", START_RADIUS, "fill", Ink.PAPER);
		}
		else if (isDefault((SequenceFlow) flow)) {
			defaultMark(points.get(0), points.get(1));
		}
		this.svg.close("g");
	}

	static String path(List<Point> points) {
		StringBuilder path = new StringBuilder("M" + points.get(0));
		for (int i = 1; i < points.size() - 1; i++) {
			Point corner = points.get(i);
			path.append("L").append(corner.towards(points.get(i - 1), BEND_RADIUS));
			path.append("Q").append(corner).append(" ").append(corner.towards(points.get(i + 1), BEND_RADIUS));
		}
		return path.append("L").append(points.get(points.size() - 1)).toString();
	}

	private void arrowHead(Point from, Point tip, boolean open) {
		Point base = tip.towards(from, ARROW_LENGTH);
		double dx = (tip.x() - base.x()) / ARROW_LENGTH * ARROW_HALF_WIDTH;
		double dy = (tip.y() - base.y()) / ARROW_LENGTH * ARROW_HALF_WIDTH;
		this.svg.leaf("path", "d", "M" + tip + "L" + new Point(base.x() - dy, base.y() + dx) + "L"
				+ new Point(base.x() + dy, base.y() - dx) + "Z", "fill", open ? Ink.PAPER : Ink.LINE);
	}

	/**
	 * The small slash on the flow that is taken if no condition holds.
	 */
	private void defaultMark(Point start, Point next) {
		Point middle = start.towards(next, 9);
		this.svg.leaf("path", "d",
				"M" + new Point(middle.x() - 4, middle.y() - 5) + "L" + new Point(middle.x() + 4, middle.y() + 5));
	}

	private static boolean isDefault(SequenceFlow flow) {
		return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
	}

	/**
	 * A point of a line.
	 */
	record Point(double x, double y) {

		static Point of(Waypoint waypoint) {
			return new Point(waypoint.getX(), waypoint.getY());
		}

		/**
		 * The point at a distance from here on the way to another, or half-way if that is
		 * nearer.
		 */
		Point towards(Point other, double distance) {
			double length = distance(other);
			double share = (length == 0) ? 0 : Math.min(distance / length, 0.5);
			return new Point(this.x + (other.x - this.x) * share, this.y + (other.y - this.y) * share);
		}

		double distance(Point other) {
			return Math.hypot(other.x - this.x, other.y - this.y);
		}

		@Override
		public String toString() {
			return Icons.at(this.x, this.y);
		}

	}

}
