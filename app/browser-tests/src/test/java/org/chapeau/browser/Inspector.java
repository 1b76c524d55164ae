package org.chapeau.browser;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Looks at pages the way their readers do, English and Japanese, by day and by night, at
 * a desk and on a phone, and notes what keeps somebody from reading them.
 */
final class Inspector implements Journey.Reader {

	private static final System.Logger LOGGER = System.getLogger(Inspector.class.getName());

	/** The levels A and AA of WCAG 2.2 and of what it builds on. */
	private static final List<String> A_AND_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final String SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

	/** What is there to be used, and no key leads to. */
	private static final String OUT_OF_REACH = """
			() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
			  .filter(each => each.checkVisibility() && !each.matches(':disabled'))
			  .filter(each => { each.focus({ preventScroll: true });
			    return each.tabIndex !== 0 || document.activeElement !== each; })
			  .map(each => each.outerHTML.slice(0, 120))""";

	/** Goes back before the first thing that can be used. */
	private static final String TO_THE_TOP = """
			() => { document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus();
			  document.body.removeAttribute('tabindex'); window.walked = [document.body]; }""";

	/** What is wrong with where the key has led: nothing, or what stands there. */
	private static final String STEP = """
			() => { const here = document.activeElement, last = window.walked.at(-1);
			  if (here === document.body) { window.walked = [here]; return ''; }
			  // Day, month and year of a date are stops of their own.
			  if (here === last && here.matches('[type^=date], [type=time]')) { return ''; }
			  window.walked.push(here);
			  const look = getComputedStyle(here);
			  const seen = look.outlineStyle !== 'none' || look.boxShadow !== 'none' || here.matches('iframe');
			  const onward = last.compareDocumentPosition(here)
			    & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
			  return seen && onward ? '' : here.outerHTML.slice(0, 120); }""";

	/** As many steps as pass the head of a page and show that its main part follows. */
	private static final int STEPS = 14;

	private static final String OWN_LINKS = "links => links.map(link => link.pathname + link.search)";

	// Colours do not hang on the language, so two looks cover both languages and both
	// lights.
	private static final List<SeatOptions> LOOKS = List.of(SeatOptions.usual(),
			SeatOptions.usual().inJapanese().dark());

	private final Seats seats;

	private final Routes routes;

	private final Set<String> seen = new TreeSet<>();

	private final List<String> faults = new ArrayList<>();

	Inspector(Seats seats, Routes routes) {
		this.seats = seats;
		this.routes = routes;
	}

	/**
	 * Looks at the page before somebody, and follows its links to every kind of page that
	 * has not been looked at. Ends where it began.
	 */
	@Override
	public void reads(Seat seat) {
		String start = path(seat.page());
		Deque<String> paths = new ArrayDeque<>(List.of(start));
		// Its links too where a page of its kind was seen before: this one may have
		// others.
		paths.addAll(links(seat.page()));
		while (!paths.isEmpty()) {
			String path = paths.remove();
			boolean fresh = this.routes.of(withoutQuery(path))
				.filter((route) -> !this.seen.contains(route))
				.isPresent();
			if (fresh || leadsOn(path)) {
				seat.visits(path);
				this.routes.of(withoutQuery(path(seat.page()))).filter(this.seen::add).ifPresent((route) -> {
					looksAt(seat, route);
					paths.addAll(links(seat.page()));
				});
			}
		}
		seat.visits(start);
	}

	/**
	 * Looks at the page before somebody in both languages and both lights.
	 * @param name what to call it in what is noted
	 */
	void looksAt(Seat seat, String name) {
		String path = path(seat.page());
		for (SeatOptions look : LOOKS) {
			this.seats.briefly(look.withCookies(seat.cookies()), (other) -> {
				other.visits(path);
				String looked = name + " (" + look.language() + ", " + look.scheme() + ")";
				inspect(other.page(), looked);
				walksByKey(other.page(), looked);
			});
		}
	}

	/**
	 * Looks at an answer that cannot be asked for again, such as a form that was refused,
	 * by day and by night.
	 */
	@Override
	public void readsAnswer(Seat seat, String name) {
		for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
			seat.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			inspect(seat.page(), name + " (" + scheme + ")");
		}
	}

	/**
	 * What keeps somebody from reading a page; empty if nothing does.
	 */
	List<String> faults() {
		return List.copyOf(this.faults);
	}

	/**
	 * The kinds of page that nothing led to.
	 */
	Set<String> unseen() {
		Set<String> unseen = this.routes.pages();
		unseen.removeAll(this.seen);
		return unseen;
	}

	private void inspect(Page page, String name) {
		for (Rule violation : axe(page).analyze().getViolations()) {
			note(name + ": " + violation.getId() + ", " + violation.getHelp() + ": "
					+ violation.getNodes().stream().limit(3).map((node) -> node.getHtml()).toList());
		}
		String text = page.locator("body").innerText();
		if (text.contains("??") || text.contains("''")) {
			note(name + ": a message is missing, or written with the wrong apostrophe");
		}
		page.setViewportSize(SeatOptions.PHONE, 844);
		if ((boolean) page.evaluate(SIDEWAYS)) {
			note(name + ": wider than a phone");
		}
		page.setViewportSize(SeatOptions.usual().width(), SeatOptions.usual().height());
	}

	/**
	 * Every link, button and field is reached by key; the key goes through the page in
	 * its order, lets go of everything, and one sees where it is.
	 */
	@SuppressWarnings("unchecked")
	private void walksByKey(Page page, String name) {
		((List<String>) page.evaluate(OUT_OF_REACH)).forEach((element) -> note(name + ": no key leads to " + element));
		page.evaluate(TO_THE_TOP);
		for (int i = 0; i < STEPS; i++) {
			page.keyboard().press("Tab");
			String wrong = (String) page.evaluate(STEP);
			if (!wrong.isEmpty()) {
				note(name + ": by key, out of order or unseen: " + wrong);
				return;
			}
		}
	}

	/**
	 * Asks for nothing but violations, and within the page itself: there are no frames of
	 * others, for which it would open a page of its own each time.
	 */
	private static AxeBuilder axe(Page page) {
		AxeRunOptions violations = new AxeRunOptions();
		violations.setResultTypes(List.of("violations"));
		return new AxeBuilder(page).options(violations).withTags(A_AND_AA).setLegacyMode(true);
	}

	private void note(String fault) {
		LOGGER.log(System.Logger.Level.WARNING, fault);
		this.faults.add(fault);
	}

	private boolean leadsOn(String path) {
		return path.startsWith("/tasks/") && this.routes.of(withoutQuery(path)).isEmpty();
	}

	@SuppressWarnings("unchecked")
	private static List<String> links(Page page) {
		return (List<String>) page.locator("a[href^='/']").evaluateAll(OWN_LINKS);
	}

	private static String path(Page page) {
		URI url = URI.create(page.url());
		return (url.getRawQuery() == null) ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
	}

	private static String withoutQuery(String path) {
		return path.split("\\?", 2)[0];
	}

}
