package org.chapeau.app.inspection;

import java.util.Locale;
import java.util.Optional;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.Objection;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.CleanedCopy;
import org.chapeau.word.hidden.HiddenInspection;
import org.chapeau.word.reading.WordFile;
import org.springframework.stereotype.Component;

/**
 * Looks into any Word file, received or about to be sent. It keeps nothing of it.
 */
@Component
public class FileInspection {

	/**
	 * Says what is hidden in a file.
	 * @param file its bytes
	 * @param locale the language of a refusal
	 */
	public Outcome<FileReport> inspect(byte[] file, Locale locale) {
		return parts(file, locale)
			.then((parts) -> Outcome.done(new FileReport(HiddenInspection.of(parts, WordFile.read(parts)),
					parts.activeContent(), CleanedCopy.objection(parts))));
	}

	/**
	 * Makes a copy that shows the same and hides nothing.
	 * @param file its bytes
	 * @param locale the language of a refusal
	 * @return the bytes of the copy
	 */
	public Outcome<byte[]> clean(byte[] file, Locale locale) {
		return parts(file, locale).then((parts) -> {
			Optional<Objection> objection = CleanedCopy.objection(parts);
			return objection.isPresent() ? refused(objection.get(), locale) : Outcome.done(CleanedCopy.of(parts));
		});
	}

	private static Outcome<WordParts> parts(byte[] file, Locale locale) {
		Admission admission = WordGate.inspect(file);
		return (admission instanceof Admitted admitted) ? Outcome.done(admitted.parts())
				: refused(((Admission.Refused) admission).objection(), locale);
	}

	private static <T> Outcome<T> refused(Objection objection, Locale locale) {
		return Outcome.refused("word-file", objection.message(locale));
	}

}
