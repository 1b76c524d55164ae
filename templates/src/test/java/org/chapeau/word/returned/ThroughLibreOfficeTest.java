package org.chapeau.word.returned;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.chapeau.word.ForeignReader;
import org.chapeau.word.reading.TrackedFile;
import org.chapeau.word.reading.WordFile;
import org.chapeau.word.returned.ReturnedChange.Added;
import org.chapeau.word.returned.ReturnedChange.Reworded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.word.returned.Sent.FIRST;
import static org.chapeau.word.returned.Sent.SECOND;
import static org.chapeau.word.returned.Sent.aText;
import static org.chapeau.word.returned.Sent.aTextInJapanese;

/**
 * Files that LibreOffice has opened and saved, with and without tracked changes.
 */
class ThroughLibreOfficeTest {

	private static final String LAUNCHES = "We [EU: firmly | JP (+US): strongly | resolutely] condemn the launches.";

	private static final String TRADE = "We welcome the growth of our trade.";

	private static final String ANNA = " w:id=\"900\" w:author=\"Anna\" w:date=\"2024-10-01T10:00:00Z\"";

	@TempDir
	Path directory;

	@Test
	void savedWithoutAnEditItBringsNothing() throws Exception {
		ReturnedText returned = saved(aText(LAUNCHES, TRADE));
		assertThat(returned.isUnchanged()).isTrue();
		assertThat(returned.notices()).isEmpty();
	}

	@Test
	void theSameInJapanese() throws Exception {
		ReturnedText returned = saved(aTextInJapanese("発射を[EU: 断固として|JP: 強く]非難する。", "貿易の拡大を歓迎する。"));
		assertThat(returned.isUnchanged()).isTrue();
		assertThat(returned.notices()).isEmpty();
	}

	@Test
	void trackedEditsComeBackWithTheirAuthor() throws Exception {
		ReturnedText returned = saved(aText(LAUNCHES, TRADE).with((xml) -> xml.replace(TRADE,
				"We </w:t></w:r><w:ins" + ANNA + "><w:r><w:t xml:space=\"preserve\">warmly </w:t></w:r></w:ins>"
						+ "<w:r><w:t xml:space=\"preserve\">welcome </w:t></w:r><w:del" + ANNA
						+ "><w:r><w:delText xml:space=\"preserve\">the growth of </w:delText></w:r></w:del>"
						+ "<w:r><w:t xml:space=\"preserve\">our trade.")));
		assertThat(returned.changes()).containsExactly(
				new Reworded(new Origin(List.of("Anna"), true, false), SECOND, "We warmly welcome our trade."));
	}

	@Test
	void trackedEditsInJapaneseToo() throws Exception {
		ReturnedText returned = saved(aTextInJapanese("貿易の拡大を歓迎する。").with((xml) -> xml.replace("貿易の拡大を歓迎する",
				"貿易の</w:t></w:r><w:ins" + ANNA + "><w:r><w:t>着実な</w:t></w:r></w:ins><w:r><w:t>拡大を歓迎する")));
		assertThat(returned.changes())
			.containsExactly(new Reworded(new Origin(List.of("Anna"), true, false), FIRST, "貿易の着実な拡大を歓迎する。"));
	}

	@Test
	void aTrackedNewParagraphIsANewClause() throws Exception {
		Sent sent = aText(LAUNCHES, TRADE);
		String first = sent.paragraph(FIRST);
		ReturnedText returned = saved(sent.with((xml) -> xml.replace(first, first + first
			.replaceAll("<w:bookmark(Start|End)[^>]*/>", "")
			.replaceFirst("<w:pPr>(.*?)</w:pPr>", "<w:pPr>$1<w:rPr><w:ins" + ANNA + "/></w:rPr></w:pPr>")
			.replaceFirst("(</w:pPr>).*</w:p>",
					"$1<w:ins" + ANNA + "><w:r><w:t>We call for restraint on all sides.</w:t></w:r></w:ins></w:p>"))));
		assertThat(returned.changes()).hasSize(1).first().isInstanceOfSatisfying(Added.class, (added) -> {
			assertThat(added.words()).isEqualTo("We call for restraint on all sides.");
			assertThat(added.after()).isEqualTo(Optional.of(FIRST));
			assertThat(added.origin()).isEqualTo(new Origin(List.of("Anna"), true, false));
		});
	}

	private ReturnedText saved(Sent sent) throws Exception {
		Files.write(this.directory.resolve("sent.docx"), sent.bytes());
		ForeignReader.run(this.directory, "libreoffice-writer", "soffice",
				"-env:UserInstallation=" + this.directory.resolve("profile").toUri(), "--headless", "--convert-to",
				"docx:MS Word 2007 XML", "--outdir", "out", "sent.docx");
		WordFile file = WordFile.read(TrackedFile.parts(Files.readAllBytes(this.directory.resolve("out/sent.docx"))));
		return ReturnedText.of(file, sent.sentText());
	}

}
