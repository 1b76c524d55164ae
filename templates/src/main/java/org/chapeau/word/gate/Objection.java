package org.chapeau.word.gate;

import java.util.Locale;

/**
 * What is wrong with a file, and where.
 *
 * @param refusal why it is refused
 * @param subject the part, target or number concerned, at most 200 characters and
 * printable; empty where it is the file as a whole
 */
public record Objection(Refusal refusal, String subject) {

	private static final int LONGEST = 200;

	/**
	 * Cuts and cleans the subject: it comes from the file and goes into messages.
	 */
	public Objection {
		String printable = subject.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
		subject = (printable.length() > LONGEST) ? printable.substring(0, LONGEST) : printable;
	}

	Objection(Refusal refusal) {
		this(refusal, "");
	}

	/**
	 * One line for a reader.
	 * @param locale the reader's
	 */
	public String message(Locale locale) {
		String message = this.refusal.message(locale);
		return this.subject.isEmpty() ? message : message + " [" + this.subject + ']';
	}

}
