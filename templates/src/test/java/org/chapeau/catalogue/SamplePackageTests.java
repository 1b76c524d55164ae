package org.chapeau.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SamplePackageTests {

	private static final Catalogue CATALOGUE = Catalogue.load();

	private static final SamplePackage DIALOGUE = SamplePackage.load(SamplePackage.STRATEGIC_DIALOGUE, CATALOGUE);

	private static final SamplePackage FORUM = SamplePackage.load(SamplePackage.SCHUMAN_FORUM, CATALOGUE);

	@Test
	void theDialogueCoversEveryReportedFact() {
		assertThat(covered(DIALOGUE)).containsExactlyInAnyOrderElementsOf(SeedFacts.keys());
	}

	@Test
	void theDialogueIsHeldInTokyoByMinisters() {
		assertThat(DIALOGUE.place()).isEqualTo(new Bilingual("Tokyo", "東京"));
		assertThat(DIALOGUE.date()).isEqualTo(LocalDate.of(2024, 11, 1));
		assertThat(DIALOGUE.rank()).isEqualTo(Rank.MINISTERIAL);
		assertThat(DIALOGUE.released()).isEmpty();
		assertThat(DIALOGUE.clauses()).hasSizeGreaterThanOrEqualTo(26);
	}

	@Test
	void exactlyThreeClausesOfTheDialogueAreOpenAndMostOthersAgreed() {
		assertThat(DIALOGUE.openClauses()).extracting(SamplePackageTests::proposers)
			.containsExactlyInAnyOrder(List.of("EU", "JP"), List.of("EU"), List.of("JP"));
		assertThat(DIALOGUE.clauses().stream().filter((clause) -> !clause.isOpen() && !clause.agreed())).hasSize(2);
	}

	@Test
	void aProposalChangesTheTextOnlyALittleInBothLanguages() {
		for (SampleClause clause : DIALOGUE.openClauses()) {
			for (SampleProposal proposal : clause.proposals()) {
				for (Language language : Language.values()) {
					String base = clause.text().in(language);
					String proposed = proposal.text().in(language);
					assertThat(proposed).isNotEqualTo(base);
					assertThat(commonEnds(base, proposed)).as(proposed).isGreaterThanOrEqualTo(base.length() - 5);
				}
			}
		}
	}

	@Test
	void whatOneSideSaidIsSaidByThatSideAlone() {
		assertThat(saying("welcome-eu-partner-in-asia").text().en()).startsWith("Japan welcomed");
		assertThat(saying("condemnation-defiance-unsc").text().en()).startsWith("The EU condemned");
		assertThat(saying("condemnation-icbm-launch").text().en())
			.startsWith("The High Representative and the Minister of Defence of Japan condemned");
	}

	@Test
	void theReleasedSampleKeepsToTheFirstSource() {
		assertThat(FORUM.released()).isPresent();
		assertThat(FORUM.openClauses()).isEmpty();
		assertThat(FORUM.clauses()).allSatisfy((clause) -> {
			assertThat(clause.agreed()).isTrue();
			Source source = CATALOGUE.find(clause.template()).orElseThrow().source();
			assertThat(source.isOwn() || source.articles().contains("A")).as(clause.text().en()).isTrue();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { SamplePackage.STRATEGIC_DIALOGUE, SamplePackage.SCHUMAN_FORUM })
	void aSampleReadsInTheOrderOfAStatement(String name) {
		List<Part> parts = SamplePackage.load(name, CATALOGUE)
			.clauses()
			.stream()
			.map(SampleClause::part)
			.filter((part) -> part != Part.HEADING)
			.toList();
		assertThat(parts).isSorted();
		assertThat(parts).startsWith(Part.CHAPEAU).endsWith(Part.CLOSING).contains(Part.LEGAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { SamplePackage.STRATEGIC_DIALOGUE, SamplePackage.SCHUMAN_FORUM })
	void aSampleBindsNobodyNotEvenInAProposal(String name) {
		assertThat(englishOf(SamplePackage.load(name, CATALOGUE)))
			.allSatisfy((text) -> assertThat(TreatyWords.find(text)).as(text).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { SamplePackage.STRATEGIC_DIALOGUE, SamplePackage.SCHUMAN_FORUM })
	void eachSideHasItsRepresentativeAndItsReadout(String name) {
		SamplePackage sample = SamplePackage.load(name, CATALOGUE);
		assertThat(sample.representatives()).extracting(Representative::party).containsExactly("EU", "JP");
		assertThat(sample.readouts()).extracting(SampleReadout::party).containsExactly("EU", "JP");
		assertThat(sample.readouts()).allSatisfy((readout) -> assertThat(readout.paragraphs()).isNotEmpty());
	}

	@Test
	void thePhrasesThatChangePlacesStandInTheTextInPairs() {
		String text = String.join("\n", englishOf(DIALOGUE));
		assertThat(DIALOGUE.alternat())
			.allSatisfy((pair) -> assertThat(text).contains(pair.eu() + " and " + pair.jp()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					date: "2024-05-29"              | date: "29 May"              |                               | date        | MALFORMED
					template: legal-not-binding     | template: legal-binding     | clause 11 (legal-binding)     | template    | UNKNOWN_REFERENCE
					template: closing-issued        | template: closing-thanks    | clause 12 (closing-thanks)    | values.date | UNFIT_VALUE
					rank: OFFICIALS                 | rank: OFFICIAL              |                               | rank        | NOT_ALLOWED
					""")
	void aFaultOfASampleIsNamedWithItsClauseAndField(String from, String to, String entry, String field, Fault fault) {
		String yaml = Resources.text("samples/schuman-forum-2024.yaml").replace(from, to);
		assertThatExceptionOfType(CatalogueException.class)
			.isThrownBy(() -> SampleReader.read("planted", yaml, CATALOGUE))
			.satisfies((ex) -> assertThat(ex.findings()).anySatisfy((finding) -> {
				assertThat(finding.file()).isEqualTo("planted.yaml");
				assertThat(finding.entry()).isEqualTo((entry != null) ? entry : "");
				assertThat(finding.field()).isEqualTo(field);
				assertThat(finding.fault()).isEqualTo(fault);
			}));
	}

	private static Set<FactKey> covered(SamplePackage sample) {
		return sample.clauses().stream().flatMap((clause) -> clause.covers().stream()).collect(Collectors.toSet());
	}

	private static SampleClause saying(String fact) {
		return DIALOGUE.clauses()
			.stream()
			.filter((clause) -> clause.covers().contains(new FactKey(fact)))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> proposers(SampleClause clause) {
		return clause.proposals().stream().map(SampleProposal::party).toList();
	}

	private static List<String> englishOf(SamplePackage sample) {
		return sample.clauses()
			.stream()
			.flatMap((clause) -> Stream.concat(Stream.of(clause.text()),
					clause.proposals().stream().map(SampleProposal::text)))
			.map(Bilingual::en)
			.toList();
	}

	private static int commonEnds(String left, String right) {
		int shorter = Math.min(left.length(), right.length());
		int start = 0;
		while (start < shorter && left.charAt(start) == right.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start
				&& left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
			end++;
		}
		return start + end;
	}

}
