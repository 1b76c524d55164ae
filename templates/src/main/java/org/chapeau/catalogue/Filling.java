package org.chapeau.catalogue;

import java.util.List;

/**
 * What became of filling a clause template: the clause in both languages, or everything
 * that stands in its way.
 */
public sealed interface Filling {

	/**
	 * The clause.
	 *
	 * @param en the English text
	 * @param ja the Japanese text
	 */
	record Filled(String en, String ja) implements Filling {

		/**
		 * Both texts as one.
		 */
		public Bilingual text() {
			return new Bilingual(this.en, this.ja);
		}

	}

	/**
	 * A refusal.
	 *
	 * @param problems at least one problem, in the order of the template's parameters;
	 * unknown parameters come last
	 */
	record Refused(List<Problem> problems) implements Filling {

		public Refused {
			if (problems.isEmpty()) {
				throw new IllegalArgumentException("A refusal has a reason");
			}
			problems = List.copyOf(problems);
		}

	}

	/**
	 * One thing that is wrong with the values given.
	 *
	 * @param parameter the name of the parameter
	 * @param reason what is wrong
	 */
	record Problem(String parameter, Reason reason) {
	}

	/**
	 * What can be wrong with a value.
	 */
	enum Reason {

		/** No value was given, or only blanks. */
		MISSING,

		/** Words were given in one of the two languages only. */
		MISSING_IN_ONE_LANGUAGE,

		/** The value is not of the parameter's type, such as words for a date. */
		MISTYPED,

		/** The words hold a line break, a tab or another control character. */
		ILLEGAL_CHARACTER,

		/** The template has no parameter of that name. */
		UNKNOWN

	}

}
