package org.chapeau.app.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.chapeau.app.agreed.EarlierParagraph;
import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.app.agreed.Entering;
import org.chapeau.app.agreed.Library;
import org.chapeau.app.agreed.Precedents;
import org.chapeau.app.clausebank.BankDecisions;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseDraft;
import org.chapeau.app.clausebank.Proposing;
import org.chapeau.app.discussion.Comment;
import org.chapeau.app.discussion.Comments;
import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.imports.Imports;
import org.chapeau.app.imports.ReceivedFile;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.DocxZip;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.WordFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_LEGAL;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What a side has noted on the text for itself is printed in two papers of its own, and
 * no part of any other file has a word of it.
 */
@PackageTest
class OwnPapersTests {

	/** Words that stand in what the EU has noted, and nowhere else. */
	private static final Pattern MARK = Pattern.compile("(?i)heron");

	private static final String NESTS = "Both sides expressed deep concern over the vanishing nesting grounds of the heron along the Rhine and the Tone.";

	private static final String NESTS_JA = "双方は、ライン川及び利根川沿いの鷺（heron）の営巣地の消失について深い懸念を表明した。";

	private static final Kind KIND = Kind.CONCERN;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Proposals proposals;

	@Autowired
	Entering entering;

	@Autowired
	Library library;

	@Autowired
	Precedents precedents;

	@Autowired
	Comments comments;

	@Autowired
	BankProposals bank;

	@Autowired
	BankDecisions decisions;

	@Autowired
	Imports imports;

	private Statement statement;

	private ClauseText clause;

	@BeforeEach
	void theUnionHasNotedThingsOnAClause() {
		this.statement = this.packages.aPackage().withClause(concern()).transmitted();
		this.clause = this.statement.clause(1);
		EarlierStatementId earlier = done(this.entering.enter(EU_DESK.user(), List.of(), """
				Heron readout

				The two sides strongly condemned the full-scale flight of the heron over Ukraine.""", Locale.ENGLISH))
			.statements()
			.get(0);
		List<EarlierParagraph> paragraphs = this.library.paragraphs(EU_DESK.user(), earlier);
		done(this.library.confirm(EU_DESK.user(), earlier, 1,
				new Facts(new Bilingual("Heron readout", "鷺に関する発表（heron）"), LocalDate.of(2023, 5, 3),
						new Bilingual("Heronsgate", ""), Rank.MINISTERIAL, List.of("EU"), "https://example.org/heron",
						Status.READOUT),
				paragraphs));
		done(this.precedents.choose(EU_DESK.user(), this.statement.id(), this.clause.id(), earlier,
				paragraphs.get(paragraphs.size() - 1).position()));
		done(this.comments.write(EU_DESK.user(), this.statement.id(), this.clause.id(), "Heron: hold to it."));
		Comment dealtWith = done(
				this.comments.write(EU_DESK.user(), this.statement.id(), this.clause.id(), "Heron: dealt with."));
		done(this.comments.resolve(EU_DESK.user(), this.statement.id(), this.clause.id(), dealtWith.id()));
		fallBack("heron-" + this.clause.id(), "Both sides expressed deep concern over the heron.",
				"双方は、鷺（heron）について深い懸念を表明した。");
	}

	@Test
	void theWorkingDraftHasThePrecedentsInRealFootnotes() throws IOException {
		byte[] file = bytes(EU_DESK, "precedent-notes-en-eu");
		String text = part(file, "word/document.xml");
		String notes = part(file, "word/footnotes.xml");
		assertThat(text).contains("<w:footnoteReference w:id=\"1\"/>").doesNotContainPattern(MARK);
		assertThat(notes).contains("<w:footnote w:id=\"1\">")
			.contains("Precedent: Heron readout, Heronsgate, 3 May 2023, paragraph ",
					"(one side's readout; EU; https://example.org/heron).", "As it stands: ", "weaker than 2023: ",
					"“strongly condemned” → “express", "no longer named: “Ukraine”", "dropped: “full-scale”")
			.doesNotContain("hold to it", "fall-back");
		assertThat(part(bytes(EU_DESK, "precedent-notes-ja-eu"), "word/footnotes.xml")).contains("先例：鷺に関する発表（heron）、",
				"2023年5月3日", "一方の側の発表", "2023年より弱い", "名指しされなくなったもの：「Ukraine」");
	}

	@Test
	void theAnnotatedEditionHasAllThatTheSideHasNoted() {
		assertThat(read(EU_DESK, "annotated-edition-en-eu"))
			.contains("Annotated edition for our delegation", "Precedent: Heron readout",
					"“The two sides strongly condemned the full-scale flight of the heron", "weaker than 2023",
					"Fall-back wording: heron-", "“Both sides expressed deep concern over the heron.”", "Comment: ",
					"– Heron: hold to it.")
			.doesNotContain("Heron: dealt with", "eu.desk");
		assertThat(read(EU_DESK, "annotated-edition-ja-eu")).contains("代表団用注釈版", "先例：", "予備文言：heron-", "双方は、鷺（heron）",
				"コメント：", "Heron: hold to it.");
	}

