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
	 * Whether words occur in it, or in how it is read, whatever their case, width and
	 * kana.
	 * @param folded the words, folded
	 */
	boolean has(String folded) {
		String sound = Kana.bare(folded);
		return fold(String.join(" ", name().en()) + " " + String.join(" ", name().ja()) + " " + this.says.note())
			.contains(folded) || (!sound.isEmpty() && inKana().contains(sound));
	}

	/**
	 * By what Japanese lists are in the order of: the reading, or kana as they are
	 * written. A name in characters whose reading nobody has given yet comes after them.
	 */
	String inKana() {
		String written = name().ja().isEmpty() ? "" : name().ja().get(0);
		return Kana.bare(this.says.reading().isEmpty() ? Kana.hiragana(written) : this.says.reading());
	}

	static String fold(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
	}

	/**
	 * What a term says.
	 *
	 * @param name the name in both languages
	 * @param reading how the Japanese is read, in hiragana; may be empty
	 * @param note what officers should know; may be empty
	 * @param source where the name is laid down; may be empty
	 */
	public record Saying(Name name, String reading, String note, String source) {

		/**
		 * The same, read as it was read before, if it is called the same and says nothing
		 * of how it is read.
		 */
		Saying readAs(Saying before) {
			boolean same = this.reading.isEmpty() && !this.name.ja().isEmpty()
					&& before.name.ja().indexOf(this.name.ja().get(0)) == 0;
			return same ? new Saying(this.name, before.reading, this.note, this.source) : this;
		}

	}

}
