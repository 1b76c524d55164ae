package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.release.Release.ReleasedFile;
import org.chapeau.app.release.Release.State;
import org.chapeau.app.release.persistence.ReleaseStore.Declined;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.WordFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A released text is corrected by a new document with the keys of both sides, and stays
 * as it is.
 */
@PackageTest
class CorrigendumTests {

	private static final String BEFORE = "in the Indo-Pacific";

	private static final String AFTER = "in Europe and the Indo-Pacific";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Corrigenda corrigenda;

	@Autowired
	Releases releases;

	@Autowired
	PublicPackages open;

	@Autowired
	Documents documents;

	@Autowired
	Dossiers dossiers;

	@Autowired
	MovableClock clock;

	private Statement statement;

	private Release released;

	@BeforeEach
	void aTextIsReleased() {
		this.statement = this.packages.aPackage()
			.withClause("The EU and Japan will cooperate in the Indo-Pacific, and again at sea, again on land.",
					"日本及びＥＵは、インド太平洋において協力する。")
			.withClause("They will meet.", "双方は会合する。")
			.inRelease();
		Instant instant = this.packages.in(Duration.ofHours(1));
		this.packages.arm(this.statement, instant);
		this.packages.waitUntil(instant);
		this.released = this.packages.release(this.statement);
	}

