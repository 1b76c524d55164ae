package org.chapeau.browser;

import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who is signed in, at their seat.
 *
 * @param user the name they signed in with, such as {@code eu.desk}
 * @param seat where they sit
 */
record Officer(String user, Seat seat) {

	/**
	 * What the head of every page says of them, such as {@code EU eu.desk}.
	 */
	String badge() {
		return user().contains(".") ? user().substring(0, 2).toUpperCase(Locale.ROOT) + " " + user() : user();
	}

	/**
	 * Waits until a task on a dossier is in their list. A task comes when the engine has
	 * done its jobs, so the list is read again until then.
	 * @return the row of the task
	 */
	Locator isAsked(String task, String dossier) {
		Locator row = row(task, dossier);
		Patience.until(user() + " is asked to: " + task + " (" + dossier + ")", row, () -> seat().visits("/tasks"));
		return row;
	}

	/**
	 * Sees that a task on a dossier is not in their list.
	 */
	void isNotAsked(String task, String dossier) {
		seat().visits("/tasks");
		assertThat(row(task, dossier)).hasCount(0);
	}

	/**
	 * Takes a task from the list and opens it.
	 */
	void takes(String task, String dossier) {
		Locator row = isAsked(task, dossier);
		seat().presses(row.getByRole(AriaRole.BUTTON));
		seat().isTold("The task is yours.");
		seat().follows(row(task, dossier).getByText(task));
	}

	/**
	 * Opens a task from the list and completes it by one button.
	 * @param told what the page says then
	 */
	void completes(String task, String dossier, String button, String told) {
		seat().follows(isAsked(task, dossier).getByText(task));
		seat().presses(button);
		seat().isTold(told);
	}

	/**
	 * Signs out.
	 */
	void signsOut() {
		seat().presses("Sign out");
		seat().isTold("You have signed out.");
	}

	private Locator row(String task, String dossier) {
		return seat().page()
			.getByRole(AriaRole.LISTITEM)
			.filter(new Locator.FilterOptions().setHasText(task))
			.filter(new Locator.FilterOptions().setHasText(dossier));
	}

}
