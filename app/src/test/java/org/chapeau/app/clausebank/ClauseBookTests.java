package org.chapeau.app.clausebank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Language;
import org.chapeau.word.ClauseBook;
import org.chapeau.word.DocxZip;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_LEGAL;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_LEGAL;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A theme of the bank goes out to Word and comes back as proposals.
 */
@ChapeauTest
class ClauseBookTests {

	private static final String TEXT = "word/document.xml";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ClauseBank bank;

	@Autowired
	ClauseBooks books;

	@Autowired
	BankProposals proposals;

	@Autowired
	BankDecisions decisions;

	@Test
	void whatGoesOutComesBackUnchanged() {
		List<ClauseBook.Row> rows = done(this.books.read(book(EU_DESK, false), Locale.ENGLISH));
		assertThat(rows).extracting(ClauseBook.Row::name).contains("area-space");
		assertThat(send(EU_DESK, book(EU_DESK, false))).hasStatusOk().bodyText().contains("none differs");
		assertThat(send(EU_DESK, this.books.write(EU_DESK.user(), null, true, Language.JA).orElseThrow())).hasStatusOk()
			.bodyText()
			.contains("none differs");
	}

	@Test
	void aFallBackWordingIsInTheBookOfItsOwnSideOnlyAndOnlyIfAskedFor() throws IOException {
		String ours = "test-" + UUID.randomUUID();
		BankVersion version = inUse(ours);
		assertThat(names(EU_DESK, false)).doesNotContain(ours);
		assertThat(names(EU_DESK, true)).contains(ours);
		assertThat(names(JP_DRAFTER, true)).doesNotContain(ours);
		assertThat(everything(book(EU_DESK, true))).contains("EU only");
		assertThat(everything(book(EU_DESK, false))).doesNotContain("EU only", "eu.desk", version.hash());
	}

	@Test
	void whatWasEditedIsShownClauseByClauseAndBecomesAProposal() throws IOException {
		String ours = "test-" + UUID.randomUUID();
		BankVersion version = inUse(ours);
		byte[] edited = replaced(book(EU_DESK, true), "the far side of " + ours, "the near side of " + ours);
		assertThat(send(EU_DESK, edited)).hasStatusOk()
			.bodyText()
			.contains("one differs", ours, "near</ins>", "far</del>");
		List<ClauseBook.Row> rows = done(this.books.read(edited, Locale.ENGLISH));
		ClauseBook.Row row = rows.stream().filter((one) -> one.name().equals(ours)).findFirst().orElseThrow();
		assertThat(pick(row)).hasStatus3xxRedirection().hasRedirectedUrl("/clauses/review");
		assertThat(this.bank.pending(EU_LEGAL.user()))
			.filteredOn((pending) -> pending.clause().id().equals(version.clause().id()))
			.singleElement()
			.satisfies((pending) -> assertThat(pending.template().text().en()).contains("near side"))
			.satisfies((pending) -> assertThat(pending.template().parameters())
				.isEqualTo(version.template().parameters()));
		assertThat(pick(new ClauseBook.Row(row.name(), row.number(), "Sorrow", row.verbEn(), row.verbJa(), row.en(),
				row.ja(), row.source())))
			.hasStatus(422)
			.bodyText()
			.contains("is no kind of clause");
	}

	@Test
	void aRowThatSomebodyAddedIsANewClauseAndItsGapsAreExplainedInTheForm() throws IOException {
		String fresh = "test-" + UUID.randomUUID();
		String xml = text(book(EU_DESK, false));
		int end = xml.lastIndexOf("</w:tr>") + "</w:tr>".length();
		String row = xml.substring(xml.lastIndexOf("<w:tr>"), end);
		String name = row.substring(row.indexOf("preserve\">") + 10, row.indexOf("</w:t>"));
		byte[] added = put(book(EU_DESK, false),
				xml.substring(0, end) + row.replace(name, fresh).replace(">v1<", "><") + xml.substring(end));
		assertThat(send(EU_DESK, added)).hasStatusOk().bodyText().contains("one differs", fresh, ">new<", "Propose it");
		byte[] gap = put(book(EU_DESK, false), xml.substring(0, end)
				+ row.replace(name, fresh).replace(">v1<", "><").replaceFirst("(?<=\\w)\\.</w:t>", " in {place}.</w:t>")
				+ xml.substring(end));
		assertThat(send(EU_DESK, gap)).hasStatusOk()
			.bodyText()
			.contains("has no row below", "Put it right in the form");
	}

	@Test
	void whereTheBankHasMovedOnThePageSaysSo() throws IOException {
		String ours = "test-" + UUID.randomUUID();
		BankVersion first = inUse(ours);
		byte[] edited = replaced(book(EU_DESK, true), "the far side of " + ours, "the near side of " + ours);
		BankVersion second = propose(
				new ClauseDraft(first.clause().id(), "", false, template("the top of " + ours), "", null, null, ""));
		approve(second);
		assertThat(send(EU_DESK, edited)).hasStatusOk().bodyText().contains("the bank has version 2 by now");
	}

