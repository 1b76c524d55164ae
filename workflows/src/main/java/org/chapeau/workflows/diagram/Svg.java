package org.chapeau.workflows.diagram;

import java.util.Locale;
import java.util.StringJoiner;

/**
 * Writes SVG, one element a line, so that a change of a drawing is readable in a diff.
 */
final class Svg {

	private final StringBuilder out = new StringBuilder();

	private int depth;

	Svg open(String name, Object... attributes) {
		line("<" + name + attributes(attributes) + ">");
		this.depth++;
		return this;
	}

	Svg close(String name) {
		this.depth--;
		return line("</" + name + ">");
	}

	Svg leaf(String name, Object... attributes) {
		return line("<" + name + attributes(attributes) + "/>");
	}

	Svg text(String name, String text, Object... attributes) {
		return line("<" + name + attributes(attributes) + ">" + escape(text) + "</" + name + ">");
	}

	private Svg line(String line) {
		this.out.append("\t".repeat(this.depth)).append(line).append('\n');
		return this;
	}

	/**
	 * Rounds to tenths, and drops a zero after the point.
	 */
	static String number(double value) {
		String text = String.format(Locale.ROOT, "%.1f", value);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	private static String attributes(Object... namesAndValues) {
		StringJoiner joiner = new StringJoiner("");
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			String text = (value instanceof Double number) ? number(number) : value.toString();
			joiner.add(" " + namesAndValues[i] + "=\"" + escape(text) + "\"");
		}
		return joiner.toString();
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	@Override
	public String toString() {
		return this.out.toString();
	}

}
