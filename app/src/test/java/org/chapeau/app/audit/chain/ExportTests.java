package org.chapeau.app.audit.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A record goes into a file row by row, and comes out of it row by row as it was.
 */
class ExportTests {

	/** Bytes that may wait on their way. */
	private static final int BUFFERS = 32 * 1024;

	/** Bytes that a row takes at least. */
	private static final int LEAST = 100;

	private static final int ROWS = 1_500;

	@TempDir
	Path folder;

	@Test
	void whatIsWrittenIsReadAsItWas() throws IOException {
		Ledger ledger = Ledger.aRecord()
			.of("EU", "a \"署名\"\n")
			.shared("zero-draft")
			.shared("x")
			.sealed("EU")
			.withheld(2);
		ExportFile export = read(ledger.json());
		assertThat(export.side()).isEqualTo(ledger.side());
		assertThat(export.at()).isEqualTo(ledger.at());
		assertThat(export.rows()).containsExactlyElementsOf(ledger.rows().toList());
		assertThat(export.seals()).isEqualTo(ledger.seals());
		assertThat(export.others()).containsExactlyElementsOf(ledger.others().toList());
		assertThat(new ChainCheck(export, List.of()).verdict()).matches(Verdict::holds);
	}

	@Test
	void thePartsMayStandInAnyOrder() throws IOException {
		ObjectNode export = (ObjectNode) JsonMapper.shared()
			.readTree(Ledger.aRecord().of("EU", "dossier-opened").shared("x").sealed("EU").withheld(1).json());
		List<Map.Entry<String, JsonNode>> parts = new ArrayList<>(export.properties());
		Collections.reverse(parts);
		ObjectNode other = export.objectNode();
		parts.forEach((part) -> other.set(part.getKey(), part.getValue()));
		assertThat(new ChainCheck(read(other.toString()), List.of()).verdict()).matches(Verdict::holds);
	}

	@ParameterizedTest
	@MethodSource
	void eachRowIsWrittenBeforeTheNextIsRead(RecordExport.Form form) throws IOException {
		Counted out = new Counted();
		AtomicLong most = new AtomicLong();
		LongRecord record = new LongRecord(ROWS)
			.whenAsked((before) -> most.accumulateAndGet(before * LEAST - out.bytes, Math::max));
		form.write(record, out);
		assertThat(out.bytes).as("all of it").isGreaterThan(4 * BUFFERS);
		assertThat(most.get()).as("what was read and not written yet").isLessThan(BUFFERS);
	}

	static Stream<RecordExport.Form> eachRowIsWrittenBeforeTheNextIsRead() {
		return Stream.of(RecordExport::json, RecordExport::csv);
	}

	@Test
	void aRowIsReadFromTheFileWhenItIsAskedFor() throws IOException {
		Path file = this.folder.resolve("long.json");
		try (OutputStream out = Files.newOutputStream(file)) {
			RecordExport.json(new LongRecord(ROWS), out);
		}
		try (Stream<RecordRow> rows = ExportFile.at(file).rows()) {
			Iterator<RecordRow> all = rows.iterator();
			all.next();
			Files.writeString(file, Files.readString(file).replace("\"place\" : " + ROWS, "\"place\" : 7777"));
			RecordRow last = all.next();
			while (all.hasNext()) {
				last = all.next();
			}
			assertThat(last.place()).as("of the last row, which has changed since the first was read").isEqualTo(7777);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{}", "PK", "{\"format\": \"chapeau-record-2\"}",
			"{\"format\": \"chapeau-record-1\", \"side\": \"EU\", \"at\": \"2026-11-28T10:00:00Z\", \"rows\": []}" })
	void whatIsNoExportIsNone(String file) {
		assertThatIllegalArgumentException().isThrownBy(() -> read(file)).withMessageStartingWith("Not an export");
	}

	@Test
	void whatStandsInItTwiceOrBehindItIsNoExport() {
		String json = Ledger.aRecord().of("EU", "dossier-opened").json();
		for (String other : List.of(json + "{}", json.substring(0, json.lastIndexOf('}')) + ", \"rows\" : []}")) {
			assertThatIllegalArgumentException().isThrownBy(() -> read(other)).withMessageStartingWith("Not an export");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "3", "{}", "{\"strand\": \"EU\", \"place\": null}" })
	void aRowThatIsNoneIsToldWhenItIsRead(String row) throws IOException {
		String json = Ledger.aRecord().json();
		ExportFile export = read(json.replace("\"rows\" : [ ]", "\"rows\" : [ " + row + " ]"));
		assertThatIllegalArgumentException().isThrownBy(() -> new ChainCheck(export, List.of()).verdict())
			.withMessageStartingWith("Not an export of the record: ");
	}

	private ExportFile read(String json) throws IOException {
		return ExportFile.at(Files.writeString(this.folder.resolve("export.json"), json));
	}

	/**
	 * Counts what is written.
	 */
	private static final class Counted extends OutputStream {

		private long bytes;

		@Override
		public void write(int one) {
			this.bytes++;
		}

		@Override
		public void write(byte[] many, int from, int length) {
			this.bytes += length;
		}

	}

}
