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

	/** With folders and what systems put there. */
	private static final int MOST_ENTRIES = 1000;

	private static final int MEGABYTE = 1024 * 1024;

	/** All files together, as they lie in memory. */
	private static final int MOST_BYTES = 60 * MEGABYTE;

	/** One of them; the gate admits no larger Word file either. */
	private static final int LARGEST = 20 * MEGABYTE;

	private Folder() {
	}

	/**
	 * The files that were sent, those in zips included.
	 */
	static Outcome<List<Upload>> unpacked(List<Upload> sent) {
		List<Upload> files = new ArrayList<>();
		for (Upload upload : sent) {
			if (upload.endsWith(".zip")) {
				try {
					unpack(upload, files);
				}
				catch (IOException | IllegalArgumentException ex) {
					return Outcome.refused("agreed-zip", upload.shortName());
				}
			}
			else {
				files.add(upload);
			}
			if (files.stream().anyMatch((file) -> file.bytes().length > LARGEST) || size(files) > MOST_BYTES) {
				return Outcome.refused("agreed-zip-size", LARGEST / MEGABYTE, MOST_BYTES / MEGABYTE);
			}
			if (files.size() > MOST_FILES) {
				return Outcome.refused("agreed-zip-files", MOST_FILES);
			}
		}
		return Outcome.done(files);
	}

	private static long size(List<Upload> files) {
		return files.stream().mapToLong((file) -> file.bytes().length).sum();
	}

	/** Stops one byte, or one file, beyond what is admitted. */
	private static void unpack(Upload zip, List<Upload> files) throws IOException {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()), StandardCharsets.UTF_8)) {
			ZipEntry entry = in.getNextEntry();
			for (int i = 0; entry != null && i < MOST_ENTRIES && size(files) <= MOST_BYTES
					&& files.size() <= MOST_FILES; i++) {
				// Of what is passed over, too, no more is unpacked than is admitted.
				byte[] bytes = in.readNBytes(LARGEST + 1);
				if (bytes.length > LARGEST || !(entry.isDirectory() || isOfTheSystem(entry.getName()))) {
					files.add(new Upload(entry.getName(), bytes));
				}
				entry = (bytes.length > LARGEST) ? null : in.getNextEntry();
			}
		}
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
