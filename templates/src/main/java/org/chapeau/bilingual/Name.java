package org.chapeau.bilingual;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.text.Language;

/**
 * A name in both languages.
 *
 * @param kind what it names
 * @param en the ways of writing it in English, the fullest first
 * @param ja the ways of writing it in Japanese, the fullest first
 * @param loose those of them that stand beside a name without rivalling it: "Chinese"
 * beside "China", "Moscow" beside "Russia"
 */
public record Name(Kind kind, List<String> en, List<String> ja, Set<String> loose) {

	/** What marks a loose way of writing in the list. */
	private static final String LOOSE = "~";

	public Name {
		en = List.copyOf(en);
		ja = List.copyOf(ja);
		loose = Set.copyOf(loose);
	}

	/**
	 * A name as a line of the list has it, the ways of writing it parted by {@code |}.
	 */
	public static Name of(Kind kind, String en, String ja) {
		Set<String> loose = Arrays.stream((en + "|" + ja).split("\\|"))
			.filter((words) -> words.startsWith(LOOSE))
			.map((words) -> words.substring(LOOSE.length()))
			.collect(Collectors.toCollection(HashSet::new));
		return new Name(kind, List.of(en.replace(LOOSE, "").split("\\|")), List.of(ja.replace(LOOSE, "").split("\\|")),
				loose);
	}

	/**
	 * The ways of writing it in a language, the fullest first.
	 */
	public List<String> in(Language language) {
		return switch (language) {
			case EN -> this.en;
			case JA -> this.ja;
		};
	}

	/**
	 * The ways of writing it in a language, as a line of the list has them.
	 */
	public String written(Language language) {
		return in(language).stream()
			.map((words) -> this.loose.contains(words) ? LOOSE + words : words)
			.collect(Collectors.joining("|"));
	}

	/** What a name names. */
	public enum Kind {

		/** A side of the statement; "the two sides" and 双方 may stand for it. */
		PARTY,

		/** A country, by its name, its people or its capital. */
		STATE,

		/** Any other place. */
		PLACE,

		/** A person. */
		PERSON,

		/** An institution, a court, an armed group. */
		ORGANISATION,

		/** A treaty, a forum, a programme. */
		INSTRUMENT

	}

}
