package org.chapeau.app.release;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.AuthenticLanguages;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.process.Tasks;
import org.chapeau.text.Language;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.WordFile;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A Japanese text that is a provisional translation (仮訳) says so wherever it stands, and
 * one that is authentic nowhere.
 */
@PackageTest
class ProvisionalTranslationTests {

	private static final String MARK = "（仮訳）";

	private static final String TABLE = "bilingual-table-en-eu";

	@Autowired
	Packages packages;

	@Autowired
	AuthenticLanguages languages;

	@Autowired
	Agreements agreements;

	@Autowired
	Tasks tasks;

	@Autowired
	Releases releases;

	@Autowired
	Documents documents;

	@Autowired
	Corrigenda corrigenda;

	@Autowired
	MockMvcTester mvc;

	@Test
	void theJapaneseSaysThatItIsATranslationOnPagesInWordAndInWhatIsReleased() {
		Statement statement = this.packages.aPackage().translated().titled("Joint statement", "共同声明").transmitted();
		assertThat(words(statement, "rolling-text-ja-eu")).contains("共同声明" + MARK);
		assertThat(words(statement, "rolling-text-en-eu")).contains("Joint statement").doesNotContain("仮訳");
		assertThat(page(JP_DRAFTER, statement.page() + "/languages", "ja")).contains("日本語は仮訳です");
		assertThat(page(EU_DESK, statement.page() + "/languages", "en")).contains("the Japanese is a provisional");
		assertThat(page(EU_DESK, statement.page() + "/languages?show=text", "en")).contains("共同声明" + MARK);
		assertThat(words(statement, TABLE)).contains("日本語" + MARK);
		assertThat(words(statement, "transmittal-ja-eu")).contains("「共同声明" + MARK + "」の送付について");
		assertThat(words(statement, "transmittal-en-eu")).contains("“Joint statement”").doesNotContain("仮訳");
		assertThat(page(JP_DRAFTER, statement.page(), "ja")).contains("共同声明" + MARK);
		Release released = released(statement);
		assertThat(page(EU_DESK, "/public", "ja")).contains("共同声明" + MARK);
		assertThat(page(EU_DESK, "/public/" + released.id(), "ja")).contains("日本語は仮訳です", "共同声明" + MARK);
		assertThat(released.files()).extracting((file) -> text(this.documents.ofRelease(file.document()).orElseThrow()))
			.filteredOn((text) -> text.contains(MARK))
			.as("the Japanese text, and neither alternat of the English")
			.hasSize(1);
		assertThat(corrigendum(statement)).contains("「共同声明" + MARK + "」正誤表（第1号）");
	}

	@Test
	void anAuthenticJapaneseTextBearsNoMark() {
		Statement statement = this.packages.aPackage().titled("Joint statement", "共同声明").transmitted();
		assertThat(words(statement, "rolling-text-ja-eu")).contains("共同声明").doesNotContain("仮訳");
		assertThat(page(JP_DRAFTER, statement.page() + "/languages?show=text", "ja")).doesNotContain("仮訳");
		assertThat(words(statement, TABLE)).contains("日本語").doesNotContain("仮訳");
		assertThat(words(statement, "transmittal-ja-eu")).contains("「共同声明」の送付について").doesNotContain("仮訳");
		Release released = released(statement);
		assertThat(page(EU_DESK, "/public/" + released.id(), "ja")).doesNotContain("仮訳");
		assertThat(corrigendum(statement)).contains("「共同声明」正誤表（第1号）").doesNotContain("仮訳");
	}

	@Test
	void whoeverOpensTheDossierSaysSoAndARefusedFormKeepsIt() {
		assertThat(page(EU_DESK, "/dossiers/new", "en")).contains("English; the Japanese is a provisional translation");
		assertThat(this.mvc.post().uri("/dossiers").param("authentic", "ENGLISH").with(EU_DESK).with(csrf()))
			.hasStatus(409)
			.bodyText()
			.contains("value=\"ENGLISH\" selected=\"selected\"");
	}

	@Test
	void aFileThatWasMadeBeforeBothSidesChangedTheirMindsIsNotHandedOutForOneMadeNow() {
		Statement statement = this.packages.aPackage().titled("Joint statement", "共同声明").transmitted();
		List<String> files = List.of("rolling-text-ja-eu", "compilation-text-ja-eu", TABLE, "outline-ja-eu");
		assertThat(files).allSatisfy((file) -> assertThat(words(statement, file)).doesNotContain("仮訳"));
		change(statement, Authentic.ENGLISH);
		assertThat(files).allSatisfy((file) -> assertThat(words(statement, file)).contains("仮訳"));
		change(statement, Authentic.BOTH);
		assertThat(files).allSatisfy((file) -> assertThat(words(statement, file)).doesNotContain("仮訳"));
	}

