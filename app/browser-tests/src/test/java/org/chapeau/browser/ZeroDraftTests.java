package org.chapeau.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One whole task, from an empty dossier to a zero draft that is transmitted, with and
 * without JavaScript.
 */
@BrowserTest
class ZeroDraftTests {

	@ParameterizedTest
	@EnumSource
	void aPenholderOpensADossierAndTransmitsTheZeroDraft(Scripts scripts, Seats seats) {
		Seat seat = seats.take(scripts.options());
		Officer penholder = seat.signsInAs("jp.drafter");
		Draft draft = new Draft(penholder, "Statement on space, " + scripts);

		draft.opensTheDossier();
		penholder.takes(Draft.TASK, draft.title());
		draft.addsTheOpening();
		draft.writesFreely("The two sides will keep the sea lanes open.", "双方は、海上交通路の開放を維持していく。");
		draft.writesFreely("They will meet again next year.", "双方は、来年再び会合する。");

		seat.presses(clause(seat, "They will meet again").getByRole(AriaRole.BUTTON).getByText("Move up"));
		assertThat(seat.page().locator(".clause").nth(1)).containsText("They will meet again");
		seat.presses(clause(seat, "They will meet again").getByRole(AriaRole.BUTTON).getByText("Take out"));
		seat.isTold("The clause is taken out of the draft.");

		seat.presses("Transmit the zero draft");
		seat.isTold("The zero draft is transmitted. Both sides now consult their units.");
		penholder.isNotAsked(Draft.TASK, draft.title());
	}

	@ParameterizedTest
	@EnumSource
	void whatWasTypedStaysWhenADossierIsRefused(Scripts scripts, Seats seats) {
		Seat seat = seats.take(scripts.options());
		Officer penholder = seat.signsInAs("eu.desk");
		Draft draft = new Draft(penholder, "Statement at sea, " + scripts);

		draft.fillsInTheDossier();
		seat.writes("Marking", "RESTREINT UE");
		seat.presses("Open a dossier");

		seat.isRefused("“RESTREINT UE” is a classification.");
		assertThat(seat.page().getByLabel("Marking", new Page.GetByLabelOptions().setExact(true)))
			.hasValue("RESTREINT UE");
		assertThat(seat.page()
			.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Title of the statement"))
			.getByLabel("English")).hasValue(draft.title());
	}

	private static Locator clause(Seat seat, String text) {
		return seat.page().locator(".clause").filter(new Locator.FilterOptions().setHasText(text));
	}

	/**
	 * Whether the browser runs JavaScript.
	 */
	enum Scripts {

		ON, OFF;

		SeatOptions options() {
			return (this == ON) ? SeatOptions.usual() : SeatOptions.usual().withoutScripts();
		}

	}

}
