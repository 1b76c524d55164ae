package org.chapeau.app.zones;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.fixtures.ChangedModel;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.layouts.Layouts;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.release.Corrigenda;
import org.chapeau.app.zones.Things.Thing;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills routes in: once for each thing there is that they can name, of either side.
 */
@TestComponent
class Calls {

	/** Paths of tasks that do not name the form they belong to. */
	private static final Map<String, String> FORMS = Map.of("refuse", Forms.AD_REFERENDUM);

	private static final String TAKE_OVER = "take-over";

	private static final Set<String> ANY_TASK = Set.of("", "claim", "unclaim", "hand-over", TAKE_OVER);

	private static final Map<String, String> NAME = Map.of("kind", "PLACE", "en", "Freedonia", "ja", "フリードニア");

	/**
	 * What is sent to routes that take fields by other names than those of parameters.
	 */
	private static final Map<String, Map<String, String>> FIELDS = Map
		.of("POST /dossiers", Map.ofEntries(Map.entry("title.en", "Statement"), Map.entry("title.ja", "声明"),
				Map.entry("event.en", "Talks"), Map.entry("event.ja", "協議"), Map.entry("place.en", "Tokyo"),
				Map.entry("place.ja", "東京"), Map.entry("date", "2026-11-20"),
				Map.entry("representative.EU.en", "the High Representative"), Map.entry("representative.EU.ja", "上級代表"),
				Map.entry("representative.JP.en", "the Minister"), Map.entry("representative.JP.ja", "大臣")),
				"POST /agreed/statements/{id}/edit",
				Map.of("title-en", "Statement", "date", "2020-05-03", "parties", "EU, JP", "en-1", "The two sides met.",
						"keep-1", "on"),
				"POST /names/new", NAME, "POST /names/{id}", NAME, "POST /dossiers/{id}/imports/{file}",
				Map.of("number-0", "1", "en-0", "The two sides support exercises.", "ja-0", "双方は演習を支持する。"));

	/** What is said of languages is said of the third and the fourth clause. */
	private static final int LATER = 2;

	private final Things things;

	private final DraftPart drafts;

	private final Corrigenda corrigenda;

	private final Preparation preparation;

	private final Cast cast;

	private final JdbcClient jdbc;

	private final byte[] aWordFile;

	private final Map<DossierId, List<ClauseText>> texts = new ConcurrentHashMap<>();

	Calls(Things things, DraftPart drafts, Corrigenda corrigenda, Layouts layouts, Preparation preparation, Cast cast,
			JdbcClient jdbc) {
		this.things = things;
		this.drafts = drafts;
		this.corrigenda = corrigenda;
		this.preparation = preparation;
		this.cast = cast;
		this.jdbc = jdbc;
		this.aWordFile = layouts.file(cast.user(Party.EU, "protocol"), Layouts.names().get(0), 0).orElseThrow();
	}

	/** All ways to fill in the path of a route. */
	List<Place> places(Route route) {
		List<Place> places = List.of(new Place(route, Map.of()));
		for (String variable : route.variables()) {
			List<Place> next = new ArrayList<>();
			for (Place place : places) {
				values(route, variable, place).forEach((value) -> next.add(place.with(variable, value)));
			}
			places = next;
		}
		return places;
	}

	private List<Thing> values(Route route, String variable, Place place) {
		String pattern = route.pattern();
		Thing dossier = place.things().get(pattern.startsWith("/tasks/") ? "task" : "id");
		return switch (variable) {
			case "id" -> pattern.startsWith("/dossiers/") ? this.things.all("dossier") : pattern.startsWith("/agreed/")
					? this.things.all("statement")
					: pattern.startsWith("/ladder/") ? this.things.all("ladder proposal")
							: pattern.startsWith("/names/") ? this.things.all("term")
									: pattern.startsWith("/notifications/") ? some(this.things.all("notification"))
											: pattern.startsWith("/tasks/substitutes/")
													? this.things.all("substitution") : pattern.startsWith("/clauses/")
															? versions(place) : List.of(named("none"));
			case "task" -> tasks(pattern);
			case "clause" -> this.things.of("clause", String.valueOf(dossier.dossier()))
				.stream()
				.skip(pattern.contains("/languages/") ? LATER : 0)
				.limit(pattern.contains("/languages/") ? LATER : 1)
				.toList();
			case "document" -> pattern.startsWith("/public/")
					? this.things.of("released file", String.valueOf(place.things().get("release").dossier()))
					: this.things.of("document", dossier.id());
			case "file", "reserve", "comment", "offer", "correction" -> this.things.of(variable, dossier.id());
			case "release" -> this.things.all("release");
			case "statement" -> this.things.all("statement");
			case "position" -> List.of(named("1"));
			case "part" -> List.of(named("concern-7"), named("words-en-strongly"));
			case "process" -> this.things.all("process");
			case "name" -> this.things.all("layout");
			case "number" -> pattern.startsWith("/dossiers/{id}/imports") ? List.of(named("0"))
					: pattern.startsWith("/dossiers/") ? List.of(named("1")) : List.of(named("0"), named("1"));
			case "address" -> pattern.startsWith("/clauses/")
					? Stream.concat(Stream.of(named("area-maritime")), this.things.all("bank clause").stream()).toList()
					: List.of(named("area-maritime"));
			case "secret" -> List.of(named("none"));
			default -> List.of(named("none"));
		};
	}

