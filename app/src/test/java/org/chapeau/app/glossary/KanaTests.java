package org.chapeau.app.glossary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.bilingual.Glossary;
import org.chapeau.bilingual.Name;
import org.chapeau.catalogue.Resources;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How Japanese names are read.
 */
class KanaTests {

	@Test
	void aReadingIsTheSameHoweverItIsTyped() {
		for (String typed : List.of("キシダ・フミオ", "ｷｼﾀﾞ　ﾌﾐｵ", "きしだ ふみお", "きしだふみお")) {
			assertThat(Kana.bare(typed)).as(typed).isEqualTo("きしだふみお");
			assertThat(Kana.isReading(Kana.hiragana(typed))).as(typed).isTrue();
		}
		assertThat(Kana.hiragana("ヴィシェグラード")).isEqualTo("ゔぃしぇぐらーど");
		for (String other : List.of("岸田", "Kishida", "きしだ文雄", "・きしだ", "")) {
			assertThat(Kana.isReading(Kana.hiragana(other))).as(other).isFalse();
		}
	}

	@Test
	void everyNameOfTheProgramIsInKanaOrHasAReading() throws IOException {
		Map<String, String> readings = new HashMap<>();
		Resources.lines("glossary/readings.csv")
			.stream()
			.skip(1)
			.map((line) -> line.split(","))
			.forEach((row) -> assertThat(readings.put(row[0], row[1])).as(row[0]).isNull());
		List<String> names = names().stream().map((name) -> name.ja().get(0)).toList();
		assertThat(readings.values()).allMatch(Kana::isReading);
		assertThat(names).containsAll(readings.keySet())
			.allMatch((name) -> readings.containsKey(name) || Kana.isReading(Kana.bare(name)));
	}

	private static List<Name> names() throws IOException {
		ClassPathResource list = new ClassPathResource("language/names.csv");
		try (InputStreamReader reader = new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8)) {
			return Glossary.names("names.csv", reader);
		}
	}

}
