package org.chapeau.catalogue;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gaps in a template's text, written {@code {name}}.
 */
final class Slots {

	private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*)}");

	private Slots() {
	}

	static Set<String> names(String text) {
		Set<String> names = new LinkedHashSet<>();
		Matcher matcher = SLOT.matcher(text);
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

	/**
	 * Fills every gap in one pass, so that braces in a value are never taken for a gap.
	 */
	static String fill(String text, UnaryOperator<String> values) {
		return SLOT.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(values.apply(match.group(1))));
	}

	/**
	 * The text around the gaps.
	 */
	static String without(String text) {
		return SLOT.matcher(text).replaceAll("");
	}

}
