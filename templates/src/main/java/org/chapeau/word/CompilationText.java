package org.chapeau.word;

import java.util.List;
import java.util.Optional;

import org.chapeau.text.Language;

/**
 * Every proposal under its clause, attributed.
 *
 * @param language the language of the text
 * @param cover what stands around it
 * @param clauses the clauses in the order of the text, at least one
 */
public record CompilationText(Language language, Cover cover, List<Clause> clauses) {

	/**
	 * A clause and what is proposed in its place.
	 *
	 * @param base the words all started from; the layout numbers them
	 * @param proposals the proposals in the order in which they are to be read
	 */
	public record Clause(Paragraph base, List<Proposal> proposals) {

		public Clause {
			proposals = List.copyOf(proposals);
		}

	}

	/**
	 * A whole wording for a clause.
	 *
	 * @param label who proposes it, as printed
	 * @param party the code of the party whose style it is printed in; empty for chair's
	 * text
	 * @param words the wording; empty to have the clause deleted
	 */
	public record Proposal(String label, Optional<String> party, String words) {

		/**
		 * @throws IllegalCharacterException if the label or the words cannot stand in XML
		 */
		public Proposal {
			XmlText.requireLegal(label);
			XmlText.requireLegal(words);
			party.ifPresent(PackageStamp::requirePartyCode);
		}

	}

	/**
	 * @throws IllegalArgumentException if there is no clause or two bear one mark
	 */
	public CompilationText {
		clauses = List.copyOf(clauses);
		if (clauses.isEmpty()) {
			throw new IllegalArgumentException("A compilation text needs a clause");
		}
		long marks = clauses.stream().map((clause) -> clause.base().mark()).distinct().count();
		if (marks < clauses.size()) {
			throw new IllegalArgumentException("Two clauses bear one mark");
		}
	}

}