	@Test
	void aClauseWrittenFreelyIsGivenTheNearestFallBackOfItsOwnSide() {
		fallBack("nests-" + this.clause.id(), NESTS, NESTS_JA);
		this.statement = this.packages.aPackage()
			.withClause(
					"The two sides regretted the vanishing nesting grounds of the crane along the Rhine and the Tone.",
					"双方は、ライン川及び利根川沿いの鶴の営巣地の消失について遺憾の意を表明した。")
			.withClause("We will hold the next dialogue in Brussels.", "我々は、次回の対話をブリュッセルで開催する。")
			.transmitted();
		assertThat(read(EU_DESK, "annotated-edition-en-eu"))
			.contains("Fall-back wording: nests-", "“" + NESTS + "”", "– nearest to this clause by its words")
			.containsOnlyOnce("Fall-back wording");
		assertThat(page(EU_DESK, 1)).contains("Fall-back wording", NESTS, "nearest to this clause by its words");
		assertThat(page(EU_DESK, 2)).as("nothing is near").doesNotContain("Fall-back wording");
		assertThat(page(JP_DRAFTER, 1)).doesNotContain("heron", "Fall-back wording");
		assertThat(read(JP_DRAFTER, "annotated-edition-en-jp")).contains("nesting grounds of the crane")
			.doesNotContain("heron", "Fall-back wording");
	}

	@Test
	void whatAClauseSaysAlreadyIsNothingToFallBackTo() {
		fallBack("nests-" + this.clause.id(), NESTS, NESTS_JA);
		this.statement = this.packages.aPackage().withClause(NESTS, NESTS_JA).transmitted();
		assertThat(read(EU_DESK, "annotated-edition-en-eu")).containsOnlyOnce(NESTS);
	}

