package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.app.layouts.Layouts;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What there is in the database that an address can name, read past all filters.
 */
@TestComponent
class Things {

	/** For each kind: the id, the dossier, the clause, and whose it is. */
	private static final Map<String, String> STATEMENTS = Map.ofEntries(Map.entry("dossier",
			"select id, id as dossier, null as clause, case when round = 0 then penholder end as side from dossier"),
			Map.entry("clause",
					"""
							select c.id, c.dossier_id as dossier, c.id as clause, case when d.round = 0 then d.penholder end as side
							from clause c join dossier d on d.id = c.dossier_id order by c.dossier_id, c.position
							"""),
			Map.entry("document",
					"""
							select id, dossier_id as dossier, null as clause, case when zone <> '' then zone end as side from document
							"""),
			Map.entry("file", "select id, dossier_id as dossier, null as clause, party as side from received_file"),
			Map.entry("reserve",
					"select id, dossier_id as dossier, clause_id as clause, case when member_state is not null then party end as side from reserve"),
			Map.entry("comment",
					"select id, dossier_id as dossier, clause_id as clause, party as side from clause_comment"),
			Map.entry("offer", "select id, dossier_id as dossier, clause_id as clause, null as side from offer"),
			Map.entry("release", "select id, dossier_id as dossier, null as clause, null as side from release_package"),
			Map.entry("released file", """
					select f.document_id as id, r.dossier_id as dossier, null as clause, null as side
					from release_file f join release_package r on r.id = f.release_id
					"""),
			Map.entry("notification", "select id, null as dossier, null as clause, party as side from notification"),
			Map.entry("substitution", "select id, null as dossier, null as clause, party as side from substitution"),
			Map.entry("procedure",
					"select id, dossier_id as dossier, null as clause, party as side from silence_procedure"),
			Map.entry("correction",
					"""
							select id, dossier_id as dossier, clause_id as clause, case when release_id is null then side end as side
							from correction
							"""),
			Map.entry("statement", """
					select id, null as dossier, null as clause, case when zone <> 'SHARED' then zone end as side
					from earlier_statement
					"""),
			Map.entry("bank clause",
					"select id, null as dossier, null as clause, zone as side from bank_clause where zone <> 'SHARED'"),
			Map.entry("bank version", """
					select id, null as dossier, clause_id as clause, zone as side from bank_version
					where zone <> 'SHARED'
					"""),
			Map.entry("ladder proposal",
					"select id, null as dossier, null as clause, null as side from ladder_proposal"),
			Map.entry("term", """
					select id, null as dossier, null as clause, null as side from glossary_term
					where id in (select term_id from glossary_change where party is not null)
					"""),
			Map.entry("approval", "select id, dossier_id as dossier, null as clause, party as side from approval"),
			Map.entry("draft",
					"""
							select id, dossier_id as dossier, clause_id as clause, party as side from proposal where state = 'DRAFT'
							"""));

	private final JdbcClient jdbc;

	private final ProcessEngine engine;

	private final Map<String, List<Thing>> known = new HashMap<>();

	private final Map<String, String> titles = new HashMap<>();

	Things(JdbcClient jdbc, ProcessEngine engine) {
		this.jdbc = jdbc;
		this.engine = engine;
	}

	/** Everything of a kind. */
	synchronized List<Thing> all(String kind) {
		return this.known.computeIfAbsent(kind, (name) -> found(name).stream().sorted(this::compare).toList());
	}

	private List<Thing> found(String kind) {
		return switch (kind) {
			case "task" -> tasks();
			case "process" ->
				Stream.of("consultEu", "approveEu", "consultJp", "approveJp").map(Things::process).toList();
			case "layout" -> Layouts.names()
				.stream()
				.limit(2)
				.map((layout) -> new Thing(layout.name(), null, null, null, ""))
				.toList();
			default -> read(STATEMENTS.get(kind));
		};
	}

	/** Ids are drawn anew each time, and with them their order would be. */
	private int compare(Thing one, Thing other) {
		return key(one).compareTo(key(other));
	}

	private String key(Thing thing) {
		if (this.titles.isEmpty()) {
			for (Map<String, Object> row : this.jdbc.sql("select id, title_en from dossier").query().listOfRows()) {
				this.titles.put(String.valueOf(row.get("id")), String.valueOf(row.get("title_en")));
			}
		}
		return this.titles.getOrDefault(String.valueOf(thing.dossier()), "") + " " + thing.form() + " " + thing.side();
	}

	/** Everything of a kind that belongs to a dossier. */
	List<Thing> of(String kind, String dossier) {
		return all(kind).stream().filter((thing) -> dossier.equals(thing.dossier())).toList();
	}

	private static Thing process(String key) {
		return new Thing(key, null, null, key.endsWith("Eu") ? Party.EU : Party.JP, "");
	}

	private List<Thing> read(String sql) {
		return this.jdbc.sql(sql)
			.query((row, number) -> new Thing(row.getString("id"), row.getString("dossier"), row.getString("clause"),
					side(row.getString("side")), ""))
			.list();
	}

	private List<Thing> tasks() {
		List<Thing> tasks = new ArrayList<>();
		for (Task task : this.engine.getTaskService().createTaskQuery().initializeFormKeys().list()) {
			String dossier = this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceId(task.getProcessInstanceId())
				.singleResult()
				.getBusinessKey();
			Optional<String> group = this.engine.getTaskService()
				.getIdentityLinksForTask(task.getId())
				.stream()
				.map(IdentityLink::getGroupId)
				.filter((path) -> path != null)
				.findFirst();
			tasks.add(new Thing(task.getId(), dossier, null,
					group.map((path) -> side(path.substring(0, 2))).orElse(null), String.valueOf(task.getFormKey())));
		}
		return tasks;
	}

	private static @Nullable Party side(@Nullable String code) {
		return (code != null) ? new Party(code) : null;
	}

	/**
	 * Something that an address can name.
	 *
	 * @param id its id
	 * @param dossier the dossier it belongs to, if it does
	 * @param clause the clause it is about, if it is
	 * @param side whose it is, or {@code null} if both sides may know of it
	 * @param form of a task, the form it is done on
	 */
	record Thing(String id, @Nullable String dossier, @Nullable String clause, @Nullable Party side, String form) {
	}

}
