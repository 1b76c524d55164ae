package org.chapeau.word;

import java.util.List;
import java.util.stream.Stream;

import org.chapeau.text.Language;

/**
 * A text clause by clause, with what a side has noted on each for itself. It is that
 * side's own paper, and never a text to be handed on.
 *
 * @param language the language of the text
 * @param cover what stands around it
 * @param clauses the clauses in the order of the text, at least one
 */
public record AnnotatedEdition(Language language, Cover cover, List<Clause> clauses) {

	/**
	 * A clause and what is noted on it.
	 *
	 * @param text its words, with their brackets; the layout numbers them
	 * @param notes the notes in the order in which they are to be read
	 */
	public record Clause(Paragraph text, List<Note> notes) {

		public Clause {
			notes = List.copyOf(notes);
		}

	}

	/**
	 * A note on a clause.
	 *
	 * @param label what it is, such as "Precedent"
	 * @param source where its words stand; may be empty
	 * @param quotes the words it quotes
	 * @param findings what there is to say of them, a sentence each
	 */
	public record Note(String label, String source, List<Quote> quotes, List<String> findings) {

		/**
		 * @throws IllegalCharacterException if any of it cannot stand in XML
		 */
		public Note {
			quotes = List.copyOf(quotes);
			findings = List.copyOf(findings);
			Stream.concat(Stream.of(label, source), findings.stream()).forEach(XmlText::requireLegal);
		}

	}

	/**
	 * Words of another text.
	 *
	 * @param language their language
	 * @param words the words
	 */
	public record Quote(Language language, String words) {

		/**
		 * @throws IllegalCharacterException if the words cannot stand in XML
		 */
		public Quote {
			XmlText.requireLegal(words);
		}

	}

	/**
	 * @throws IllegalArgumentException if there is no clause or two bear one mark
	 */
	public AnnotatedEdition {
		clauses = List.copyOf(clauses);
		if (clauses.isEmpty()) {
			throw new IllegalArgumentException("An annotated edition needs a clause");
		}
		long marks = clauses.stream().map((clause) -> clause.text().mark()).distinct().count();
		if (marks < clauses.size()) {
			throw new IllegalArgumentException("Two clauses bear one mark");
		}
	}

}
