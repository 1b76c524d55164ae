package org.chapeau.app.glossary.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapeau.app.glossary.Kana;
import org.chapeau.app.glossary.Term;
import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.kernel.Typed;
import org.chapeau.bilingual.Name;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A term in a form: one way of writing it on a line.
 *
 * @param kind what it names; blank if that was not chosen
 * @param en the ways of writing it in English, the fullest first
 * @param enBeside what stands beside it in English without rivalling it
 * @param ja the ways of writing it in Japanese
 * @param jaBeside what stands beside it in Japanese
 * @param reading how the Japanese is read
 * @param note what officers should know
 * @param source where the name is laid down
 */
public record TermForm(@Nullable String kind, @Nullable String en, @Nullable String enBeside, @Nullable String ja,
		@Nullable String jaBeside, @Nullable String reading, @Nullable String note, @Nullable String source) {

	static TermForm empty() {
		return new TermForm(Name.Kind.PERSON.name(), "", "", "", "", "", "", "");
	}

	static TermForm of(Term term) {
		Name name = term.name();
		return new TermForm(name.kind().name(), joined(name, Language.EN, false), joined(name, Language.EN, true),
				joined(name, Language.JA, false), joined(name, Language.JA, true), term.says().reading(),
				term.says().note(), term.says().source());
	}

	private static String joined(Name name, Language language, boolean loose) {
		return String.join("\n",
				name.in(language).stream().filter((words) -> name.loose().contains(words) == loose).toList());
	}

	Saying saying() {
		List<String> english = lines(this.en);
		List<String> japanese = lines(this.ja);
		Set<String> loose = new HashSet<>(lines(this.enBeside));
		loose.addAll(lines(this.jaBeside));
		english.addAll(english.isEmpty() ? List.of() : lines(this.enBeside));
		japanese.addAll(japanese.isEmpty() ? List.of() : lines(this.jaBeside));
		return new Saying(new Name(kindOf(), english, japanese, loose), Kana.hiragana(words(this.reading)),
				words(this.note), words(this.source));
	}

	/** Any other word than that of a kind is none of the form. */
	private Name.Kind kindOf() {
		for (Name.Kind one : Name.Kind.values()) {
			if (one.name().equals(this.kind)) {
				return one;
			}
		}
		return Name.Kind.ORGANISATION;
	}

	private static String words(@Nullable String typed) {
		return (typed != null) ? Typed.words(typed) : "";
	}

	private static List<String> lines(@Nullable String typed) {
		return new ArrayList<>(words(typed).lines()
			.map((line) -> line.strip().replaceAll("[ \u3000]+", " "))
			.filter((line) -> !line.isEmpty())
			.toList());
	}

}
