package org.chapeau.app.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;

import org.chapeau.app.audit.chain.AnchorFile;
import org.chapeau.app.audit.chain.AnchorKey;
import org.chapeau.app.audit.chain.Ledger;
import org.chapeau.app.audit.chain.RecordRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An export is checked without the program: only its file is needed.
 */
class VerifyCommandTests {

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@TempDir
	Path folder;

	@Test
	void aRecordThatHoldsIsSaidTo() throws IOException {
		assertThat(run("verify", written(aRecord()))).isZero();
		assertThat(said()).isEqualTo("The record of EU holds: 4 rows, 1 seals");
	}

	@Test
	void theFirstBadRowIsNamed() throws IOException {
		assertThat(run("verify", written(aRecord().tampered("EU", 2, RecordRow::withoutUser)))).isZero();
		assertThat(run("verify", written(aRecord().without("EU", 1)))).isEqualTo(1);
		assertThat(said()).endsWith("EU row 1 is missing, doubled or moved");
	}

	@Test
	void whatOneSideIsNotToldTheOtherHasToBe() throws IOException {
		Ledger all = Ledger.aRecord().shared("zero-draft").shared("draft-of-others").shared("released");
		String whole = written("JP.json", all);
		String part = written("EU.json", all.withheld(2));
		assertThat(run("verify", part)).isZero();
		assertThat(said())
			.isEqualTo("The record of EU holds: 2 rows, 0 seals; 1 shared rows that are not told to this side "
					+ "were taken on trust: name the export of the other side as well");
		assertThat(run("verify", part, whole)).isZero();
		assertThat(said())
			.endsWith("They hold together: what each of the first 3 shared rows says is told in one of them");
		assertThat(run("verify", part, part)).isEqualTo(1);
		assertThat(said()).contains("SHARED row 2 is told in none of these files");
		assertThat(run("verify", whole, part, "anchors.txt")).isEqualTo(2);
		assertThat(said()).endsWith("Cannot be read: anchors.txt");
	}

	@Test
	void twoRecordsThatSayDifferentThingsDoNotHoldTogether() throws IOException {
		String one = written("EU.json", Ledger.aRecord().shared("zero-draft").shared("released"));
		String other = written("JP.json", Ledger.aRecord().shared("zero-draft").shared("withdrawn"));
		assertThat(run("verify", one, other)).isEqualTo(1);
		assertThat(said()).endsWith("SHARED row 1 is not the same in all of them");
	}

	@Test
	void aCutEndIsFoundWithTheFileOfAnchors() throws IOException {
		Ledger ledger = aRecord();
		KeyPair key = AnchorKey.in(this.folder.resolve("key.txt"));
		Path anchors = this.folder.resolve("anchors.txt");
		new AnchorFile(anchors).append(ledger.anchor(), key.getPrivate());
		String cut = written(ledger.without("SHARED", 2).withoutSeals());
		assertThat(run("verify", cut, anchors.toString(), AnchorKey.text(key.getPublic()))).isEqualTo(1);
		assertThat(said()).isEqualTo("The record ends before a place that was anchored");
	}

	@Test
	void whatIsNoExportIsRefusedInALine() throws IOException {
		Path other = Files.writeString(this.folder.resolve("other.json"), "{\"format\": \"another\"}");
		assertThat(run("verify", other.toString())).isEqualTo(1);
		assertThat(said()).startsWith("Not an export of the record").doesNotContain("\n");
	}

	@Test
	void aWrongCallIsToldHow() {
		assertThat(run("verify")).isEqualTo(2);
		assertThat(said()).startsWith("usage: verify");
		assertThat(run("verify", "missing.json")).isEqualTo(2);
		assertThat(said()).endsWith("Cannot be read: missing.json");
	}

	@Test
	void aSpreadsheetTakesNoValueForAFormula() {
		String csv = Ledger.aRecord().of("EU", "=1+1, \"x\"").csv();
		assertThat(csv.split("\r\n")[1]).contains("\"'=1+1, \"\"x\"\"\"");
	}

	private static Ledger aRecord() {
		return Ledger.aRecord().of("EU", "dossier-opened").of("EU", "opinion-given").shared("zero-draft").sealed("EU");
	}

	private String written(Ledger ledger) throws IOException {
		return written("export.json", ledger);
	}

	private String written(String file, Ledger ledger) throws IOException {
		return Files.writeString(this.folder.resolve(file), ledger.json()).toString();
	}

	private int run(String... args) {
		return VerifyCommand.run(args, new PrintStream(this.said, true, StandardCharsets.UTF_8));
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8).strip();
	}

}
