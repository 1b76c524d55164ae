package org.chapeau.word;

import org.chapeau.text.Language;
import org.chapeau.word.CompilationText.Clause;
import org.chapeau.word.CompilationText.Proposal;
import org.chapeau.word.Run.Role;

/**
 * Writes a {@link CompilationText}.
 */
final class CompilationWriter {

	private final LayoutStyles styles;

	private final RunWriter runs;

	private final BodyWriter clauses;

	CompilationWriter(LayoutStyles styles) {
		this.styles = styles;
		this.runs = new RunWriter(styles, styles.language());
		this.clauses = new BodyWriter(styles);
	}

	BodyText write(CompilationText text) {
		StringBuilder xml = new StringBuilder();
		for (Clause clause : text.clauses()) {
			this.clauses.append(xml, clause.base());
			clause.proposals().forEach((proposal) -> append(xml, proposal));
		}
		return new BodyText(xml.toString(), this.clauses.footnotes());
	}

	private void append(StringBuilder xml, Proposal proposal) {
		boolean japanese = this.styles.language() == Language.JA;
		xml.append(this.styles.paragraph(LayoutStyle.PROPOSAL));
		this.runs.append(xml, new Run(proposal.label() + (japanese ? "：" : ": "), proposal.party(), Role.SIGN));
		String delete = japanese ? "（削除）" : "(delete the clause)";
		this.runs.append(xml, new Run(proposal.words().isEmpty() ? delete : proposal.words(), proposal.party()));
		xml.append("</w:p>");
	}

}
