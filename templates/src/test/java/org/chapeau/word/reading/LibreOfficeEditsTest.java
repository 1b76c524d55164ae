package org.chapeau.word.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chapeau.word.ForeignReader;
import org.chapeau.word.hidden.CleanedCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.word.reading.TrackedFile.texts;

/**
 * Files in which LibreOffice itself has written the tracked changes.
 */
class LibreOfficeEditsTest {

	@TempDir
	Path directory;

	@Test
	void readsEnglishEdits() throws Exception {
		WordFile file = saved("We ", "firmly ", "strongly ", "condemn it.");
		assertThat(texts(file.original())).containsExactly("We firmly condemn it.", "The end.");
		assertThat(texts(file.edited())).containsExactly("We strongly condemn it.", "The end.");
		assertThat(file.changes()).extracting((change) -> change.revision().author()).containsOnly("Anna Example");
	}

	@Test
	void readsJapaneseEdits() throws Exception {
		WordFile file = saved("双方は、", "断固として", "最も強い言葉で", "非難する。");
		assertThat(texts(file.original())).containsExactly("双方は、断固として非難する。", "The end.");
		assertThat(texts(file.edited())).containsExactly("双方は、最も強い言葉で非難する。", "The end.");
	}

	@Test
	void libreOfficeReadsTheCleanedCopy() throws Exception {
		saved("We ", "firmly ", "strongly ", "condemn it.");
		byte[] copy = CleanedCopy.of(TrackedFile.parts(Files.readAllBytes(this.directory.resolve("out/edits.docx"))));
		Files.write(this.directory.resolve("copy.docx"), copy);
		convert("txt:Text (encoded):UTF8", "copy.docx");
		assertThat(Files.readString(this.directory.resolve("out/copy.txt")).replace("\uFEFF", "").lines().toList())
			.isEqualTo(List.of("We strongly condemn it.", "The end."));
	}

	private WordFile saved(String before, String deleted, String inserted, String after) throws Exception {
		Files.writeString(this.directory.resolve("edits.fodt"), EDITS.formatted(deleted, before, inserted, after));
		convert("docx:MS Word 2007 XML", "edits.fodt");
		return WordFile.read(TrackedFile.parts(Files.readAllBytes(this.directory.resolve("out/edits.docx"))));
	}

	private void convert(String format, String file) throws Exception {
		ForeignReader.run(this.directory, "libreoffice-writer", "soffice",
				"-env:UserInstallation=" + this.directory.resolve("profile").toUri(), "--headless", "--convert-to",
				format, "--outdir", "out", file);
	}

	private static final String CHANGE = "<office:change-info><dc:creator>Anna Example</dc:creator>"
			+ "<dc:date>2024-10-01T10:00:00</dc:date></office:change-info>";

	private static final String EDITS = """
			<?xml version="1.0" encoding="UTF-8"?>
			<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
			<office:body><office:text><text:tracked-changes>
			<text:changed-region text:id="d"><text:deletion>CHANGE<text:p>%s</text:p></text:deletion></text:changed-region>
			<text:changed-region text:id="i"><text:insertion>CHANGE</text:insertion></text:changed-region>
			</text:tracked-changes><text:p>%s<text:change text:change-id="d"/><text:change-start text:change-id="i"/>%s<text:change-end text:change-id="i"/>%s</text:p><text:p>The end.</text:p></office:text></office:body>
			</office:document>
			"""
		.replace("CHANGE", CHANGE);

}
