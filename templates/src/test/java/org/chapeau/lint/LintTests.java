package org.chapeau.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.lint.LintFinding.Rule;
import org.chapeau.lint.LintFinding.Severity;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LintTests {

	private final Lint lint = Lint.load();

	@Test
	void aTextThatKeepsTheRulesHasNoFinding() {
		assertThat(english("The two sides met with the International Atomic Energy Agency (IAEA) on 1 November 2024.",
				"The IAEA reported a rise of 5 per cent.", "They thanked the United Nations and Russian partners."))
			.isEmpty();
	}

	@Test
	void aTreatyWordIsAnErrorInEitherLanguage() {
		List<LintFinding> findings = this.lint
			.check(List.of(new Bilingual("The two sides shall meet every year.", "双方は、毎年会合を行うものとする。")));

		assertThat(findings).extracting(LintFinding::rule).containsExactly(Rule.TREATY_WORD, Rule.TREATY_WORD);
		assertThat(findings).extracting(LintFinding::severity).containsOnly(Severity.ERROR);
		assertThat(findings).extracting(LintFinding::words).containsExactly("shall", "ものとする");
		assertThat(findings.get(0).explanation(Locale.ENGLISH)).startsWith("“shall” is a word of treaties");
		assertThat(findings.get(1).explanation(Locale.JAPANESE)).startsWith("「ものとする」は条約で");
	}

	@Test
	void anAbbreviationIsExplainedWhereItFirstOccurs() {
		assertThat(english("The FAO and the IAEA met.", "The International Atomic Energy Agency (IAEA) reported."))
			.extracting(LintFinding::message)
			.containsExactly("abbreviation", "abbreviation.later");
	}

	@Test
	void aCountryHasOneName() {
		List<LintFinding> findings = english("They condemned the launches by North Korea.",
				"They discussed China and Chinese investment.", "The DPRK has not replied.");

		assertThat(findings).filteredOn((finding) -> finding.rule() == Rule.NAME)
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.clause()).isEqualTo(2);
				assertThat(finding.severity()).isEqualTo(Severity.ERROR);
				assertThat(finding.values()).containsExactly("DPRK", "North Korea");
			});
	}

	@Test
	void anExplainedAbbreviationIsNoOtherName() {
		assertThat(english("They discussed the Democratic People's Republic of Korea (DPRK).", "The DPRK replied."))
			.isEmpty();
	}

	@Test
	void theWayThatIsNotTheCommonestIsMarked() {
		List<LintFinding> findings = english("On 1 May 2024 it rose by 5 per cent.",
				"On 2 May 2024 it rose by 6 per cent.", "On May 3, 2024 it rose by 7%.");

		assertThat(findings).extracting(LintFinding::rule).containsExactly(Rule.DATE, Rule.NUMBER);
		assertThat(findings).extracting(LintFinding::clause).containsOnly(2);
	}

	@Test
	void erasAndYearsDoNotStandInOneJapaneseText() {
		List<LintFinding> findings = this.lint
			.check(List.of(new Bilingual("", "2023年及び2024年に会合を行った。"), new Bilingual("", "令和6年に終了した。")));

		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo(Rule.DATE);
			assertThat(finding.language()).isEqualTo(Language.JA);
			assertThat(finding.words()).isEqualTo("令和6年");
		});
	}

	@Test
	void oneMatterHasOneForce() {
		assertThat(english("They expressed concern about the nuclear programme of Iran.",
				"They condemned the nuclear programme of Iran.", "They condemned the veto of Russia."))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.rule()).isEqualTo(Rule.CONTRADICTION);
				assertThat(finding.clause()).isEqualTo(1);
			});
	}

	private List<LintFinding> english(String... clauses) {
		return this.lint.check(Stream.of(clauses).map((clause) -> new Bilingual(clause, "")).toList());
	}

}
