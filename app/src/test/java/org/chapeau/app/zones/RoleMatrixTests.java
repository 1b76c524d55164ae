package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.chapeau.app.zones.Calls.Place;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each role gets on each route is what the table in {@code docs/role-matrix.md}
 * says, and the table has a row for each route. After a change that is meant,
 * {@code -Dzones.write=true} writes the table anew, for somebody to read what it says.
 */
@ZoneTest
class RoleMatrixTests {

	private static final boolean WRITES = Boolean.getBoolean("zones.write");

	/** So many of the things that a route can name are tried; the best answer counts. */
	private static final int TRIES = 9;

	private static final int TRIES_OF_TASKS = 60;

	private static final String REFUSED = "refused";

	private static final List<String> BEST_FIRST = List.of("ok", "done", "leads on", REFUSED);

	/** By the beginning of an address, the dossiers that it can do something on. */
	private static final Map<String, List<String>> TELLING = new TreeMap<>(Map.of("/dossiers/{id}/approval",
			List.of("before the delegations", "in silence", "objected to"), "/dossiers/{id}/consultation",
			List.of("sealed", "before the adviser"), "/dossiers/{id}/corrigendum", List.of("released"),
			"/dossiers/{id}/release", List.of("one key", "corrected"), "/public", List.of("released"), "/",
			List.of("at the table", "to be agreed", "in silence", "one key")))
		.descendingMap();

	@Autowired
	World world;

	@Autowired
	Cast cast;

	@Autowired
	Routes routes;

	@Autowired
	Calls calls;

	@Autowired
	Browser browser;

	@Autowired
	Canaries canaries;

	private final List<String> found = new ArrayList<>();

	@BeforeEach
	void play() {
		this.world.played();
	}

	@Test
	void everyRoleGetsOnEveryRouteWhatTheTableSays() {
		List<Reader> readers = Readers.all(this.cast);
		RoleMatrix table = RoleMatrix.read();
		Map<String, List<String>> found = new LinkedHashMap<>();
		for (Route route : this.routes.all()) {
			found.put(route.toString(), row(route, readers, WRITES ? null : table.rows().get(route.toString())));
		}
		RoleMatrix now = new RoleMatrix(readers.stream().map(Reader::name).toList(), found);
		if (WRITES) {
			now.write();
		}
		System.out.println(found.size() + " routes × " + readers.size() + " roles");
		assertThat(differences(RoleMatrix.read(), now)).isEmpty();
		assertThat(this.found).as("marks that are not theirs").isEmpty();
	}

	/**
	 * What each reader gets on a route. Those come first of whom the table says that they
	 * get something: whoever must not get it then asks for the very thing that they got.
	 */
	private List<String> row(Route route, List<Reader> readers, @Nullable List<String> expected) {
		String[] row = new String[readers.size()];
		Map<Party, List<Place>> places = new HashMap<>();
		for (int gets = 0; gets <= BEST_FIRST.size(); gets++) {
			for (int column = 0; column < row.length; column++) {
				String wanted = (expected != null && column < expected.size()) ? expected.get(column) : null;
				if (((wanted != null) ? rank(wanted) : 0) == gets) {
					Reader reader = readers.get(column);
					row[column] = best(reader, route, wanted,
							places.computeIfAbsent(sideOf(reader), (side) -> places(route, side)));
				}
			}
		}
		return List.of(row);
	}

	private static List<String> differences(RoleMatrix table, RoleMatrix now) {
		List<String> differences = new ArrayList<>();
		if (!table.readers().equals(now.readers())) {
			differences.add("The table has the columns " + table.readers() + " instead of " + now.readers());
		}
		now.rows().forEach((route, cells) -> {
			List<String> expected = table.rows().get(route);
			if (expected == null) {
				differences.add("Nobody has said who may use " + route + ". If this is as it should be, add to "
						+ RoleMatrix.FILE + ": " + RoleMatrix.row(route, cells));
				return;
			}
			for (int column = 0; column < cells.size(); column++) {
				if (!cells.get(column).equals(expected.get(column))) {
					differences.add(route + " gives " + now.readers().get(column) + " \"" + cells.get(column)
							+ "\", and not \"" + expected.get(column) + "\"");
				}
			}
		});
		table.rows()
			.keySet()
			.stream()
			.filter((route) -> !now.rows().containsKey(route))
			.forEach((route) -> differences.add("There is no " + route + " any more: take its row out"));
		return differences;
	}

