package org.chapeau.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows the guide, word by word, with a browser for each side.
 */
final class Newcomer {

	private final Guide guide;

	private final String dossier;

	private final Seat left;

	private final Seat right;

	private @Nullable Officer officer;

	private boolean sameAgain;

	Newcomer(Guide guide, String dossier, Seat left, Seat right) {
		this.guide = guide;
		this.dossier = dossier;
		this.left = left;
		this.right = right;
	}

	/**
	 * Signs in at the browser of the user's side.
	 */
	void signsInAs(String user) {
		this.guide.says(user);
		this.officer = (user.startsWith("eu.") ? this.left : this.right).signsInAs(user);
	}

	/**
	 * Signs in as each of the users and does what was done before, of which the guide
	 * says no more than their names.
	 */
	void doesTheSameAs(Runnable steps, String... users) {
		for (String user : users) {
			signsInAs(user);
			this.sameAgain = true;
			steps.run();
			this.sameAgain = false;
		}
	}

	/**
	 * Opens a task from the list, as soon as it is there.
	 */
	void opensTask(String task) {
		says(task);
		seat().follows(officer().isAsked(task, this.dossier).getByText(task));
	}

	/**
	 * Opens a clause of the text by its number.
	 */
	void opensClause(int number) {
		says("Open");
		Locator clause = page().locator(".clause")
			.filter(new Locator.FilterOptions().setHas(
					page().locator(".number").getByText(number + ".", new Locator.GetByTextOptions().setExact(true))));
		clause.hover();
		seat().follows(clause.getByText("Open", new Locator.GetByTextOptions().setExact(true)));
	}

	void follows(String link) {
		says(link);
		seat().follows(link);
	}

	void presses(String button) {
		says(button);
		seat().presses(button);
	}

	/**
	 * Fills in a field with words of their own.
	 */
	void writes(String label, String text) {
		seat().writes(label, text);
	}

	void ticks(String label) {
		says(label);
		page().getByText(label, new Page.GetByTextOptions().setExact(true)).click();
	}

	/**
	 * Leaves a unit out that is proposed, and says why.
	 */
	void unticks(String unit, String why) {
		says(unit);
		Locator row = page().locator(".form-check").filter(new Locator.FilterOptions().setHas(page().getByLabel(unit)));
		row.getByLabel(unit).uncheck();
		row.getByLabel("Reason, if you drop it").fill(why);
	}

	/**
	 * Proves anew who they are.
	 */
	void confirmsToBeThemselves() {
		says("Confirm");
		seat().confirmsToBe(officer().user());
	}

	/**
	 * Reads what the page says when something was done.
	 */
	void isTold(String done) {
		seat().isTold(done);
	}

	/**
	 * Does without a browser of a side what the guide says, such as to look at what
	 * everybody sees.
	 */
	void says(String words) {
		if (!this.sameAgain) {
			this.guide.says(words);
		}
	}

	private Officer officer() {
		if (this.officer == null) {
			throw new IllegalStateException("Nobody has signed in");
		}
		return this.officer;
	}

	private Seat seat() {
		return officer().seat();
	}

	private Page page() {
		return seat().page();
	}

}
