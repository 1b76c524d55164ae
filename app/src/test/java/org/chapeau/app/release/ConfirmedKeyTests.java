package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.Cookie;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.SentForms;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.process.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;

/**
 * Nobody turns a key who has not just proved anew who they are, and nothing that they
 * typed before is lost.
 */
@PackageTest
class ConfirmedKeyTests {

	private static final String TYPED = "2026-11-20T10:00";

	private static final String CONFIRM = "/confirm";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Releases releases;

	@Autowired
	MovableClock clock;

	private Statement statement;

	private String page;

	private String form;

	private Cookie session;

	@BeforeEach
	void theFirstKeyIsAboutToBeTurned() {
		this.statement = this.packages.aPackage().inRelease();
		this.page = page(EU_RELEASE);
		this.form = "hash=" + this.packages.release(this.statement).packageHash() + "&instant=" + TYPED;
		MvcTestResult asked = new SentForms(this.mvc).unconfirmed(EU_RELEASE, this.page, this.form);
		assertThat(asked).hasRedirectedUrl(CONFIRM);
		this.session = asked.getResponse().getCookie("SESSION");
	}

	@Test
	void aKeyIsTurnedByWhoHasConfirmedWithWhatTheyHadTyped() {
		assertThat(turned()).isFalse();
		assertThat(get(EU_RELEASE, CONFIRM)).hasStatusOk()
			.bodyText()
			.contains("Confirm that it is you", "Password of eu.release");
		assertThat(confirm("chapeau")).hasRedirectedUrl(CONFIRM);
		assertThat(get(EU_RELEASE, CONFIRM)).hasRedirectedUrl(this.page);
		assertThat(get(EU_RELEASE, this.page)).hasStatusOk()
			.bodyText()
			.contains("You have confirmed that it is you.", "value=\"" + TYPED + "\"");
		assertThat(post(EU_RELEASE, this.page, this.form, this.session)).hasRedirectedUrl("/tasks");
		assertThat(turned()).isTrue();
	}

	@Test
	void noKeyIsTurnedForATimeThatTheClocksSkip() {
		confirm("chapeau");
		String skipped = this.form.replace(TYPED, "2027-03-28T02:30");
		assertThat(post(EU_RELEASE, this.page, skipped, this.session)).hasStatus(409)
			.bodyText()
			.contains("2027-03-28 03:00", "value=\"2027-03-28T02:30\"");
		assertThat(turned()).isFalse();
	}

	@Test
	void ofATimeThatComesTwiceAKeyIsTurnedForTheOneThatIsStillToCome() {
		this.clock.set(Instant.parse("2027-10-31T00:45:00Z"));
		try {
			confirm("chapeau");
			String twice = this.form.replace(TYPED, "2027-10-31T02:30");
			assertThat(post(EU_RELEASE, this.page, twice, this.session)).hasRedirectedUrl("/tasks");
			assertThat(this.releases.keys(EU_RELEASE.user(), this.packages.release(this.statement)))
				.extracting(Key::instant)
				.containsExactly(Instant.parse("2027-10-31T01:30:00Z"));
		}
		finally {
			this.clock.set(MovableClock.MORNING);
		}
	}

	@Test
	void aWrongPasswordConfirmsNothing() {
		assertThat(confirm("guessed")).hasStatus(409).bodyText().contains("This is not your password.");
		assertThat(post(EU_RELEASE, this.page, this.form, this.session)).hasRedirectedUrl(CONFIRM);
		assertThat(turned()).isFalse();
	}

	@Test
	void aConfirmationHoldsForFiveMinutes() {
		confirm("chapeau");
		this.clock.elapse(Duration.ofMinutes(5));
		assertThat(post(EU_RELEASE, this.page, this.form, this.session)).hasRedirectedUrl(CONFIRM);
		assertThat(turned()).isFalse();
	}

	@Test
	void aConfirmationIsForOnePage() {
		confirm("chapeau");
		Statement another = this.packages.aPackage().inRelease();
		String elsewhere = "/tasks/" + this.packages.key(EU_RELEASE, another).orElseThrow() + "/turn-key";
		assertThat(post(EU_RELEASE, elsewhere, this.form, this.session)).hasRedirectedUrl(CONFIRM);
	}

	@Test
	void aConfirmationIsForOnePerson() {
		confirm("chapeau");
		assertThat(post(JP_RELEASE, this.page, this.form, this.session)).hasRedirectedUrl(CONFIRM);
	}

	@Test
	void whoIsAskedNothingIsLedToTheirTasks() {
		assertThat(this.mvc.get().uri(CONFIRM).with(EU_RELEASE)).hasRedirectedUrl("/tasks");
		assertThat(get(JP_RELEASE, CONFIRM)).hasRedirectedUrl("/tasks");
	}

	@Test
	void thePageSpeaksJapanese() {
		assertThat(this.mvc.get().uri(CONFIRM).cookie(this.session).header("Accept-Language", "ja").with(EU_RELEASE))
			.bodyText()
			.contains("ご本人の確認", "eu.release のパスワード");
	}

	private boolean turned() {
		return !this.releases.keys(EU_RELEASE.user(), this.packages.release(this.statement)).isEmpty();
	}

	private String page(Officer officer) {
		TaskId task = this.packages.key(officer, this.statement).orElseThrow();
		return "/tasks/" + task + "/turn-key";
	}

	private MvcTestResult confirm(String password) {
		return post(EU_RELEASE, CONFIRM, "password=" + password, this.session);
	}

	private MvcTestResult get(Officer officer, String path) {
		return this.mvc.get().uri(path).cookie(this.session).header("Accept-Language", "en").with(officer).exchange();
	}

	private MvcTestResult post(Officer officer, String path, String form, Cookie session) {
		return new SentForms(this.mvc).post(officer, path, form, session);
	}

}
