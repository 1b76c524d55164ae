package org.chapeau.word.hidden;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something in a file that its readers do not see.
 *
 * @param kind what it is
 * @param count how much of it there is, at least 1
 * @param details what it says, such as the names of the authors; each at most 200
 * characters
 */
public record HiddenFinding(Kind kind, int count, List<String> details) {

	private static final int LONGEST = 200;

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/** What can be hidden in a file. */
	public enum Kind {

		/** Earlier wordings that anybody can bring back. */
		TRACKED_CHANGES,

		COMMENTS,

		/** Names of persons at changes and comments. */
		AUTHORS,

		/** Accounts of persons, from which Word draws their pictures. */
		PEOPLE,

		/** Numbers by which two files are known to be of one hand. */
		SAVE_IDS,

		/** Creator, company, dates, time spent, template. */
		PROPERTIES,

		CUSTOM_PROPERTIES,

		/** Data that some program has put beside the text. */
		CUSTOM_XML,

		/** The draft and the hash that this program writes. */
		OUR_STAMP,

		/** Values that macros and fields keep. */
		VARIABLES,

		/** Words formatted not to be seen. */
		HIDDEN_TEXT,

		EMBEDDED_FILES,

		MACROS,

		/** Text of another file. */
		TAKEN_IN_TEXT,

		ATTACHED_TEMPLATE,

		/** What Word fetches, or leads to, outside the file. */
		EXTERNAL_TARGETS,

		/** Fields that ask for other files, programs or data. */
		FETCHING_FIELDS,

		/** Links to the web, which readers see and may follow. */
		WEB_LINKS,

		/** When, where and with what a picture was taken, and by whom. */
		PICTURE_NOTES,

		/** A small picture of the first page as it once was. */
		THUMBNAIL,

		/** Building blocks, printer settings and other parts that no page shows. */
		UNSEEN_PARTS,

		/** Parts that nothing in the file leads to. */
		STRAY_PARTS;

		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	public HiddenFinding {
		details = details.stream()
			.map((detail) -> detail.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip())
			.map((detail) -> (detail.length() > LONGEST) ? detail.substring(0, LONGEST) : detail)
			.toList();
	}

	/**
	 * What it is, in plain words, without its details.
	 */
	public String message(Locale locale) {
		String pattern = ResourceBundle.getBundle("org.chapeau.word.hidden.words", locale, NO_FALLBACK)
			.getString(this.kind.key());
		return new MessageFormat(pattern, locale).format(new Object[] { this.count });
	}

}
