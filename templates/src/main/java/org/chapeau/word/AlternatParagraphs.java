package org.chapeau.word;

import java.util.ArrayList;
import java.util.List;

import org.chapeau.word.Alternat.Opening;

/**
 * Puts a party first throughout a text, minding where a run opens a sentence.
 */
final class AlternatParagraphs {

	private AlternatParagraphs() {
	}

	static List<Paragraph> order(List<Paragraph> paragraphs, Alternat alternat, String firstParty) {
		List<Paragraph> ordered = new ArrayList<>(paragraphs.size());
		boolean listOpen = false;
		for (Paragraph paragraph : paragraphs) {
			// The items of a list that a colon announces go on with its sentence.
			listOpen = paragraph.depth() > 0 && listOpen;
			ordered.add(order(paragraph, listOpen ? Opening.FRAGMENT : Opening.SENTENCE, alternat, firstParty));
			listOpen = listOpen || paragraph.text().stripTrailing().endsWith(":");
		}
		return ordered;
	}

	private static Paragraph order(Paragraph paragraph, Opening opening, Alternat alternat, String firstParty) {
		List<Run> runs = new ArrayList<>(paragraph.runs().size());
		StringBuilder before = new StringBuilder();
		for (Run run : paragraph.runs()) {
			Opening here = SentenceStart.isAt(before, before.length(), opening) ? Opening.SENTENCE : Opening.FRAGMENT;
			runs.add(run.withText(alternat.order(run.text(), firstParty, here)));
			before.append(run.text());
		}
		List<String> notes = paragraph.notes().stream().map((note) -> alternat.order(note, firstParty)).toList();
		return new Paragraph(paragraph.part(), paragraph.depth(), runs, paragraph.mark(), notes);
	}

}
