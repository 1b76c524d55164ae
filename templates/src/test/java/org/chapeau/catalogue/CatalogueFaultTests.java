package org.chapeau.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CatalogueFaultTests {

	private static final String SOUND = """
			templates:
			  - id: sound-concern
			    part: OPERATIVE
			    kind: CONCERN
			    theme: EAST_ASIA
			    verb: {en: express grave concern, ja: 重大な懸念を表明する}
			    ladder: {scale: CONCERN, level: 5}
			    source: [B]
			    covers: [some-fact]
			    text:
			      en: "The EU and Japan expressed grave concern over {event} of {date}."
			      ja: "双方は、{date}の{event}に対し、重大な懸念を表明した。"
			    parameters:
			      event: {type: TEXT, label: {en: Event, ja: 事案}, example: {en: the launch, ja: 発射}}
			      date: {type: DATE, label: {en: Date, ja: 日付}, example: "2024-10-31"}
			""";

	private static final Ladder LADDER = Ladder.load();

	record Case(String from, String to, String entry, String field, Fault fault) {

		Case(String from, String to, String field, Fault fault) {
			this(from, to, "sound-concern", field, fault);
		}

		@Override
		public String toString() {
			return this.fault + " at " + this.field;
		}

	}

	static Stream<Case> cases() {
		return Stream.concat(shapes(), rules());
	}

	private static Stream<Case> shapes() {
		return Stream.of(new Case("templates:", "templates: [", "", "", Fault.UNREADABLE),
				new Case("    part: OPERATIVE\n", "    part: OPERATIVE\n    part: LEGAL\n", "", "", Fault.UNREADABLE),
				new Case(SOUND, "only words", "", "", Fault.UNREADABLE),
				new Case("templates:", "clauses:", "", "templates", Fault.MISSING),
				new Case("id: sound-concern\n    ", "", "#1", "id", Fault.MISSING),
				new Case("    part: OPERATIVE\n", "", "part", Fault.MISSING),
				new Case("label: {en: Date, ja: 日付}", "label: {en: Date}", "parameters.date.label.ja", Fault.MISSING),
				new Case("ladder: {scale: CONCERN, level: 5}", "depth: 0", "ladder", Fault.MISSING),
				new Case("    kind: CONCERN\n", "", "kind", Fault.MISSING),
				new Case("theme: EAST_ASIA", "theme:", "theme", Fault.BLANK),
				new Case("theme: EAST_ASIA", "theme: EAST_ASIA\n    them: UKRAINE", "them", Fault.UNKNOWN_FIELD),
				new Case("label: {en: Event,", "label: {en: Event, fr: Fait,", "parameters.event.label.fr",
						Fault.UNKNOWN_FIELD),
				new Case("source: [B]", "source: B", "source", Fault.WRONG_SHAPE),
				new Case("{scale: CONCERN, level: 5}", "CONCERN 5", "ladder", Fault.WRONG_SHAPE),
				new Case("theme: EAST_ASIA", "theme: [EAST_ASIA]", "theme", Fault.WRONG_SHAPE),
				new Case("theme: EAST_ASIA", "theme: WEST_ASIA", "theme", Fault.NOT_ALLOWED),
				new Case("source: [B]", "source: [F]", "source", Fault.NOT_ALLOWED),
				new Case("type: DATE", "type: DAY", "parameters.date.type", Fault.NOT_ALLOWED),
				new Case("id: sound-concern", "id: Sound", "Sound", "id", Fault.MALFORMED),
				new Case("level: 5}", "level: five}", "ladder.level", Fault.MALFORMED),
				new Case("covers: [some-fact]", "covers: [Some Fact]", "covers", Fault.MALFORMED),
				new Case("covers: [some-fact]", "needs: [Lead In]", "needs", Fault.MALFORMED),
				new Case("covers: [some-fact]", "needs: [no-such-lead-in]", "needs", Fault.UNKNOWN_REFERENCE),
				new Case("over {event}", "over {Event} {event}", "text.en", Fault.MALFORMED),
				new Case(SOUND, SOUND + SOUND.substring(SOUND.indexOf('\n') + 1), "id", Fault.DUPLICATE));
	}

	private static Stream<Case> rules() {
		return Stream.of(new Case("over {event}", "over {evnt} {event}", "text.en", Fault.UNDECLARED_PARAMETER),
				new Case("{date}の", "", "parameters.date", Fault.UNUSED_PARAMETER),
				new Case("\"2024-10-31\"", "\"2024-02-30\"", "parameters.date.example", Fault.UNFIT_VALUE),
				new Case("重大な懸念を表明する}", "重く懸念する}", "verb.ja", Fault.NOT_ON_LADDER),
				new Case("重大な懸念を表明する}", "深刻な懸念を表明する}", "verb.ja", Fault.WRONG_LEVEL),
				new Case("level: 5", "level: 4", "verb.en", Fault.WRONG_LEVEL),
				new Case("kind: CONCERN", "kind: CONDEMNATION", "ladder", Fault.KIND_AND_VERB),
				new Case("part: OPERATIVE", "part: LEGAL", "kind", Fault.KIND_AND_VERB),
				new Case("expressed grave concern", "expressed serious concern", "text.en", Fault.VERB_NOT_IN_TEXT),
				new Case("懸念を表明した", "懸念を示した", "text.ja", Fault.VERB_NOT_IN_TEXT),
				new Case("source: [B]", "source: [B]\n    said-by: EU", "text.en", Fault.SPEAKER),
				new Case("The EU and Japan expressed", "The Parties expressed", "text.en", Fault.TREATY_WORD),
				new Case("The EU and Japan", "Japan and the EU", "text.en", Fault.PARTY_ORDER),
				new Case("over {event}", "over the EU-Japan {event}", "text.en", Fault.PARTY_ORDER),
				new Case("双方は、", "双方は,", "text.ja", Fault.PUNCTUATION),
				new Case("{date}.", "{date}", "text.en", Fault.PUNCTUATION),
				new Case("over {event}", "over\\n{event}", "text.en", Fault.LINE_BREAK));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aFaultIsNamedWithItsFileTemplateAndField(Case planted) {
		String yaml = SOUND.replace(planted.from(), planted.to());
		assertThat(yaml).as("the fault is planted").isNotEqualTo(SOUND);
		assertThatExceptionOfType(CatalogueException.class).isThrownBy(() -> read(yaml)).satisfies((ex) -> {
			assertThat(ex.findings()).anySatisfy((finding) -> {
				assertThat(finding.file()).isEqualTo("planted.yaml");
				assertThat(finding.entry()).isEqualTo(planted.entry());
				assertThat(finding.field()).isEqualTo(planted.field());
				assertThat(finding.fault()).isEqualTo(planted.fault());
			});
			assertThat(ex).hasMessageContainingAll("planted.yaml", planted.entry(), planted.field());
		});
	}

	@Test
	void everyKindOfFaultIsPlantedHere() {
		Set<Fault> planted = cases().map(Case::fault).collect(Collectors.toSet());
		assertThat(planted).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Fault.class));
	}

	@Test
	void theTemplateWithoutAPlantedFaultIsSound() {
		assertThat(read(SOUND).all()).hasSize(1);
	}

	@Test
	void allFaultsAreNamedAtOnce() {
		String yaml = SOUND.replace("theme: EAST_ASIA", "theme: WEST_ASIA").replace("source: [B]", "source: [F]");
		assertThatExceptionOfType(CatalogueException.class).isThrownBy(() -> read(yaml))
			.extracting(CatalogueException::findings)
			.isEqualTo(List.of(
					new Finding("planted.yaml", "sound-concern", "theme", Fault.NOT_ALLOWED,
							"'WEST_ASIA' is not one of " + List.of(Theme.values())),
					new Finding("planted.yaml", "sound-concern", "source", Fault.NOT_ALLOWED,
							"'own', or letters of the articles from A to E")));
	}

	private static Catalogue read(String yaml) {
		return Catalogue.read(Map.of("planted.yaml", yaml), LADDER);
	}

}
