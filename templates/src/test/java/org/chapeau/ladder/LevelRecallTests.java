package org.chapeau.ladder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chapeau.catalogue.Ladder;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often the level of a sentence is right, on sentences written for the test. The
 * figures printed here stand in docs/measurements.md.
 */
class LevelRecallTests {

	private static final double BAR = 0.95;

	private final VerbRecogniser recogniser = VerbRecogniser.of(Ladder.load());

	@ParameterizedTest
	@ValueSource(strings = { "tuned", "held" })
	void theLevelIsRightInNineteenSentencesOfTwenty(String set) {
		List<Sentence> sentences = sentences().stream().filter((sentence) -> sentence.set().equals(set)).toList();
		List<String> wrong = sentences.stream()
			.filter((sentence) -> !sentence.level().equals(read(sentence)))
			.map((sentence) -> sentence + " but read as " + read(sentence))
			.toList();
		double right = 1 - (double) wrong.size() / sentences.size();
		System.out.printf(Locale.ROOT, "Ladder, %s: %d of %d right (%.1f %%)%n", set, sentences.size() - wrong.size(),
				sentences.size(), 100 * right);
		assertThat(right).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(BAR);
	}

	@Test
	void thereAreTwoHundredSentencesHalfInEachLanguage() {
		assertThat(sentences()).hasSize(200);
		assertThat(sentences()).filteredOn((sentence) -> sentence.language() == Language.EN).hasSizeBetween(95, 105);
	}

	private String read(Sentence sentence) {
		return this.recogniser.leading(sentence.text(), sentence.language())
			.map((verb) -> (verb.negated() ? "not " : "") + verb.level().scale().name().toLowerCase(Locale.ROOT) + " "
					+ verb.level().level())
			.orElse("none");
	}

	private static List<Sentence> sentences() {
		List<Sentence> sentences = new ArrayList<>();
		for (String line : lines()) {
			String[] columns = line.split(" \\| ");
			sentences.add(new Sentence(columns[0], Language.valueOf(columns[1].toUpperCase(Locale.ROOT)), columns[2],
					columns[3]));
		}
		return sentences;
	}

	private static List<String> lines() {
		try (InputStream in = LevelRecallTests.class.getResourceAsStream("/ladder/sentences.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Sentence(String set, Language language, String level, String text) {
	}

}
