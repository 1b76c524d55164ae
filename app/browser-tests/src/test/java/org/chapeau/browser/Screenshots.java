package org.chapeau.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of {@code docs/screenshots}. No test, and not part of a build:
 * {@code mvn -pl app/browser-tests -am -P screenshots -DskipTests test}.
 */
@BrowserTest
class Screenshots {

	private static final Path PICTURES = Path.of("..", "..", "docs", "screenshots");

	private static final String DOSSIER = "Joint Statement of the First EU–Japan Strategic Dialogue";

	@Test
	void theTable(Seats seats) {
		Seat seat = atTheTable(seats.signedInAs("eu.desk"));
		seat.page()
			.locator(".clause")
			.filter(new Locator.FilterOptions().setHas(seat.page().locator(".bracket")))
			.first()
			.evaluate("clause => window.scrollTo(0, clause.getBoundingClientRect().top - 250)");
		take(seat, "negotiating-en");
		Seat phone = seats.take(SeatOptions.usual().onPhone());
		atTheTable(phone.signsInAs("eu.desk"));
		phone.page().locator(".bracket").first().evaluate("bracket => bracket.scrollIntoView({block: 'center'})");
		take(phone, "negotiating-en-phone");
		Seat dark = seats.take(SeatOptions.usual().dark());
		atTheTable(dark.signsInAs("eu.desk"));
		dark.page().locator(".bracket").first().evaluate("bracket => bracket.scrollIntoView({block: 'center'})");
		take(dark, "negotiating-en-dark");
	}

	@Test
	void theDesk(Seats seats) {
		Seat seat = atTheTable(seats.signedInAs("jp.drafter"));
		seat.page().keyboard().press("n");
		seat.page().locator("#panel").waitFor();
		seat.page().locator(".clause.focus").evaluate("clause => clause.scrollIntoView({block: 'center'})");
		take(seat, "desk-en");
		seat.presses("日本語");
		seat.page().locator("#panel").waitFor();
		seat.page().locator(".clause.focus").evaluate("clause => clause.scrollIntoView({block: 'center'})");
		take(seat, "desk-ja");
	}

	private static Seat atTheTable(Officer negotiator) {
		negotiator.seat().follows(negotiator.isAsked("Negotiate the round", DOSSIER).getByText("Negotiate the round"));
		return negotiator.seat();
	}

	@Test
	void theInbox(Seats seats) {
		Seat seat = seats.signedInAs("jp.drafter").seat();
		seat.presses("日本語");
		take(seat, "inbox-ja");
		seat.page().setViewportSize(SeatOptions.PHONE, 844);
		take(seat, "inbox-ja-phone");
	}

	@Test
	void theReleaseRoom(Seats seats) {
		Seat seat = seats.signedInAs("eu.release").seat();
		seat.visits("/dossiers");
		seat.follows(
				seat.page().locator(".rows .what").filter(new Locator.FilterOptions().setHasNotText(DOSSIER)).first());
		seat.follows("Release");
		take(seat, "release-en");
		seat.page().setViewportSize(SeatOptions.PHONE, 844);
		take(seat, "release-en-phone");
	}

	@Test
	void whatEverybodySees(Seats seats) {
		Seat seat = seats.take();
		seat.visits("/public");
		seat.follows(seat.page().locator(".rows .what").first());
		take(seat, "public-en");
		seat.page().setViewportSize(SeatOptions.PHONE, 844);
		take(seat, "public-en-phone");
	}

	private static void take(Seat seat, String name) {
		seat.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
	}

}
