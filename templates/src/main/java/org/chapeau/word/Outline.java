package org.chapeau.word;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.chapeau.text.Part;

/**
 * The themes and outcomes of a statement on one page (骨子).
 *
 * @param language the language of its words
 * @param cover what stands around it
 * @param themes the themes in the order of the text, at least one
 */
public record Outline(Language language, Cover cover, List<Theme> themes) {

	/**
	 * A theme.
	 *
	 * @param heading its heading; empty for what stands before the first
	 * @param points its outcomes, a sentence or less each
	 */
	public record Theme(String heading, List<String> points) {

		/**
		 * @throws IllegalCharacterException if the heading or a point cannot stand in XML
		 */
		public Theme {
			points = List.copyOf(points);
			Stream.concat(Stream.of(heading), points.stream()).forEach(XmlText::requireLegal);
		}

	}

	/**
	 * @throws IllegalArgumentException if there is no theme
	 */
	public Outline {
		themes = List.copyOf(themes);
		if (themes.isEmpty()) {
			throw new IllegalArgumentException("An outline needs a theme");
		}
	}

	/**
	 * The outline a statement suggests: under each heading the first sentence of each
	 * numbered clause. Chapeau, preamble, items of lists, and what closes the text are
	 * left out.
	 * @param cover what is to stand around it
	 * @throws IllegalArgumentException if the statement has neither heading nor numbered
	 * clause
	 */
	public static Outline of(StatementDocument statement, Cover cover) {
		List<Theme> themes = new ArrayList<>();
		String heading = "";
		List<String> points = new ArrayList<>();
		for (Paragraph paragraph : statement.paragraphs()) {
			if (paragraph.part() == Part.HEADING) {
				addTheme(themes, heading, points);
				heading = paragraph.text();
			}
			else if (isPoint(paragraph)) {
				points.add(firstSentence(paragraph.text(), statement.language()));
			}
		}
		addTheme(themes, heading, points);
		return new Outline(statement.language(), cover, themes);
	}

	private static void addTheme(List<Theme> themes, String heading, List<String> points) {
		if (!heading.isEmpty() || !points.isEmpty()) {
			themes.add(new Theme(heading, points));
			points.clear();
		}
	}

	private static boolean isPoint(Paragraph paragraph) {
		return paragraph.depth() == 0 && (paragraph.part() == Part.OPERATIVE || paragraph.part() == Part.FOLLOW_UP);
	}

	private static String firstSentence(String text, Language language) {
		BreakIterator sentences = BreakIterator.getSentenceInstance(language.locale());
		sentences.setText(text);
		int end = sentences.next();
		String sentence = text.substring(0, (end == BreakIterator.DONE) ? text.length() : end).strip();
		// What announces a list breaks off where the list would start.
		return sentence.endsWith(":") ? sentence.substring(0, sentence.length() - 1) + " …" : sentence;
	}

}
