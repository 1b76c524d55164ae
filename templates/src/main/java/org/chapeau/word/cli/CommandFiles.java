package org.chapeau.word.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.Admission.Refused;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;

/**
 * Reads and writes the files of a command; what goes wrong is told in one line.
 */
final class CommandFiles {

	private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

	private CommandFiles() {
	}

	/**
	 * The parts of a Word file, admitted for inspection.
	 */
	static WordParts word(Path file, Locale locale) throws RefusalException {
		Admission admission;
		try {
			admission = WordGate.inspect(WordGate.read(file));
		}
		catch (IOException ex) {
			throw new RefusalException(reason(file, ex));
		}
		if (admission instanceof Refused refused) {
			throw new RefusalException(file + ": " + refused.objection().message(locale));
		}
		return ((Admitted) admission).parts();
	}

	/**
	 * A text in UTF-8, its line ends as line feeds, without those at its very end.
	 */
	static String text(Path file) throws RefusalException {
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(Files.readAllBytes(file)))
				.toString();
			String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
			return bare.replace("\r\n", "\n").replace('\r', '\n').replaceFirst("\\n+\\z", "");
		}
		catch (CharacterCodingException ex) {
			throw new RefusalException(file + ": not a text in UTF-8. Save it as UTF-8.");
		}
		catch (IOException ex) {
			throw new RefusalException(reason(file, ex));
		}
	}

	/**
	 * Japanese if any of the texts has a Japanese character, or else English.
	 */
	static Language language(Stream<String> texts) {
		return texts.anyMatch((text) -> JAPANESE.matcher(text).find()) ? Language.JA : Language.EN;
	}

	/**
	 * Writes a file whole or not at all.
	 */
	static void write(Path file, byte[] bytes) throws RefusalException {
		try {
			Path folder = file.toAbsolutePath().getParent();
			Path unfinished = Files.createTempFile(folder, ".unfinished", null);
			try {
				Files.write(unfinished, bytes);
				Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
			}
			finally {
				Files.deleteIfExists(unfinished);
			}
		}
		catch (IOException ex) {
			throw new RefusalException(reason(file, ex));
		}
	}

	/** The classes say what their messages do not. */
	static String reason(Path file, IOException ex) {
		if (ex instanceof NoSuchFileException) {
			return file + ": no such file or folder";
		}
		if (ex instanceof AccessDeniedException) {
			return file + ": access denied";
		}
		String why = (ex instanceof FileSystemException system && system.getReason() != null) ? system.getReason()
				: "cannot be read or written";
		return file + ": " + why;
	}

}
