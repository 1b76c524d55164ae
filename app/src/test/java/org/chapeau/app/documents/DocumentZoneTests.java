package org.chapeau.app.documents;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.release.Release;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What one side has made or written does not exist for the other side before the release,
 * nor does the fact that it has.
 */
@PackageTest
class DocumentZoneTests {

	private static final List<Officer> JAPAN = List.of(JP_DRAFTER, JP_DIRECTOR, JP_RELEASE, JP_AUDITOR);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Test
	void ofADraftTheOtherSideFindsNoRoute() {
		Statement statement = this.packages.aPackage().inDraft();
		Document draft = make(EU_DESK, statement, "rolling-text-en-eu");
		for (Officer stranger : List.of(JP_DRAFTER, JP_RELEASE, OPERATOR, EU_DELEGATE)) {
			for (String route : List.of("/documents", "/documents/" + draft.id(), "/readout")) {
				assertThat(get(stranger, statement.page() + route)).as(stranger + route).hasStatus(404);
			}
			assertThat(post(stranger, statement.page() + "/readout", "number=0&en=x&ja=x")).as("" + stranger)
				.hasStatus(404);
		}
	}

	@Test
	void aDraftMadeBeforeTheTransmissionStaysWithItsSideAfterIt() {
		Statement statement = this.packages.aPackage().inDraft();
		Document draft = make(EU_DESK, statement, "rolling-text-en-eu");
		this.packages.transmit(statement);
		assertHidden(statement, draft);
		assertThat(get(EU_COORDINATOR, statement.page() + "/documents/" + draft.id())).hasStatusOk();
	}

	@Test
	void whatBothSidesMakeOfTheSameTextIsEachSidesOwn() {
		Statement statement = this.packages.aPackage().inApproval();
		Document union = make(EU_DESK, statement, "joint-statement-en-eu-eu");
		Document japan = make(JP_DRAFTER, statement, "joint-statement-en-eu-jp");
		assertThat(japan.id()).isNotEqualTo(union.id());
		assertThat(this.documents.list(JP_DRAFTER.user(), statement.id())).containsExactly(japan);
		assertThat(this.documents.list(EU_DESK.user(), statement.id())).containsExactly(union);
		assertThat(get(JP_DRAFTER, statement.page() + "/documents/" + union.id())).hasStatus(404);
	}

	@Test
	void aReadoutStaysWithItsSideUntilTheInstantAndIsOpenFromItOn() {
		Statement statement = this.packages.aPackage().inRelease();
		Release release = this.packages.release(statement);
		List<Document> readouts = this.documents.list(EU_DESK.user(), statement.id())
			.stream()
			.filter((document) -> document.zone().filter(Party.EU::equals).isPresent())
			.toList();
		assertThat(readouts).as("in both languages").hasSize(2);
		readouts.forEach((readout) -> assertHidden(statement, readout));
		this.packages.arm(statement, this.packages.in(Duration.ofHours(1)));
		readouts.forEach((readout) -> assertHidden(statement, readout));
		this.packages.waitUntil(this.packages.in(Duration.ofHours(1)));
		for (Document readout : readouts) {
			assertThat(this.mvc.get().uri("/public/" + release.id() + "/files/" + readout.id())).hasStatusOk();
		}
	}

	@Test
	void aFileIsFoundUnderItsOwnDossierOnly() {
		Statement statement = this.packages.aPackage().transmitted();
		Document made = make(EU_DESK, statement, "rolling-text-ja-eu");
		Statement other = this.packages.aPackage().transmitted();
		assertThat(get(EU_DESK, other.page() + "/documents/" + made.id())).hasStatus(404);
		assertThat(get(EU_DESK, statement.page() + "/documents/not-an-id")).hasStatus(404);
	}

	@Test
	void anOperatorAndAStrangerFindNothing() {
		Statement statement = this.packages.aPackage().transmitted();
		Document made = make(EU_DESK, statement, "rolling-text-ja-eu");
		for (String route : List.of("/documents", "/documents/" + made.id(), "/readout")) {
			assertThat(get(OPERATOR, statement.page() + route)).as(route).hasStatus(404);
			assertThat(this.mvc.get().uri(statement.page() + route)).as(route)
				.hasStatus(302)
				.redirectedUrl()
				.endsWith("/sign-in");
		}
		assertThat(post(OPERATOR, statement.page() + "/documents", "variant=rolling-text-en-eu")).hasStatus(404);
	}

