package org.chapeau.browser;

import java.net.URI;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;

/**
 * How a browser is set up.
 *
 * @param language what the browser asks for, such as {@code en-GB}
 * @param scheme light or dark
 * @param width of the window in CSS pixels
 * @param height of the window in CSS pixels
 * @param scripts whether it runs JavaScript
 * @param cookies cookies to begin with, as Playwright writes them, or {@code null}
 */
record SeatOptions(String language, ColorScheme scheme, int width, int height, boolean scripts,
		@Nullable String cookies) {

	/** The width that a page must bear without scrolling sideways. */
	static final int PHONE = 390;

	static SeatOptions usual() {
		return new SeatOptions("en-GB", ColorScheme.LIGHT, 1280, 900, true, null);
	}

	SeatOptions inJapanese() {
		return new SeatOptions("ja-JP", this.scheme, this.width, this.height, this.scripts, this.cookies);
	}

	SeatOptions dark() {
		return new SeatOptions(this.language, ColorScheme.DARK, this.width, this.height, this.scripts, this.cookies);
	}

	SeatOptions onPhone() {
		return new SeatOptions(this.language, this.scheme, PHONE, 844, this.scripts, this.cookies);
	}

	SeatOptions withoutScripts() {
		return new SeatOptions(this.language, this.scheme, this.width, this.height, false, this.cookies);
	}

	SeatOptions withCookies(String of) {
		return new SeatOptions(this.language, this.scheme, this.width, this.height, this.scripts, of);
	}

	Browser.NewContextOptions forPlaywright(URI chapeau) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setBaseURL(chapeau.toString())
			.setLocale(this.language)
			.setTimezoneId("UTC")
			.setColorScheme(this.scheme)
			// Colours that are still changing would be taken for too pale ones.
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(this.width, this.height)
			.setJavaScriptEnabled(this.scripts);
		if (this.cookies != null) {
			options.setStorageState(this.cookies);
		}
		return options;
	}

}
