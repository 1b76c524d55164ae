package org.chapeau.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs within the words of one clause. A blank line parts them: whoever
 * proposes one proposes to split the clause there. A single line end parts nothing.
 */
public final class Paragraphs {

	/**
	 * The line end before a blank line, all blank lines behind it, and what is blank on
	 * them.
	 */
	static final Pattern BREAK = Pattern.compile("\\r?\\n[ \\t\\u3000\\r\\n]*\\n");

	private Paragraphs() {
	}

	/**
	 * The paragraphs in their order, without white space around them; none that is empty.
	 * @param words plain words, not notation
	 */
	public static List<String> of(String words) {
		return Arrays.stream(BREAK.split(words))
			.map(String::strip)
			.filter((paragraph) -> !paragraph.isEmpty())
			.toList();
	}

}
