package org.chapeau.app.glossary;

import java.text.Normalizer;
import java.util.Locale;

import org.chapeau.bilingual.Name;

/**
 * A name of the glossary.
 *
 * @param id the term
 * @param says what it says
 * @param retired whether it is looked for no more
 * @param revision counted up with each change, from 1
 */
public record Term(TermId id, Saying says, boolean retired, int revision) {

	public Name name() {
		return this.says.name();
	}

	/**
	 * Whether words occur in it, whatever their case and width.
	 * @param folded the words, folded
	 */
	boolean has(String folded) {
		return fold(String.join(" ", name().en()) + " " + String.join(" ", name().ja()) + " " + this.says.note())
			.contains(folded);
	}

	static String fold(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
	}

	/**
	 * What a term says.
	 *
	 * @param name the name in both languages
	 * @param note what officers should know; may be empty
	 * @param source where the name is laid down; may be empty
	 */
	public record Saying(Name name, String note, String source) {
	}

}
