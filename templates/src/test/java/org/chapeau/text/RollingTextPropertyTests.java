package org.chapeau.text;

import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class RollingTextPropertyTests {

	@Provide
	Arbitrary<RollingText> rollingTexts() {
		return AnyText.rollingText();
	}

	@Provide
	Arbitrary<String> texts() {
		return AnyText.text();
	}

	@Property
	void parsingGivesBackWhatWasPrinted(@ForAll("rollingTexts") RollingText text) {
		assertThat(RollingText.parse(text.print())).isEqualTo(text);
	}

	@Property
	void plainWordsComeThroughTheNotation(@ForAll("texts") String words) {
		assertThat(RollingText.parse(RollingText.agreed(words).print()).clean()).isEqualTo(words);
	}

	@Property
	void whateverCanBeReadIsPrintedSoThatItReadsTheSame(@ForAll("texts") String notation) {
		RollingText text;
		try {
			text = RollingText.parse(notation);
		}
		catch (NotationException ex) {
			assertThat(ex.position()).isBetween(0, notation.length() - 1);
			return;
		}
		assertThat(RollingText.parse(text.print())).isEqualTo(text);
		assertThat(RollingText.parse(text.print()).print()).isEqualTo(text.print());
	}

	@Property
	void aTextIsReadWhenItsPartiesAreKnown(@ForAll("rollingTexts") RollingText text) {
		assertThat(RollingText.parse(text.print(), Set.copyOf(text.parties()))).isEqualTo(text);
	}

	@Property
	void settlingEveryBracketOnePartysWayGivesThatPartysView(@ForAll("rollingTexts") RollingText text) {
		for (Party party : text.parties()) {
			assertThat(settled(text, party).clean()).isEqualTo(text.as(party)).isEqualTo(text.resolve(party).clean());
		}
	}

	@Property
	void takingTheBaseOfEveryBracketGivesTheBase(@ForAll("rollingTexts") RollingText text) {
		RollingText settled = text;
		while (!settled.isClean()) {
			settled = settled.takeBase(last(settled).path());
		}
		assertThat(settled.clean()).isEqualTo(text.base());
	}

	@Property
	void everyOpenBracketIsFoundByItsPath(@ForAll("rollingTexts") RollingText text) {
		for (OpenBracket open : text.openBrackets()) {
			RollingText marked = text.replace(BracketPath.parse(open.path().toString()),
					RollingText.parse("[EU: \\#]"));
			assertThat(marked.openBrackets()).filteredOn((other) -> other.path().equals(open.path()))
				.singleElement()
				.extracting(OpenBracket::bracket)
				.isEqualTo(new Bracket(List.of(Reading.of("#", Party.EU))));
		}
	}

	/**
	 * Bracket by bracket, the innermost first.
	 */
	private static RollingText settled(RollingText text, Party party) {
		RollingText settled = text;
		while (!settled.isClean()) {
			OpenBracket open = last(settled);
			List<Reading> readings = open.bracket().readings();
			int reading = open.bracket().readingOf(party).map(readings::indexOf).orElse(-1);
			settled = (reading < 0) ? settled.takeBase(open.path()) : settled.take(open.path(), reading);
		}
		return settled;
	}

	private static OpenBracket last(RollingText text) {
		List<OpenBracket> open = text.openBrackets();
		return open.get(open.size() - 1);
	}

}
