package org.chapeau.app.zones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.chapeau.app.zones.Calls.Place;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a side does for itself changes nothing that the other side sees: no word, no
 * count, no time, no length of a page. {@code zones/crossing.txt} has the routes that do
 * show, since they are meant to. A build leaves it out; the profile {@code proofs} runs
 * it.
 */
@ZoneTest
@EnabledIfSystemProperty(named = "zones.full", matches = "true")
class NoTraceTests {

	private static final Path FILE = Path.of("src/test/resources/zones/crossing.txt");

	/** So many things that a route can name are tried until something is done. */
	private static final int TRIES = 12;

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

	private final RoleMatrix roles = RoleMatrix.read();

	private final Map<String, Map<String, String>> before = new HashMap<>();

	@BeforeEach
	void play() {
		this.world.played();
	}

	@Test
	void whatASideDoesForItselfLeavesNoTraceOnTheOther() throws IOException {
		boolean full = Boolean.getBoolean("zones.full") || Boolean.getBoolean("zones.write");
		Set<String> meant = new TreeSet<>(
				Files.readAllLines(FILE).stream().filter((line) -> !line.startsWith("#") && !line.isBlank()).toList());
		Map<String, String> crossed = new LinkedHashMap<>();
		int tried = 0;
		int turn = 0;
		for (Route route : this.routes.all()) {
			turn++;
			if (route.reads() || isOpen(route)) {
				continue;
			}
			for (Party side : full ? List.of(Party.EU, Party.JP) : List.of((turn % 2 == 0) ? Party.EU : Party.JP)) {
				Optional<Deed> deed = deed(route, side);
				tried += deed.isPresent() ? 1 : 0;
				deed.map(this::trace)
					.filter((trace) -> !trace.isEmpty())
					.ifPresent((trace) -> crossed.put(route.toString(), trace));
			}
		}
		if (Boolean.getBoolean("zones.write")) {
			List<String> lines = new ArrayList<>(
					Files.readAllLines(FILE).stream().filter((line) -> line.startsWith("#")).toList());
			crossed.forEach((route, trace) -> System.out.println("CROSSED " + route + " " + trace));
			lines.addAll(crossed.keySet());
			Files.write(FILE, lines);
		}
		System.out.println(tried + " deeds of one side, " + crossed.size() + " of which the other sees");
		assertThat(tried).isGreaterThan(40);
		assertThat(crossed.entrySet().stream().filter((entry) -> !meant.contains(entry.getKey())))
			.as("deeds that the other side can see, and that are not in " + FILE)
			.isEmpty();
	}

	private static boolean isOpen(Route route) {
		return List.of("/sign-in", "/sign-out", "/language").contains(route.pattern());
	}

	/** Somebody of a side who can do what a route does, on something. */
	private Optional<Deed> deed(Route route, Party side) {
		return Readers.of(this.cast, side)
			.stream()
			.filter((reader) -> mayDo(reader, route))
			.flatMap((reader) -> this.calls.places(route)
				.stream()
				.filter((place) -> place.side() == null || place.side().equals(side))
				.limit(TRIES)
				.map((place) -> new Deed(reader, place, this.calls.call(place, side))))
			.filter((deed) -> this.browser.ask(deed.reader(), deed.call(), Locale.ENGLISH).hasDone())
			.findFirst();
	}

	private boolean mayDo(Reader reader, Route route) {
		List<String> cells = this.roles.rows().get(route.toString());
		int column = this.roles.readers().indexOf(reader.name());
		return cells == null || column < 0 || List.of("ok", "done", "leads on").contains(cells.get(column));
	}

	/** What the other side sees differently; nothing if all is as before. */
	private String trace(Deed deed) {
		Party side = (deed.reader().side() != null) ? deed.reader().side() : Party.EU;
		Party other = side.equals(Party.EU) ? Party.JP : Party.EU;
		String dossier = deed.place().dossier();
		Map<String, String> earlier = this.before.computeIfAbsent(other + dossier, (key) -> pages(other, dossier));
		return this.browser.after(deed.reader(), deed.call(), (answer) -> {
			Map<String, String> later = pages(other, dossier);
			return earlier.entrySet()
				.stream()
				.filter((page) -> !page.getValue().equals(later.get(page.getKey())))
				.map((page) -> page.getKey() + difference(page.getValue(), String.valueOf(later.get(page.getKey()))))
				.findFirst()
				.orElse("");
		});
	}

	private static String difference(String one, String other) {
		int at = 0;
		while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
			at++;
		}
		return ": " + other.substring(Math.max(0, at - 60), Math.min(other.length(), at + 100)).replaceAll("\\s+", " ");
	}

	private Map<String, String> pages(Party side, String dossier) {
		Map<String, String> pages = new LinkedHashMap<>();
		Reader head = Reader.of("head", this.cast.head(side));
		Reader auditor = Reader.of("auditor", this.cast.user(side, "auditor"));
		for (String path : List.of("", "/agreement", "/approval", "/consultation", "/documents", "/imports",
				"/languages", "/process", "/release", "/versions", "/readout")) {
			pages.put(path, page(head, "/dossiers/" + dossier + path));
		}
		for (String path : List.of("/tasks", "/dossiers", "/notifications",
				"/processes/consult" + (side.equals(Party.EU) ? "Eu" : "Jp"))) {
			pages.put(path, page(head, path));
		}
		for (String path : List.of("/record", "/record/check", "/record/export.json",
				"/dossiers/" + dossier + "/record", "/dossiers/" + dossier)) {
			pages.put("auditor " + path, page(auditor, path));
		}
		return pages;
	}

	private String page(Reader reader, String path) {
		return this.browser.ask(reader, Call.get(path, Map.of()), Locale.ENGLISH).everything();
	}

	/**
	 * Something that somebody does.
	 */
	private record Deed(Reader reader, Place place, Call call) {
	}

}
