package org.chapeau.app.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.Verdict.Fault;
import org.chapeau.app.kernel.FileHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever changes, takes out or moves a row is found, and the row is named.
 */
class ChainCheckTests {

	@Test
	void aRecordAsItWasWrittenHolds() {
		assertThat(aSealedRecord().verdict().holds()).isTrue();
		assertThat(Ledger.aRecord().verdict().holds()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("changes")
	void aChangedRowIsNamed(UnaryOperator<RecordRow> change) {
		assertThat(aSealedRecord().tampered("EU", 2, change).verdict()).isEqualTo(new Verdict(Fault.LINK, "EU", 2));
	}

	static Stream<UnaryOperator<RecordRow>> changes() {
		return Stream.of(
				(row) -> new RecordRow(row.strand(), row.place(), row.dossier(), "opinion-withdrawn", row.side(),
						row.user(), row.subject(), row.hash(), row.at(), row.link()),
				(row) -> new RecordRow(row.strand(), row.place(), null, row.what(), row.side(), row.user(),
						row.subject(), row.hash(), row.at(), row.link()),
				(row) -> new RecordRow(row.strand(), row.place(), row.dossier(), row.what(), "JP", row.user(),
						row.subject(), row.hash(), row.at(), row.link()),
				(row) -> new RecordRow(row.strand(), row.place(), row.dossier(), row.what(), row.side(),
						Kept.of("eu.other"), row.subject(), row.hash(), row.at(), row.link()),
				(row) -> new RecordRow(row.strand(), row.place(), row.dossier(), row.what(), row.side(), row.user(),
						Kept.NONE, row.hash(), row.at(), row.link()),
				(row) -> new RecordRow(row.strand(), row.place(), row.dossier(), row.what(), row.side(), row.user(),
						row.subject(), "b".repeat(64), row.at(), row.link()),
				(row) -> new RecordRow(row.strand(), row.place(), row.dossier(), row.what(), row.side(), row.user(),
						row.subject(), row.hash(), row.at().plusNanos(1000), row.link()));
	}

	@Test
	void anotherNameBehindTheSameDigestIsNamed() {
		assertThat(aSealedRecord().tampered("EU", 2, (row) -> named(row, "eu.other")).verdict())
			.isEqualTo(new Verdict(Fault.VALUE, "EU", 2));
	}

	@Test
	void aRowTakenOutIsNamed() {
		assertThat(aSealedRecord().without("EU", 2).verdict()).isEqualTo(new Verdict(Fault.PLACE, "EU", 2));
	}

	@Test
	void rowsThatChangedPlacesAreNamed() {
		assertThat(aSealedRecord().swapped("EU").verdict()).isEqualTo(new Verdict(Fault.PLACE, "EU", 1));
	}

	@Test
	void aSideThatCutsOrRewritesItsEndIsFoundByItsSeal() {
		assertThat(aSealedRecord().without("EU", 3).verdict()).isEqualTo(new Verdict(Fault.SEAL, "SHARED", 2));
		assertThat(aSealedRecord().withoutSeals().verdict()).isEqualTo(new Verdict(Fault.SEAL, "SHARED", 2));
		Ledger rewritten = Ledger.aRecord().of("EU", "another").shared("zero-draft");
		assertThat(rewritten.withSealsOf(aSealedRecord()).verdict().fault()).isEqualTo(Fault.SEAL);
	}

	@Test
	void aSealTellsNothingOfWhatItBinds() {
		Ledger twice = Ledger.aRecord().of("EU", "opinion-given").sealed("EU").sealed("EU");
		assertThat(twice.rows()).filteredOn((row) -> row.what().equals(Seal.WHAT))
			.extracting(RecordRow::hash)
			.doesNotHaveDuplicates();
	}

	@Test
	void aCutSharedEndIsFoundByTheAnchor() {
		Ledger ledger = aSealedRecord().shared("released");
		Anchor anchor = ledger.anchor();
		assertThat(ledger.verdict(anchor).holds()).isTrue();
		assertThat(ledger.without("SHARED", 3).verdict().holds()).isTrue();
		assertThat(ledger.verdict(anchor)).isEqualTo(new Verdict(Fault.ANCHOR, "SHARED", 0));
	}

	@Test
	void aSharedRowOfOthersIsSteppedOverAndStillBoundIn() {
		Ledger ledger = aSealedRecord().shared("of-others").shared("released").shared("of-others");
		Anchor anchor = ledger.anchor();
		assertThat(ledger.withheld(3).withheld(5).verdict(anchor)).matches(Verdict::holds);
		assertThat(ledger.tampered("SHARED", 4, (row) -> row.linkedTo(RecordRow.START)).verdict(anchor))
			.isEqualTo(new Verdict(Fault.LINK, "SHARED", 4));
	}

	@Test
	void aSharedRowOfOthersThatWasTakenOutIsNamed() {
		Ledger ledger = aSealedRecord().shared("of-others").shared("released").shared("of-others").shared("of-others");
		List.of(3, 5, 6).forEach(ledger::withheld);
		assertThat(ledger.withoutWithheld(5).verdict()).isEqualTo(new Verdict(Fault.PLACE, "SHARED", 5));
		assertThat(ledger.withoutWithheld(3).verdict()).isEqualTo(new Verdict(Fault.PLACE, "SHARED", 3));
	}

	@Test
	void howLongARecordIsMakesNoDifferenceToWhatIsHeldOfIt() {
		LongRecord record = new LongRecord(3_000);
		ChainCheck check = new ChainCheck(record, List.of());
		assertThat(check.verdict()).matches(Verdict::holds);
		assertThat(check.rows()).isEqualTo(3_000);
		assertThat(record.held()).as("of the rows that were read before the last").isZero();
	}

	@Test
	void nobodyReadsOnBehindTheFirstBadRow() {
		LongRecord record = new LongRecord(3_000).tampered(10);
		assertThat(new ChainCheck(record, List.of()).verdict()).isEqualTo(new Verdict(Fault.LINK, "EU", 10));
		assertThat(record.read()).isEqualTo(10);
	}

	@Test
	void theRecordHoldsWithoutAForgottenName() {
		assertThat(aSealedRecord().tampered("EU", 2, RecordRow::withoutUser).verdict().holds()).isTrue();
	}

	@Test
	void fieldsCannotFlowIntoEachOther() {
		assertThat(Digest.of("ab", "c")).isNotEqualTo(Digest.of("a", "bc"));
		assertThat(Digest.of("", (String) null)).isNotEqualTo(Digest.of((String) null, ""));
		assertThat(Digest.of("署名")).isEqualTo(FileHash.sha256("6:署名,".getBytes(StandardCharsets.UTF_8)));
	}

	private static Ledger aSealedRecord() {
		return Ledger.aRecord()
			.of("EU", "dossier-opened")
			.of("EU", "opinion-given")
			.of("EU", "answer-released")
			.shared("zero-draft")
			.sealed("EU");
	}

	private static RecordRow named(RecordRow row, String name) {
		return new RecordRow(row.strand(), row.place(), row.dossier(), row.what(), row.side(),
				new Kept(row.user().digest(), name, row.user().salt()), row.subject(), row.hash(),
				Instant.from(row.at()), row.link());
	}

}
