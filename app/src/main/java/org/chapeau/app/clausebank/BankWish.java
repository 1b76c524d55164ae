package org.chapeau.app.clausebank;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Use;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the bank.
 *
 * @param words words that must all occur, in either language or in the name; blank for
 * any
 * @param theme the theme, or {@code null} for any
 * @param kind the kind, or {@code null} for any
 * @param part the part of the text, or {@code null} for any
 * @param level the verb's place on the ladder, such as {@code CONCERN:5}, or {@code null}
 * for any
 * @param document what it is for, or {@code null} for any
 * @param show how far it has come
 * @param ours whether only the side's own fall-back wordings are looked for
 */
public record BankWish(String words, @Nullable Theme theme, @Nullable Kind kind, @Nullable Part part,
		@Nullable String level, @Nullable Use document, Show show, boolean ours) {

	/**
	 * All that may be used in joint text.
	 */
	public static BankWish usable(String words, @Nullable Theme theme, @Nullable Part part) {
		return new BankWish(words, theme, null, part, null, Use.STATEMENT, Show.USABLE, false);
	}

	/**
	 * The words, folded as those of the bank are.
	 */
	public List<String> folded() {
		return Arrays.stream(fold(this.words).split("[\\s\u3000]+")).filter((word) -> !word.isEmpty()).toList();
	}

	/**
	 * Words without differences of case and of full and half width.
	 */
	public static String fold(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
	}

	/** How far a clause has come for the side that asks. */
	public enum Show {

		/** It may be used today. */
		USABLE,

		/** Something of it waits to be decided. */
		PENDING,

		/** Approved, but not valid today. */
		LAPSED,

		RETIRED, ALL

	}

}
