package org.chapeau.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page negotiators live in: the text with a clause in focus, by keyboard, with the
 * brackets shown as one types; and the same text on the wall of the room.
 */
@BrowserTest
class DeskTests {

	private static int count;

	private String title;

	private Officer union;

	private Officer japan;

	@BeforeEach
	void aTextIsOnTheTable(Seats seats) {
		this.title = "Statement at the desk, " + ++count;
		this.union = seats.signedInAs("eu.desk");
		new Draft(this.union, this.title).isTransmitted();
		this.japan = seats.signedInAs("jp.drafter");
		this.japan.isAsked("Prepare the consultation", this.title);
		opens(this.union);
		opens(this.japan);
	}

	@Test
	void theBracketsAreShownWhileOneTypes() {
		focusesByKey(this.japan);
		Page page = this.japan.seat().page();
		page.keyboard().press("c");
		assertThat(page.locator("#en")).isFocused();
		page.locator("#en").fill("The two sides will keep all sea lanes open.");
		assertThat(page.locator("#live")).containsText("JP:");
		assertThat(page.locator("#live")).containsText("all");
	}

	@Test
	void wordsThatAnInputMethodIsStillComposingAreLeftAlone() {
		focusesByKey(this.japan);
		Page page = this.japan.seat().page();
		page.clock().install();
		page.evaluate("() => { window.asked = 0;"
				+ " document.getElementById('live').addEventListener('words', () => window.asked++); }");
		page.locator("#ja")
			.evaluate(
					"field => field.dispatchEvent(" + "new InputEvent('input', { bubbles: true, isComposing: true }))");
		page.clock().runFor(1000);
		assertThat(page.evaluate("window.asked")).isEqualTo(0);
		page.locator("#ja")
			.evaluate("field => field.dispatchEvent(" + "new CompositionEvent('compositionend', { bubbles: true }))");
		page.clock().runFor(1000);
		assertThat(page.evaluate("window.asked")).isEqualTo(1);
	}

	@Test
	void aProposalIsSeenByTheOtherSideAsNewsAndFoundByKey() {
		proposes("The two sides will keep all sea lanes open.", "双方は、すべての海上交通路の開放を維持していく。");
		this.japan.seat().presses("Put it on the table");
		this.japan.seat().isTold("Your wording is on the table.");
		opens(this.union);
		Page page = this.union.seat().page();
		assertThat(page.locator("main")).containsText("One clause has changed since you last looked:");
		this.union.seat().follows("Show what has changed");
		assertThat(page.locator("ins").first()).containsText("JP");
		opens(this.union);
		page.keyboard().press("n");
		assertThat(page.locator("#panel")).containsText("Bracket by bracket");
		page.keyboard().press("a");
		assertThat(this.union.seat().button("Accept the wording of JP")).isFocused();
		this.union.seat().presses("Accept the wording of JP");
		this.union.seat().isTold("You have accepted the wording. The clause is agreed ad referendum.");
	}

	@Test
	void aChairsTextTakesEffectWhenTheOtherSideAcceptsIt() {
		proposes("The two sides intend to keep the sea lanes open.", "双方は、海上交通路の開放を維持する意図である。");
		this.japan.seat().presses("Offer it as chair’s text");
		this.japan.seat().isTold("Your offer is on the table. It takes effect once every side has accepted it.");
		opens(this.union);
		focusesByKey(this.union);
		this.union.seat().presses("Accept this offer");
		this.union.seat().isTold("Your side has accepted the offer.");
		assertThat(this.union.seat().page().locator(".paper")).containsText("intend to keep");
	}

	@Test
	void theWallShowsTheTextAndNothingOfEitherSide() {
		proposes("The two sides will keep all sea lanes open.", "双方は、すべての海上交通路の開放を維持していく。");
		this.japan.seat().presses("Put it on the table");
		Page page = this.japan.seat().page();
		page.keyboard().press("w");
		assertThat(page.locator("body.wall")).containsText("JP:");
		assertThat(page.locator("body")).not().containsText("jp.drafter");
		assertThat(page.locator("body")).not().containsText("Japan only");
	}

	private void proposes(String en, String ja) {
		focusesByKey(this.japan);
		this.japan.seat().writes("English", en);
		this.japan.seat().writes("Japanese", ja);
	}

	private void opens(Officer officer) {
		officer.seat().visits("/dossiers");
		officer.seat().follows(this.title);
	}

	private static void focusesByKey(Officer officer) {
		officer.seat().page().keyboard().press("j");
		assertThat(officer.seat().page().locator("#panel")).isVisible();
	}

}
