package org.chapeau.workflows.diagram;

import java.util.List;

/**
 * Draws marks over a finished drawing.
 */
final class Marking {

	private static final double GAP = 5;

	private static final double RADIUS = 9;

	private final Svg svg;

	Marking(Svg svg) {
		this.svg = svg;
	}

	void shape(String id, Mark mark, Box box) {
		open(id, mark);
		this.svg.leaf("rect", "x", box.x() - GAP, "y", box.y() - GAP, "width", box.width() + 2 * GAP, "height",
				box.height() + 2 * GAP, "rx", 8.0, "fill", "none", "stroke-dasharray", mark.dashes());
		sign(mark, box.right() + GAP, box.y() - GAP);
		this.svg.close("g");
	}

	void line(String id, Mark mark, List<Edges.Point> points) {
		open(id, mark);
		this.svg.leaf("path", "d", Edges.path(points), "fill", "none", "stroke-dasharray", mark.dashes());
		int half = (points.size() - 1) / 2;
		Edges.Point middle = points.get(half)
			.towards(points.get(half + 1), points.get(half).distance(points.get(half + 1)) / 2);
		sign(mark, middle.x(), middle.y());
		this.svg.close("g");
	}

	private void open(String id, Mark mark) {
		this.svg.open("g", "class", mark.styleClass(), "data-mark", id, "stroke", mark.colour(), "stroke-width", 3.0);
	}

	private void sign(Mark mark, double x, double y) {
		this.svg.leaf("circle", "cx", x, "cy", y, "r", RADIUS, "fill", mark.colour(), "stroke", "none");
		this.svg.text("text", mark.sign(), "x", x, "y", y + 5, "text-anchor", "middle", "font-size", 15.0,
				"font-weight", "bold", "fill", Ink.PAPER, "stroke", "none");
	}

}
