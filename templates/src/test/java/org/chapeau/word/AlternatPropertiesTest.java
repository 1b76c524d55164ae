package org.chapeau.word;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chapeau.word.Alternat.Opening;

import static org.assertj.core.api.Assertions.assertThat;

class AlternatPropertiesTest {

	private static final Alternat ALTERNAT = Samples.ALTERNAT;

	@Property
	void orderingTwiceIsOrderingOnce(@ForAll("texts") String text, @ForAll("parties") String first) {
		String ordered = ALTERNAT.order(text, first);
		assertThat(ALTERNAT.order(ordered, first)).isEqualTo(ordered);
	}

	@Property
	void theWayThereDoesNotMatter(@ForAll("texts") String text) {
		String straight = ALTERNAT.order(text, "EU", Opening.FRAGMENT);
		assertThat(ALTERNAT.order(ALTERNAT.order(text, "JP", Opening.FRAGMENT), "EU", Opening.FRAGMENT))
			.isEqualTo(straight);
	}

	@Property
	void nothingButOrderAndArticlesChanges(@ForAll("texts") String text, @ForAll("parties") String first) {
		assertThat(words(ALTERNAT.order(text, first))).isEqualTo(words(text));
	}

	@Property
	void aTextWithoutBothPartiesStaysAsItIs(@ForAll String text, @ForAll("parties") String first) {
		assertThat(ALTERNAT.order(text, first)).isEqualTo(text);
	}

	/**
	 * Salads of the words that matter, with small articles inside sentences and none that
	 * disagrees with its noun.
	 */
	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
			.of("the", "EU", "the EU", "European Union", "the European Union", "(EU)", "Japan", "Japanese", "and",
					"and by", "by", "–", "-", "/", ",", "'s", "both", "or", "as well as", "its", "Member States", "met",
					"the Government of Japan", "Government of", "the Minister for Foreign Affairs of Japan",
					"the High Representative of the European Union for Foreign Affairs and Security Policy", ";")
			.list()
			.ofMaxSize(14)
			.map(AlternatPropertiesTest::joined);
	}

	@Provide
	Arbitrary<String> parties() {
		return Arbitraries.of("EU", "JP");
	}

	private static String joined(List<String> words) {
		return String.join(" ", words).replaceAll(" (?=[,;'])", "").replaceAll(" ([–/-]) ", "$1");
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).sorted().toList();
	}

}