	private String page(Officer officer, int clause) {
		MvcTestResult page = this.mvc.get()
			.uri(this.statement.page() + "/clauses/" + this.statement.clause(clause).id())
			.header("Accept-Language", "en")
			.with(officer)
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void eachReadingIsComparedAndItsOwnerNamed() {
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause.id(), 1,
				"The two sides strongly condemn the full-scale flight over Ukraine.", this.clause.ja().base()));
		assertThat(read(EU_DESK, "annotated-edition-en-eu")).contains("[JP: ", "– As it stands: ",
				"– JP: adapted; as strong as 2023");
	}

	@Test
	void noPartOfAnyOtherFileHasAWordOfIt() throws IOException {
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause.id(), 1, "The two sides condemn it.", "これを非難する。"));
		List<File> files = new ArrayList<>(all());
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			for (Language language : Language.values()) {
				Document redline = done(this.documents.redline(officer.user(), this.statement.id(), 1, 2, language));
				files.add(this.documents.download(officer.user(), this.statement.id(), redline.id()).orElseThrow());
			}
		}
		done(this.proposals.accept(EU_DESK.user(), this.clause.id(), 2, Party.JP));
		this.statement.cleared();
		this.packages.lock(this.statement);
		files.addAll(all());
		this.packages.approve(this.statement);
		files.addAll(all());
		this.packages.release(this.statement)
			.files()
			.forEach((file) -> files.add(this.documents.ofRelease(file.document()).orElseThrow()));
		assertThat(files).extracting((file) -> file.document().variant().kind())
			.contains(DocumentKind.ROLLING_TEXT, DocumentKind.COMPILATION_TEXT, DocumentKind.REDLINE,
					DocumentKind.BILINGUAL_TABLE, DocumentKind.TRANSMITTAL, DocumentKind.OUTLINE,
					DocumentKind.WHO_AGREED_SHEET, DocumentKind.JOINT_STATEMENT, DocumentKind.ANNOTATED_EDITION,
					DocumentKind.PRECEDENT_NOTES);
		int marked = 0;
		for (File file : files) {
			boolean papers = List.of(DocumentKind.ANNOTATED_EDITION, DocumentKind.PRECEDENT_NOTES)
				.contains(file.document().variant().kind())
					&& file.document().zone().filter(Party.EU::equals).isPresent();
			boolean found = false;
			for (Map.Entry<String, String> part : parts(file.bytes()).entrySet()) {
				boolean inPart = MARK.matcher(part.getValue()).find();
				assertThat(inPart && !papers).as(file.document().fileName() + " " + part.getKey()).isFalse();
				found |= inPart;
			}
			marked += found ? 1 : 0;
		}
		assertThat(marked).as("papers of the EU with what it has noted").isGreaterThanOrEqualTo(6);
	}

	@Test
	void bothPapersExistForTheirOwnSideAlone() {
		for (String key : List.of("annotated-edition-en-eu", "precedent-notes-en-eu")) {
			Document made = done(this.documents.make(EU_DESK.user(), this.statement.id(), key));
			String address = this.statement.page() + "/documents/" + made.id();
			assertThat(this.documents.list(JP_DRAFTER.user(), this.statement.id())).isEmpty();
			assertThatRefusal(this.documents.make(JP_DRAFTER.user(), this.statement.id(), key))
				.isEqualTo("document-not-possible");
			assertThatRefusal(this.documents.make(EU_DELEGATE.user(), this.statement.id(), key))
				.isEqualTo("dossier-unknown");
			for (Officer stranger : List.of(JP_DRAFTER, EU_DELEGATE)) {
				assertThat(this.mvc.get().uri(address).with(stranger)).hasStatus(404);
			}
			assertThat(this.mvc.get().uri(address).with(EU_COORDINATOR)).hasStatusOk()
				.headers()
				.hasHeaderSatisfying("Cache-Control", (values) -> assertThat(values.toString()).contains("no-store"));
		}
	}

	@Test
	void anotherCommentGivesAnotherFileAndNoneTheSame() {
		Document first = done(this.documents.make(EU_DESK.user(), this.statement.id(), "annotated-edition-en-eu"));
		assertThat(done(this.documents.make(EU_DESK.user(), this.statement.id(), "annotated-edition-en-eu")))
			.isEqualTo(first);
		done(this.comments.write(EU_DESK.user(), this.statement.id(), this.clause.id(), "Heron: one more."));
		assertThat(done(this.documents.make(EU_DESK.user(), this.statement.id(), "annotated-edition-en-eu")))
			.isNotEqualTo(first);
	}

	@Test
	void whatTheSideRemarksDoesNotComeBackAsAClause() {
		assertThatRefusal(this.imports.receive(EU_DESK.user(), this.statement.id(), "edition.docx",
				bytes(EU_DESK, "annotated-edition-en-eu"), Locale.ENGLISH))
			.isEqualTo("import-own-paper");
		ReceivedFile draft = done(this.imports.receive(EU_DESK.user(), this.statement.id(), "draft.docx",
				bytes(EU_DESK, "precedent-notes-en-eu"), Locale.ENGLISH));
		assertThat(this.imports.preview(EU_DESK.user(), draft).changes()).isEmpty();
	}

	/** All that each side can make now, but for readouts. */
	private List<File> all() {
		List<File> files = new ArrayList<>();
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			for (Variant variant : this.documents.possible(officer.user(),
					this.dossiers.ofProcess(this.statement.id()))) {
				if (variant.kind() != DocumentKind.READOUT) {
					Document made = done(this.documents.make(officer.user(), this.statement.id(), variant.key()));
					files.add(this.documents.download(officer.user(), this.statement.id(), made.id()).orElseThrow());
				}
			}
		}
		return files;
	}

	/** A clause of which it is known what it does and on what. */
	private static NewClause concern() {
		return new NewClause(Part.OPERATIVE, KIND, Theme.EAST_ASIA, "CONCERN", 5, 0, null,
				"The two sides express grave concern over the flight.", "双方は、飛翔に重大な懸念を表明する。");
	}

	private void fallBack(String name, String en, String ja) {
		Map<String, Object> template = new LinkedHashMap<>();
		template.put("part", "OPERATIVE");
		template.put("kind", KIND.name());
		template.put("theme", Theme.EAST_ASIA.name());
		template.put("verb", Map.of("en", "express deep concern", "ja", "深い懸念を表明する"));
		template.put("ladder", Map.of("scale", "CONCERN", "level", "4"));
		template.put("source", "own");
		template.put("text", Map.of("en", en, "ja", ja));
		ClauseDraft draft = new ClauseDraft(null, name, false, template, "", null, null, "");
		BankVersion proposed = ((Proposing.Proposed) this.bank.propose(EU_DESK.user(), draft)).version();
		done(this.decisions.clear(EU_LEGAL.user(), proposed.id(), proposed.hash()));
		done(this.decisions.approve(EU_COORDINATOR.user(), proposed.id(), proposed.hash()));
	}

	private byte[] bytes(Officer officer, String variant) {
		Document made = done(this.documents.make(officer.user(), this.statement.id(), variant));
		return this.documents.download(officer.user(), this.statement.id(), made.id()).orElseThrow().bytes();
	}

	/** Every paragraph of the file, footnotes among them. */
	private String read(Officer officer, String variant) {
		Admission admission = WordGate.admit(bytes(officer, variant));
		return String.join("\n",
				WordFile.read(((Admission.Admitted) admission).parts())
					.edited()
					.stream()
					.map(ViewedParagraph::text)
					.toList());
	}

	private static String part(byte[] file, String name) throws IOException {
		return parts(file).get(name);
	}

	private static Map<String, String> parts(byte[] file) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		DocxZip.unpack(file).forEach((name, part) -> parts.put(name, new String(part, StandardCharsets.UTF_8)));
		return parts;
	}

}
