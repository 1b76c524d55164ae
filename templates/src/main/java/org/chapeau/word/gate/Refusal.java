package org.chapeau.word.gate;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Why a file is refused. Each reason has a message in English and Japanese that says what
 * the sender can do.
 */
public enum Refusal {

	/** More bytes than {@link Limits} admits. */
	TOO_BIG,

	/** It inflates to more bytes than {@link Limits} admits. */
	INFLATES_TOO_FAR,

	/** A part is packed more tightly than documents are. */
	PACKED_TOO_TIGHTLY,

	/** It has more parts than {@link Limits} admits. */
	TOO_MANY_PARTS,

	/** An Office file of before 2007, or one with a password. */
	OLD_OR_PASSWORD,

	/** Not a zip, or a broken one. */
	NOT_A_ZIP,

	/** A part is encrypted. */
	ENCRYPTED,

	/** A part is packed in a way that documents do not use. */
	ODD_PACKING,

	/** It uses the zip format for files of over 4 GB. */
	ZIP64,

	/** The zip's directory and the parts themselves say different things. */
	CONTRADICTORY_ZIP,

	/** Two parts share bytes. */
	OVERLAPPING_PARTS,

	/** Bytes lie between, before or behind the parts. */
	STRAY_BYTES,

	/** The name of a part leads out of the document or cannot be a name. */
	BAD_NAME,

	/** Two parts have the same name but for capitals. */
	NAME_TWICE,

	/** A part is a link, a device or the like. */
	NOT_A_PLAIN_PART,

	/** A document type declaration. */
	DOCTYPE,

	/** A part is no well-formed XML. */
	BROKEN_XML,

	/** Elements nest deeper than {@link Limits} admits. */
	NESTED_TOO_DEEP,

	/** A zip, but no Word document. */
	NOT_A_WORD_FILE,

	/** Macros or what calls them. */
	MACROS,

	/** Embedded files, OLE objects or controls. */
	EMBEDDED_OBJECT,

	/** Text of another file that Word would take over. */
	ALT_CHUNK,

	/** A template that Word would fetch. */
	ATTACHED_TEMPLATE,

	/** Anything else outside the file, but for http(s) links. */
	EXTERNAL_TARGET;

	private static final String BUNDLE = "org.chapeau.word.gate.refusals";

	/**
	 * The key of its message, such as {@code bad-name}.
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What to tell the sender.
	 * @param locale the reader's; English unless Japanese
	 */
	public String message(Locale locale) {
		try {
			return ResourceBundle
				.getBundle(BUNDLE, locale,
						ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
				.getString(key());
		}
		catch (MissingResourceException ex) {
			throw new IllegalStateException("No message for " + this, ex);
		}
	}

	/**
	 * Whether the file can be read in spite of it, to see and to remove what is refused.
	 */
	public boolean isActiveContent() {
		return compareTo(MACROS) >= 0;
	}

}