	private List<Thing> versions(Place place) {
		String clause = place.things().get("address").id();
		return this.things.all("bank version").stream().filter((version) -> clause.equals(version.clause())).toList();
	}

	private static List<Thing> some(List<Thing> all) {
		List<Thing> some = new ArrayList<>();
		for (Party side : List.of(Party.EU, Party.JP)) {
			all.stream().filter((thing) -> side.equals(thing.side())).limit(2).forEach(some::add);
		}
		return some;
	}

	private static Thing named(String value) {
		return new Thing(value, null, null, null, "");
	}

	private List<Thing> tasks(String pattern) {
		String rest = pattern.substring("/tasks/{task}".length());
		String form = rest.isEmpty() ? "" : rest.substring(1).split("/")[0];
		if (ANY_TASK.contains(form)) {
			Map<String, Thing> ofEachForm = new LinkedHashMap<>();
			List<Thing> tasks = new ArrayList<>(this.things.all("task"));
			if (form.equals(TAKE_OVER)) {
				List<String> held = held();
				tasks.sort(Comparator.comparing((task) -> !held.contains(task.id())));
			}
			tasks.forEach((task) -> ofEachForm.putIfAbsent(task.side() + task.form(), task));
			return List.copyOf(ofEachForm.values());
		}
		String wanted = FORMS.getOrDefault(form, form);
		return this.things.all("task").stream().filter((task) -> task.form().equals(wanted)).toList();
	}

	/**
	 * Fills in what is sent along, as a person would; a delegate does so for their State.
	 */
	Call call(Place place, Party side, @Nullable CurrentUser user) {
		Call call = call(place, side);
		return (user != null && user.delegateOnly()
				&& place.route().parameters().stream().anyMatch((one) -> one.name().equals("memberState")))
						? call.with("memberState", user.groupPaths().get(0)) : call;
	}

