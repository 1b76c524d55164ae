package org.chapeau.word.redline;

import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chapeau.text.Language;
import org.chapeau.word.redline.AnyVersions.Versions;

import static org.assertj.core.api.Assertions.assertThat;

class RedlinePropertyTests {

	@Provide
	Arbitrary<Versions> versions() {
		return AnyVersions.versions();
	}

	@Property
	void takingEveryChangeGivesTheLaterVersion(@ForAll("versions") Versions versions, @ForAll Language language) {
		assertThat(Decision.ACCEPT.on(Redline.between(versions.before(), versions.after(), language)))
			.isEqualTo(texts(versions.after()));
	}

	@Property
	void refusingEveryChangeGivesTheEarlierVersion(@ForAll("versions") Versions versions, @ForAll Language language) {
		assertThat(Decision.REJECT.on(Redline.between(versions.before(), versions.after(), language)))
			.isEqualTo(texts(versions.before()));
	}

	@Property
	void textsOfWhichOnlyTheWordsAreKnownComeBackToo(@ForAll("versions") Versions versions, @ForAll Language language) {
		Redline redline = Redline.ofTexts(texts(versions.before()), texts(versions.after()), language);
		assertThat(Decision.ACCEPT.on(redline)).isEqualTo(texts(versions.after()));
		assertThat(Decision.REJECT.on(redline)).isEqualTo(texts(versions.before()));
	}

	@Property
	void aClosedRedlineSaysTheSameAndEndsInBothVersions(@ForAll("versions") Versions versions,
			@ForAll Language language) {
		List<String> before = orOneEmpty(texts(versions.before()));
		List<String> after = orOneEmpty(texts(versions.after()));
		Redline redline = Redline.ofTexts(before, after, language).closed();
		assertThat(Decision.ACCEPT.on(redline)).isEqualTo(after);
		assertThat(Decision.REJECT.on(redline)).isEqualTo(before);
		assertThat(redline.lines().get(redline.lines().size() - 1).end()).isEqualTo(Fate.KEPT);
		assertThat(moves(redline.lines(), Fate.MOVED_AWAY)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(moves(redline.lines(), Fate.MOVED_HERE));
	}

	private static List<String> orOneEmpty(List<String> paragraphs) {
		return paragraphs.isEmpty() ? List.of("") : paragraphs;
	}

	@Property
	void aVersionComparedWithItselfHasNoChange(@ForAll("versions") Versions versions, @ForAll Language language) {
		assertThat(Redline.between(versions.after(), versions.after(), language).isSame()).isTrue();
		assertThat(Redline.ofTexts(texts(versions.after()), texts(versions.after()), language).isSame()).isTrue();
	}

	@Property
	void everyMoveHasTwoEnds(@ForAll("versions") Versions versions, @ForAll Language language) {
		List<Line> lines = Redline.between(versions.before(), versions.after(), language).lines();
		assertThat(moves(lines, Fate.MOVED_AWAY)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(moves(lines, Fate.MOVED_HERE));
	}

	private static List<Integer> moves(List<Line> lines, Fate fate) {
		return lines.stream().filter((line) -> line.end() == fate).map((line) -> line.move().orElseThrow()).toList();
	}

	private static List<String> texts(List<Passage> passages) {
		return passages.stream().map(Passage::text).toList();
	}

}
