package org.chapeau.word.reading;

import java.util.List;

import static org.chapeau.word.reading.TrackedFile.ANNA;
import static org.chapeau.word.reading.TrackedFile.KENJI;
import static org.chapeau.word.reading.TrackedFile.cell;
import static org.chapeau.word.reading.TrackedFile.del;
import static org.chapeau.word.reading.TrackedFile.ins;
import static org.chapeau.word.reading.TrackedFile.p;
import static org.chapeau.word.reading.TrackedFile.pEnd;
import static org.chapeau.word.reading.TrackedFile.r;
import static org.chapeau.word.reading.TrackedFile.row;
import static org.chapeau.word.reading.TrackedFile.table;

/**
 * Ways of changing a text with tracking on.
 *
 * @param name what is done
 * @param body the body of the file
 * @param original the paragraphs before
 * @param edited the paragraphs after
 */
public record TrackedCase(String name, String body, List<String> original, List<String> edited) {

	/**
	 * All of them.
	 */
	public static List<TrackedCase> all() {
		return List.of(
				new TrackedCase("words put in and taken out by two",
						p(r("We "), del(ANNA, "firmly "), ins(KENJI, r("strongly ")), r("condemn it.")),
						List.of("We firmly condemn it."), List.of("We strongly condemn it.")),
				new TrackedCase("put in and then taken out again",
						p(r("We "), ins(ANNA, del(KENJI, "never ")), r("agree.")), List.of("We agree."),
						List.of("We agree.")),
				new TrackedCase("in Japanese", p(r("双方は、"), del(ANNA, "断固として"), ins(KENJI, r("最も強い言葉で")), r("非難する。")),
						List.of("双方は、断固として非難する。"), List.of("双方は、最も強い言葉で非難する。")),
				new TrackedCase("a paragraph split", pEnd("ins", r("First half. ")) + p(r("Second half.")),
						List.of("First half. Second half."), List.of("First half. ", "Second half.")),
				new TrackedCase("paragraphs joined", pEnd("del", r("One, ")) + p(r("and two.")),
						List.of("One, ", "and two."), List.of("One, and two.")),
				new TrackedCase("a paragraph split, and its second half joined with the next",
						pEnd("ins", r("This is a")) + pEnd("del", r(" split ")) + p(r("paragraph.")),
						List.of("This is a split ", "paragraph."), List.of("This is a", " split paragraph.")),
				new TrackedCase("a paragraph put in",
						p(r("One.")) + pEnd("ins", ins(ANNA, r("One and a half."))) + p(r("Two.")),
						List.of("One.", "Two."), List.of("One.", "One and a half.", "Two.")),
				new TrackedCase("a paragraph taken out",
						p(r("One.")) + pEnd("del", del(ANNA, "One and a half.")) + p(r("Two.")),
						List.of("One.", "One and a half.", "Two."), List.of("One.", "Two.")),
				new TrackedCase("a paragraph moved",
						pEnd("moveFrom", "<w:moveFrom" + ANNA + ">" + r("Moved.") + "</w:moveFrom>") + p(r("Stays."))
								+ pEnd("moveTo", "<w:moveTo" + ANNA + ">" + r("Moved.") + "</w:moveTo>")
								+ p(r("The end.")),
						List.of("Moved.", "Stays.", "The end."), List.of("Stays.", "Moved.", "The end.")),
				new TrackedCase("rows put in and taken out",
						p(r("Above."))
								+ table(row("", cell(p(r("kept")))), row("<w:ins" + ANNA + "/>", cell(p(r("new")))),
										row("<w:del" + ANNA + "/>", cell(p(r("old")))))
								+ p(r("Below.")),
						List.of("Above.", "kept", "old", "Below."), List.of("Above.", "kept", "new", "Below.")));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
