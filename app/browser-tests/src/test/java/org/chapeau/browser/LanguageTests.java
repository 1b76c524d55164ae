package org.chapeau.browser;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * English and Japanese.
 */
@BrowserTest
class LanguageTests {

	@Test
	void theBrowsersLanguageIsUnderstood(Seats seats) {
		Seat seat = seats.take(SeatOptions.usual().inJapanese());
		seat.visits("/sign-in");
		seat.isOn("サインイン");
		assertThat(seat.page().locator("html")).hasAttribute("lang", "ja");
	}

	@Test
	void theLanguageIsSwitchedOnThePageOneIsOn(Seats seats) {
		Seat seat = seats.signedInAs("jp.drafter").seat();
		seat.visits("/clauses");
		seat.presses("日本語");
		seat.isOn("条項集");
		seat.presses("English");
		seat.isOn("Clause bank");
	}

	@Test
	void theChoiceOutlivesTheSignOn(Seats seats) {
		Officer officer = seats.signedInAs("eu.desk");
		officer.seat().presses("日本語");
		officer.seat().presses("サインアウト");
		officer.seat().isOn("サインイン");
	}

}
