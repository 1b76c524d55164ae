package org.chapeau.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.chapeau.catalogue.TemplateText.Checked;
import org.chapeau.text.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A template as a text of its own: nothing is lost on the way there and back, and what is
 * typed is held to the same rules as a file.
 */
class TemplateTextTests {

	static Stream<ClauseTemplate> catalogue() {
		return Catalogue.load().all().stream();
	}

	@ParameterizedTest
	@MethodSource("catalogue")
	void aTemplateComesBackAsItWas(ClauseTemplate template) {
		assertThat(TemplateText.read(TemplateText.write(template))).isEqualTo(template);
	}

	@Test
	void quotesBracesAndRareCharactersComeBack() {
		ClauseTemplate odd = new ClauseTemplate(new ClauseTemplateId("odd"), Use.STATEMENT, Part.CHAPEAU, 2, null,
				Theme.SPACE, SaidBy.BOTH, null,
				new Bilingual("\"a\" \\ # : {b}\n\t\u2028\u0085\ufeff%", "「甲」：𠮷\u0007—{b}"),
				List.of(new Parameter("b", ParameterType.TEXT, new Bilingual("no", "yes: x"),
						ParameterValue.words("1", "null"), ParameterValue.words("~", "1.0"))),
				Source.OWN, Set.of(new FactKey("b"), new FactKey("a")),
				List.of(new ClauseTemplateId("z"), new ClauseTemplateId("a")));
		assertThat(TemplateText.read(TemplateText.write(odd))).isEqualTo(odd);
	}

	@Test
	void whatWasCheckedOnceIsNotHeldToTheRulesAgain() {
		ClauseTemplate sound = catalogue().filter((one) -> one.verb() != null && one.kind() == Kind.CONCERN)
			.findFirst()
			.orElseThrow();
		String other = TemplateText.write(sound).replace(sound.text().en(), "The Parties shall agree.");
		assertThat(TemplateText.read(other).text().en()).isEqualTo("The Parties shall agree.");
	}

	@Test
	void whatIsNoTemplateIsNotRead() {
		assertThatExceptionOfType(CatalogueException.class).isThrownBy(() -> TemplateText.read("id: x"))
			.withMessageContaining("text");
	}

	@Test
	void whatIsTypedIsHeldToAllRulesAndEachFaultNamesWhatIsWrong() {
		Map<String, Object> typed = typed("The EU and Japan expressed deep concern over {evnt} and shall act.");
		assertThat(TemplateText.check(typed, Ladder.load())).isInstanceOfSatisfying(Checked.Faulty.class,
				(faulty) -> assertThat(faulty.findings()).extracting(Finding::field, Finding::fault, Finding::subject)
					.contains(tuple("text.en", Fault.UNDECLARED_PARAMETER, "evnt"),
							tuple("parameters.event", Fault.UNUSED_PARAMETER, "event"),
							tuple("text.en", Fault.TREATY_WORD, "shall")));
	}

	@Test
	void whatIsTypedWellIsATemplate() {
		Map<String, Object> typed = typed("The EU and Japan expressed deep concern over {event}.");
		assertThat(TemplateText.check(typed, Ladder.load())).isInstanceOfSatisfying(Checked.Sound.class,
				(sound) -> assertThat(TemplateText.read(TemplateText.write(sound.template())))
					.isEqualTo(sound.template()));
	}

	private static Map<String, Object> typed(String english) {
		Map<String, Object> typed = new LinkedHashMap<>();
		typed.put("id", "deep-concern");
		typed.put("part", "OPERATIVE");
		typed.put("kind", "CONCERN");
		typed.put("theme", "EAST_ASIA");
		typed.put("verb", Map.of("en", "express deep concern", "ja", "深い懸念を表明する"));
		typed.put("ladder", Map.of("scale", "CONCERN", "level", level()));
		typed.put("source", "own");
		typed.put("needs", List.of("areas-lead-in"));
		typed.put("text", Map.of("en", english, "ja", "双方は、{event}について深い懸念を表明した。"));
		typed.put("parameters", Map.of("event", Map.of("type", "TEXT", "label", Map.of("en", "Event", "ja", "事象"),
				"example", Map.of("en", "the launch", "ja", "発射"))));
		return typed;
	}

	private static String level() {
		return String.valueOf(Ladder.load().level(Scale.CONCERN, "express deep concern").orElseThrow());
	}

}
