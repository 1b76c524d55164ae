package org.chapeau.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.microsoft.playwright.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The seats of one test. Each has a browser of its own, as two officers of two sides sit
 * at two machines: neither sees the other's sign-on.
 */
final class Seats implements AutoCloseable {

	private final Browser browser;

	private final Supplier<URI> chapeau;

	private final List<Seat> taken = new ArrayList<>();

	private final List<String> troubles = new ArrayList<>();

	Seats(Browser browser, Supplier<URI> chapeau) {
		this.browser = browser;
		this.chapeau = chapeau;
	}

	/**
	 * A seat at the program that all tests share.
	 */
	Seat take() {
		return take(SeatOptions.usual());
	}

	/**
	 * A seat at the program that all tests share, with a browser set up otherwise.
	 */
	Seat take(SeatOptions options) {
		return take(this.chapeau.get(), options);
	}

	/**
	 * A seat at another program.
	 */
	Seat take(URI chapeau, SeatOptions options) {
		Seat seat = new Seat(this.browser.newContext(options.forPlaywright(chapeau)));
		seat.evidence().record();
		this.taken.add(seat);
		return seat;
	}

	/**
	 * Uses a seat for a moment, of which no evidence is kept.
	 */
	void briefly(SeatOptions options, Consumer<Seat> use) {
		try (Seat seat = new Seat(this.browser.newContext(options.forPlaywright(this.chapeau.get())))) {
			use.accept(seat);
			this.troubles.addAll(seat.evidence().troubles());
		}
	}

	/**
	 * Somebody of the program that all tests share, signed in at a seat of their own.
	 */
	Officer signedInAs(String user) {
		return take().signsInAs(user);
	}

	/**
	 * Fails if a browser had anything to report that nobody sees on a page: a script that
	 * failed, or something that the content security policy kept out.
	 */
	void requireNoTrouble() {
		this.taken.forEach((seat) -> this.troubles.addAll(seat.evidence().troubles()));
		assertThat(this.troubles).isEmpty();
	}

	/**
	 * Keeps a picture and a trace of every seat.
	 */
	void keepEvidence(Path directory) {
		for (int i = 0; i < this.taken.size(); i++) {
			this.taken.get(i).evidence().keep(directory.resolve("seat-" + (i + 1)));
		}
	}

	@Override
	public void close() {
		this.taken.forEach(Seat::close);
	}

}
