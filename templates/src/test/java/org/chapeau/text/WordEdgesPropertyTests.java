package org.chapeau.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

class WordEdgesPropertyTests {

	@Property
	void wordsEndWhereTheJdkEndsThem(@ForAll("texts") String text, @ForAll Language language) {
		assertThat(edges(text, language)).isEqualTo(edgesOfJdk(text, language));
	}

	@Property
	void noMarkBesideAPlainWordMovesItsEdges(@ForAll("rowsOfMarks") String text) {
		assertThat(edges(text, Language.EN)).isEqualTo(edgesOfJdk(text, Language.EN));
	}

	@Example
	void partsPlainWordsAndBlanks() {
		assertThat(edges("We condemn this", Language.EN)).containsExactly(0, 2, 3, 10, 11);
	}

	@Example
	void leavesNumbersAndElisionsToTheRules() {
		assertThat(edges("Japan's 1,000.5 tons", Language.EN)).containsExactly(0, 7, 8, 15, 16);
	}

	@Provide
	Arbitrary<String> texts() {
		return AnyText.text();
	}

	@Provide
	Arbitrary<String> rowsOfMarks() {
		return Arbitraries
			.frequencyOf(Tuple.of(3, Arbitraries.of("a", "Zb", " ", " ", "7")),
					Tuple.of(2, Arbitraries.chars().ascii().map(String::valueOf)),
					Tuple.of(1, Arbitraries.chars().map(String::valueOf)))
			.list()
			.ofMaxSize(12)
			.map((pieces) -> String.join("", pieces));
	}

	private static List<Integer> edges(String text, Language language) {
		List<Integer> edges = new ArrayList<>();
		new WordEdges(language).forEach(text, 0, text.length(), edges::add);
		return edges;
	}

	private static List<Integer> edgesOfJdk(String text, Language language) {
		BreakIterator words = BreakIterator.getWordInstance(language.locale());
		words.setText(text);
		List<Integer> edges = new ArrayList<>();
		for (int edge = words.first(); edge < text.length(); edge = words.next()) {
			edges.add(edge);
		}
		return edges;
	}

}
