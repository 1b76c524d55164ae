package org.chapeau.app.audit.chain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.Verdict.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A side's own record and the shared one, to be kept in an archive and checked anywhere.
 *
 * @param format names this form
 * @param side the side whose record it is
 * @param at when it was taken
 * @param rows the rows, strand by strand, in the order of their places
 * @param seals what the seals of the side's own strand open to
 * @param others the shared rows that are not the side's to know, in the order of their
 * places
 */
public record RecordExport(String format, String side, Instant at, List<RecordRow> rows, List<Seal> seals,
		List<OthersRow> others) {

	/** The form that this program writes. */
	public static final String FORMAT = "chapeau-record-1";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	/**
	 * What is wrong first with it.
	 * @param anchors what was anchored; empty if the file of anchors was changed
	 */
	public Verdict verdict(@Nullable List<Anchor> anchors) {
		if (anchors == null) {
			return Verdict.broken(Fault.ANCHOR_FILE, RecordRow.SHARED, 0);
		}
		return new ChainCheck(Set.of(this.side, RecordRow.SHARED), this.rows, this.others).verdict(this.seals, anchors);
	}

	/**
	 * As JSON.
	 */
	public String json() {
		return JSON.writeValueAsString(this);
	}

	/**
	 * Reads JSON.
	 * @throws IllegalArgumentException if it is not such an export
	 */
	public static RecordExport of(byte[] json) {
		try {
			RecordExport export = JSON.readValue(json, RecordExport.class);
			if (export.format() == null || !export.format().equals(FORMAT)) {
				throw new IllegalArgumentException("Not an export of the record in the form " + FORMAT);
			}
			return export;
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("Not an export of the record: " + ex.getOriginalMessage(), ex);
		}
	}

	/**
	 * As a table for a spreadsheet: a line a row, with CRLF between them (RFC 4180). A
	 * value that a spreadsheet would take for a formula has an apostrophe before it.
	 */
	public String csv() {
		Stream<List<@Nullable String>> lines = this.rows.stream()
			.map((row) -> List.of(row.strand(), Long.toString(row.place()), row.at().toString(), text(row.side()),
					text(row.user().value()), row.what(), text(row.subject().value()), text(row.dossier()),
					text(row.hash()), row.link()));
		return Stream
			.concat(Stream
				.of(List.of("strand", "place", "at", "side", "user", "what", "subject", "dossier", "hash", "link")),
					lines)
			.map((line) -> line.stream().map(RecordExport::cell).collect(Collectors.joining(",")))
			.collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static String cell(String value) {
		String harmless = (!value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0) ? "'" + value : value;
		return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
	}

}