	@Test
	void whatIsApprovedDoesNotChangeUnderThoseWhoApproveIt() {
		Statement statement = this.packages.aPackage().titled("Joint statement", "共同声明").transmitted();
		done(this.languages.propose(EU_COORDINATOR.user(), statement.id(), Authentic.ENGLISH, ""));
		statement.cleared();
		this.packages.lock(statement);
		assertThatRefusal(this.languages.agree(JP_DIRECTOR.user(), statement.id(), Authentic.ENGLISH, ""))
			.isEqualTo("authentic-locked");
		assertThat(page(JP_DIRECTOR, statement.page(), "en")).contains("The text is locked now: your side can agree")
			.doesNotContain("/authentic/agree");
		assertThat(page(EU_COORDINATOR, statement.page(), "en")).contains("The text is locked now: the other side can");
		this.packages.approve(statement);
		assertThatRefusal(this.languages.agree(JP_DIRECTOR.user(), statement.id(), Authentic.ENGLISH, ""))
			.isEqualTo("authentic-locked");
		done(this.releases.returnText(JP_RELEASE.user(), this.packages.key(JP_RELEASE, statement).orElseThrow(),
				"No."));
		this.packages.settle();
		done(this.languages.agree(JP_DIRECTOR.user(), statement.id(), Authentic.ENGLISH, ""));
		assertThat(page(JP_DRAFTER, statement.page(), "ja")).contains("共同声明" + MARK);
		closeRound(statement);
		this.packages.lock(statement);
		assertThat(page(EU_COORDINATOR, silence(statement), "en")).as("not a word has changed, but this has")
			.contains("Authentic languages changed by agreement of all sides", "the Japanese is a provisional");
	}

	private void closeRound(Statement statement) {
		for (Officer head : List.of(EU_COORDINATOR, JP_DIRECTOR)) {
			done(this.agreements.closeRound(head.user(), statement.task(head, NegotiateStatement.USER_TASK_NEGOTIATE),
					statement.hash(), Authentic.ENGLISH));
		}
		this.packages.settle();
	}

	private String silence(Statement statement) {
		return "/tasks/" + this.tasks.of(EU_COORDINATOR.user(), statement.id())
			.stream()
			.filter((task) -> task.element().equals(ApproveEu.USER_TASK_OPEN_SILENCE))
			.findFirst()
			.orElseThrow()
			.id() + "/open-silence";
	}

	@Test
	void theLibrarySaysThatWhatWasReleasedIsATranslation() {
		Statement statement = this.packages.aPackage().translated().titled("Joint statement", "共同声明の訳").transmitted();
		released(statement);
		assertThat(page(JP_DRAFTER, "/agreed", "ja")).contains("共同声明の訳" + MARK);
	}

	private void change(Statement statement, Authentic wanted) {
		done(this.languages.propose(EU_COORDINATOR.user(), statement.id(), wanted, ""));
		done(this.languages.agree(JP_DIRECTOR.user(), statement.id(), wanted, ""));
	}

	private Release released(Statement statement) {
		statement.cleared();
		this.packages.lock(statement);
		this.packages.approve(statement);
		this.packages.arm(statement, this.packages.in(Duration.ofHours(1)));
		this.packages.waitUntil(this.packages.in(Duration.ofHours(1)));
		return this.packages.release(statement);
	}

	/** Its Japanese file, of whichever language the correction is. */
	private String corrigendum(Statement statement) {
		ClauseText clause = statement.clause(1);
		done(this.corrigenda.draft(EU_RELEASE.user(), statement.id(), Language.EN, clause.id(), clause.en().base(),
				clause.en().base() + " This is corrected."));
		done(this.corrigenda.put(EU_RELEASE.user(), statement.id(),
				this.corrigenda.hash(this.corrigenda.drafts(EU_RELEASE.user(), statement.id()))));
		this.packages.settle();
		return this.packages.release(statement)
			.files()
			.stream()
			.map((file) -> this.documents.ofRelease(file.document()).orElseThrow())
			.filter((file) -> file.document().variant().language() == Language.JA)
			.map(ProvisionalTranslationTests::text)
			.collect(Collectors.joining());
	}

	private String words(Statement statement, String variant) {
		Document made = done(this.documents.make(EU_DESK.user(), statement.id(), variant));
		return text(this.documents.download(EU_DESK.user(), statement.id(), made.id()).orElseThrow());
	}

	private static String text(File file) {
		WordFile word = WordFile.read(((Admission.Admitted) WordGate.admit(file.bytes())).parts());
		return word.edited().stream().map(ViewedParagraph::text).collect(Collectors.joining("\n"));
	}

	private String page(Officer officer, String address, String language) {
		MvcTestResult page = this.mvc.get().uri(address).header("Accept-Language", language).with(officer).exchange();
		assertThat(page).as(address).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
