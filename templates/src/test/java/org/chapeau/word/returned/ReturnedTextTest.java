package org.chapeau.word.returned;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.text.Part;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.returned.ReturnedChange.Added;
import org.chapeau.word.returned.ReturnedChange.Joined;
import org.chapeau.word.returned.ReturnedChange.Moved;
import org.chapeau.word.returned.ReturnedChange.Removed;
import org.chapeau.word.returned.ReturnedChange.Reworded;
import org.chapeau.word.returned.ReturnedChange.Split;
import org.chapeau.word.returned.ReturnedParagraph.Certainty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.word.returned.Sent.FIRST;
import static org.chapeau.word.returned.Sent.SECOND;
import static org.chapeau.word.returned.Sent.THIRD;
import static org.chapeau.word.returned.Sent.aText;
import static org.chapeau.word.returned.Sent.aTextInJapanese;

/**
 * What was done to a file in Word is found on the clause it was done to.
 */
class ReturnedTextTest {

	private static final Origin UNTRACKED = new Origin(List.of(), false, true);

	private static final Origin BY_ANNA = new Origin(List.of("Anna"), true, false);

	private static final String ANNA = " w:id=\"900\" w:author=\"Anna\" w:date=\"2024-10-01T10:00:00Z\"";

	private static final String KENJI = " w:id=\"901\" w:author=\"Kenji\" w:date=\"2024-10-02T10:00:00Z\"";

	private static final String LAUNCHES = "We [EU: firmly | JP: strongly] condemn the launches.";

	private static final String TRADE = "We welcome the growth of our trade.";

	private static final String DIALOGUE = "We will meet again in Brussels next year.";

	@Test
	void aFileThatNobodyTouchedBringsNothing() {
		ReturnedText returned = aText(LAUNCHES, TRADE, DIALOGUE).returned();
		assertThat(returned.isUnchanged()).isTrue();
		assertThat(returned.notices()).isEmpty();
		assertThat(returned.paragraphs()).extracting(ReturnedParagraph::certainty)
			.containsExactly(Certainty.FRAME, Certainty.FRAME, Certainty.FRAME, Certainty.MARK, Certainty.MARK,
					Certainty.MARK);
	}

	@Test
	void theNotesOnAClauseAreNoNewsHoweverManyTheyAre() {
		ReturnedText returned = Sent.aNotedText(TRADE, "EU: scrutiny reserve", "JP: linguistic reserve").returned();
		assertThat(returned.isUnchanged()).isTrue();
		assertThat(returned.notices()).isEmpty();
	}

	@Test
	void anUntrackedEditIsFoundAndSaid() {
		ReturnedText returned = aText(LAUNCHES, TRADE).edited("the growth", "the steady growth").returned();
		assertThat(returned.changes())
			.containsExactly(new Reworded(UNTRACKED, SECOND, "We welcome the steady growth of our trade."));
		assertThat(returned.notices()).containsExactly(new Notice(Notice.Kind.UNTRACKED, Optional.of(SECOND), "", 1));
	}

	@Test
	void aTrackedEditHasItsAuthor() {
		ReturnedText returned = aText(LAUNCHES, TRADE).with((xml) -> xml.replace("We welcome the growth of our trade.",
				"We welcome </w:t></w:r><w:del" + ANNA
						+ "><w:r><w:delText xml:space=\"preserve\">the growth of </w:delText>"
						+ "</w:r></w:del><w:r><w:t xml:space=\"preserve\">our trade."))
			.returned();
		assertThat(returned.changes()).containsExactly(new Reworded(BY_ANNA, SECOND, "We welcome our trade."));
		assertThat(returned.notices()).isEmpty();
	}

	@Test
	void ofATrackedAndAnUntrackedEditBothAreSaid() {
		ReturnedText returned = aText(TRADE).with((xml) -> xml.replace("We welcome the growth of our trade.",
				"We warmly welcome </w:t></w:r><w:del" + ANNA
						+ "><w:r><w:delText xml:space=\"preserve\">the growth of </w:delText>"
						+ "</w:r></w:del><w:r><w:t xml:space=\"preserve\">our trade."))
			.returned();
		assertThat(returned.changes()).containsExactly(
				new Reworded(new Origin(List.of("Anna"), true, true), FIRST, "We warmly welcome our trade."));
	}

	@Test
	void anEditOfTheOwnReadingIsARewording() {
		assertThat(aText(LAUNCHES).edited("firmly", "resolutely").returned().changes())
			.containsExactly(new Reworded(UNTRACKED, FIRST, "We resolutely condemn the launches."));
	}

	@Test
	void anEditOfTheAgreedWordsKeepsTheOwnReading() {
		assertThat(aText(LAUNCHES).edited("the launches", "all launches").returned().changes())
			.containsExactly(new Reworded(UNTRACKED, FIRST, "We firmly condemn all launches."));
	}

	@Test
	void anotherSidesReadingIsNotOursToChange() {
		ReturnedText returned = aText(LAUNCHES).edited("strongly", "mildly").returned();
		assertThat(returned.changes()).isEmpty();
		assertThat(returned.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.NOT_OURS_TO_CHANGE);
	}

