package org.chapeau.app.agreed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.precedent.PastedText;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.Admission.Refused;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.Story;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.WordFile;

/**
 * Files and folders of files as lines of text. Word files pass the gate; a folder comes
 * as a zip and is counted while it is unpacked.
 */
final class Folder {

	private static final int MOST_FILES = 200;

	private static final int MOST_BYTES = 100 * 1024 * 1024;

	private static final int PIECE = 8192;

	private Folder() {
	}

	/**
	 * The files that were sent, those in zips included.
	 */
	static Outcome<List<Upload>> unpacked(List<Upload> sent) {
		List<Upload> files = new ArrayList<>();
		long room = MOST_BYTES;
		for (Upload upload : sent) {
			if (upload.endsWith(".zip")) {
				try {
					room -= unpack(upload, files, room);
				}
				catch (IOException | IllegalArgumentException ex) {
					return Outcome.refused("agreed-zip", upload.shortName());
				}
			}
			else {
				files.add(upload);
				room -= upload.bytes().length;
			}
			if (room < 0) {
				return Outcome.refused("agreed-zip-size", MOST_BYTES / (1024 * 1024));
			}
			if (files.size() > MOST_FILES) {
				return Outcome.refused("agreed-zip-files", MOST_FILES);
			}
		}
		return Outcome.done(files);
	}

	/**
	 * Stops one byte, or one file, beyond what is admitted.
	 * @return how many bytes were unpacked
	 */
	private static long unpack(Upload zip, List<Upload> files, long room) throws IOException {
		long unpacked = 0;
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()), StandardCharsets.UTF_8)) {
			ZipEntry entry = in.getNextEntry();
			while (entry != null && unpacked <= room && files.size() <= MOST_FILES) {
				byte[] bytes = in.readNBytes((int) Math.min(room - unpacked + 1, Integer.MAX_VALUE - PIECE));
				unpacked += bytes.length;
				if (!entry.isDirectory() && !isOfTheSystem(entry.getName())) {
					files.add(new Upload(entry.getName(), bytes));
				}
				entry = in.getNextEntry();
			}
		}
		return unpacked;
	}

	/** What systems put into a folder for themselves. */
	private static boolean isOfTheSystem(String name) {
		String last = name.substring(name.lastIndexOf('/') + 1);
		return name.startsWith("__MACOSX/") || last.startsWith(".") || last.startsWith("~$")
				|| last.equalsIgnoreCase("Thumbs.db") || last.equalsIgnoreCase("desktop.ini");
	}

	/**
	 * The paragraphs of a file.
	 * @param locale the language of a refusal by the gate
	 */
	static Outcome<List<String>> lines(Upload file, Locale locale) {
		if (file.endsWith(".txt")) {
			return Outcome.done(PastedText.paragraphs(decoded(file.bytes())));
		}
		if (!file.endsWith(".docx")) {
			return Outcome.refused("agreed-file-kind");
		}
		Admission admission = WordGate.admit(file.bytes());
		if (admission instanceof Refused refused) {
			return Outcome.refused("word-file", refused.objection().message(locale));
		}
		return Outcome.done(WordFile.read(((Admitted) admission).parts())
			.edited()
			.stream()
			.filter((paragraph) -> paragraph.story() == Story.BODY)
			.map(ViewedParagraph::text)
			.map((text) -> text.replace('\n', ' ').strip())
			.filter((text) -> !text.isEmpty())
			.toList());
	}

	/** Text files of Japanese offices are UTF-8 or else Windows' own. */
	private static String decoded(byte[] bytes) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(bytes, Charset.forName("windows-31j"));
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

}
