package org.chapeau.app.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.kernel.Typed;
import org.chapeau.text.HiddenCharacters;
import org.chapeau.text.Paragraphs;

/**
 * The words of a clause as somebody typed them, in both languages. A blank line asks for
 * the clause to be split there.
 *
 * @param en the English
 * @param ja the Japanese
 */
record ClauseWords(String en, String ja) {

	/**
	 * How long a clause may be, in characters of one language: some twenty times the
	 * longest there is. What is longer was pasted by mistake.
	 */
	static final int MAX_LENGTH = 20_000;

	/**
	 * Takes what was typed if it can stand in a text.
	 */
	static Outcome<ClauseWords> typed(String en, String ja) {
		return refusal(en, ja).map(Outcome::<ClauseWords>refused)
			.orElseGet(() -> Outcome.done(new ClauseWords(Typed.words(en), Typed.words(ja))));
	}

	private static Optional<Refusal> refusal(String en, String ja) {
		int longest = Math.max(en.length(), ja.length());
		if (longest > MAX_LENGTH) {
			return Optional.of(Refusal.of("clause-too-long", longest, MAX_LENGTH));
		}
		if (!Typed.isPrintable(en, ja)) {
			return Optional.of(Refusal.of("not-printable"));
		}
		String hidden = Stream.of(en, ja)
			.flatMap((text) -> HiddenCharacters.in(text).stream())
			.distinct()
			.map(String::valueOf)
			.collect(Collectors.joining(", "));
		if (!hidden.isEmpty()) {
			return Optional.of(Refusal.of("hidden-characters", hidden));
		}
		int english = Paragraphs.of(en).size();
		int japanese = Paragraphs.of(ja).size();
		return (english > 0 && japanese > 0 && english != japanese)
				? Optional.of(Refusal.of("paragraphs-differ", english, japanese)) : Optional.empty();
	}

	boolean isEmpty() {
		return this.en.isEmpty() && this.ja.isEmpty();
	}

	/**
	 * The clauses these words make: one, unless there are blank lines.
	 */
	List<ClauseWords> clauses() {
		List<String> english = Paragraphs.of(this.en);
		List<String> japanese = Paragraphs.of(this.ja);
		if (english.size() < 2 || english.size() != japanese.size()) {
			return List.of(this);
		}
		return Stream.iterate(0, (i) -> i + 1)
			.limit(english.size())
			.map((i) -> new ClauseWords(english.get(i), japanese.get(i)))
			.toList();
	}

}
