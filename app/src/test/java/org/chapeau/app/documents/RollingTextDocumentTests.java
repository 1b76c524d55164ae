package org.chapeau.app.documents;

import java.time.Instant;
import java.util.List;

import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.NewReserve;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.ReserveId;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.Paragraph;
import org.chapeau.word.UnreadableDocumentException;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.WordText;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.Story;
import org.chapeau.word.reading.WordFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * The text under negotiation in Word: every bracket with its readings and whose they are.
 */
@PackageTest
class RollingTextDocumentTests {

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	DocumentWriter writer;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Proposals proposals;

	@Autowired
	Reserves reserves;

	private Statement statement;

	@BeforeEach
	void aTextIsOnTheTable() {
		this.statement = this.packages.aPackage().withClause("We firmly condemn it.", "これを断固非難する。").transmitted();
	}

	@Test
	void aProposalStandsInBracketsWithTheNameOfItsSide() throws UnreadableDocumentException {
		done(this.proposals.propose(JP_DRAFTER.user(), this.statement.clause(1).id(), 1, "We condemn it.", "これを非難する。"));
		Document made = done(this.documents.make(EU_DESK.user(), this.statement.id(), "rolling-text-en-eu"));
		WordText file = WordText
			.of(this.documents.download(EU_DESK.user(), this.statement.id(), made.id()).orElseThrow().bytes());
		assertThat(file.paragraphs()).anyMatch((line) -> line.contains("JP: (delete)") && line.startsWith("We "));
		assertThat(file.readable()).doesNotContain("jp.drafter", "eu.desk");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "[EU: firmly | JP: strongly] condemn;[EU: firmly | JP: strongly] condemn",
					"We [EU: firmly [EU: and | JP: or] fully | JP: ] condemn;"
							+ "We [EU: firmly [EU: and | JP: or] fully | JP: (delete)] condemn",
					"[EU: | JP: strongly [EU: | JP: very]];[EU: (delete) | JP: strongly [EU: (delete) | JP: very]]" })
	void bracketsWithinBracketsAndEmptyReadingsAreWhole(String notation, String shown)
			throws UnreadableDocumentException {
		ClauseText clause = with(this.statement.clause(1), RollingText.parse(notation));
		byte[] bytes = new WordAssembler().assemble(this.writer.statement(this.dossiers.ofProcess(this.statement.id()),
				List.of(clause), List.of(), Variant.of(DocumentKind.ROLLING_TEXT, Language.EN), this.statement.hash()));
		assertThat(WordText.of(bytes).paragraphs()).map((line) -> line.replaceAll("\\s+", " ")).contains(shown);
	}

	@Test
	void aReserveOnTheTextAsAWholeStandsAtTheFirstParagraphAndSaysSo() {
		reserve(null);
		assertThat(footnotes(JP_DRAFTER, "rolling-text-en-jp"))
			.containsExactly("EU: scrutiny reserve on the text as a whole");
		assertThat(footnotes(EU_DESK, "rolling-text-ja-eu")).containsExactly("EU: 全文について検討留保");
	}

	@Test
	void noReserveOfAMemberStateOnTheWholeIsInATextThatTravels() {
		reserve("EU/ms-de");
		assertThat(footnotes(EU_DESK, "rolling-text-en-eu")).isEmpty();
		assertThat(footnotes(JP_DRAFTER, "rolling-text-en-jp")).isEmpty();
	}

	@Test
	void aReserveLiftedIsGoneFromTheNextFile() {
		Reserve reserve = reserve(null);
		assertThat(footnotes(EU_DESK, "rolling-text-en-eu")).hasSize(1);
		done(this.reserves.lift(EU_DESK.user(), this.statement.id(), reserve.id()));
		assertThat(footnotes(EU_DESK, "rolling-text-en-eu")).isEmpty();
	}

	@Test
	void aReserveWhoseClauseIsNotPrintedStandsAtTheParagraphAbove() {
		Statement both = this.packages.aPackage()
			.withClause("We condemn it.", "これを非難する。")
			.withClause("We train.", "訓練する。")
			.transmitted();
		ClauseText seen = both.clause(1);
		ClauseText silent = with(both.clause(2), RollingText.agreed(""));
		List<Reserve> reserves = List.of(on(silent.id()), on(ClauseId.random()), on(seen.id()));
		assertThat(notes(both, List.of(seen, silent), reserves)).containsExactly(
				List.of("EU: substantive reserve on a clause that is no longer in the text", "EU: substantive reserve",
						"EU: substantive reserve on a clause that has no words in English (“訓練する。”)"));
		assertThat(notes(both, List.of(silent, seen), reserves).get(0)).as("under the title").hasSize(3);
	}

	private List<List<String>> notes(Statement of, List<ClauseText> text, List<Reserve> reserves) {
		return this.writer
			.statement(this.dossiers.ofProcess(of.id()), text, reserves,
					Variant.of(DocumentKind.ROLLING_TEXT, Language.EN), of.hash())
			.paragraphs()
			.stream()
			.map(Paragraph::notes)
			.toList();
	}

	private Reserve on(ClauseId clause) {
		return new Reserve(ReserveId.random(), this.statement.id(), clause, Party.EU, null, Reserve.Kind.SUBSTANTIVE,
				null, null, Instant.EPOCH, null, null, null);
	}

	private Reserve reserve(@Nullable String memberState) {
		return done(this.reserves.enter(EU_DESK.user(),
				new NewReserve(this.statement.id(), null, memberState, Reserve.Kind.SCRUTINY, "Why.", null)));
	}

	/** What stands at the foot of the pages of the file, from the table as it is now. */
	private List<String> footnotes(Officer officer, String variant) {
		Document made = done(this.documents.make(officer.user(), this.statement.id(), variant));
		byte[] bytes = this.documents.download(officer.user(), this.statement.id(), made.id()).orElseThrow().bytes();
		return WordFile.read(((Admission.Admitted) WordGate.admit(bytes)).parts())
			.edited()
			.stream()
			.filter((paragraph) -> paragraph.story() == Story.FOOTNOTE)
			.map((paragraph) -> paragraph.text().strip())
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	private static ClauseText with(ClauseText clause, RollingText en) {
		return new ClauseText(clause.id(), clause.dossier(), clause.position(), clause.part(), clause.kind(),
				clause.theme(), clause.scale(), clause.level(), clause.depth(), clause.templateId(), clause.number(),
				clause.hash(), en, clause.ja(), clause.agreedBy(), clause.placeOpen());
	}

}
