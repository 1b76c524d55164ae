package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.app.zones.Calls.Place;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;

/**
 * Opens every page there is, on everything that either side has, in the name of both
 * sides and of nobody. In a build the roles of a side take turns; with
 * {@code -Dzones.full=true} everybody opens everything, in both languages.
 */
@TestComponent
class Crawl {

	/** With the sign-on for trying out this page names the people of the realm. */
	static final String SAMPLE_PEOPLE = "/sign-in";

	/** So many things are enough to see that a page turns away whoever has no side. */
	private static final int FEW = 4;

	private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*\\?[^\"#]*)");

	private final World world;

	private final Cast cast;

	private final Routes routes;

	private final Calls calls;

	private final Browser browser;

	private final Canaries canaries;

	private final FilteredSql sql;

	private final Set<String> shapes = new HashSet<>();

	private final List<Asked> links = new ArrayList<>();

	private final Map<String, Set<Asked>> askedBy = new LinkedHashMap<>();

	private final Set<String> seen = new HashSet<>();

	private final List<String> found = new ArrayList<>();

	private final List<String> log = new ArrayList<>();

	private int read;

	Crawl(World world, Cast cast, Routes routes, Calls calls, Browser browser, Canaries canaries, FilteredSql sql) {
		this.world = world;
		this.cast = cast;
		this.routes = routes;
		this.calls = calls;
		this.browser = browser;
		this.canaries = canaries;
		this.sql = sql;
	}

	/** Opens everything once, and tells what was found that the reader must not find. */
	synchronized List<String> everything() {
		if (this.read == 0) {
			this.world.played();
			this.log.addAll(Logs.of(() -> this.found.addAll(opened())));
		}
		return this.found;
	}

	/** What an operator finds in the log of it. */
	List<String> log() {
		return this.log;
	}

	private List<String> opened() {
		List<String> found = new ArrayList<>();
		int turn = 0;
		for (Route route : this.routes.all()) {
			if (!route.reads()) {
				continue;
			}
			List<Place> places = this.calls.places(route);
			for (Place place : places) {
				turn++;
				for (Asked asked : asked(place, turn, isForAll(route) || places.indexOf(place) < FEW)) {
					found.addAll(open(asked));
				}
			}
		}
		// What these lead to in turn is the same again.
		List.copyOf(this.links).forEach((link) -> found.addAll(open(link)));
		return found;
	}

	private static boolean isForAll(Route route) {
		return route.pattern().startsWith("/public") || route.pattern().startsWith("/calendar");
	}

	private List<Asked> asked(Place place, int turn, boolean others) {
		boolean full = Boolean.getBoolean("zones.full");
		List<Asked> all = new ArrayList<>();
		for (Party side : List.of(Party.EU, Party.JP)) {
			List<Reader> readers = Readers.of(this.cast, side);
			Call call = this.calls.call(place, side);
			if (full) {
				readers.forEach((reader) -> List.of(Locale.ENGLISH, Locale.JAPANESE)
					.forEach((locale) -> all.add(new Asked(reader, call, locale))));
			}
			else {
				all.add(new Asked(readers.get(turn % readers.size()), call,
						(turn % 2 == 0) ? Locale.ENGLISH : Locale.JAPANESE));
			}
		}
		if (others) {
			List<Reader> readers = Readers.ofNoSide(this.cast);
			all.add(new Asked(readers.get(turn % readers.size()), this.calls.call(place, Party.EU), Locale.ENGLISH));
		}
		return all;
	}

	private List<String> open(Asked asked) {
		this.sql.asked();
		Answer answer = this.browser.ask(asked.reader(), asked.call(), asked.locale());
		this.sql.asked()
			.forEach((method) -> this.askedBy.computeIfAbsent(method, (name) -> new LinkedHashSet<>()).add(asked));
		this.read++;
		links(answer).stream()
			.filter((link) -> this.shapes.add(asked.reader().side() + shape(link)))
			.map((link) -> new Asked(asked.reader(), Call.get(link, Map.of()), asked.locale()))
			.forEach(this.links::add);
		if (asked.reader().user() != null) {
			this.seen.addAll(this.canaries.own(answer.everything(), asked.reader().user()));
		}
		return found(asked, answer);
	}

	/** The path and the names of the parameters, whatever their values. */
	private static String shape(String link) {
		return link.replaceAll("[0-9a-f-]{36}|\\d+", "ID").replaceAll("=[^&]*", "");
	}

	/** Where a page leads, other than to the routes by themselves. */
	private static List<String> links(Answer answer) {
		List<String> links = new ArrayList<>();
		Matcher link = LINK.matcher(answer.body());
		while (link.find()) {
			links.add(link.group(1).replace("&amp;", "&"));
		}
		return links;
	}

	/** What somebody finds that they must not find. */
	List<String> found(Asked asked, Answer answer) {
		if (asked.call().path().equals(SAMPLE_PEOPLE)) {
			return List.of();
		}
		return this.canaries.foreign(answer.everything(), asked.reader().user())
			.stream()
			.map((mark) -> asked + " shows " + mark)
			.toList();
	}

	/** Opens a page once more. */
	List<String> again(Asked asked) {
		return found(asked, this.browser.ask(asked.reader(), asked.call(), asked.locale()));
	}

	/** Who opened what that a method of the program was asked for. */
	Map<String, Set<Asked>> askedBy() {
		return this.askedBy;
	}

	/** The fields whose marks somebody has read who may. */
	Set<String> seen() {
		return this.seen;
	}

	int read() {
		return this.read;
	}

	/**
	 * Somebody opens a page.
	 */
	record Asked(Reader reader, Call call, Locale locale) {

		@Override
		public String toString() {
			return this.reader.name() + " on " + this.call + " in " + this.locale;
		}

	}

}
