package org.chapeau.word.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapeau.text.CanonicalForm;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.Rebase;
import org.chapeau.text.RollingText;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.Paragraph;
import org.chapeau.word.PrintedText;
import org.chapeau.word.PrintedText.Wanted;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.reading.Story;
import org.chapeau.word.reading.WordFile;

/**
 * The text that a file was made from.
 *
 * @param document what the file said when it was sent
 * @param frame the lines it showed above and below the clauses, such as the title
 * @param side the side whose people have edited it
 * @param texts the clauses with their brackets, by their marks; one for each paragraph of
 * the document
 */
public record SentText(StatementDocument document, List<String> frame, Party side, Map<ClauseMark, RollingText> texts) {

	/**
	 * @throws IllegalArgumentException if a paragraph has no text
	 */
	public SentText {
		frame = List.copyOf(frame);
		texts = Map.copyOf(texts);
		for (Paragraph paragraph : document.paragraphs()) {
			if (!texts.containsKey(paragraph.mark())) {
				throw new IllegalArgumentException("No text of " + paragraph.mark().value());
			}
		}
	}

	/**
	 * A text, with the frame of the file that was made from it.
	 * @param file the file as it was sent, or one made from the same document on the same
	 * layout
	 */
	public static SentText of(StatementDocument document, WordFile file, Party side,
			Map<ClauseMark, RollingText> texts) {
		List<String> frame = file.edited()
			.stream()
			.filter((paragraph) -> paragraph.story() == Story.BODY && paragraph.marks().isEmpty())
			.map((paragraph) -> paragraph.text().strip())
			.filter((line) -> !line.isEmpty())
			.toList();
		return new SentText(document, frame, side, texts);
	}

	Language language() {
		return this.document.language();
	}

	List<Paragraph> paragraphs() {
		return this.document.paragraphs();
	}

	/**
	 * What the side wants of some clauses in a row, going by what came back.
	 * @param clauses indexes of paragraphs, at least one
	 */
	Wanted wanted(List<Integer> clauses, String returned) {
		List<PrintedText> printed = new ArrayList<>();
		clauses.forEach((index) -> printed.add(printed(index)));
		PrintedText whole = printed.stream().reduce(PrintedText::followedBy).orElseThrow();
		List<String> ordered = clauses.stream().map((index) -> paragraphs().get(index).text()).toList();
		boolean asPrinted = true;
		for (int i = 0; i < ordered.size(); i++) {
			asPrinted &= ordered.get(i).equals(printed.get(i).text());
		}
		if (asPrinted) {
			return whole.wanted(returned);
		}
		// The alternat names the sides in another order than the text of record.
		String sent = String.join((language() == Language.EN) ? " " : "", ordered);
		if (CanonicalForm.sameWords(sent.strip(), returned.strip())) {
			return new Wanted(whole.own(), false, false);
		}
		Rebase carried = Rebase.of(sent, returned.strip(), whole.text(), language());
		return whole.wanted(carried.words());
	}

	private PrintedText printed(int index) {
		return PrintedText.of(this.texts.getOrDefault(paragraphs().get(index).mark(), RollingText.EMPTY), language(),
				this.side);
	}

}
