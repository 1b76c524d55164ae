package org.chapeau.app.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Without any filter in the statement a side finds no row of the other in any table that
 * stands behind the wall, changes none and adds none; and every table stands behind it or
 * is in {@code wall/open.txt} with the reason why not.
 */
class RowsOfOneSideTests {

	private static final Path OPEN = Path.of("src/test/resources/wall/open.txt");

	private static WalledDatabase database;

	private static JdbcClient jdbc;

	@BeforeAll
	static void build() throws Exception {
		database = WalledDatabase.create();
		jdbc = JdbcClient.create(new ZonedDataSource(database.database().asProgram()));
	}

	@AfterAll
	static void drop() throws Exception {
		database.close();
	}

	@Test
	void aSideFindsItsOwnRowsAndNoOthers() {
		assertThat(counts(Zone.of(Party.EU))).allSatisfy((table, rows) -> assertThat(rows).as(table).isOne());
		assertThat(counts(Zone.of(Party.JP))).allSatisfy((table, rows) -> assertThat(rows).as(table).isOne());
		for (String table : database.walled()) {
			try (Zone japan = Zone.of(Party.JP)) {
				assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%EU%'")
					.query(Integer.class)
					.single()).as(table).isZero();
			}
		}
	}

	@Test
	void whereNobodySaysWhoseRowsThereAreNone() {
		assertThat(counts(null)).hasSizeGreaterThan(50)
			.allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
		assertThat(counts(Zone.of(null))).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
	}

	@Test
	void theTextAtTheTableIsForNobodyWithoutASide() {
		put(1);
		try {
			for (String table : List.of("dossier", "dossier_party", "clause", "clause_version")) {
				assertThat(counts(Zone.of(null))).as(table).containsEntry(table, 0);
				assertThat(counts(Zone.of(Party.JP))).as(table).containsEntry(table, 2);
			}
		}
		finally {
			put(0);
		}
	}

	/** By the time of the server, as in production. */
	@Test
	void aPackageIsEverybodysAtItsInstantAndNotFromTheLastKeyOn() {
		put(1);
		database.superuser().sql(database.row("release_package", "EU")).update();
		database.superuser().sql(database.row("release_file", "EU")).update();
		database.superuser().sql("update correction set release_id = dossier_id where side = 'EU'").update();
		try {
			for (String state : List.of("ARMED", "PUBLISHED")) {
				released(state, "1 minute");
				assertThat(found(null)).as(state + ", a minute before its instant").isEmpty();
				released(state, "0 minutes");
				assertThat(found(null)).as(state + ", from its instant on")
					.containsExactlyInAnyOrder("clause", "clause_version", "correction", "document", "document_pdf",
							"dossier", "dossier_alternat", "dossier_party");
			}
			released("PREPARED", "0 minutes");
			assertThat(found(null)).as("before both keys are turned").isEmpty();
		}
		finally {
			database.superuser().sql("update correction set release_id = null").update();
			database.superuser().sql("delete from release_file").update();
			database.superuser().sql("delete from release_package").update();
			put(0);
		}
	}

	/** The tables in which a side, or somebody without one, finds something. */
	private static List<String> found(@Nullable Party side) {
		return counts(Zone.of(side)).entrySet()
			.stream()
			.filter((table) -> table.getValue() > 0)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static void released(String state, String fromNow) {
		database.superuser()
			.sql("update release_package set state = :state, release_at = clock_timestamp() + cast(:from as interval)")
			.param("state", state)
			.param("from", fromNow)
			.update();
	}

	/** All dossiers are in a round, or none is. */
	private static void put(int round) {
		try (Zone all = Zone.ofAll()) {
			jdbc.sql("update dossier set round = :round").param("round", round).update();
		}
	}

	@Test
	void workThatHasNoReaderFindsAll() {
		assertThat(counts(Zone.ofAll())).allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(2));
	}

	@Test
	void aSideChangesNoRowOfTheOther() {
		for (String table : database.walled()) {
			try (Zone japan = Zone.of(Party.JP)) {
				assertThat(jdbc.sql("update " + table + " set " + column(table) + " = " + column(table)).update())
					.as(table)
					.isOne();
			}
		}
	}

	/** One that can be written. */
	private static String column(String table) {
		return database.superuser().sql("""
				select column_name from information_schema.columns
				where table_schema = 'public' and table_name = :table and is_identity = 'NO'
				order by ordinal_position fetch first 1 row only
				""").param("table", table).query(String.class).single();
	}

	@Test
	void aSideAddsNoRowForTheOther() {
		for (String table : database.walled()) {
			try (Zone japan = Zone.of(Party.JP)) {
				assertThatExceptionOfType(DataAccessException.class).as(table)
					.isThrownBy(() -> jdbc.sql(database.row(table, "EU")).update())
					.havingRootCause()
					.withMessageContaining("row-level security");
			}
		}
	}

	@Test
	void aRowOfBothSidesTakesNothingThatIsForOneOfThem() {
		for (String change : List.of("audit_record set zone = null, user_name = 'EU.officer'",
				"proposal set transmitted_at = now()", "earlier_statement set zone = 'SHARED'",
				"bank_version set from_party = zone, proposed_at = now()", "bank_decision set told = false")) {
			try (Zone all = Zone.ofAll()) {
				assertThatExceptionOfType(DataIntegrityViolationException.class).as(change)
					.isThrownBy(() -> jdbc.sql("update " + change).update());
			}
		}
	}

	@Test
	void everyTableStandsBehindTheWallOrSaysWhyNot() throws IOException {
		Map<String, String> open = open();
		Set<String> all = new TreeSet<>(open.keySet());
		all.addAll(database.walled());
		assertThat(all).as("a table needs a policy in db/postgresql, or a line in " + OPEN)
			.isEqualTo(new TreeSet<>(database.tables()));
		assertThat(open.keySet()).as("lines of " + OPEN + " that are needed no more")
			.doesNotContainAnyElementsOf(database.walled());
		assertThat(open).allSatisfy((table, reason) -> assertThat(reason).as(table).isNotBlank());
	}

	@Test
	void aRoleForWhomThereIsNoWallIsRefused() {
		PlainRole.check(database.database().asProgram());
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> PlainRole.check(database.database().asSuperuser()))
			.withMessageContaining("postgres")
			.withMessageContaining("docs/operations.md");
		database.superuser().sql("create role sees_all login bypassrls").update();
		try {
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> PlainRole.check(database.database().as("sees_all")))
				.withMessageContaining("sees_all");
		}
		finally {
			database.superuser().sql("drop role sees_all").update();
		}
	}

	private static Map<String, Integer> counts(@Nullable Zone zone) {
		Map<String, Integer> counts = new TreeMap<>();
		try (zone) {
			database.walled()
				.forEach((table) -> counts.put(table,
						jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
		}
		return counts;
	}

	private static Map<String, String> open() throws IOException {
		Map<String, String> open = new TreeMap<>();
		for (String line : Files.readAllLines(OPEN)) {
			if (!line.isBlank() && !line.startsWith("#")) {
				open.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
			}
		}
		return open;
	}

}
