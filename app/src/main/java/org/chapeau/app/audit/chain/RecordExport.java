package org.chapeau.app.audit.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a side's own record and the shared one into a file, to be kept in an archive and
 * checked anywhere. Each row is written before the next is read.
 */
public final class RecordExport {

	/** Names the form of the JSON that this program writes. */
	public static final String FORMAT = "chapeau-record-1";

	/** Whoever gives the stream closes it. */
	private static final ObjectWriter JSON = JsonMapper.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.build()
		.writerWithDefaultPrettyPrinter();

	/** Spreadsheets know by it that it is UTF-8. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private RecordExport() {
	}

	/**
	 * Writes it as JSON: the form, the side and when it was taken; the rows; the seals;
	 * the places and links of the rows of others.
	 */
	public static void json(SideRecord record, OutputStream out) {
		try (JsonGenerator json = JSON.createGenerator(out);
				Stream<RecordRow> rows = record.rows();
				Stream<OthersRow> others = record.others()) {
			json.writeStartObject();
			json.writeStringProperty("format", FORMAT);
			json.writeStringProperty("side", record.side());
			json.writePOJOProperty("at", record.at());
			array(json, "rows", rows.iterator());
			array(json, "seals", record.seals().iterator());
			array(json, "others", others.iterator());
			json.writeEndObject();
		}
	}

	private static void array(JsonGenerator json, String name, Iterator<?> values) {
		json.writeArrayPropertyStart(name);
		values.forEachRemaining(json::writePOJO);
		json.writeEndArray();
	}

	/**
	 * Writes its rows as a table for a spreadsheet: a line a row, with CRLF between them
	 * (RFC 4180). A value that a spreadsheet would take for a formula has an apostrophe
	 * before it.
	 */
	public static void csv(SideRecord record, OutputStream out) throws IOException {
		Writer table = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		table.write(BYTE_ORDER_MARK);
		table.write(line("strand", "place", "at", "side", "user", "what", "subject", "dossier", "hash", "link"));
		try (Stream<RecordRow> rows = record.rows()) {
			for (Iterator<RecordRow> all = rows.iterator(); all.hasNext();) {
				RecordRow row = all.next();
				table.write(line(row.strand(), Long.toString(row.place()), row.at().toString(), row.side(),
						row.user().value(), row.what(), row.subject().value(), row.dossier(), row.hash(), row.link()));
			}
		}
		table.flush();
	}

	private static String line(@Nullable String... cells) {
		return Arrays.stream(cells).map(RecordExport::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(@Nullable String value) {
		if (value == null || value.isEmpty()) {
			return "";
		}
		String harmless = ("=+-@\t\r".indexOf(value.charAt(0)) >= 0) ? "'" + value : value;
		return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
	}

	/**
	 * One of these ways to write it.
	 */
	@FunctionalInterface
	public interface Form {

		void write(SideRecord record, OutputStream out) throws IOException;

	}

}