	@Test
	void aCorrigendumIsPublicAtItsInstantAndNotBeforeAndNeedsBothKeys() {
		Release corrigendum = isPut();
		Instant instant = this.packages.in(Duration.ofHours(2));
		done(this.packages.turn(EU_RELEASE, this.statement, instant));
		this.packages.waitUntil(instant.minusMillis(1));
		done(this.packages.turn(JP_RELEASE, this.statement, instant));
		this.packages.settle();
		for (String route : routes(corrigendum)) {
			assertThat(this.mvc.get().uri(route)).as(route).hasStatus(404);
		}
		assertThat(this.mvc.get().uri(page(this.released))).hasStatusOk().bodyText().doesNotContain("orrigend");
		this.clock.set(instant);
		for (String route : routes(corrigendum)) {
			assertThat(this.mvc.get().uri(route)).as(route).hasStatusOk();
		}
		assertThat(this.mvc.get().uri(page(corrigendum))).bodyText().contains(BEFORE, AFTER, page(this.released));
		assertThat(this.mvc.get().uri(page(this.released))).bodyText().contains(page(corrigendum));
		assertThat(this.mvc.get().uri("/public")).bodyText().doesNotContain(corrigendum.id().toString());
		this.packages.settle();
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.PUBLISHED);
		assertThat(this.dossiers.ofProcess(this.statement.id()).state()).isEqualTo(DossierState.RELEASED);
	}

	@Test
	void whatWasReleasedStaysAsItIs() {
		List<byte[]> before = bytes(this.released);
		isReleased(isPut());
		Release after = this.open.find(this.released.id()).orElseThrow().release();
		assertThat(after).isEqualTo(this.released);
		assertThat(bytes(after)).usingRecursiveComparison().isEqualTo(before);
		assertThat(this.mvc.get().uri(page(this.released))).bodyText()
			.contains("cooperate in the Indo-Pacific, and again at sea")
			.doesNotContain(AFTER);
	}

	@Test
	void theDocumentNamesOldAndNewWordsInEachSidesOrderAndInJapanese() {
		done(draft(EU_DESK, Language.EN, 1, "The EU and Japan will cooperate", "The EU and Japan shall work together"));
		done(draft(EU_DESK, Language.JA, 1, "協力する", "協働する"));
		Release corrigendum = put(EU_RELEASE);
		List<File> files = corrigendum.files()
			.stream()
			.map((file) -> this.documents.ofRelease(file.document()).orElseThrow())
			.toList();
		assertThat(files).extracting((file) -> file.document().fileName())
			.containsExactly("2026-11-02-corrigendum-1-en-eu.docx", "2026-11-02-corrigendum-1-en-jp.docx",
					"2026-11-02-corrigendum-1-ja.docx");
		assertThat(text(files.get(0))).contains("Corrigendum No 1 to “Joint statement”", "English text", "Paragraph 1",
				"The EU and Japan will cooperate", "The EU and Japan shall work together", "協力する",
				this.released.hash());
		assertThat(text(files.get(1))).contains("Japan and the EU will cooperate",
				"Japan and the EU shall work together");
		assertThat(text(files.get(2))).contains("「共同声明」正誤表（第1号）", "第1項", "誤", "正", "協力する", "協働する");
	}

	@Test
	void whatASideDraftsTheOtherSideDoesNotKnowUntilItIsPutToTheKeys() {
		done(draft(EU_DESK, Language.EN, 1, BEFORE, AFTER));
		assertThat(this.corrigenda.drafts(EU_COORDINATOR.user(), this.statement.id())).hasSize(1);
		assertThat(this.corrigenda.drafts(JP_DRAFTER.user(), this.statement.id())).isEmpty();
		assertThat(this.mvc.get().uri(drafts()).with(EU_DESK)).hasStatusOk().bodyText().contains(AFTER);
		assertThat(this.mvc.get().uri(drafts()).with(JP_DRAFTER)).hasStatusOk().bodyText().doesNotContain(AFTER);
		assertThat(this.mvc.get().uri(room()).with(JP_RELEASE)).hasStatusOk().bodyText().doesNotContain(AFTER);
		Correction foreign = this.corrigenda.drafts(EU_DESK.user(), this.statement.id()).get(0);
		assertThatRefusal(this.corrigenda.drop(JP_DRAFTER.user(), this.statement.id(), foreign.id()))
			.isEqualTo("correction-gone");
		put(EU_RELEASE);
		assertThat(this.mvc.get().uri(room()).with(JP_RELEASE)).hasStatusOk()
			.bodyText()
			.contains(BEFORE, AFTER)
			.doesNotContain(EU_DESK.username(), EU_RELEASE.username());
	}

	@Test
	void nobodyDraftsWhoHasNoPlaceInItNorBeforeTheRelease() {
		for (Officer other : List.of(EU_MARITIME, EU_DELEGATE, OPERATOR)) {
			assertThat(this.mvc.get().uri(drafts()).with(other)).as(other.username()).hasStatus(404);
		}
		assertThatRefusal(draft(EU_MARITIME, Language.EN, 1, BEFORE, AFTER)).isEqualTo("not-correcting");
		done(draft(EU_DESK, Language.EN, 1, BEFORE, AFTER));
		assertThatRefusal(this.corrigenda.put(EU_DESK.user(), this.statement.id(), shown(EU_DESK)))
			.isEqualTo("not-release-officer");
		Statement other = this.packages.aPackage().inRelease();
		assertThat(this.mvc.get().uri("/dossiers/" + other.id() + "/corrigendum").with(EU_DESK)).hasStatus(404);
		assertThatRefusal(
				this.corrigenda.draft(EU_DESK.user(), other.id(), Language.EN, other.clause(1).id(), "EU", "Union"))
			.isEqualTo("not-correcting");
	}

	@Test
	void theOldWordsStandInThePassageExactlyOnceAndInBothOrdersOrTheFormComesBack() {
		assertThatRefusal(draft(EU_DESK, Language.EN, 1, "in the indo-pacific", AFTER))
			.isEqualTo("correction-not-found");
		assertThatRefusal(draft(EU_DESK, Language.EN, 1, "again", "once")).isEqualTo("correction-found-twice");
		assertThatRefusal(draft(EU_DESK, Language.EN, 1, "Japan will", "Japan shall"))
			.isEqualTo("correction-cuts-names");
		assertThatRefusal(draft(EU_DESK, Language.EN, 1, "  ", AFTER)).isEqualTo("correction-of-nothing");
		assertThatRefusal(draft(EU_DESK, Language.EN, 1, BEFORE, BEFORE + " ")).isEqualTo("correction-same");
		done(draft(EU_DESK, Language.EN, 1, BEFORE, AFTER));
		assertThatRefusal(draft(EU_RELEASE, Language.EN, 1, "cooperate in the", "work in the"))
			.isEqualTo("correction-overlaps");
		done(draft(EU_RELEASE, Language.EN, 1, ", again on land", ""));
		MvcTestResult answer = post(EU_DESK, drafts(),
				"language=EN&clause=" + clause(1) + "&before=never+said&after=to+be+said");
		assertThat(answer).hasStatus(409)
			.bodyText()
			.contains("never said", "to be said", "do not stand in this passage");
	}

	@Test
	void oneCorrigendumIsUnderWayAtATimeAndOneKeyAloneReleasesNone() {
		Release corrigendum = isPut();
		done(draft(JP_DRAFTER, Language.EN, 2, "They", "Both"));
		assertThatRefusal(this.corrigenda.put(JP_RELEASE.user(), this.statement.id(), shown(JP_RELEASE)))
			.isEqualTo("corrigendum-under-way");
		Instant instant = this.packages.in(Duration.ofHours(2));
		done(this.packages.turn(EU_RELEASE, this.statement, instant));
		this.packages.waitUntil(instant.plus(Duration.ofDays(1)));
		assertThat(this.open.find(corrigendum.id())).isEmpty();
	}

	@Test
	void theOtherSideDeclinesWithAReasonAndTheDraftsAreBackWithWhoDraftedThem() {
		Release corrigendum = isPut();
		done(this.releases.returnText(JP_RELEASE.user(), this.packages.key(JP_RELEASE, this.statement).orElseThrow(),
				"That was agreed so."));
		this.packages.settle();
		assertThat(this.packages.key(EU_RELEASE, this.statement)).isEmpty();
		assertThat(this.packages.release(this.statement)).isEqualTo(this.released);
		assertThat(this.open.find(corrigendum.id())).isEmpty();
		assertThat(this.corrigenda.declined(EU_DESK.user(), this.statement.id()))
			.contains(new Declined(Party.JP, "That was agreed so."));
		assertThat(this.corrigenda.drafts(EU_DESK.user(), this.statement.id())).extracting(Correction::after)
			.containsExactly(AFTER);
		assertThat(this.mvc.get().uri(drafts()).with(EU_DESK)).bodyText().contains("That was agreed so.");
		isReleased(put(EU_RELEASE));
	}

	@Test
	void aSecondCorrigendumIsANumberMoreAndNoDraftIsPutUnseen() {
		this.clock.elapse(Duration.ofHours(1));
		done(draft(EU_DESK, Language.EN, 1, BEFORE, AFTER));
		String shown = shown(EU_RELEASE);
		done(draft(EU_DESK, Language.EN, 2, "They", "Both"));
		assertThatRefusal(this.corrigenda.put(EU_RELEASE.user(), this.statement.id(), shown))
			.isEqualTo("corrections-changed");
		isReleased(put(EU_RELEASE));
		this.clock.elapse(Duration.ofHours(1));
		done(draft(JP_DRAFTER, Language.JA, 2, "会合する", "協議する"));
		Release second = put(JP_RELEASE);
		isReleased(second);
		assertThat(this.mvc.get().uri(page(second)).header("Accept-Language", "ja")).bodyText()
			.contains("「共同声明」正誤表（第2号）", "協議する");
		assertThat(this.corrigenda.released(EU_DESK.user(), this.statement.id())).hasSize(3);
	}

	private Release isPut() {
		done(draft(EU_DESK, Language.EN, 1, BEFORE, AFTER));
		return put(EU_RELEASE);
	}

	private Release put(Officer officer) {
		Release put = done(this.corrigenda.put(officer.user(), this.statement.id(), shown(officer)));
		this.packages.settle();
		assertThat(this.packages.release(this.statement).id()).isEqualTo(put.id());
		return put;
	}

	private void isReleased(Release corrigendum) {
		Instant instant = this.packages.in(Duration.ofHours(2));
		this.packages.arm(this.statement, instant);
		this.packages.waitUntil(instant);
		assertThat(this.open.find(corrigendum.id())).isPresent();
	}

	private Outcome<Correction> draft(Officer officer, Language language, int clause, String before, String after) {
		return this.corrigenda.draft(officer.user(), this.statement.id(), language, clause(clause), before, after);
	}

	private ClauseId clause(int number) {
		return this.statement.clause(number).id();
	}

	private String shown(Officer officer) {
		CurrentUser reader = officer.user();
		return this.corrigenda.hash(this.corrigenda.drafts(reader, this.statement.id()));
	}

	private List<byte[]> bytes(Release release) {
		return release.files()
			.stream()
			.map(ReleasedFile::document)
			.map((file) -> this.documents.ofRelease(file).orElseThrow().bytes())
			.toList();
	}

	private static String text(File file) {
		return WordFile.read(((Admitted) WordGate.admit(file.bytes())).parts())
			.edited()
			.stream()
			.map(ViewedParagraph::text)
			.collect(Collectors.joining("\n"));
	}

	private List<String> routes(Release corrigendum) {
		return Stream
			.concat(Stream.of(page(corrigendum)),
					corrigendum.files().stream().map((file) -> page(corrigendum) + "/files/" + file.document()))
			.toList();
	}

	private static String page(Release release) {
		return "/public/" + release.id();
	}

	private String drafts() {
		return "/dossiers/" + this.statement.id() + "/corrigendum";
	}

	private String room() {
		return "/dossiers/" + this.statement.id() + "/release";
	}

	private MvcTestResult post(Officer officer, String path, String form) {
		return this.mvc.post()
			.uri(path)
			.with(officer)
			.with(csrf())
			.locale(Locale.ENGLISH)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content(form)
			.exchange();
	}

}
