package org.chapeau.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.chapeau.catalogue.LadderLevel;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which each language says the verbs of the ladder, ready to be looked for.
 * {@code <name>} stands for the words that the book gives under that name.
 * <p>
 * An English form is words with spaces between: {@code a|b} is one of them,
 * {@code condemn~} the verb in any form, {@code word?} may be missing, {@code ‥} leaves
 * room for up to three words and {@code …} for up to eight, and {@code ^a|b} says what
 * may not stand before. A Japanese form is a regular expression, since Japanese has no
 * spaces to hang such signs on. {@link FormNotation} says what either may hold.
 */
final class Forms {

	private final Map<Language, Map<String, String>> words = new HashMap<>();

	private final Map<Language, List<Form>> forms = new HashMap<>();

	private Forms() {
		for (Language language : Language.values()) {
			this.words.put(language, new HashMap<>());
			this.forms.put(language, new ArrayList<>());
		}
	}

	/**
	 * The forms of a book.
	 * @throws IllegalArgumentException if one cannot be read
	 */
	static Forms of(LadderBook book) {
		Forms forms = new Forms();
		book.groups()
			.forEach((group) -> forms.words.get(group.language()).put("<" + group.name() + ">", group.words()));
		for (Language language : Language.values()) {
			// Where the same words stand on two scales, what says something comes first.
			book.steps()
				.stream()
				.filter((step) -> step.place().level() > 0)
				.forEach((step) -> forms.add(step, language));
			book.steps()
				.stream()
				.filter((step) -> step.place().level() == 0)
				.forEach((step) -> forms.add(step, language));
		}
		book.lookAlikes().forEach((like) -> like.forms().forEach((form) -> forms.add(like.language(), null, form)));
		return forms;
	}

	List<Form> in(Language language) {
		return List.copyOf(this.forms.get(language));
	}

	private void add(LadderPart.Step step, Language language) {
		step.forms(language).forEach((form) -> add(language, step.place(), form));
	}

	private void add(Language language, @Nullable LadderLevel level, String written) {
		String form = FormNotation.expanded(written, this.words.get(language));
		this.forms.get(language).add(switch (language) {
			case EN -> EnglishForm.of(level, written, form);
			case JA -> new Form(level, written, Pattern.compile(form), Set.of(), 1);
		});
	}

}
