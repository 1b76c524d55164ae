package org.chapeau.bilingual;

import java.util.List;

import org.chapeau.ladder.FoundVerb;
import org.chapeau.text.Language;

/**
 * What a text says that can be looked for in the other language.
 *
 * @param text the text
 * @param language its language
 * @param facts its numbers and dates
 * @param names the names in it
 * @param verbs its verbs of the ladder
 */
record Reading(String text, Language language, List<Fact> facts, List<NameUse> names, List<FoundVerb> verbs) {
}
