package org.chapeau.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Tracing;

/**
 * What a browser knows that no page shows.
 */
final class Evidence {

	private static final String ANSWER = "Failed to load resource: the server responded with a status of";

	private static final int UNAVAILABLE = 503;

	private final BrowserContext context;

	private final List<String> troubles = new ArrayList<>();

	Evidence(BrowserContext context) {
		this.context = context;
		context.onConsoleMessage(this::note);
		context.onWebError((error) -> this.troubles.add(error.error()));
		context.onResponse(this::note);
	}

	private void note(ConsoleMessage message) {
		// A refusal answers 409, and the browser notes every answer that is no success.
		if (message.type().equals("error") && !message.text().startsWith(ANSWER)) {
			this.troubles.add(message.text());
		}
	}

	private void note(Response response) {
		// By 503 the program says that Keycloak does not answer.
		if (response.status() >= 500 && response.status() != UNAVAILABLE) {
			this.troubles.add(response.status() + " " + response.url());
		}
	}

	/**
	 * What no page may cause: scripts that failed, answers of a program that failed, and
	 * what the content security policy kept out.
	 */
	List<String> troubles() {
		return List.copyOf(this.troubles);
	}

	/**
	 * Records from now on all that is done.
	 */
	void record() {
		this.context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
	}

	/**
	 * Keeps a picture of every page and a trace of all that was recorded, for
	 * Playwright's trace viewer.
	 */
	void keep(Path directory) {
		List<Page> pages = this.context.pages();
		for (int i = 0; i < pages.size(); i++) {
			Path picture = directory.resolve("page-" + (i + 1) + ".png");
			pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
		}
		this.context.tracing().stop(new Tracing.StopOptions().setPath(directory.resolve("trace.zip")));
	}

}
