package org.chapeau.word;

import org.chapeau.text.Language;

/**
 * The layouts a package needs. A rolling text is laid out like the joint statement it is
 * to become.
 */
public enum LayoutName {

	JOINT_STATEMENT_EN("joint-statement", Language.EN), JOINT_STATEMENT_JA("joint-statement", Language.JA),
	READOUT_EN("readout", Language.EN), READOUT_JA("readout", Language.JA);

	private final String stem;

	private final Language language;

	LayoutName(String stem, Language language) {
		this.stem = stem;
		this.language = language;
	}

	/**
	 * The layout for a kind of document in a language.
	 */
	public static LayoutName of(DocumentKind kind, Language language) {
		boolean english = language == Language.EN;
		return switch (kind) {
			case JOINT_STATEMENT, ROLLING_TEXT -> english ? JOINT_STATEMENT_EN : JOINT_STATEMENT_JA;
			case READOUT -> english ? READOUT_EN : READOUT_JA;
		};
	}

	/**
	 * The name of its Word file, such as {@code joint-statement-en.docx}.
	 */
	public String fileName() {
		return this.stem + '-' + this.language.tag() + ".docx";
	}

	public Language language() {
		return this.language;
	}

	/**
	 * Whether the clauses must be numbered by the layout.
	 */
	boolean isNumbered() {
		return this == JOINT_STATEMENT_EN || this == JOINT_STATEMENT_JA;
	}

}
