package org.chapeau.app.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.ExportFile;
import org.chapeau.app.audit.chain.RecordExport;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.chain.Seal;
import org.chapeau.app.fixtures.Officer;

/**
 * The record as an auditor takes it out.
 *
 * @param json as JSON
 * @param csv as a table
 * @param rows the rows that are in it
 * @param seals the seals that are in it
 */
record TakenOut(String json, String csv, List<RecordRow> rows, List<Seal> seals) {

	static TakenOut by(Officer auditor, RecordCheck record) {
		try {
			String json = written(auditor, record, RecordExport::json);
			Path file = Files.createTempFile("taken-out", ".json");
			try {
				ExportFile export = ExportFile.at(Files.writeString(file, json));
				try (Stream<RecordRow> rows = export.rows()) {
					return new TakenOut(json, written(auditor, record, RecordExport::csv), rows.toList(),
							export.seals());
				}
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String written(Officer auditor, RecordCheck record, RecordExport.Form form) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		record.export(auditor.user(), form, out);
		return out.toString(StandardCharsets.UTF_8);
	}

}
