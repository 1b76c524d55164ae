package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.SentForms;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.release.Release.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * The release room: who comes in, and what becomes of what they type.
 */
@PackageTest
class ReleaseRoomTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Releases releases;

	@Autowired
	MovableClock clock;

	private Statement statement;

	private Release release;

	private TaskId european;

	private TaskId japanese;

	@BeforeEach
	void aPackageWaitsForItsKeys() {
		this.statement = this.packages.aPackage().inRelease();
		this.release = this.packages.release(this.statement);
		this.european = this.packages.key(EU_RELEASE, this.statement).orElseThrow();
		this.japanese = this.packages.key(JP_RELEASE, this.statement).orElseThrow();
	}

	@Test
	void bothSidesSeeTheSamePackageAndNobodyWhoTurnedAKey() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.packages.in(Duration.ofHours(1))));
		for (Officer reader : List.of(EU_DESK, JP_DRAFTER, JP_RELEASE)) {
			for (String language : List.of("en", "ja")) {
				assertThat(this.mvc.get().uri(room()).header("Accept-Language", language).with(reader)).hasStatusOk()
					.bodyText()
					.contains(this.release.packageHash())
					.doesNotContain("eu.release", "??");
			}
		}
	}

	@Test
	void whoTurnsAKeySeesTheTextAndWhatHasChanged() {
		String words = this.statement.clause(1).en().print();
		assertThat(this.mvc.get().uri(turning(this.european)).header("Accept-Language", "en").with(EU_RELEASE))
			.bodyText()
			.contains("The text that is released", words,
					"Nothing has changed since the text was first put on the table");
		assertThat(this.mvc.get().uri(turning(this.japanese)).header("Accept-Language", "ja").with(JP_RELEASE))
			.bodyText()
			.contains("公表する本文", this.statement.clause(1).ja().print(), "最初に提示された文案から変更はありません");
	}

	@Test
	void aSideSeesNoReadoutOfTheOtherAmongTheFiles() {
		assertThat(this.mvc.get().uri(room()).with(EU_RELEASE)).bodyText()
			.contains("readout-en-eu.docx")
			.doesNotContain("readout-en-jp", "readout-ja-jp");
		assertThat(this.mvc.get().uri(room()).with(JP_RELEASE)).bodyText()
			.contains("readout-en-jp.docx")
			.doesNotContain("readout-en-eu", "readout-ja-eu");
	}

	@Test
	void theRoomIsClosedToWhoHasNoPlaceInIt() {
		assertThat(this.mvc.get().uri(room()).with(OPERATOR)).hasStatus(404);
		assertThat(this.mvc.get().uri(room())).hasStatus(302).redirectedUrl().endsWith("/sign-in");
		assertThat(post(OPERATOR, room() + "/take-back", "")).hasStatus(404);
		assertThat(post(OPERATOR, turning(this.european), turned())).hasStatus(404);
		assertThat(post(OPERATOR, turning(this.european) + "/return", "reason=x")).hasStatus(404);
	}

	@Test
	void theRoomOfADraftDoesNotExistForTheOtherSide() {
		Statement draft = this.packages.aPackage().inDraft();
		String path = "/dossiers/" + draft.id() + "/release";
		assertThat(this.mvc.get().uri(path).with(JP_RELEASE)).hasStatus(404);
		assertThat(this.mvc.get().uri(path).with(JP_DRAFTER)).hasStatus(404);
		assertThat(this.mvc.get().uri(path).with(EU_DELEGATE)).hasStatus(404);
	}

	@Test
	void nobodyButTheOwnReleaseOfficerDoesTheTask() {
		for (Officer other : List.of(JP_RELEASE, EU_DESK, EU_COORDINATOR, EU_DELEGATE)) {
			assertThat(this.mvc.get().uri(turning(this.european)).with(other)).hasRedirectedUrl(task(this.european));
			assertThat(post(other, turning(this.european), turned())).hasRedirectedUrl(task(this.european));
			assertThat(post(other, turning(this.european) + "/return", "reason=Wait."))
				.hasRedirectedUrl(task(this.european));
		}
		assertThat(this.releases.keys(EU_RELEASE.user(), this.release)).isEmpty();
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.PREPARED);
	}

	@Test
	void noKeyIsTurnedByARequestFromElsewhere() {
		assertThat(this.mvc.post().uri(turning(this.european)).param("hash", "x").with(EU_RELEASE)).hasStatus(403);
	}

	@Test
	void theFirstKeyIsReadOnTheOfficersOwnClock() {
		assertThat(post(JP_RELEASE, turning(this.japanese), turned())).hasRedirectedUrl("/tasks");
		assertThat(this.releases.keys(JP_RELEASE.user(), this.release)).singleElement()
			.extracting(Key::instant)
			.isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
	}

	@Test
	void aKeyOnAnotherPackageIsRefusedAndTheTypedInstantKept() {
		assertThat(post(EU_RELEASE, turning(this.european), "hash=" + "0".repeat(64) + "&instant=2026-11-20T10:00"))
			.hasStatus(409)
			.bodyText()
			.contains("2026-11-20T10:00", "That was not done");
		assertThat(this.releases.keys(EU_RELEASE.user(), this.release)).isEmpty();
	}

	@Test
	void anInstantThatIsNoneOrIsPastIsRefusedAndKept() {
		for (String typed : List.of("tomorrow noon", "2026-02-30T10:00", "2020-01-01T10:00")) {
			assertThat(post(EU_RELEASE, turning(this.european),
					"hash=" + this.release.packageHash() + "&instant=" + typed))
				.as(typed)
				.hasStatus(409)
				.bodyText()
				.contains(typed);
		}
	}

	@Test
	void theSecondKeyConfirmsTheInstantOfTheFirstToTheMillisecond() {
		Instant instant = this.packages.in(Duration.ofHours(1)).plusMillis(7);
		done(this.packages.turn(EU_RELEASE, this.statement, instant));
		String hash = "hash=" + this.release.packageHash();
		assertThat(this.mvc.get().uri(turning(this.japanese)).with(JP_RELEASE)).bodyText().contains(instant.toString());
		assertThat(post(JP_RELEASE, turning(this.japanese), hash + "&at=" + instant.plusMillis(1))).hasStatus(409)
			.bodyText()
			.contains(instant.toString());
		assertThat(post(JP_RELEASE, turning(this.japanese), hash + "&at=" + instant)).hasRedirectedUrl("/tasks");
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.ARMED);
	}

	@Test
	void aKeyWhoseInstantHasPassedIsShownAsLapsedAndNotAsTurned() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.packages.in(Duration.ofHours(1))));
		assertThat(this.mvc.get().uri(room()).header("Accept-Language", "en").with(JP_RELEASE)).bodyText()
			.contains("key key-turned", ">Key turned<");
		this.clock.elapse(Duration.ofHours(2));
		for (String language : List.of("en", "ja")) {
			assertThat(this.mvc.get().uri(room()).header("Accept-Language", language).with(JP_RELEASE)).bodyText()
				.contains(language.equals("en") ? "has passed: nothing is released" : "時刻超過・未公表")
				.doesNotContain("key key-turned", ">Key turned<", "??");
		}
	}

	@Test
	void nothingIsReturnedWithoutAReason() {
		assertThat(post(EU_RELEASE, turning(this.european) + "/return", "reason=+")).hasStatus(409)
			.bodyText()
			.contains("That was not done");
		assertThat(post(EU_RELEASE, turning(this.european) + "/return", "reason=Not%00yet")).hasStatus(422);
		assertThat(this.mvc.get().uri(room()).with(EU_RELEASE)).bodyText().doesNotContain("Notyet");
	}

	@Test
	void aKeyIsTakenBackOnThePage() {
		this.packages.arm(this.statement, this.packages.in(Duration.ofHours(1)));
		assertThat(post(EU_DESK, room() + "/take-back", "")).hasRedirectedUrl(room());
		assertThat(this.packages.release(this.statement).state()).as("the desk has no key").isEqualTo(State.ARMED);
		assertThat(post(JP_RELEASE, room() + "/take-back", "")).hasRedirectedUrl(room());
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.PREPARED);
	}

	private String room() {
		return "/dossiers/" + this.statement.id() + "/release";
	}

	private static String task(TaskId task) {
		return "/tasks/" + task;
	}

	private static String turning(TaskId task) {
		return task(task) + "/turn-key";
	}

	private String turned() {
		return "hash=" + this.release.packageHash() + "&instant=2026-11-20T10:00";
	}

	private MvcTestResult post(Officer officer, String path, String form) {
		return new SentForms(this.mvc).post(officer, path, form);
	}

}
