package org.chapeau.word;

import java.util.Set;

import org.chapeau.text.Language;

/**
 * The layouts a package needs. A rolling text is laid out like the joint statement it is
 * to become.
 */
public enum LayoutName {

	JOINT_STATEMENT_EN("joint-statement", Language.EN), JOINT_STATEMENT_JA("joint-statement", Language.JA),
	READOUT_EN("readout", Language.EN), READOUT_JA("readout", Language.JA),

	/** A statement's page for the text of others, without a title of ours. */
	COMPARISON_EN("comparison", Language.EN), COMPARISON_JA("comparison", Language.JA),

	/** A landscape page for tables. */
	SHEET_EN("sheet", Language.EN), SHEET_JA("sheet", Language.JA),

	/** A plain page for outlines and letters. */
	PAPER_EN("paper", Language.EN), PAPER_JA("paper", Language.JA);

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
			case JOINT_STATEMENT, ROLLING_TEXT, COMPILATION_TEXT, REDLINE, PRECEDENT_NOTES, ANNOTATED_EDITION ->
				english ? JOINT_STATEMENT_EN : JOINT_STATEMENT_JA;
			case READOUT -> english ? READOUT_EN : READOUT_JA;
			case BILINGUAL_TABLE, WHO_AGREED_SHEET, CORRIGENDUM -> english ? SHEET_EN : SHEET_JA;
			case OUTLINE, TRANSMITTAL -> english ? PAPER_EN : PAPER_JA;
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

	/**
	 * Whether a document on it begins with its sides, title, place and date.
	 */
	boolean hasTitleBlock() {
		return this != COMPARISON_EN && this != COMPARISON_JA;
	}

	/**
	 * The layout for a comparison of two files.
	 */
	static LayoutName ofComparison(Language language) {
		return (language == Language.EN) ? COMPARISON_EN : COMPARISON_JA;
	}

	/**
	 * The styles its Word file must have.
	 */
	Set<LayoutStyle> styles() {
		return switch (this) {
			case JOINT_STATEMENT_EN, JOINT_STATEMENT_JA, READOUT_EN, READOUT_JA, COMPARISON_EN, COMPARISON_JA ->
				LayoutStyle.OF_STATEMENTS;
			case SHEET_EN, SHEET_JA -> LayoutStyle.OF_SHEETS;
			case PAPER_EN, PAPER_JA -> LayoutStyle.OF_PAPERS;
		};
	}

}
