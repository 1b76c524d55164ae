package org.chapeau.text;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class TokenDiffPropertyTests {

	/**
	 * Texts of few different words, so that hardly any is an anchor.
	 */
	@Provide
	Arbitrary<String> repetitiveTexts() {
		return Arbitraries.of("a ", "b ", "c ", ". ").list().ofMaxSize(60).map((words) -> String.join("", words));
	}

	@Property
	void whatIsOutsideTheHunksIsEqual(@ForAll("repetitiveTexts") String before,
			@ForAll("repetitiveTexts") String after) {
		Vocabulary vocabulary = new Vocabulary();
		Tokens first = Tokens.of(before, Language.EN, vocabulary);
		Tokens second = Tokens.of(after, Language.EN, vocabulary);
		int from = 0;
		int fromAfter = 0;
		for (Hunk hunk : TokenDiff.between(first, second, vocabulary)) {
			assertThat(hunk.before().isEmpty() && hunk.after().isEmpty()).isFalse();
			assertThat(first.text(new Span(from, hunk.before().from())))
				.isEqualTo(second.text(new Span(fromAfter, hunk.after().from())));
			from = hunk.before().to();
			fromAfter = hunk.after().to();
		}
		assertThat(first.text(new Span(from, first.count())))
			.isEqualTo(second.text(new Span(fromAfter, second.count())));
	}

	@Property
	void hunksNeverTouch(@ForAll("repetitiveTexts") String before, @ForAll("repetitiveTexts") String after) {
		Vocabulary vocabulary = new Vocabulary();
		List<Hunk> hunks = TokenDiff.between(Tokens.of(before, Language.EN, vocabulary),
				Tokens.of(after, Language.EN, vocabulary), vocabulary);
		for (int i = 1; i < hunks.size(); i++) {
			assertThat(hunks.get(i).before().from()).isGreaterThan(hunks.get(i - 1).before().to());
		}
	}

}
