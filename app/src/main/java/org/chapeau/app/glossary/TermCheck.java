package org.chapeau.app.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.glossary.TermFault.Kind;
import org.chapeau.app.kernel.Typed;
import org.chapeau.bilingual.Name;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with what somebody would have a term say.
 */
final class TermCheck {

	/** The most that a column holds, in characters. */
	private static final int LONGEST = 1000;

	private static final int LONGEST_SOURCE = 500;

	private static final int LONGEST_READING = 200;

	private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

	private static final Pattern LETTER = Pattern.compile("\\p{L}");

	private TermCheck() {
	}

	/**
	 * The faults of a term.
	 * @param names the terms that are looked for beside it
	 * @param id the term itself; {@code null} for one that is new
	 * @param before what it said before; {@code null} for one that is new or was retired.
	 * What it shared with another then, it may share on
	 */
	static List<TermFault> faults(Saying says, TermIndex names, @Nullable TermId id, @Nullable Saying before) {
		List<TermFault> faults = new ArrayList<>();
		for (Language language : Language.values()) {
			List<String> writings = says.name().in(language);
			if (writings.isEmpty()) {
				faults.add(TermFault.of(Kind.MISSING, language));
			}
			Set<String> seen = new HashSet<>();
			for (String words : writings) {
				if (!seen.add(words)) {
					faults.add(TermFault.of(Kind.TWICE, language, words));
				}
				shape(words, language, faults);
				if (before == null || !before.name().in(language).contains(words)) {
					names.called(words, language, id)
						.ifPresent((other) -> faults.add(taken(words, language, other.name())));
				}
			}
			if (says.name().written(language).length() > LONGEST) {
				faults.add(TermFault.of(Kind.TOO_LONG, language));
			}
		}
		if (!says.reading().isEmpty() && !Kana.isReading(says.reading())) {
			faults.add(TermFault.of(Kind.NO_READING, Language.JA, says.reading()));
		}
		if (says.reading().length() > LONGEST_READING) {
			faults.add(TermFault.of(Kind.TOO_LONG, Language.JA));
		}
		if (says.note().length() > LONGEST || says.source().length() > LONGEST_SOURCE) {
			faults.add(TermFault.of(Kind.TOO_LONG, null));
		}
		if (!Typed.isPrintable(says.note(), says.source())) {
			faults.add(TermFault.of(Kind.ILLEGAL, null, says.note()));
		}
		return faults;
	}

	private static void shape(String words, Language language, List<TermFault> faults) {
		if (!Typed.isPrintable(words) || words.matches("(?s).*[|~\\n\\t].*")) {
			faults.add(TermFault.of(Kind.ILLEGAL, language, words));
		}
		else if (words.codePointCount(0, words.length()) < 2 || !LETTER.matcher(words).find()) {
			faults.add(TermFault.of(Kind.TOO_SHORT, language, words));
		}
		else if (language == Language.EN && JAPANESE.matcher(words).find()) {
			faults.add(TermFault.of(Kind.WRONG_LANGUAGE, language, words));
		}
	}

	private static TermFault taken(String words, Language language, Name by) {
		Language counterpart = (language == Language.EN) ? Language.JA : Language.EN;
		return TermFault.of(Kind.TAKEN, language, words, first(by, language), first(by, counterpart));
	}

	private static String first(Name name, Language language) {
		return name.in(language).stream().findFirst().orElse("");
	}

}