	@Test
	void aFallBackWordingIsNeverProposedForTheClauseOfAllThatHasItsName() throws IOException {
		String name = "test-" + UUID.randomUUID();
		inUse(name);
		byte[] printed = book(EU_DESK, true);
		Proposing japans = this.proposals.propose(JP_DRAFTER.user(),
				new ClauseDraft(null, name, true, template("the old harbour"), "", null, null, ""));
		BankVersion put = ((Proposing.Proposed) japans).version();
		done(this.decisions.clear(JP_LEGAL.user(), put.id(), put.hash()));
		done(this.decisions.approve(JP_DIRECTOR.user(), put.id(), put.hash()));
		assertThat(send(EU_DESK, printed)).hasStatusOk().bodyText().contains("none differs");
		byte[] edited = replaced(printed, "the far side of " + name, "the near side of " + name);
		assertThat(send(EU_DESK, edited)).hasStatusOk()
			.bodyText()
			.contains("Two clauses have the name")
			.doesNotContain("name=\"pick-0\"");
		ClauseBook.Row row = done(this.books.read(edited, Locale.ENGLISH)).stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow();
		assertThat(pick(row)).hasStatus(422).bodyText().contains("Two clauses have the name");
		assertThat(this.bank.pending(EU_LEGAL.user())).extracting((pending) -> pending.template().text().en())
			.noneMatch((text) -> text.contains("near side of " + name));
	}

	@Test
	void whatIsNoBookIsRefusedWithTheReason() throws IOException {
		assertThat(send(EU_DESK, "not a file".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
		assertThat(send(EU_DESK, replaced(book(EU_DESK, false), ">Source</w:t>", ">Origin</w:t>"))).hasStatus(422)
			.bodyText()
			.contains("no table with the heads");
		assertThatRefusal(this.books.read(
				replaced(book(EU_DESK, false), ">Source</w:t>", ">Source" + " x".repeat(5000) + "</w:t>"),
				Locale.ENGLISH))
			.isEqualTo("bank-book-cell");
		byte[] hostile = replaced(book(EU_DESK, false), "<w:body>",
				"<w:body><w:altChunk r:id=\"x\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>");
		assertThatRefusal(this.books.read(withDoctype(hostile), Locale.ENGLISH)).isEqualTo("word-file");
		assertThat(this.mvc.post().uri("/clauses/book").multipart().with(EU_DESK).with(csrf())).hasStatus(422)
			.bodyText()
			.contains("Choose a file first.");
		assertThat(get(EU_DELEGATE, "/clauses/book")).hasStatus(404);
		assertThat(get(EU_AUDITOR, "/clauses/book")).hasStatusOk().bodyText().doesNotContain("Back from Word");
	}

	private static byte[] withDoctype(byte[] docx) throws IOException {
		String xml = text(docx);
		int root = xml.indexOf("<w:document");
		return put(docx, xml.substring(0, root) + "<!DOCTYPE x>" + xml.substring(root));
	}

	private byte[] book(Officer officer, boolean ours) {
		return this.books.write(officer.user(), Theme.SPACE, ours, Language.EN).orElseThrow();
	}

	private List<String> names(Officer officer, boolean ours) {
		return done(this.books.read(book(officer, ours), Locale.ENGLISH)).stream().map(ClauseBook.Row::name).toList();
	}

	private static Map<String, Object> template(String where) {
		return Map.of("part", "OPERATIVE", "kind", "OUTCOME", "theme", "SPACE", "source", "own", "verb",
				Map.of("en", "land", "ja", "着陸する"), "text",
				Map.of("en", "The EU and Japan landed on " + where + " with {crew}.", "ja",
						"日本及びEUは、{crew}と共に" + where + "に着陸した。"),
				"parameters", Map.of("crew", Map.of("type", "TEXT", "label", Map.of("en", "Crew", "ja", "乗組員"),
						"example", Map.of("en", "a crew", "ja", "乗組員"))));
	}

	private BankVersion inUse(String name) {
		return approve(
				propose(new ClauseDraft(null, name, false, template("the far side of " + name), "", null, null, "")));
	}

	private BankVersion propose(ClauseDraft draft) {
		Proposing proposing = this.proposals.propose(EU_DESK.user(), draft);
		assertThat(proposing).isInstanceOf(Proposing.Proposed.class);
		return ((Proposing.Proposed) proposing).version();
	}

	private BankVersion approve(BankVersion version) {
		done(this.decisions.clear(EU_LEGAL.user(), version.id(), version.hash()));
		return done(this.decisions.approve(EU_COORDINATOR.user(), version.id(), version.hash()));
	}

	private MvcTestResult pick(ClauseBook.Row row) {
		return this.mvc.post()
			.uri("/clauses/book/propose")
			.param("pick-0", "true")
			.param("r-0-name", row.name())
			.param("r-0-number", row.number().map(String::valueOf).orElse(""))
			.param("r-0-kind", row.kind())
			.param("r-0-verb-en", row.verbEn())
			.param("r-0-verb-ja", row.verbJa())
			.param("r-0-en", row.en())
			.param("r-0-ja", row.ja())
			.param("r-0-source", row.source())
			.with(EU_DESK)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult send(Officer officer, byte[] docx) {
		return this.mvc.post()
			.uri("/clauses/book")
			.multipart()
			.file(new MockMultipartFile("file", "book.docx", null, docx))
			.with(officer)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(Officer officer, String page) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

	private static byte[] replaced(byte[] docx, String old, String replacement) throws IOException {
		assertThat(text(docx)).contains(old);
		return put(docx, text(docx).replace(old, replacement));
	}

	private static String text(byte[] docx) throws IOException {
		return new String(DocxZip.unpack(docx).get(TEXT), StandardCharsets.UTF_8);
	}

	private static byte[] put(byte[] docx, String xml) throws IOException {
		SortedMap<String, byte[]> parts = DocxZip.unpack(docx);
		parts.put(TEXT, xml.getBytes(StandardCharsets.UTF_8));
		return DocxZip.pack(parts);
	}

	/** All parts of the file, as one text. */
	private static String everything(byte[] docx) throws IOException {
		StringBuilder all = new StringBuilder();
		DocxZip.unpack(docx).values().forEach((part) -> all.append(new String(part, StandardCharsets.UTF_8)));
		return all.toString();
	}

}
