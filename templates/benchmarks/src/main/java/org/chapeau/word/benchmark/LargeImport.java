package org.chapeau.word.benchmark;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.DocxZip;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.returned.ReturnedText;
import org.chapeau.word.returned.SentText;

/**
 * Reads a file of 20 MB that came back, a text of 20,000 words and pictures. To be run
 * with {@code -Xmx200m}: it ends with an error where that is not enough.
 */
public final class LargeImport {

	private static final int PICTURES = 19;

	private static final int MEGABYTE = 1024 * 1024;

	private LargeImport() {
	}

	/**
	 * @param args nothing
	 */
	public static void main(String[] args) throws IOException {
		StatementDocument document = Returning.document(Returning.texts(new Random(1), 66, 303));
		Map<ClauseMark, RollingText> texts = new HashMap<>();
		document.paragraphs().forEach((paragraph) -> texts.put(paragraph.mark(), RollingText.agreed(paragraph.text())));
		byte[] sent = new WordAssembler().assemble(document);
		byte[] file = withPictures(sent);
		ReturnedText returned = ReturnedText.of(Returning.read(file),
				SentText.of(document, Returning.read(sent), Party.EU, texts));
		Runtime runtime = Runtime.getRuntime();
		System.out.printf(Locale.ROOT, "%.1f MB read, %d changes, %d MB of heap at most, %d MB in use%n",
				file.length / (double) MEGABYTE, returned.changes().size(), runtime.maxMemory() / MEGABYTE,
				(runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
	}

	private static byte[] withPictures(byte[] docx) throws IOException {
		SortedMap<String, byte[]> parts = DocxZip.unpack(docx);
		for (int i = 0; i < PICTURES; i++) {
			byte[] picture = new byte[MEGABYTE];
			new Random(i).nextBytes(picture);
			parts.put("word/media/picture" + i + ".png", picture);
		}
		return DocxZip.pack(parts);
	}

}
