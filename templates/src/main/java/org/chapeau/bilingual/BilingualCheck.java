package org.chapeau.bilingual;

import java.util.ArrayList;
import java.util.List;

import org.chapeau.catalogue.Ladder;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whether two languages say the same. It finds what can be looked for, and says how far
 * to trust it; that two wordings mean the same, people confirm. Safe for use by many
 * threads.
 */
public final class BilingualCheck {

	/**
	 * Sentences join and part in translation; this many more in one language are no
	 * accident.
	 */
	private static final int SENTENCES = 2;

	private final Reader reader;

	private final ClauseCheck clauses = new ClauseCheck();

	/**
	 * A check by the given names and verbs.
	 */
	public BilingualCheck(Glossary glossary, VerbRecogniser verbs) {
		this.reader = new Reader(glossary, verbs);
	}

	/**
	 * A check by what comes with the program.
	 */
	public static BilingualCheck load() {
		return new BilingualCheck(Glossary.load(), VerbRecogniser.of(Ladder.load()));
	}

	/**
	 * Compares a clause in both languages. If one is blank, that is the only finding.
	 */
	public List<Finding> compare(String en, String ja) {
		if (en.isBlank() || ja.isBlank()) {
			return (en.isBlank() && ja.isBlank()) ? List.of() : List.of(missing(en, ja));
		}
		Reading english = this.reader.read(en, Language.EN);
		Reading japanese = this.reader.read(ja, Language.JA);
		List<Finding> findings = new ArrayList<>(this.clauses.check(english, japanese));
		findings.addAll(sentences(english, japanese));
		return findings;
	}

	/**
	 * Compares two texts of which nobody has said what belongs to what, such as two Word
	 * files.
	 * @param en the paragraphs of the English, with their numbers if these were typed
	 * @param ja the paragraphs of the Japanese, likewise
	 * @return every paragraph of both, in the order of the text
	 */
	public List<ComparedClause> compare(List<String> en, List<String> ja) {
		List<Reading> english = en.stream().map((text) -> this.reader.read(unlabelled(text), Language.EN)).toList();
		List<Reading> japanese = ja.stream().map((text) -> this.reader.read(unlabelled(text), Language.JA)).toList();
		List<ComparedClause> compared = new ArrayList<>();
		for (Alignment.Pair pair : Alignment.of(english, japanese)) {
			String inEn = (pair.en() < 0) ? "" : en.get(pair.en());
			String inJa = (pair.ja() < 0) ? "" : ja.get(pair.ja());
			List<Finding> findings = new ArrayList<>();
			if (pair.en() < 0 || pair.ja() < 0) {
				findings.add(missing(inEn, inJa));
			}
			else {
				findings.addAll(numbering(inEn, inJa));
				findings.addAll(compare(blankLabel(inEn), blankLabel(inJa)));
			}
			compared.add(new ComparedClause(pair.en(), pair.ja(), findings));
		}
		return compared;
	}

	private static Finding missing(String en, String ja) {
		return new Finding(Finding.Kind.MISSING, Confidence.HIGH, whole(en), whole(ja),
				ja.isBlank() ? "missing.only-en" : "missing.only-ja", List.of(en.strip(), ja.strip()));
	}

	private List<Finding> numbering(String en, String ja) {
		ParagraphLabel english = ParagraphLabel.of(en);
		ParagraphLabel japanese = ParagraphLabel.of(ja);
		if (english.number().isEmpty() || japanese.number().isEmpty() || english.number().equals(japanese.number())) {
			return List.of();
		}
		return List.of(new Finding(Finding.Kind.NUMBERING, Confidence.HIGH, new Span(0, english.length()),
				new Span(0, japanese.length()), "numbering", List.of(english.number(), japanese.number())));
	}

	/**
	 * A sentence that is in one language only, where the count of sentences says that one
	 * must be, and the words say which.
	 */
	private List<Finding> sentences(Reading en, Reading ja) {
		List<Span> english = Sentences.of(en.text(), Language.EN);
		List<Span> japanese = Sentences.of(ja.text(), Language.JA);
		if (Math.abs(english.size() - japanese.size()) < SENTENCES || !ListItems.of(en.text()).isEmpty()) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		List<Reading> readEn = english.stream()
			.map((span) -> this.reader.read(span.of(en.text()), Language.EN))
			.toList();
		List<Reading> readJa = japanese.stream()
			.map((span) -> this.reader.read(span.of(ja.text()), Language.JA))
			.toList();
		for (Alignment.Pair pair : Alignment.of(readEn, readJa)) {
			if (pair.en() < 0 || pair.ja() < 0) {
				findings.add(ClauseCheck.Comparison.finding(Finding.Kind.MISSING, Confidence.LOW,
						(pair.en() < 0) ? null : english.get(pair.en()),
						(pair.ja() < 0) ? null : japanese.get(pair.ja()), en, ja, "sentence"));
			}
		}
		return findings;
	}

	private static String unlabelled(String text) {
		return text.substring(ParagraphLabel.of(text).length());
	}

	/** The paragraph without its number; positions stay as they are. */
	private static String blankLabel(String text) {
		int length = ParagraphLabel.of(text).length();
		return " ".repeat(length) + text.substring(length);
	}

	private static @Nullable Span whole(String text) {
		return text.isBlank() ? null : new Span(0, text.length());
	}

}