	/** Fills in what is sent along, as somebody of a side would. */
	Call call(Place place, Party side) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (Route.Parameter parameter : place.route().parameters()) {
			if (parameter.name().startsWith("file")) {
				continue;
			}
			String value = value(parameter, place, side);
			if (value != null) {
				parameters.put(parameter.name(), value);
			}
		}
		parameters.putAll(fields(place, side));
		parameters.putAll(FIELDS.getOrDefault(place.route().toString(), Map.of()));
		return new Call(place.route(), place.path(), parameters, file(place, side));
	}

	/** Fields whose names say what they are about. */
	private Map<String, String> fields(Place place, Party side) {
		String pattern = place.route().pattern();
		if (pattern.endsWith("/answer/write")) {
			String clause = clause(place);
			return Map.of("number-" + clause, "1", "en-" + clause, "The two sides will work on it.", "ja-" + clause,
					"双方は協力する。");
		}
		if (pattern.endsWith("/prepare-consultation")) {
			return this.preparation.units(this.cast.head(side))
				.stream()
				.collect(Collectors.toMap((unit) -> "reason-" + unit, (unit) -> "Not this time."));
		}
		return Map.of();
	}

	/** A file of the kind that the route takes; of a dossier, one that was made of it. */
	private byte @Nullable [] file(Place place, Party side) {
		if (place.route().parameters().stream().noneMatch((one) -> one.name().equals("file"))) {
			return null;
		}
		Thing process = place.things().get("process");
		return (process != null) ? ChangedModel.builtIn(process.id()).text().getBytes(StandardCharsets.UTF_8)
				: this.jdbc
					.sql("select bytes from document where dossier_id = cast(:id as uuid) and zone = :side "
							+ "and kind = 'ROLLING_TEXT' order by created_at desc fetch first 1 row only")
					.param("id", place.dossier())
					.param("side", side.code())
					.query(byte[].class)
					.optional()
					.orElse(this.aWordFile);
	}

	private @Nullable String value(Route.Parameter parameter, Place place, Party side) {
		String pattern = place.route().pattern();
		return switch (parameter.name()) {
			case "hash" -> hash(place);
			case "number" -> number(place, side);
			case "reading", "depth" -> "0";
			case "revision" -> revision(place, side);
			case "en" -> "The two sides will meet again.";
			case "ja" -> "双方は再び会合する。";
			case "from" -> pattern.startsWith("/dossiers/") ? "1"
					: pattern.endsWith(TAKE_OVER) ? holder(place) : "2026-11-20T10:00";
			case "to" -> to(pattern, side);
			case "until" -> "2026-12-20T10:00";
			case "substitute" -> this.cast.user(side, "space").name();
			case "version" -> pattern.startsWith("/dossiers/") ? "1" : null;
			case "theme" -> "CYBER";
			case "take" -> "0";
			case "backTo" -> "0";
			case "language" -> parameter.type().isEnum() ? "EN" : "en";
			case "path" -> "0";
			case "proposer" -> (side.equals(Party.EU) ? Party.JP : Party.EU).code();
			case "procedure", "approval", "draft" -> one(parameter.name(), place, side);
			case "clause" -> clause(place);
			case "delegation" -> "EU/ms-fr";
			case "unit" -> HousePart.UNITS.get(side).get(0);
			case "units" -> HousePart.UNITS.get(side).get(0);
			case "profile" -> "ordinary";
			case "variant" -> "rolling-text-en-" + side.code().toLowerCase(Locale.ROOT);
			case "rule" -> "TREATY_WORD";
			case "answer" -> "CLEARED";
			case "authentic" -> pattern.startsWith("/tasks/") ? "BOTH" : "ENGLISH";
			case "granted", "again" -> "false";
			case "part" -> "OPERATIVE";
			case "delivery" -> "AT_ONCE";
			case "back" -> "/tasks";
			case "message" ->
				parameter.type().equals(String.class) ? "For both sides." : "00000000-0000-0000-0000-000000000001";
			case "kind" -> parameter.type().getSimpleName().equals("Kind")
					? String.valueOf(parameter.type().getEnumConstants()[0]) : null;
			case "words" -> pattern.contains("/languages/") ? "shall" : "The two sides will work on cyber defence.";
			case "before" -> "cyber defence";
			case "shown" ->
				this.corrigenda.hash(this.corrigenda.drafts(this.cast.desk(side), DossierId.of(place.dossier())));
			case "pasted" -> "Statement\n\nThe two sides will meet again.";
			case "other" -> side.code() + (side.equals(Party.EU) ? "/defence-industry" : "/mod-liaison");
			case "password" -> "chapeau";
			case "after" -> pattern.endsWith("/corrigendum") ? "cyber security" : pattern.endsWith("/move")
					? text(place).get(text(place).size() - 1).id().toString() : clause(place);
			case "explanation", "reason", "closingReason", "backReason", "reference", "note", "name", "reserve" ->
				"As agreed.";
			case "instant" -> "2027-06-02T10:00";
			case "task", "tasks" -> null;
			default -> null;
		};
	}

	/** Those that somebody has taken. */
	private List<String> held() {
		return this.jdbc.sql("select ID_ from ACT_RU_TASK where ASSIGNEE_ is not null").query(String.class).list();
	}

	/** Who has a task. */
	private @Nullable String holder(Place place) {
		return this.jdbc.sql("select ASSIGNEE_ from ACT_RU_TASK where ID_ = :id")
			.param("id", place.things().get("task").id())
			.query(String.class)
			.list()
			.stream()
			.filter((name) -> name != null)
			.findFirst()
			.orElse(null);
	}

	private String to(String pattern, Party side) {
		if (pattern.startsWith("/dossiers/")) {
			return pattern.endsWith("/redline") ? "2" : "1";
		}
		return this.cast.head(side).name() + ".deputy";
	}

	private String hash(Place place) {
		if (place.route().pattern().startsWith("/ladder/")) {
			return this.jdbc.sql("select hash from ladder_proposal where id = cast(:id as uuid)")
				.param("id", place.things().get("id").id())
				.query(String.class)
				.single();
		}
		if (place.route().pattern().contains("turn-key")) {
			return this.jdbc
				.sql("select package_hash from release_package where dossier_id = cast(:id as uuid) "
						+ "order by prepared_at desc fetch first 1 row only")
				.param("id", place.dossier())
				.query(String.class)
				.optional()
				.orElse("0".repeat(64));
		}
		Thing clause = place.things().get("clause");
		return (clause == null) ? JointText.hash(text(place))
				: text(place).stream()
					.filter((one) -> one.id().toString().equals(clause.id()))
					.map(ClauseText::hash)
					.findFirst()
					.orElse("0".repeat(64));
	}

	/** What is asked is undone, so that the text of a dossier stays as it is. */
	private List<ClauseText> text(Place place) {
		return this.texts.computeIfAbsent(DossierId.of(place.dossier()), this.drafts::text);
	}

	private String number(Place place, Party side) {
		Thing clause = place.things().get("clause");
		if (clause != null) {
			return text(place).stream()
				.filter((one) -> one.id().toString().equals(clause.id()))
				.map((one) -> String.valueOf(one.number()))
				.findFirst()
				.orElse("1");
		}
		if (place.route().pattern().endsWith("/readout")) {
			return this.jdbc.sql(
					"select coalesce(max(number), 0) from readout_version where dossier_id = cast(:id as uuid) and party = :side")
				.param("id", place.dossier())
				.param("side", side.code())
				.query(String.class)
				.single();
		}
		return "1";
	}

	private String revision(Place place, Party side) {
		Thing process = place.things().get("process");
		if (process != null) {
			return this.jdbc.sql("select revision from process_state where party = :side and process = :process")
				.param("side", side.code())
				.param("process", process.id())
				.query(String.class)
				.optional()
				.orElse("0");
		}
		Thing layout = place.things().get("name");
		if (place.route().pattern().startsWith("/agreed/")) {
			return this.jdbc.sql("select revision from earlier_statement where id = cast(:id as uuid)")
				.param("id", place.things().get("id").id())
				.query(String.class)
				.optional()
				.orElse("0");
		}
		return (layout == null) ? "1"
				: this.jdbc.sql("select revision from layout_in_use where party = :side and name = :name")
					.param("side", side.code())
					.param("name", layout.id())
					.query(String.class)
					.optional()
					.orElse("0");
	}

	private @Nullable String one(String kind, Place place, Party side) {
		return this.things.of(kind, place.dossier())
			.stream()
			.filter((thing) -> side.equals(thing.side()))
			.map(Thing::id)
			.findFirst()
			.orElse("00000000-0000-0000-0000-000000000001");
	}

	private @Nullable String clause(Place place) {
		return place.things()
			.values()
			.stream()
			.map(Thing::clause)
			.filter((id) -> id != null)
			.findFirst()
			.orElseGet(() -> this.things.of("clause", place.dossier())
				.stream()
				.findFirst()
				.map(Thing::id)
				.orElse("00000000-0000-0000-0000-000000000001"));
	}

	/**
	 * A route whose path is filled in.
	 *
	 * @param route the route
	 * @param things what its variables name
	 */
	record Place(Route route, Map<String, Thing> things) {

		Place with(String variable, Thing thing) {
			Map<String, Thing> more = new LinkedHashMap<>(this.things);
			more.put(variable, thing);
			return new Place(this.route, more);
		}

		/** The side that owns something it names, or {@code null} if neither does. */
		@Nullable Party side() {
			return this.things.values()
				.stream()
				.map(Thing::side)
				.filter((side) -> side != null)
				.findFirst()
				.orElse(null);
		}

		String dossier() {
			return this.things.values()
				.stream()
				.map(Thing::dossier)
				.filter((id) -> id != null)
				.findFirst()
				.orElse("00000000-0000-0000-0000-000000000001");
		}

		String path() {
			String path = this.route.pattern();
			for (Map.Entry<String, Thing> entry : this.things.entrySet()) {
				path = path.replace("{" + entry.getKey() + "}", entry.getValue().id());
			}
			return path;
		}

	}

}
