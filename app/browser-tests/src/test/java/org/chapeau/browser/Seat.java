package org.chapeau.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A browser with one window, and what whoever sits there does and sees, by the words on
 * the page.
 */
final class Seat implements AutoCloseable {

	/** The password of all sample users. */
	static final String PASSWORD = "chapeau";

	private static final double PATIENCE_MILLIS = 20_000;

	private final BrowserContext context;

	private final Page page;

	private final Evidence evidence;

	Seat(BrowserContext context) {
		this.context = context;
		context.setDefaultTimeout(PATIENCE_MILLIS);
		this.evidence = new Evidence(context);
		this.page = context.newPage();
	}

	/**
	 * Signs in on the program's own page, in place of whoever sat here before.
	 */
	Officer signsInAs(String user) {
		visits("/sign-in");
		if (button("Sign out").isVisible()) {
			presses("Sign out");
		}
		triesToSignIn(user, PASSWORD);
		assertThat(this.page.locator(".me")).hasText(new Officer(user, this).badge());
		return new Officer(user, this);
	}

	/**
	 * Fills in the program's own sign-in form and sends it.
	 */
	void triesToSignIn(String user, String password) {
		writes("User name", user);
		writes("Password", password);
		presses("Sign in");
	}

	/**
	 * Proves anew who they are, where the program asks for it.
	 */
	void confirmsToBe(String user) {
		isOn("Confirm that it is you");
		writes("Password of " + user, PASSWORD);
		presses("Confirm");
		isTold("You have confirmed that it is you. Look once more, then press the button.");
	}

	/**
	 * Goes to a path of the program.
	 */
	void visits(String path) {
		this.page.navigate(path);
	}

	/**
	 * Follows a link on the page and waits for the page it leads to.
	 */
	void follows(String link) {
		follows(link(link));
	}

	void follows(Locator link) {
		leaving(link::click);
	}

	/**
	 * Presses a button and waits for the page that answers.
	 */
	void presses(String button) {
		presses(button(button));
	}

	void presses(Locator button) {
		leaving(button::click);
	}

	/**
	 * Fills in a field.
	 */
	void writes(String label, String text) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
	}

	/**
	 * Fills in a field of a group of fields.
	 */
	void writes(String group, String label, String text) {
		Locator fields = this.page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group));
		fields.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
	}

	/**
	 * Reads on the page, in its status line, that something was done.
	 */
	void isTold(String done) {
		assertThat(this.page.locator(".done")).hasText(done);
	}

	/**
	 * Reads on the page why something was not done.
	 */
	void isRefused(String why) {
		assertThat(this.page.locator(".refused")).containsText(why);
	}

	/**
	 * Sees the heading of a page.
	 */
	void isOn(String heading) {
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(heading);
	}

	Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/**
	 * Chooses one of several answers, or ticks a box.
	 */
	void ticks(String label) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
	}

	Page page() {
		return this.page;
	}

	/**
	 * The cookies of this browser, with which another is signed in as the same person.
	 */
	String cookies() {
		return this.context.storageState();
	}

	Evidence evidence() {
		return this.evidence;
	}

	// The next page may be loaded by the browser or be swapped in by htmx. Either way its
	// main part is another one, and only then is it safe to look at the page.
	private void leaving(Runnable action) {
		this.page.locator("main").evaluate("main => main.dataset.left = 'yes'");
		action.run();
		this.page.locator("main:not([data-left])").waitFor();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
