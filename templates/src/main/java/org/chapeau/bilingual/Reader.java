package org.chapeau.bilingual;

import java.util.List;

import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;

/**
 * Reads texts of either language for what can be compared.
 */
final class Reader {

	private final Glossary glossary;

	private final VerbRecogniser verbs;

	Reader(Glossary glossary, VerbRecogniser verbs) {
		this.glossary = glossary;
		this.verbs = verbs;
	}

	Reading read(String text, Language language) {
		List<NameUse> names = this.glossary.find(text, language);
		// Neither the 7 of G7 nor the 2 of an item in a list counts anything.
		String unnamed = ListItems.without(Span.blanked(text, names.stream().map(NameUse::span).toList()));
		List<Fact> facts = switch (language) {
			case EN -> EnglishFacts.of(unnamed);
			case JA -> JapaneseFacts.of(unnamed);
		};
		return new Reading(text, language, facts, names, this.verbs.find(text, language));
	}

}
