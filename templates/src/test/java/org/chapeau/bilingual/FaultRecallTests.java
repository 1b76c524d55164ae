package org.chapeau.bilingual;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many of the seeded faults are found, and how many findings are seeded faults, on
 * clauses written for the test. Nobody tells the check what belongs to what: it is given
 * the paragraphs of both languages. The figures printed here stand in
 * docs/measurements.md.
 */
class FaultRecallTests {

	private static final List<ClausePair> PAIRS = ClausePair.all();

	private static List<Found> found;

	@BeforeAll
	static void compareEveryStatement() {
		BilingualCheck check = BilingualCheck.load();
		found = PAIRS.stream()
			.map(ClausePair::statement)
			.distinct()
			.flatMap((statement) -> compare(check, statement).stream())
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "MISSING, 0.95, 0.90", "NUMBER, 0.95, 0.90", "DATE, 0.95, 0.90", "LEVEL, 0.85, 0.85",
			"NAME, 0.85, 0.85", "NEGATION, 0.80, 0.80", "LIST, 0.80, 0.80" })
	void faultsAreFoundAndFindingsAreFaults(Finding.Kind kind, double recallBar, double precisionBar) {
		report(kind, "tuned", (pair) -> pair.set().equals("tuned"));
		report(kind, "held", (pair) -> pair.set().equals("held"));
		Score score = report(kind, "both", (pair) -> true);
		assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(recallBar);
		assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(precisionBar);
	}

	@Test
	void halfOfTheClausesHaveAFault() {
		assertThat(PAIRS).hasSize(150);
		assertThat(PAIRS).filteredOn((pair) -> pair.fault().equals("none")).hasSize(75);
	}

	private static Score report(Finding.Kind kind, String set, Predicate<ClausePair> of) {
		Set<Integer> seeded = new TreeSet<>(
				PAIRS.stream().filter(of).filter((pair) -> isSeeded(pair, kind)).map(ClausePair::number).toList());
		List<Found> findings = found.stream()
			.filter((finding) -> of.test(finding.pair()) && finding.kind() == kind)
			.toList();
		Set<Integer> right = new TreeSet<>(
				findings.stream().filter(Found::isSeeded).map((finding) -> finding.pair().number()).toList());
		long rightFindings = findings.stream().filter(Found::isSeeded).count();
		Score score = new Score(seeded.size(), right.size(), findings.size(), rightFindings);
		System.out.printf(Locale.ROOT, "Bilingual, %s, %s: %d of %d found, %d of %d findings right%n", kind.key(), set,
				score.right(), score.seeded(), score.rightFindings(), score.findings());
		return score;
	}

	private static boolean isSeeded(ClausePair pair, Finding.Kind kind) {
		return pair.fault().equalsIgnoreCase(kind.key());
	}

	private static List<Found> compare(BilingualCheck check, int statement) {
		List<ClausePair> pairs = PAIRS.stream().filter((pair) -> pair.statement() == statement).toList();
		List<ClausePair> english = pairs.stream().filter((pair) -> !pair.en().isEmpty()).toList();
		List<ClausePair> japanese = pairs.stream().filter((pair) -> !pair.ja().isEmpty()).toList();
		return check
			.compare(english.stream().map(ClausePair::en).toList(), japanese.stream().map(ClausePair::ja).toList())
			.stream()
			.flatMap((clause) -> clause.findings()
				.stream()
				.map((finding) -> new Found((clause.en() < 0) ? japanese.get(clause.ja()) : english.get(clause.en()),
						finding.kind())))
			.toList();
	}

	private record Found(ClausePair pair, Finding.Kind kind) {

		boolean isSeeded() {
			return FaultRecallTests.isSeeded(this.pair, this.kind);
		}

	}

	private record Score(int seeded, int right, int findings, long rightFindings) {

		double recall() {
			return (double) this.right / this.seeded;
		}

		double precision() {
			return (double) this.rightFindings / this.findings;
		}

	}

}
