package org.chapeau.app.agreed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.State;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.Entering.Entered;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.precedent.Departure;
import org.chapeau.precedent.Standing;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Earlier statements that a side enters, what it finds in them, and the precedents it
 * chooses: all of it the side's own.
 */
@ChapeauTest
class LibraryTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Entering entering;

	@Autowired
	Library library;

	@Autowired
	LookUp lookUp;

	@Autowired
	Precedents precedents;

	@Autowired
	Statements statements;

	@Autowired
	Proposals proposals;

	@Autowired
	JointText text;

	@Test
	void whatWasReadIsFoundOnceItIsConfirmedAndByItsOwnSideAlone() {
		String words = "The two sides condemned the theft of the golden heron from the harbour.";
		String before = page(JP_DRAFTER, "/agreed");
		EarlierStatementId id = read(EU_DESK, "Statement on the heron\n\nLisbon, 3 May 2020\n\n" + words);
		assertThat(find(EU_DESK, words)).as("nothing is found before it is confirmed").isEmpty();
		done(confirm(EU_COORDINATOR, id));
		assertThat(find(EU_DESK, words)).extracting((hit) -> hit.wording().statement().id()).containsExactly(id);
		assertThat(find(JP_DRAFTER, words)).isEmpty();
		assertThat(page(JP_DRAFTER, "/agreed")).isEqualTo(before);
		assertThat(get(JP_DRAFTER, "/agreed/statements/" + id)).hasStatus(404);
		assertThat(this.library.find(JP_DRAFTER.user(), id)).isEmpty();
		assertThat(this.library.paragraphs(JP_DRAFTER.user(), id)).isEmpty();
		assertThatRefusal(this.library.discard(JP_DRAFTER.user(), id)).isEqualTo("agreed-unknown");
	}

	@Test
	void whatOneSideEntersDoesNotMoveWhatTheOtherFinds() {
		String words = "The two sides welcomed the saffron lantern and the copper kettle.";
		for (String title : List.of("Saffron lantern", "Copper kettle")) {
			done(confirm(JP_DRAFTER, read(JP_DRAFTER,
					title + "\n\n1 May 2019\n\nThe two sides welcomed the " + title.toLowerCase(Locale.ROOT) + ".")));
		}
		List<String> before = titles(JP_DRAFTER, words);
		assertThat(before).hasSize(2);
		// Were the words rare on one shelf and common on the other, the order would turn.
		for (int i = 0; i < 12; i++) {
			done(confirm(EU_DESK, read(EU_DESK, "Lanterns " + i + "\n\n1 May 2019\n\nThe saffron lantern " + i + ".")));
		}
		assertThat(titles(JP_DRAFTER, words)).isEqualTo(before);
	}

	@Test
	void kindsAndVerbsAreRecognisedAndAnOfficerPutsThemRight() {
		EarlierStatementId id = read(EU_DESK,
				"Joint statement\n\n3 May 2020\n\n1. The two sides strongly condemned the launch.\n\n2. Page left blank");
		assertThat(this.library.paragraphs(EU_DESK.user(), id)).extracting(EarlierParagraph::kind)
			.containsExactly(null, Kind.CONDEMNATION, null);
		MvcTestResult answer = this.mvc.post()
			.uri("/agreed/statements/" + id + "/edit")
			.param("revision", "1")
			.param("title-en", "Joint statement")
			.param("date", "2020-05-03")
			.param("parties", "EU、 JP,EU")
			.param("rank", "SUMMIT")
			.param("status", "READOUT")
			.param("en-1", "3 May 2020")
			.param("en-2", "The two sides strongly condemned the launch.")
			.param("kind-2", "CONCERN")
			.param("level-en-2", "CONCERN:6")
			.param("keep-2", "true")
			.param("en-3", "Page left blank")
			.with(EU_DESK)
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatus3xxRedirection();
		EarlierStatement confirmed = this.library.find(EU_DESK.user(), id).orElseThrow();
		assertThat(confirmed.facts().parties()).containsExactly("EU", "JP");
		assertThat(confirmed.facts().rank()).isEqualTo(Rank.SUMMIT);
		assertThat(this.library.paragraphs(EU_DESK.user(), id))
			.extracting(EarlierParagraph::position, EarlierParagraph::kind,
					(paragraph) -> EarlierParagraph.written(paragraph.is().en()))
			.containsExactly(tuple(2, Kind.CONCERN, "CONCERN:6"));
		assertThat(get(EU_DESK, "/agreed/statements/" + id)).hasStatusOk()
			.bodyText()
			.contains("readout", "not agreed language", "concern, level 6", "EU only");
	}

	@Test
	void aLevelCountsOnlyIfItIsOnTheLadderOrTheParagraphHadItAlready() {
		EarlierStatementId id = read(EU_DESK, "Joint statement\n\n3 May 2020\n\nThe two sides thanked the lighthouse.");
		int position = position(EU_DESK, id, "lighthouse");
		this.jdbc.sql("update earlier_paragraph set level_en = 'GRATITUDE:1' where statement_id = :id")
			.param("id", id.value())
			.update();
		assertThat(page(EU_DESK, "/agreed/statements/" + id + "/edit"))
			.contains("value=\"GRATITUDE:1\">Gratitude, level 1</option>");
		assertThat(post(EU_DESK, "/agreed/statements/" + id + "/edit", "revision", "1", "title-en", "Lighthouse",
				"date", "2020-05-03", "parties", "EU, JP", "rank", "SUMMIT", "status", "AGREED", "en-" + position,
				"The two sides thanked the lighthouse.", "level-en-" + position, "GRATITUDE:1", "level-ja-" + position,
				"BANANA:3", "keep-" + position, "true"))
			.hasStatus3xxRedirection();
		assertThat(this.library.paragraphs(EU_DESK.user(), id))
			.extracting((paragraph) -> EarlierParagraph.written(paragraph.is().en()),
					(paragraph) -> EarlierParagraph.written(paragraph.is().ja()))
			.containsExactly(tuple("GRATITUDE:1", ""));
	}

	@Test
	void aRefusedFormKeepsWhatWasTypedAndSaysWhatToDo() {
		EarlierStatementId id = read(EU_DESK, "Joint statement\n\nThe two sides condemned the launch of a kite.");
		assertThat(post(EU_DESK, "/agreed/statements/" + id + "/edit", "revision", "1", "title-en", "A <b>title</b>",
				"en-1", "Typed anew", "date", "2020-13-01"))
			.hasStatus(422)
			.bodyText()
			.contains("Say when the statement was issued", "A &lt;b&gt;title&lt;/b&gt;", "Typed anew");
	}

	@Test
	void whatIsMissingOrWrongIsNotConfirmed() {
		EarlierStatementId id = read(EU_DESK, "Joint statement\n\nThe two sides condemned the launch of a kite.");
		assertThatRefusal(confirm(EU_DESK, id, facts("", LocalDate.of(2020, 5, 3), "")))
			.isEqualTo("agreed-title-missing");
		assertThatRefusal(confirm(EU_DESK, id, facts("T", null, ""))).isEqualTo("agreed-date-missing");
		assertThatRefusal(confirm(EU_DESK, id, facts("T", LocalDate.of(2999, 5, 3), "")))
			.isEqualTo("agreed-date-wrong");
		assertThatRefusal(confirm(EU_DESK, id, facts("T", LocalDate.of(2020, 5, 3), "javascript:alert(1)")))
			.isEqualTo("agreed-source-wrong");
		assertThatRefusal(
				this.library.confirm(EU_DESK.user(), id, 1, facts("T", LocalDate.of(2020, 5, 3), ""), List.of()))
			.isEqualTo("agreed-no-paragraphs");
		assertThatRefusal(confirm(EU_AUDITOR, id)).isEqualTo("agreed-not-keeper");
	}

	@Test
	void theSecondOfTwoOfficersIsToldOfTheFirst() {
		EarlierStatementId id = read(EU_DESK, "Joint statement\n\nThe two sides condemned the launch of a kite.");
		done(confirm(EU_DESK, id));
		assertThatRefusal(confirm(EU_COORDINATOR, id)).isEqualTo("agreed-changed");
	}

	@Test
	void whatIsTakenOutIsFoundNoMore() {
		String words = "The two sides deplored the loss of the violet umbrella.";
		EarlierStatementId id = read(EU_DESK, "Umbrella\n\n3 May 2020\n\n" + words);
		done(confirm(EU_DESK, id));
		assertThat(find(EU_DESK, words)).hasSize(1);
		done(this.library.discard(EU_COORDINATOR.user(), id));
		assertThat(find(EU_DESK, words)).isEmpty();
		assertThat(get(EU_DESK, "/agreed/statements/" + id)).hasStatus(404);
	}

	@Test
	void readoutsAreFoundOnlyIfAskedFor() {
		String words = "The minister recalled the marble staircase.";
		EarlierStatementId id = read(EU_DESK, "Remarks\n\n3 May 2020\n\n" + words);
		Facts agreed = facts("Remarks", LocalDate.of(2020, 5, 3), "");
		done(confirm(EU_DESK, id, new Facts(agreed.title(), agreed.date(), agreed.place(), agreed.rank(),
				agreed.parties(), agreed.source(), Status.READOUT)));
		assertThat(find(EU_DESK, words)).isEmpty();
		assertThat(this.lookUp.nearest(EU_DESK.user(), new Wish(words, "", null, null, null, null, true))).hasSize(1);
	}

	@Test
	void aFolderIsReadFileByFileAndTwoLanguagesOfOneNameAreOneStatement() throws IOException {
		byte[] zip = zip("s/kobe-en.txt",
				bytes("Statement of Kobe\n\nThe two sides condemned the launch of 9 July 2021.",
						StandardCharsets.UTF_8),
				"s/kobe-ja.txt", bytes("神戸声明\n\n双方は、2021年7月9日の発射を非難した。", Charset.forName("windows-31j")), "s/notes.pdf",
				new byte[] { 1, 2, 3 }, "__MACOSX/s/._kobe-en.txt", new byte[] { 0 });
		Entered entered = done(
				this.entering.enter(EU_DESK.user(), List.of(new Upload("s.zip", zip)), "", Locale.ENGLISH));
		assertThat(entered.unread()).containsOnlyKeys("notes.pdf");
		assertThat(entered.statements()).hasSize(1);
		EarlierStatement statement = this.library.find(EU_DESK.user(), entered.statements().get(0)).orElseThrow();
		assertThat(statement.state()).isEqualTo(State.READ);
		assertThat(statement.facts().title()).isEqualTo(new Bilingual("Statement of Kobe", "神戸声明"));
		assertThat(statement.facts().date()).isEqualTo(LocalDate.of(2021, 7, 9));
		assertThat(this.library.paragraphs(EU_DESK.user(), statement.id())).singleElement()
			.matches((paragraph) -> paragraph.en().contains("9 July 2021") && paragraph.ja().contains("非難"));
	}

	@Test
	void whatCannotBeReadIsRefusedWithTheReason() throws IOException {
		assertThatRefusal(enter(new Upload("a.pdf", new byte[] { 1 }))).isEqualTo("agreed-file-kind");
		assertThatRefusal(enter(new Upload("a.docx", new byte[] { 1 }))).isEqualTo("word-file");
		assertThatRefusal(enter(new Upload("a.txt", new byte[0]))).isEqualTo("agreed-empty");
		assertThatRefusal(enter(new Upload("a.txt", bytes("A line.\n".repeat(401), StandardCharsets.UTF_8))))
			.isEqualTo("agreed-too-many");
		assertThatRefusal(enter(new Upload("a.zip", zip("bomb.txt", new byte[21 * 1024 * 1024]))))
			.isEqualTo("agreed-zip-size");
		assertThatRefusal(this.entering.enter(EU_DESK.user(), List.of(), " ", Locale.ENGLISH))
			.isEqualTo("agreed-nothing-sent");
		assertThatRefusal(this.entering.enter(EU_AUDITOR.user(), List.of(), "Words.", Locale.ENGLISH))
			.isEqualTo("agreed-not-keeper");
	}

	@Test
	void aPrecedentSaysWhatTheClauseAndEachReadingSayOtherwise() {
		EarlierStatementId id = read(EU_DESK,
				"Kites\n\n3 May 2023\n\nThe two sides condemned the full flight of the kite over Ukraine.");
		done(confirm(EU_DESK, id));
		int position = position(EU_DESK, id, "condemned");
		Statement statement = this.statements.aStatement()
			.withClause("The two sides expressed grave concern about the flight of the kite.", "双方は、凧の飛翔に重大な懸念を表明した。")
			.transmitted()
			.answered();
		ClauseText clause = statement.clause(1);
		done(this.proposals.propose(JP_DIRECTOR.user(), clause.id(), clause.number(),
				"The two sides expressed concern about the flight of the kite.", clause.ja().base()));
		String before = page(JP_DRAFTER, statement.page(clause));
		done(this.precedents.choose(EU_DESK.user(), statement.id(), clause.id(), id, position));
		PrecedentView view = this.precedents.of(EU_COORDINATOR.user(), statement.clause(1)).get(0);
		assertThat(view.readings())
			.extracting((reading) -> (reading.party() != null) ? reading.party().code() : "",
					(reading) -> reading.beside().standing(), (reading) -> reading.beside().verb().orElseThrow().now())
			.containsExactly(tuple("", Standing.WEAKER, "expressed grave concern about"),
					tuple("JP", Standing.WEAKER, "expressed concern about"));
		for (PrecedentView.Reading reading : view.readings()) {
			assertThat(reading.beside().others()).extracting(Departure::before).containsExactly("Ukraine", "full");
		}
		assertThat(page(EU_DESK, statement.page(clause))).contains("weaker than 2023", ">condemned</q>",
				"no longer named:", "dropped:", "how far");
		assertThat(page(EU_DESK, statement.page(clause) + "/agreed")).contains("weaker than 2023",
				"It is no precedent");
		assertThat(page(EU_DESK, statement.page() + "/precedents")).contains("weaker than 2023", "Kites");
		assertThat(page(JP_DRAFTER, statement.page() + "/precedents")).doesNotContain("weaker than", "Kites");
		assertThat(page(JP_DRAFTER, statement.page(clause))).isEqualTo(before);
		assertThat(this.precedents.of(JP_DRAFTER.user(), statement.clause(1))).isEmpty();
		assertThatRefusal(this.precedents.choose(EU_DESK.user(), statement.id(), clause.id(), id, position))
			.isEqualTo("precedent-there");
		assertThatRefusal(this.precedents.choose(JP_DRAFTER.user(), statement.id(), clause.id(), id, position))
			.isEqualTo("agreed-unknown");
		assertThatRefusal(this.precedents.drop(JP_DRAFTER.user(), statement.id(), clause.id(), id, position))
			.isEqualTo("precedent-gone");
		done(this.precedents.drop(EU_DESK.user(), statement.id(), clause.id(), id, position));
		assertThat(this.precedents.of(EU_DESK.user(), statement.clause(1))).isEmpty();
	}

	@Test
	void aClauseThatIsOnlyProposedAndAReadingWithoutWordsAreMeasuredToo() {
		EarlierStatementId id = read(EU_DESK,
				"Storks\n\n3 May 2023\n\nThe two sides condemned the capture of the stork.");
		done(confirm(EU_DESK, id));
		Statement statement = this.statements.aStatement()
			.withClause("The two sides condemned the capture of the stork.", "双方は、こうのとりの捕獲を非難した。")
			.transmitted()
			.answered();
		ClauseText clause = statement.clause(1);
		done(this.precedents.choose(EU_DESK.user(), statement.id(), clause.id(), id,
				position(EU_DESK, id, "condemned")));
		done(this.proposals.propose(JP_DIRECTOR.user(), clause.id(), clause.number(), "", ""));
		ClauseId added = done(this.proposals.add(JP_DIRECTOR.user(), statement.id(), clause.id(), clause.part(), 0,
				"The two sides strongly condemned the capture of the stork.", "双方は、こうのとりの捕獲を強く非難した。"));
		done(this.precedents.choose(EU_DESK.user(), statement.id(), added, id, position(EU_DESK, id, "condemned")));
		assertThat(standings(clause.id())).containsExactly(tuple("", Standing.LEVEL), tuple("JP", Standing.SILENT));
		assertThat(standings(added)).containsExactly(tuple("JP", Standing.STRONGER));
		assertThat(page(EU_DESK, statement.page(clause))).contains("leaves out what was said in 2023", "verbatim");
	}

	private List<Tuple> standings(ClauseId clause) {
		ClauseText text = this.text.clause(EU_DESK.user(), clause).orElseThrow();
		return this.precedents.of(EU_COORDINATOR.user(), text)
			.get(0)
			.readings()
			.stream()
			.map((reading) -> tuple((reading.party() != null) ? reading.party().code() : "",
					reading.beside().standing()))
			.toList();
	}

	@Test
	void someWordsOfAClauseAreLookedUpOnItsPage() {
		done(confirm(EU_DESK, read(EU_DESK, "Owls\n\n3 May 2020\n\nThe two sides saluted the amber owl of the gate.")));
		Statement statement = this.statements.aStatement()
			.withClause("The two sides saluted the amber owl.", "双方は、琥珀のふくろうをたたえた。")
			.transmitted();
		String address = statement.page(statement.clause(1)) + "/agreed";
		assertThat(get(EU_DESK, address)).hasStatusOk().bodyText().contains("of the gate", "Make it a precedent");
		assertThat(get(EU_AUDITOR, address)).hasStatusOk().bodyText().doesNotContain("Make it a precedent");
		assertThat(post(EU_DESK, address, "words", "amber owl")).hasStatusOk().bodyText().contains("verbatim");
		assertThat(post(EU_DESK, "/agreed", "words", "amber owl")).hasStatusOk().bodyText().contains("verbatim");
		assertThat(post(JP_DRAFTER, "/agreed", "words", "amber owl")).hasStatusOk()
			.bodyText()
			.doesNotContain("of the gate");
		assertThat(get(EU_DELEGATE, "/agreed")).hasStatus(404);
		assertThat(get(EU_DELEGATE, "/agreed/drift")).hasStatus(404);
		assertThat(get(EU_AUDITOR, "/agreed/enter")).hasStatus(404);
	}

	private EarlierStatementId read(Officer officer, String pasted) {
		return done(this.entering.enter(officer.user(), List.of(), pasted, Locale.ENGLISH)).statements().get(0);
	}

	private Outcome<Entered> enter(Upload upload) {
		return this.entering.enter(EU_DESK.user(), List.of(upload), "", Locale.ENGLISH);
	}

	private Outcome<EarlierStatement> confirm(Officer officer, EarlierStatementId id) {
		EarlierStatement read = this.library.find(officer.user(), id).orElseThrow();
		LocalDate date = (read.facts().date() != null) ? read.facts().date() : LocalDate.of(2020, 5, 3);
		return confirm(officer, id, facts(read.facts().title().en(), date, ""));
	}

	private Outcome<EarlierStatement> confirm(Officer officer, EarlierStatementId id, Facts facts) {
		return this.library.confirm(officer.user(), id, 1, facts, this.library.paragraphs(officer.user(), id));
	}

	private static Facts facts(String title, LocalDate date, String source) {
		return new Facts(new Bilingual(title, ""), date, new Bilingual("", ""), Rank.MINISTERIAL, List.of("EU", "JP"),
				source, Status.AGREED);
	}

	private int position(Officer officer, EarlierStatementId id, String words) {
		return this.library.paragraphs(officer.user(), id)
			.stream()
			.filter((paragraph) -> paragraph.en().contains(words))
			.findFirst()
			.orElseThrow()
			.position();
	}

	private List<Hit> find(Officer officer, String words) {
		return this.lookUp.nearest(officer.user(), new Wish(words, "", null, null, null, null, false))
			.stream()
			.filter((hit) -> hit.wording().paragraph().en().equals(words))
			.toList();
	}

	private List<String> titles(Officer officer, String words) {
		return this.lookUp.nearest(officer.user(), new Wish(words, "", null, null, 2019, 2019, false))
			.stream()
			.filter((hit) -> hit.wording().statement().zone() != null)
			.map((hit) -> hit.wording().statement().facts().title().en())
			.toList();
	}

	private static byte[] bytes(String text, Charset charset) {
		return text.getBytes(charset);
	}

	private static byte[] zip(Object... entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (int i = 0; i < entries.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) entries[i]));
				zip.write((byte[]) entries[i + 1]);
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private MvcTestResult post(Officer officer, String page, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(page).with(officer).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	/** A page without its token, which is another each time. */
	private String page(Officer officer, String page) {
		MvcTestResult shown = get(officer, page);
		assertThat(shown).hasStatusOk();
		return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private MvcTestResult get(Officer officer, String page) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

}
