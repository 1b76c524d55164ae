package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.zones.Calls.Place;
import org.chapeau.app.zones.Things.Thing;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;

/**
 * Asks for what the other side has, and for what nobody has, and compares the answers.
 */
@TestComponent
class Elsewhere {

	/** So many of the other side's things are asked for by each route. */
	private static final int MOST = Boolean.getBoolean("zones.full") ? 2 : 1;

	private static final String NOBODYS = "00000000-0000-4000-8000-00000000dead";

	private final Routes routes;

	private final Calls calls;

	private final Things things;

	private final Cast cast;

	private final Browser browser;

	private final FilteredSql sql;

	private int questions;

	Elsewhere(Routes routes, Calls calls, Things things, Cast cast, Browser browser, FilteredSql sql) {
		this.routes = routes;
		this.calls = calls;
		this.things = things;
		this.cast = cast;
		this.browser = browser;
		this.sql = sql;
	}

	/**
	 * For each side and each route that can name something of the other, in the path or
	 * in what is sent along: the request with it, and the same with what nobody has.
	 */
	List<Pair> pairs() {
		List<Pair> pairs = new ArrayList<>();
		for (Party side : List.of(Party.EU, Party.JP)) {
			Party other = side.equals(Party.EU) ? Party.JP : Party.EU;
			List<Reader> readers = Readers.of(this.cast, side).subList(0, 2);
			for (Route route : this.routes.all()) {
				List<Place> places = this.calls.places(route);
				int number = 0;
				for (Place place : places.stream().filter((one) -> other.equals(one.side())).limit(MOST).toList()) {
					pairs.add(pair(readers.get(number++), place, side));
				}
				pairs.addAll(sentAlong(readers.get(0), route, places, side, other));
			}
		}
		return pairs;
	}

	private Pair pair(Reader reader, Place place, Party side) {
		Call theirs = this.calls.call(place, side);
		String path = theirs.path();
		Map<String, String> parameters = new LinkedHashMap<>(theirs.parameters());
		List<String> ids = new ArrayList<>();
		for (Thing thing : place.things().values()) {
			if (thing.side() != null) {
				ids.add(thing.id());
				path = path.replace(thing.id(), NOBODYS);
				parameters.replaceAll((name, value) -> value.equals(thing.id()) ? NOBODYS : value);
			}
		}
		return new Pair(reader, theirs, new Call(place.route(), path, parameters, theirs.file()), ids);
	}

	private List<Pair> sentAlong(Reader reader, Route route, List<Place> places, Party side, Party other) {
		List<Pair> pairs = new ArrayList<>();
		for (Route.Parameter parameter : route.parameters()) {
			String kind = parameter.name().equals("after") ? "clause" : parameter.name();
			if (!List.of("procedure", "approval", "draft", "clause").contains(kind)) {
				continue;
			}
			places.stream()
				.filter((place) -> place.side() == null || place.side().equals(side))
				.limit(MOST)
				.forEach((place) -> this.things.all(kind)
					.stream()
					.filter((thing) -> other.equals(thing.side()))
					.findFirst()
					.ifPresent((thing) -> {
						Call call = this.calls.call(place, side);
						pairs.add(new Pair(reader, call.with(parameter.name(), thing.id()),
								call.with(parameter.name(), NOBODYS), List.of(thing.id())));
					}));
		}
		return pairs;
	}

	/** How the answers differ, or what the database is asked for them, if they do. */
	Optional<String> difference(Pair pair) {
		String theirs = answer(pair.reader(), pair.theirs(), pair.ids());
		String nobodys = answer(pair.reader(), pair.nobodys(), List.of(NOBODYS));
		if (theirs.equals(nobodys)) {
			return Optional.empty();
		}
		int at = 0;
		while (at < Math.min(theirs.length(), nobodys.length()) && theirs.charAt(at) == nobodys.charAt(at)) {
			at++;
		}
		return Optional.of(pair.reader().name() + " on " + pair.theirs() + ": " + piece(theirs, at) + "  INSTEAD OF  "
				+ piece(nobodys, at));
	}

	/** The answer, and the questions to the database that it took. */
	private String answer(Reader reader, Call call, List<String> ids) {
		StringBuilder answer = new StringBuilder();
		List<String> questions = this.sql
			.questions(() -> answer.append(plain(this.browser.ask(reader, call, Locale.ENGLISH), ids)));
		this.questions += questions.size();
		return answer.append("\nThe database was asked by ").append(questions).toString();
	}

	/** How many questions to the database all answers have taken so far. */
	int questions() {
		return this.questions;
	}

	private static String piece(String text, int at) {
		return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 120)).replaceAll("\\s+", " ");
	}

	private static String plain(Answer answer, List<String> ids) {
		String text = answer.status() + "\n" + answer.everything();
		for (String id : ids) {
			text = text.replace(id, "ID");
		}
		return text;
	}

	/**
	 * Two requests that must not be told apart.
	 *
	 * @param reader who asks
	 * @param theirs for something of the other side
	 * @param nobodys for something that does not exist
	 * @param ids what is asked for first
	 */
	record Pair(Reader reader, Call theirs, Call nobodys, List<String> ids) {
	}

}
