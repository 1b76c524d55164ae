package org.chapeau.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A part of a layout, cut at its placeholders once so that filling is only joining. What
 * is filled in is never looked at again: a title that reads "${hash}" stays so.
 */
final class XmlTemplate {

	private final List<String> literals = new ArrayList<>();

	private final List<Placeholder> placeholders = new ArrayList<>();

	XmlTemplate(String xml) {
		Matcher token = Placeholder.TOKEN.matcher(xml);
		int end = 0;
		while (token.find()) {
			Placeholder placeholder = Placeholder.named(token.group(1)).orElse(null);
			if (placeholder != null) {
				this.literals.add(xml.substring(end, token.start()));
				this.placeholders.add(placeholder);
				end = token.end();
			}
		}
		this.literals.add(xml.substring(end));
	}

	/**
	 * Whether there is nothing to fill.
	 */
	boolean isFixed() {
		return this.placeholders.isEmpty();
	}

	/**
	 * The part with its placeholders filled.
	 * @param xml for each placeholder the XML to put there
	 */
	byte[] fill(Map<Placeholder, String> xml) {
		StringBuilder filled = new StringBuilder(this.literals.get(0));
		for (int i = 0; i < this.placeholders.size(); i++) {
			filled.append(xml.get(this.placeholders.get(i))).append(this.literals.get(i + 1));
		}
		return filled.toString().getBytes(StandardCharsets.UTF_8);
	}

}
