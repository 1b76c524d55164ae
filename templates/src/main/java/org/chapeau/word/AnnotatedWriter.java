package org.chapeau.word;

import java.util.Optional;

import org.chapeau.text.Language;
import org.chapeau.word.AnnotatedEdition.Clause;
import org.chapeau.word.AnnotatedEdition.Note;
import org.chapeau.word.AnnotatedEdition.Quote;
import org.chapeau.word.Run.Role;

/**
 * Writes an {@link AnnotatedEdition}: below each clause its notes, each with what it
 * quotes and what is found.
 */
final class AnnotatedWriter {

	/** Six points between one note and the next, and its first line not left behind. */
	private static final String APART = "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\"/>"
			+ "<w:contextualSpacing w:val=\"0\"/>";

	private static final String END = "</w:p>";

	private final LayoutStyles styles;

	private final RunWriter runs;

	private final BodyWriter clauses;

	AnnotatedWriter(LayoutStyles styles) {
		this.styles = styles;
		this.runs = new RunWriter(styles, styles.language());
		this.clauses = new BodyWriter(styles);
	}

	BodyText write(AnnotatedEdition edition) {
		StringBuilder xml = new StringBuilder();
		for (Clause clause : edition.clauses()) {
			this.clauses.append(xml, clause.text());
			clause.notes().forEach((note) -> append(xml, note));
		}
		return new BodyText(xml.toString(), this.clauses.footnotes());
	}

	/**
	 * Each line is a paragraph: lines broken within one would be stretched where the
	 * layout justifies.
	 */
	private void append(StringBuilder xml, Note note) {
		boolean japanese = this.styles.language() == Language.JA;
		start(xml, APART);
		this.runs.append(xml, new Run(note.label(), Optional.empty(), Role.SIGN));
		if (!note.source().isEmpty()) {
			this.runs.append(xml, (japanese ? "：" : ": ") + note.source());
		}
		xml.append(END);
		note.quotes().forEach((quote) -> append(xml, quote));
		for (String finding : note.findings()) {
			start(xml, "");
			this.runs.append(xml, (japanese ? "・" : "– ") + finding);
			xml.append(END);
		}
	}

	private void append(StringBuilder xml, Quote quote) {
		start(xml, "");
		RunWriter words = new RunWriter(this.styles, quote.language());
		words.append(xml, (quote.language() == Language.JA) ? "「" + quote.words() + "」" : "“" + quote.words() + "”");
		xml.append(END);
	}

	private void start(StringBuilder xml, String spacing) {
		xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(this.styles.id(LayoutStyle.PROPOSAL)).append("\"/>");
		xml.append(spacing).append("<w:jc w:val=\"left\"/></w:pPr>");
	}

}
