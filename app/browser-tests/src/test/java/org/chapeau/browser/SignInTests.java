package org.chapeau.browser;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The way in and out.
 */
@BrowserTest
class SignInTests {

	@ParameterizedTest
	@CsvSource({ "eu.desk, EU eu.desk", "jp.director, JP jp.director" })
	void anOfficerOfEitherSideSeesTheirTasks(String user, String badge, Seats seats) {
		Officer officer = seats.signedInAs(user);
		officer.seat().isOn("My tasks");
		assertThat(officer.seat().page().locator(".me")).hasText(badge);
	}

	@Test
	void aWrongPasswordIsRefusedAndSaysWhatToDo(Seats seats) {
		Seat seat = seats.take();
		seat.visits("/sign-in");
		seat.triesToSignIn("eu.desk", "guessed");
		seat.isRefused("The name or the password is wrong");
		seat.isOn("Sign in");
	}

	@Test
	void whoAsksForAPageSignsInAndIsLedToIt(Seats seats) {
		Seat seat = seats.take();
		seat.visits("/clauses");
		seat.isOn("Sign in");
		seat.triesToSignIn("jp.drafter", Seat.PASSWORD);
		seat.isOn("Clause bank");
	}

	@Test
	void whoHasSignedOutHasToSignInAgain(Seats seats) {
		Officer officer = seats.signedInAs("eu.desk");
		officer.signsOut();
		officer.seat().visits("/dossiers");
		officer.seat().isOn("Sign in");
	}

	@Test
	void twoSidesWorkInTwoBrowsersAtOnce(Seats seats) {
		Officer eu = seats.signedInAs("eu.desk");
		Officer jp = seats.signedInAs("jp.drafter");
		eu.seat().visits("/dossiers");
		jp.seat().visits("/dossiers");
		assertThat(eu.seat().page().locator(".me")).hasText("EU eu.desk");
		assertThat(jp.seat().page().locator(".me")).hasText("JP jp.drafter");
	}

	@Test
	void everyPageWarnsOfTheEmbeddedSignOn(Seats seats) {
		Officer officer = seats.signedInAs("eu.desk");
		assertThat(officer.seat().page().getByRole(AriaRole.NOTE))
			.hasText("Embedded sign-in with public passwords: for trying the program out on this machine only.");
	}

	@Test
	void anOperatorSeesTheOperationAndNoDossier(Seats seats) {
		Officer operator = seats.signedInAs("operator");
		operator.seat().isOn("Operation");
		operator.seat().visits("/dossiers");
		operator.seat().isOn("This page cannot be shown");
	}

	@ParameterizedTest
	@CsvSource({ "stray.alone, belongs to no group", "stray.unknown, a group that this program does not know",
			"stray.double, more than one side", "stray.operator, more than one side" })
	void whoMayNotWorkHereIsToldWhyAndNothingElse(String user, String why, Seats seats) {
		Seat seat = seats.take();
		seat.visits("/sign-in");
		seat.triesToSignIn(user, Seat.PASSWORD);
		seat.isOn("No access");
		assertThat(seat.page().locator("main")).containsText(why);
		assertThat(seat.link("Dossiers")).hasCount(0);
		seat.visits("/dossiers");
		seat.isOn("No access");
	}

}
