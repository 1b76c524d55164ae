package org.chapeau.bilingual;

/**
 * Something a text says that has to be in the other language as well.
 *
 * @param kind whether it is a number or a date
 * @param value the value, written alike for both languages: {@code 1500000000},
 * {@code 55%}, {@code 2/3}, {@code year 2024}, {@code month 10}, {@code day 31}
 * @param span where it stands
 * @param optional whether the other language may well do without, as Japanese does for
 * the "two" of "the two sides"
 */
record Fact(Finding.Kind kind, String value, Span span, boolean optional) {

	static Fact number(String value, int start, int end, boolean optional) {
		return new Fact(Finding.Kind.NUMBER, value, new Span(start, end), optional);
	}

	static Fact date(String value, int start, int end) {
		return new Fact(Finding.Kind.DATE, value, new Span(start, end), false);
	}

}
