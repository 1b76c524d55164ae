package org.chapeau.workflows.diagram;

import java.util.List;

/**
 * Writes the labels of a drawing.
 */
final class Captions {

	private final Svg svg;

	private final Labels labels;

	Captions(Svg svg, Labels labels) {
		this.svg = svg;
		this.labels = labels;
	}

	/**
	 * In the middle of a shape.
	 */
	void centred(String id, String name, Box box) {
		List<String> lines = Wrapping.lines(this.labels.label(id, name), box.width() - 10, Ink.FONT_SIZE);
		write(lines, box.centerX(), box.centerY() - lines.size() * Ink.LINE_HEIGHT / 2);
	}

	/**
	 * Below the point where the model puts a label that stands beside its shape.
	 */
	void beside(String id, String name, Box box) {
		write(Wrapping.lines(this.labels.label(id, name), box.width(), Ink.FONT_SIZE), box.centerX(), box.y());
	}

	/**
	 * Inside a frame, at its upper edge.
	 */
	void top(String id, String name, Box box) {
		write(Wrapping.lines(this.labels.label(id, name), box.width() - 10, Ink.FONT_SIZE), box.centerX(), box.y() + 3);
	}

	/**
	 * Along the header of a pool, read from below.
	 */
	void upright(String id, String name, Box box) {
		double x = box.centerX() + 4;
		this.svg.text("text", this.labels.label(id, name), "x", x, "y", box.centerY(), "transform",
				"rotate(-90 " + Icons.at(x, box.centerY()) + ")", "text-anchor", "middle", "fill", Ink.TEXT, "stroke",
				"none");
	}

	private void write(List<String> lines, double x, double top) {
		double y = top + Ink.FONT_SIZE - 1;
		for (String line : lines) {
			this.svg.text("text", line, "x", x, "y", y, "text-anchor", "middle", "fill", Ink.TEXT, "stroke", "none");
			y += Ink.LINE_HEIGHT;
		}
	}

}