	@Test
	void whoeverTakesABracketAwayWantsWhatIsLeft() {
		Sent sent = aText(LAUNCHES);
		String paragraph = sent.paragraph(FIRST);
		String words = paragraph.replaceAll("<w:r>.*</w:r>",
				"<w:r><w:t xml:space=\"preserve\">We strongly condemn the launches.</w:t></w:r>");
		assertThat(sent.with((xml) -> xml.replace(paragraph, words)).returned().changes())
			.containsExactly(new Reworded(UNTRACKED, FIRST, "We strongly condemn the launches."));
	}

	@Test
	void wordsInThePlaceOfANothingAreTheOwnReading() {
		assertThat(aText("We condemn it[EU:  | JP: , whoever did it].").edited("(delete)", "in public")
			.returned()
			.changes()).containsExactly(new Reworded(UNTRACKED, FIRST, "We condemn it in public."));
	}

	@Test
	void japaneseIsReadWordByWordToo() {
		assertThat(aTextInJapanese("発射を[EU: 断固|JP: 強く]非難する。").edited("断固", "厳しく").returned().changes())
			.containsExactly(new Reworded(UNTRACKED, FIRST, "発射を厳しく非難する。"));
	}

	@Test
	void aParagraphThatIsGoneIsARemoval() {
		Sent sent = aText(LAUNCHES, TRADE, DIALOGUE);
		String paragraph = sent.paragraph(SECOND);
		assertThat(sent.with((xml) -> xml.replace(paragraph, "")).returned().changes())
			.containsExactly(new Removed(UNTRACKED, SECOND));
	}

	@Test
	void aParagraphAmongTheClausesIsANewOne() {
		Sent sent = aText(LAUNCHES, TRADE);
		String paragraph = sent.paragraph(FIRST);
		ReturnedText returned = sent
			.with((xml) -> xml
				.replace(paragraph,
						paragraph + "<w:p><w:ins" + ANNA
								+ "><w:r><w:t>We call for restraint on all sides.</w:t></w:r></w:ins></w:p>"))
			.returned();
		assertThat(returned.changes()).containsExactly(
				new Added(BY_ANNA, Optional.of(FIRST), Part.OPERATIVE, 0, "We call for restraint on all sides."));
	}

	@Test
	void aClauseThatStandsElsewhereHasMoved() {
		Sent sent = aText(LAUNCHES, TRADE, DIALOGUE);
		String first = sent.paragraph(FIRST);
		String third = sent.paragraph(THIRD);
		assertThat(sent.with((xml) -> xml.replace(first, "").replace(third, third + first)).returned().changes())
			.containsExactly(new Moved(UNTRACKED, FIRST, Optional.of(THIRD)));
	}

