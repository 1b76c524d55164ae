package org.chapeau.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapeau.text.Language;

/**
 * Everything a Word file of a statement says, ready to be laid out.
 *
 * @param kind what the file is
 * @param language the language of its text
 * @param titleBlock what stands above the text
 * @param handling what stands in the header
 * @param paragraphs the text, at least one paragraph, each with a mark of its own
 * @param stamp what the file says of its origin
 */
public record StatementDocument(DocumentKind kind, Language language, TitleBlock titleBlock, Handling handling,
		List<Paragraph> paragraphs, PackageStamp stamp) {

	/**
	 * @throws IllegalArgumentException if the kind is another sort of file, there is no
	 * paragraph, or two bear one mark
	 */
	public StatementDocument {
		paragraphs = List.copyOf(paragraphs);
		if (!kind.isStatement()) {
			throw new IllegalArgumentException("A " + kind + " is not made of paragraphs alone");
		}
		if (paragraphs.isEmpty()) {
			throw new IllegalArgumentException("A document needs a paragraph");
		}
		Set<ClauseMark> marks = new HashSet<>();
		for (Paragraph paragraph : paragraphs) {
			if (!marks.add(paragraph.mark())) {
				throw new IllegalArgumentException("Two paragraphs bear the mark " + paragraph.mark().value());
			}
		}
	}

	Cover cover() {
		return new Cover(this.titleBlock, this.handling, this.stamp);
	}

	/**
	 * The alternat of an English document: the same text with the given party named
	 * first. The stamp keeps the content hash, for the content is the same.
	 * @param alternat knows how the parties and their representatives are named
	 * @param firstParty the code of the party to be named first
	 * @throws IllegalArgumentException if the document is not in English or the alternat
	 * does not know the party
	 */
	public StatementDocument inOrder(Alternat alternat, String firstParty) {
		if (this.language != Language.EN) {
			throw new IllegalArgumentException("The alternat is kept in the English text only");
		}
		TitleBlock title = new TitleBlock(alternat.order(this.titleBlock.sides(), firstParty),
				alternat.order(this.titleBlock.title(), firstParty), this.titleBlock.placeAndDate());
		return new StatementDocument(this.kind, this.language, title, this.handling,
				AlternatParagraphs.order(this.paragraphs, alternat, firstParty), this.stamp.withFirstParty(firstParty));
	}

}
