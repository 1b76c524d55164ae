package org.chapeau.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The names before a reading: {@code EU:}, {@code EU, JP:}, {@code EU (+JP):}, and
 * {@code (+JP):} for a base that a party stands up for.
 *
 * @param proposers the codes before the parenthesis
 * @param supporters the codes in the parenthesis
 * @param end the index behind the colon
 */
record Label(List<Party> proposers, List<Party> supporters, int end) {

	/**
	 * White space that may surround names and readings without being part of them. The
	 * ideographic space is not among it: it belongs to the text.
	 */
	private static final String PADDING = " \t\r\n";

	private static final String GAP = "[" + PADDING + "]*+";

	/**
	 * The count is bounded because the regular expression descends once a name, and a
	 * pasted text must not exhaust the stack.
	 */
	private static final String NAMES = Party.CODE + "(?:" + GAP + "," + GAP + Party.CODE + "){0,99}";

	private static final Pattern FORM = Pattern.compile(
			"(?=[A-Z(])(" + NAMES + ")?" + GAP + "(?:\\(\\+" + GAP + "(" + NAMES + ")" + GAP + "\\)" + GAP + ")?:");

	private static final Pattern NAME = Pattern.compile(Party.CODE);

	/**
	 * The label at the given index, if there is one.
	 */
	static Optional<Label> at(CharSequence notation, int index) {
		Matcher matcher = FORM.matcher(notation).region(index, notation.length());
		if (!matcher.lookingAt()) {
			return Optional.empty();
		}
		return Optional.of(new Label(parties(matcher.group(1)), parties(matcher.group(2)), matcher.end()));
	}

	/**
	 * The label of a reading as it is written, without white space behind it; empty for a
	 * base that nobody stands up for.
	 */
	static String of(Reading reading) {
		if (reading.parties().isEmpty()) {
			return "";
		}
		String proposers = names(reading.proposers());
		if (reading.supporters().isEmpty()) {
			return proposers + ":";
		}
		return (proposers.isEmpty() ? "" : proposers + " ") + "(+" + names(reading.supporters()) + "):";
	}

	static boolean isPadding(char c) {
		return PADDING.indexOf(c) >= 0;
	}

	private static String names(Collection<Party> parties) {
		return parties.stream().map(Party::code).collect(Collectors.joining(", "));
	}

	private static List<Party> parties(@Nullable String names) {
		if (names == null) {
			return List.of();
		}
		return NAME.matcher(names).results().map((code) -> new Party(code.group())).toList();
	}

}
