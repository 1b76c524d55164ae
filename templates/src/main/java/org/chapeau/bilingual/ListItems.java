package org.chapeau.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of a list within a clause: those that open a line with a number or a letter,
 * and those in brackets within a line, such as {@code (a)}, {@code (ii)}, {@code （1）},
 * {@code ①} or {@code ア}.
 */
final class ListItems {

	private static final Pattern ITEM = Pattern
		.compile("(?m)(?<![\\w号])\\((?:[a-h]|[ivx]{1,4}|\\d{1,2}|[ア-コ]|[一二三四五六七八九十]{1,2})\\)|[①-⑳]"
				+ "|^[ \\t]*(?:\\d{1,2}[.)]?|[a-z][.)]|[ア-コ]|[-•・])(?=\\s)");

	private ListItems() {
	}

	static List<Span> of(String text) {
		List<Span> items = new ArrayList<>();
		Matcher item = ITEM.matcher(Widths.narrow(text));
		while (item.find()) {
			items.add(new Span(item.start(), item.end()));
		}
		// A single label is no list.
		return (items.size() > 1) ? items : List.of();
	}

	/**
	 * A text with the labels of its items blanked; positions stay as they are.
	 */
	static String without(String text) {
		return Span.blanked(text, of(text));
	}

}
