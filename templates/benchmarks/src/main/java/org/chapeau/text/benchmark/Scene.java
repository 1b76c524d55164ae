package org.chapeau.text.benchmark;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.chapeau.text.Language;

/**
 * What is measured: one clause between two sides, and a statement of the size of a G7
 * communiqué among more and more parties, and longer and longer.
 */
public enum Scene {

	CLAUSE_EN("one clause of 120 words, 2 parties", 1, 120, 2, 0.3),

	CLAUSE_JA("the same in Japanese", 1, 120, 2, 0),

	STATEMENT_2("66 clauses, 20,000 words, 2 parties", 66, 303, 2, 0),

	STATEMENT_4("4 parties", 66, 303, 4, 0),

	STATEMENT_8("8 parties", 66, 303, 8, 60),

	STATEMENT_16("16 parties", 66, 303, 16, 0),

	STATEMENT_27("27 parties", 66, 303, 27, 0),

	TWICE_AS_LONG("8 parties, clauses twice as long", 66, 606, 8, 0),

	FOUR_TIMES_AS_LONG("8 parties, clauses four times as long", 66, 1212, 8, 0);

	private final String title;

	private final int clauses;

	private final int words;

	private final int parties;

	private final double bar;

	Scene(String title, int clauses, int words, int parties, double bar) {
		this.title = title;
		this.clauses = clauses;
		this.words = words;
		this.parties = parties;
		this.bar = bar;
	}

	String title() {
		return this.title;
	}

	/**
	 * How many milliseconds the merge may take, where that was asked for.
	 */
	OptionalDouble bar() {
		return (this.bar > 0) ? OptionalDouble.of(this.bar) : OptionalDouble.empty();
	}

	List<Clause> write() {
		Language language = (this == CLAUSE_JA) ? Language.JA : Language.EN;
		return IntStream.range(0, this.clauses)
			.mapToObj((seed) -> Clause.of(this.words, this.parties, language, seed))
			.toList();
	}

}
