package org.chapeau.word;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * One thing wrong with a layout.
 *
 * @param reason what kind of thing
 * @param subject what it concerns: a style's name, a placeholder, a part's name; at most
 * 200 characters and printable
 */
public record LayoutFault(Reason reason, String subject) {

	private static final String BUNDLE = "org.chapeau.word.layout-faults";

	private static final int LONGEST = 200;

	/**
	 * Cuts and cleans the subject: it comes from the file and goes into messages.
	 */
	public LayoutFault {
		String printable = subject.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
		subject = (printable.length() > LONGEST) ? printable.substring(0, LONGEST) : printable;
	}

	/**
	 * The kinds of fault.
	 */
	public enum Reason {

		NOT_A_WORD_FILE, MISSING_STYLE, UNNUMBERED_STYLE, MISSING_PLACEHOLDER, UNKNOWN_PLACEHOLDER,
		REPEATED_PLACEHOLDER, MISPLACED_PLACEHOLDER, UNFILLABLE, TRACKED_CHANGES, COMMENTS, FOOTNOTES, EXTERNAL_LINK,
		ACTIVE_CONTENT;

		/**
		 * The key of its message, such as {@code missing-style}.
		 */
		String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * What to tell whoever made the layout: what is wrong and what to do about it.
	 * @param locale the reader's; English unless Japanese
	 */
	public String message(Locale locale) {
		try {
			return ResourceBundle
				.getBundle(BUNDLE, locale,
						ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
				.getString(this.reason.key())
				.formatted(this.subject);
		}
		catch (MissingResourceException ex) {
			throw new IllegalStateException("No message for " + this.reason, ex);
		}
	}

	/**
	 * The fault in English words, for whoever looks into it.
	 */
	public String inWords() {
		return message(Locale.ENGLISH);
	}

}