	@Test
	void aClauseInTwoParagraphsWasSplit() {
		assertThat(aText("We welcome the growth of our trade. We will remove what stands in its way.", DIALOGUE)
			.with((xml) -> xml.replace("trade. We will",
					"trade.</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">We will"))
			.returned()
			.changes())
			.containsExactly(new Split(UNTRACKED, FIRST,
					List.of("We welcome the growth of our trade.", "We will remove what stands in its way.")));
	}

	@Test
	void twoClausesInOneParagraphWereJoined() {
		Sent sent = aText(TRADE, DIALOGUE, "We condemn it.");
		String first = sent.paragraph(FIRST);
		String second = sent.paragraph(SECOND);
		String joined = first.substring(0, first.length() - 6) + second.replaceFirst("<w:p>(<w:pPr>.*?</w:pPr>)?", "");
		assertThat(sent.with((xml) -> xml.replace(first + second, joined)).returned().changes())
			.containsExactly(new Joined(UNTRACKED, List.of(FIRST, SECOND), TRADE + " " + DIALOGUE, false));
	}

	@Test
	void aFileWithoutMarksIsMatchedByItsWords() {
		ReturnedText returned = aText(LAUNCHES, TRADE, DIALOGUE).withoutMarks()
			.edited("our trade", "all our trade")
			.returned();
		assertThat(returned.changes())
			.containsExactly(new Reworded(UNTRACKED, SECOND, "We welcome the growth of all our trade."));
		assertThat(returned.paragraphs()).filteredOn((paragraph) -> paragraph.clause().isPresent())
			.extracting(ReturnedParagraph::certainty)
			.containsExactly(Certainty.TEXT, Certainty.LIKENESS, Certainty.TEXT);
	}

	@Test
	void whatNoWordsTellAnOfficerSays() {
		Sent sent = aText(LAUNCHES, TRADE, DIALOGUE).withoutMarks()
			.edited("We welcome the growth of our trade.", "Commerce flourishes.");
		ReturnedText guessed = sent.returned();
		int index = guessed.paragraphs()
			.stream()
			.filter((paragraph) -> paragraph.text().startsWith("Commerce"))
			.findFirst()
			.orElseThrow()
			.index();
		Map<Integer, Optional<ClauseMark>> mapping = Map.of(index, Optional.of(SECOND));
		ReturnedText mapped = ReturnedText.of(sent.file(), sent.sentText(), mapping);
		assertThat(mapped.changes()).containsExactly(new Reworded(UNTRACKED, SECOND, "Commerce flourishes."));
		Map<Integer, Optional<ClauseMark>> noClause = Map.of(index, Optional.empty());
		assertThat(ReturnedText.of(sent.file(), sent.sentText(), noClause).changes())
			.noneMatch(Added.class::isInstance);
	}

	@Test
	void aClauseWithinAContentControlIsTheClause() {
		Sent sent = aText(LAUNCHES, TRADE);
		String second = sent.paragraph(SECOND);
		assertThat(sent.with((xml) -> xml.replace(second, "<w:sdt><w:sdtContent>" + second + "</w:sdtContent></w:sdt>"))
			.returned()
			.isUnchanged()).isTrue();
	}

	@Test
	void wordsWithinASmartTagOrAFieldAreRead() {
		ReturnedText returned = aText(TRADE).with((xml) -> xml.replace("the growth of our trade.",
				"</w:t></w:r><w:smartTag w:uri=\"u\" w:element=\"e\"><w:r><w:t xml:space=\"preserve\">the growth </w:t></w:r>"
						+ "</w:smartTag><w:fldSimple w:instr=\" DATE \"><w:r><w:t>of 2024</w:t></w:r></w:fldSimple><w:r>"
						+ "<w:t xml:space=\"preserve\"> in our trade."))
			.returned();
		assertThat(returned.changes())
			.containsExactly(new Reworded(UNTRACKED, FIRST, "We welcome the growth of 2024 in our trade."));
	}

	@Test
	void ofSeveralAuthorsEachIsNamedAndWhatOneTookBackIsNotThere() {
		ReturnedText returned = aText(TRADE).with((xml) -> xml.replace("the growth of our trade.",
				"</w:t></w:r><w:ins" + ANNA + "><w:r><w:t xml:space=\"preserve\">warmly </w:t></w:r><w:del" + KENJI
						+ "><w:r><w:delText xml:space=\"preserve\">very </w:delText></w:r></w:del></w:ins><w:r>"
						+ "<w:t xml:space=\"preserve\">the growth of our trade."))
			.returned();
		assertThat(returned.changes()).containsExactly(new Reworded(new Origin(List.of("Anna", "Kenji"), true, false),
				FIRST, "We welcome warmly the growth of our trade."));
	}

	@Test
	void aRemovedAuthorIsNobody() {
		ReturnedText returned = aText(TRADE).with((xml) -> xml.replace("the growth of our trade.",
				"</w:t></w:r><w:ins w:id=\"1\" w:author=\"\"><w:r><w:t xml:space=\"preserve\">warmly </w:t></w:r></w:ins><w:r>"
						+ "<w:t xml:space=\"preserve\">the growth of our trade."))
			.returned();
		assertThat(returned.changes()).extracting(ReturnedChange::origin)
			.containsExactly(new Origin(List.of(), true, false));
	}

	@Test
	void aLookAloneIsListedAndDropped() {
		Sent sent = aText(TRADE);
		String paragraph = sent.paragraph(FIRST);
		ReturnedText returned = sent
			.with((xml) -> xml
				.replace(paragraph,
						paragraph.replaceFirst("<w:r>",
								"<w:r><w:rPr><w:b/><w:rPrChange" + ANNA + "><w:rPr/></w:rPrChange></w:rPr>")))
			.returned();
		assertThat(returned.changes()).isEmpty();
		assertThat(returned.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.FORMATTING);
	}

	@Test
	void wordsInARowThatWasPutInAreANewClause() {
		Sent sent = aText(LAUNCHES, TRADE);
		String first = sent.paragraph(FIRST);
		ReturnedText returned = sent
			.with((xml) -> xml.replace(first,
					first + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:ins" + ANNA
							+ "/></w:trPr><w:tc><w:tcPr/><w:p><w:r>"
							+ "<w:t>We call for restraint on all sides.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))
			.returned();
		assertThat(returned.changes()).hasSize(1)
			.first()
			.isInstanceOfSatisfying(Added.class,
					(added) -> assertThat(added.words()).isEqualTo("We call for restraint on all sides."));
	}

	@Test
	void aLineOfTheTitleIsNotTakenOver() {
		ReturnedText returned = aText(TRADE).edited("Joint Statement on the Sea", "Statement on the Sea").returned();
		assertThat(returned.changes()).isEmpty();
		assertThat(returned.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.TITLE);
	}

	@Test
	void aCopiedParagraphIsAnAddedOneThoughItBearsTheMark() {
		Sent sent = aText(LAUNCHES, TRADE, DIALOGUE);
		String second = sent.paragraph(SECOND);
		ReturnedText returned = sent.with((xml) -> xml.replace(second, second + second)).returned();
		assertThat(returned.changes()).hasSize(1).first().isInstanceOf(Added.class);
	}

}