	/**
	 * The best that a reader gets on what their side can know of.
	 * @param wanted what the table says; a refusal is believed where others got something
	 * @param places where to try; where something was got moves to the front
	 */
	private String best(Reader reader, Route route, @Nullable String wanted, List<Place> places) {
		int tries = (reader.user() == null) ? 1 : route.pattern().startsWith("/tasks/") ? TRIES_OF_TASKS : TRIES;
		String best = "";
		for (Place place : List.copyOf(places).subList(0, Math.min(places.size(), tries))) {
			String answer = answer(reader, route, place);
			if (rank(answer) < BEST_FIRST.indexOf("leads on")) {
				places.remove(place);
				places.add(0, place);
				return answer;
			}
			if (answer.equals(wanted) || REFUSED.equals(wanted)) {
				return wanted;
			}
			best = (best.isEmpty() || rank(answer) < rank(best)) ? answer : best;
		}
		return best;
	}

	private String answer(Reader reader, Route route, Place place) {
		Answer got = this.browser.ask(reader, this.calls.call(place, sideOf(reader), reader.user()), Locale.ENGLISH);
		if (!route.pattern().equals(Crawl.SAMPLE_PEOPLE)) {
			this.canaries.foreign(got.everything(), reader.user())
				.forEach((mark) -> this.found.add(reader.name() + " on " + route + " finds " + mark));
		}
		return got.inAWord(route.reads());
	}

	private static Party sideOf(Reader reader) {
		return (reader.side() != null) ? reader.side() : Party.EU;
	}

	private List<Place> places(Route route, Party side) {
		List<Place> all = this.calls.places(route);
		List<Place> own = all.stream().filter((place) -> place.side() == null || place.side().equals(side)).toList();
		List<Place> places = new ArrayList<>(own.isEmpty() ? all : own);
		List<String> order = order(route);
		places.sort(Comparator.comparing((place) -> order.indexOf(place.dossier())));
		return places;
	}

	/** The dossiers, first those that the route can do something on. */
	private List<String> order(Route route) {
		List<String> names = new ArrayList<>();
		TELLING.forEach((address, telling) -> names.addAll(route.pattern().startsWith(address) ? telling : List.of()));
		names.addAll(this.world.dossiers().keySet());
		return names.stream().map((name) -> String.valueOf(this.world.dossiers().get(name))).toList();
	}

	private static int rank(String answer) {
		int rank = BEST_FIRST.indexOf(answer);
		return (rank < 0) ? BEST_FIRST.size() : rank;
	}

	@Test
	void noRouteIsOfAKindThatNobodyReadsHere() {
		assertThat(this.routes.hasFunctions()).as("routes by functions: read them in Routes").isFalse();
	}

	@Test
	void whoBelongsToNoSideGetsNothingThatASideWorksOn() {
		List<String> open = List.of("/public", "/sign-in", "/sign-out", "/language", "/error", "/webjars", "/css",
				"/js", "/favicon", "/actuator/health", "/actuator/prometheus", "/calendar", "/**", "/operator");
		for (Route route : this.routes.all()) {
			if (open.stream().anyMatch(route.pattern()::startsWith) || route.pattern().equals("/")) {
				continue;
			}
			for (Reader reader : Readers.ofNoSide(this.cast)) {
				if (reader.name().equals("operator") && route.toString().equals("GET /tasks")) {
					// Where everybody begins: it leads them to their own pages.
					continue;
				}
				assertThat(answer(reader, route, this.calls.places(route).get(0))).as(reader.name() + " on " + route)
					.isIn("sign-in", "403", "404");
			}
		}
	}

	/** One field of a form after another, whatever it is called. */
	@Test
	void noFormIsTakenThatHoldsWhatNoDocumentCanShow() {
		Reader reader = Reader.of("EU desk", this.cast.desk(Party.EU));
		int fields = 0;
		for (Route route : this.routes.all()) {
			if (route.reads() || route.pattern().startsWith("/sign-") || route.pattern().startsWith("/operator")) {
				continue;
			}
			Call whole = this.calls.call(this.calls.places(route).get(0), Party.EU, reader.user());
			for (Map.Entry<String, String> field : whole.parameters().entrySet()) {
				Call call = whole.with(field.getKey(), field.getValue() + "\u0000");
				assertThat(this.browser.ask(reader, call, Locale.ENGLISH).status()).as(route + " " + field.getKey())
					.isEqualTo(422);
				fields++;
			}
		}
		assertThat(fields).isGreaterThan(100);
	}

	@Test
	void noFormIsTakenWithoutTheTokenOfItsPage() {
		for (Route route : this.routes.all()) {
			if (!route.reads()) {
				Reader reader = Reader.of("EU desk", this.cast.desk(Party.EU));
				Place place = this.calls.places(route).get(0);
				Answer answer = this.browser.askWithoutToken(reader, this.calls.call(place, Party.EU));
				assertThat(answer.status()).as(route + " " + answer.body()).isEqualTo(403);
			}
		}
	}

}