	@Test
	void aDelegationWritesNoReadout() {
		Statement statement = this.packages.aPackage().inApproval();
		for (Officer reader : List.of(EU_DELEGATE, EU_AUDITOR)) {
			assertThat(get(reader, statement.page() + "/readout")).hasStatus(404);
			assertThat(post(reader, statement.page() + "/readout", "number=0&en=x&ja=x")).hasStatus(409);
		}
	}

	@Test
	void theMarkingOfOneSideIsNotOnTheOthersPage() {
		Statement statement = this.packages.aPackage().marked(Marking.LIMITE).transmitted();
		for (String page : List.of("/documents", "/readout", "/release")) {
			assertThat(get(JP_DRAFTER, statement.page() + page)).hasStatusOk().bodyText().doesNotContain("LIMITE");
		}
	}

	@Test
	void aPaperOfASideForItselfIsFoundByTheOtherOnNoRoute() {
		Statement statement = this.packages.aPackage().marked(Marking.LIMITE).transmitted().cleared();
		this.packages.lock(statement);
		List<Document> papers = Stream.of("who-agreed-sheet-en-eu", "outline-en-eu", "outline-ja-eu")
			.map((key) -> make(EU_DESK, statement, key))
			.toList();
		this.packages.approve(statement);
		Release release = this.packages.release(statement);
		for (Document paper : papers) {
			assertHidden(statement, paper);
			for (Officer stranger : List.of(JP_DRAFTER, JP_RELEASE, OPERATOR, EU_DELEGATE)) {
				assertThat(get(stranger, statement.page() + "/documents/" + paper.id() + "/pdf")).hasStatus(404);
			}
			assertThatRefusal(this.documents.make(JP_DRAFTER.user(), statement.id(), paper.variant().key()))
				.isEqualTo("document-not-possible");
		}
		this.packages.arm(statement, this.packages.in(Duration.ofHours(1)));
		this.packages.waitUntil(this.packages.in(Duration.ofHours(1)));
		for (Document paper : papers) {
			assertHidden(statement, paper);
			String file = "/public/" + release.id() + "/files/" + paper.id();
			assertThat(this.mvc.get().uri(file)).hasStatus(404);
			assertThat(this.mvc.get().uri(file + "/pdf")).hasStatus(404);
			assertThat(get(EU_DESK, statement.page() + "/documents/" + paper.id())).hasStatusOk();
		}
	}

	@Test
	void theSheetWithTheMemberStatesIsForThoseWhoKnowOfThem() {
		Statement statement = this.packages.aPackage().transmitted();
		Document sheet = make(EU_DESK, statement, "who-agreed-sheet-en-eu");
		for (Officer colleague : List.of(EU_MARITIME, EU_RELEASE)) {
			assertThat(this.documents.list(colleague.user(), statement.id())).as("" + colleague).doesNotContain(sheet);
			assertThat(get(colleague, statement.page() + "/documents/" + sheet.id())).as("" + colleague).hasStatus(404);
			assertThat(get(colleague, statement.page() + "/documents/" + sheet.id() + "/pdf")).as("" + colleague)
				.hasStatus(404);
			assertThatRefusal(this.documents.make(colleague.user(), statement.id(), "who-agreed-sheet-en-eu"))
				.isEqualTo("document-not-possible");
			make(colleague, statement, "outline-en-eu");
		}
		assertThat(get(EU_AUDITOR, statement.page() + "/documents/" + sheet.id())).hasStatusOk();
		make(JP_RELEASE, statement, "who-agreed-sheet-en-jp");
	}

	private void assertHidden(Statement statement, Document document) {
		for (Officer reader : JAPAN) {
			assertThat(get(reader, statement.page() + "/documents/" + document.id())).as("" + reader).hasStatus(404);
			Stream.of("/documents", "/release", "", "/history")
				.map((page) -> get(reader, statement.page() + page))
				.filter((page) -> page.getResponse().getStatus() == 200)
				.forEach((page) -> assertThat(page).as("" + reader)
					.bodyText()
					.doesNotContain(document.id().toString(), document.sha256().substring(0, 12)));
		}
	}

	private Document make(Officer officer, Statement statement, String key) {
		return done(this.documents.make(officer.user(), statement.id(), key));
	}

	private MvcTestResult get(Officer reader, String path) {
		return this.mvc.get().uri(path).header("Accept-Language", "en").with(reader).exchange();
	}

	private MvcTestResult post(Officer officer, String path, String form) {
		return this.mvc.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content(form)
			.with(officer)
			.with(csrf())
			.exchange();
	}

}
