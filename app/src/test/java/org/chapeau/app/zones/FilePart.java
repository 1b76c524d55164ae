package org.chapeau.app.zones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.imports.ImportPreview;
import org.chapeau.app.imports.Imports;
import org.chapeau.app.imports.Pick;
import org.chapeau.app.imports.ReceivedFile;
import org.chapeau.app.imports.Taking;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.chapeau.word.DocxZip;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What comes back to each side in Word.
 */
@TestComponent
class FilePart {

	private static final String TEXT = "word/document.xml";

	private final Documents documents;

	private final Imports imports;

	private final Cast cast;

	private final Canaries canaries;

	FilePart(Documents documents, Imports imports, Cast cast, Canaries canaries) {
		this.documents = documents;
		this.imports = imports;
		this.cast = cast;
		this.canaries = canaries;
	}

	/**
	 * The side prints what it has noted for itself. Two files come back with words of its
	 * own; one is taken over.
	 */
	void marks(DossierId dossier, Party side) {
		CurrentUser desk = this.cast.desk(side);
		String code = side.code().toLowerCase(Locale.ROOT);
		for (String paper : List.of("precedent-notes-en-", "precedent-notes-ja-", "annotated-edition-en-",
				"annotated-edition-ja-")) {
			done(this.documents.make(desk, dossier, paper + code));
		}
		receive(desk, dossier, side);
		ReceivedFile taken = receive(desk, dossier, side);
		ImportPreview preview = this.imports.preview(desk, taken);
		List<Pick> picks = preview.changes()
			.stream()
			.map((change) -> new Pick(change.number(), change.clauseNumber(), change.en(), change.ja()))
			.toList();
		assertThat(this.imports.take(desk, taken, taken.revision(), picks, List.of())).isInstanceOf(Taking.Done.class);
	}

	private ReceivedFile receive(CurrentUser desk, DossierId dossier, Party side) {
		String variant = "rolling-text-en-" + side.code().toLowerCase(Locale.ROOT);
		Document sent = done(this.documents.make(desk, dossier, variant));
		byte[] bytes = this.documents.download(desk, dossier, sent.id()).orElseThrow().bytes();
		String name = this.canaries.of(side, "name of a received file", (reader) -> !reader.delegateOnly());
		String words = this.canaries.of(side, "words of a received file", (reader) -> !reader.delegateOnly());
		return done(this.imports.receive(desk, dossier, name + ".docx",
				edited(bytes, "exercises at sea", "exercises of " + words), Locale.ENGLISH));
	}

	private static byte[] edited(byte[] docx, String words, String others) {
		try {
			SortedMap<String, byte[]> parts = DocxZip.unpack(docx);
			String xml = new String(parts.get(TEXT), StandardCharsets.UTF_8);
			assertThat(xml).contains(words);
			parts.put(TEXT, xml.replace(words, others).getBytes(StandardCharsets.UTF_8));
			return DocxZip.pack(parts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
