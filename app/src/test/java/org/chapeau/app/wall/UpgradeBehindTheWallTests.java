package org.chapeau.app.wall;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.chapeau.app.audit.persistence.ChainOldRecord;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.chapeau.app.kernel.Zone;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that is in use has its wall while it is brought up to date, and the wall
 * binds who does that: what is moved from table to table has to be there for them.
 */
class UpgradeBehindTheWallTests {

	private static final String TABLES = "classpath:db/migration";

	private static final String A_DOSSIER = """
			insert into dossier (id, title_en, title_ja, event_en, event_ja, place_en, place_ja, event_date,
			  statement_rank, penholder, marking, state, round, created_at, version)
			values (:id, 't', 't', 'e', 'e', 'p', 'p', date '2026-11-01', 'WORKING', :side, 'UNMARKED', 'NEGOTIATING',
			  1, now(), 1);
			insert into clause (id, dossier_id, position, part, depth, current_number, current_hash, removed)
			values (:id, :id, 1, 'OPERATIVE', 0, 1, 'h', false);
			insert into person (name, party, seen_at) values (:side || '.officer', :side, now());
			insert into last_look (dossier_id, reader, number, looked_at) values (:id, :side || '.officer', 1, now())
			""";

	private static final String ON_THE_TABLE = """
			insert into reserve (id, dossier_id, party, kind, reason, entered_at, entered_by)
			values (:id, :id, :side, 'SCRUTINY', 'why', now(), :side || '.officer');
			insert into clause_message (id, dossier_id, clause_id, party, unit, author, words, sent_at)
			values (:id, :id, :id, :side, :side || '/unit', :side || '.officer', 'words', now());
			insert into proposal (id, dossier_id, clause_id, party, base_number, en, ja, state, author_group, created_at,
			  transmitted_at)
			values (:id, :id, :id, :side, 1, 'e', 'j', 'TRANSMITTED', :side || '/unit', now(), now()),
			  (:own, :id, :id, :side, 1, 'e', 'j', 'DRAFT', :side || '/unit', now(), null);
			insert into release_package (id, dossier_id, hash, package_hash, state, prepared_at, version)
			values (:id, :id, 'h', 'p', 'PREPARED', now(), 1);
			insert into release_key (id, release_id, party, package_hash, release_at, by_user, turned_at)
			values (:id, :id, :side, 'p', now(), :side || '.officer', now())
			""";

	private static final String WHAT_BOTH_KEEP = """
			insert into ladder_proposal (id, part, before_text, after_text, hash, reason, from_party, proposed_by, proposed_at,
			  state)
			values (:id, :side, 'b', 'a', 'h', 'r', :side, :side || '.officer', now(), 'AGREED'),
			  (:own, :side, 'b', 'a', 'h', 'r', null, null, now(), 'OPEN');
			insert into ladder_word (proposal_id, party, agrees, reason, said_by, said_at)
			values (:id, :other, true, '', :other || '.keeper', now());
			insert into glossary_term (id, kind, en, ja, note, source, retired, revision)
			values (:id, 'PERSON', :side, :side, '', '', false, 1);
			insert into glossary_change (term_id, revision, kind, en, ja, note, source, retired, party, changed_by, changed_at)
			values (:id, 1, 'PERSON', :side, :side, '', '', false, :side, :side || '.officer', now());
			insert into bank_clause (id, name, zone, for_all, last_number) values (:id, :side, 'SHARED', true, 1);
			insert into bank_version (id, clause_id, zone, number, numbered_at, initial, from_party, proposed_by, proposed_at,
			  note, document, part, theme, words, definition, source, hash)
			values (:id, :id, 'SHARED', 1, now(), false, :side, :side || '.officer', now(), 'noted', 'STATEMENT', 'OPERATIVE',
			  'TRADE', 'w', 'd', 's', 'h');
			insert into bank_decision (version_id, party, state, hash, reason, told, decided_by, decided_at)
			values (:id, :side, 'RETURNED', 'h', 'told', true, :side || '.officer', now()),
			  (:id, :side, 'RETIRED', 'h', 'inside', false, :side || '.officer', now());
			insert into earlier_statement (id, zone, title_en, title_ja, place_en, place_ja, statement_rank, source, status,
			  state, entered_by, entered_at, confirmed_by, confirmed_at, revision)
			values (:id, 'SHARED', 't', 't', '', '', 'WORKING', '', 'AGREED', 'CONFIRMED', '', now(), '', now(), 1),
			  (:own, :side, 't', 't', '', '', 'WORKING', '', 'AGREED', 'CONFIRMED', :side || '.officer', now(),
			  :side || '.officer', now(), 1)
			""";

	private static final String THE_RECORD = """
			insert into audit_record (strand, place, zone, what, side, who, user_name, user_salt, recorded_at, link)
			values ('SHARED', :place, null, 'reserve', :side, 'd', :side || '.officer', :side || '.salt', now(), 'l'),
			  (:side, 1, :side, 'opinion-given', :side, 'd', :side || '.officer', :side || '.salt', now(), 'l')
			""";

	/** What has become of it, and of what both sides have beside it. */
	private static final Map<String, List<String>> MOVED = Map.ofEntries(
			Map.entry("select party || ' ' || reason || ' ' || entered_by from reserve_inside",
					List.of("EU why EU.officer", "JP why JP.officer")),
			Map.entry("select party || ' ' || unit || ' ' || author from clause_message_inside",
					List.of("EU EU/unit EU.officer", "JP JP/unit JP.officer")),
			Map.entry("select party || ' ' || reader from last_look", List.of("EU EU.officer", "JP JP.officer")),
			Map.entry(
					"select p.from_party || ' ' || i.party || ' ' || i.by_user from ladder_inside i join ladder_proposal p on p.id = i.proposal_id",
					List.of("EU EU EU.officer", "EU JP JP.keeper", "JP JP JP.officer", "JP EU EU.keeper")),
			Map.entry("select party || ' ' || revision || ' ' || changed_by from glossary_change_inside",
					List.of("EU 1 EU.officer", "JP 1 JP.officer")),
			Map.entry("select side || ' ' || place || ' ' || by_user || ' ' || salt from audit_record_inside",
					List.of("EU 1 EU.officer EU.salt", "JP 2 JP.officer JP.salt")),
			Map.entry(
					"select strand || ' ' || place || ' ' || coalesce(user_name, '') || ' ' || coalesce(user_salt, '') from audit_record",
					List.of("SHARED 1  ", "SHARED 2  ", "EU 1 EU.officer EU.salt", "JP 1 JP.officer JP.salt")),
			Map.entry("select party || ' ' || by_user from release_key_inside",
					List.of("EU EU.officer", "JP JP.officer")),
			Map.entry("select state || ' ' || author_group from proposal",
					List.of("TRANSMITTED ", "TRANSMITTED ", "DRAFT EU/unit", "DRAFT JP/unit")),
			Map.entry("select zone || ' ' || entered_by || ' ' || confirmed_by from earlier_statement",
					List.of("SHARED  ", "SHARED  ", "EU EU.officer EU.officer", "JP JP.officer JP.officer")),
			Map.entry(
					"select i.party || ' ' || i.proposed_by || ' ' || i.note || ' ' || coalesce(cast(v.proposed_at as varchar), '') from bank_version_inside i join bank_version v on v.id = i.version_id",
					List.of("EU EU.officer noted ", "JP JP.officer noted ")),
			Map.entry("select party || ' ' || decided_by || ' ' || coalesce(reason, '-') from bank_decision_inside",
					List.of("EU EU.officer -", "EU EU.officer inside", "JP JP.officer -", "JP JP.officer inside")),
			Map.entry("select party || ' ' || reason from bank_decision", List.of("EU told", "EU ", "JP told", "JP ")));

	@Test
	void whatIsOfOneSideIsMovedOutOfTheRowsOfBothForEverySide() throws Exception {
		try (PostgresDatabase database = PostgresDatabase.create()) {
			DataSource program = new ZonedDataSource(database.asProgram());
			flyway(program).locations(TABLES).target("56").load().migrate();
			JdbcClient superuser = JdbcClient.create(database.asSuperuser());
			fill(superuser);
			JdbcClient.create(database.asProgram()).sql(theWallBefore()).update();

			new WallConfiguration().migration()
				.migrate(flyway(program).locations(TABLES, "classpath:db/postgresql").load());

			assertThatAllIsMoved(superuser);
			assertThat(Zone.now()).isEqualTo(Zone.NOBODY);
		}
	}

	@Test
	void soItIsOnH2() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		flyway(database).locations(TABLES).target("56").load().migrate();
		JdbcClient jdbc = JdbcClient.create(database);
		fill(jdbc);
		flyway(database).locations(TABLES).load().migrate();
		assertThatAllIsMoved(jdbc);
		jdbc.sql("shutdown").update();
	}

	private static void assertThatAllIsMoved(JdbcClient jdbc) {
		MOVED.forEach((sql, rows) -> assertThat(jdbc.sql(sql).query(String.class).list()).as(sql)
			.containsExactlyInAnyOrderElementsOf(rows));
	}

	private static FluentConfiguration flyway(DataSource database) {
		return Flyway.configure().dataSource(database).javaMigrations(new ChainOldRecord());
	}

	/** Of tables and columns that were not there nothing was said. */
	private static String theWallBefore() throws Exception {
		return new ClassPathResource("db/postgresql/R__rows_of_one_side.sql").getContentAsString(StandardCharsets.UTF_8)
			.replaceAll("(?m)^ *\\['(\\w+_inside|last_look|language_wish)'.*\\R", "");
	}

	private static void fill(JdbcClient jdbc) {
		fill(jdbc, "EU", "JP", 1);
		fill(jdbc, "JP", "EU", 2);
	}

	private static void fill(JdbcClient jdbc, String side, String other, int place) {
		for (String sql : List.of(A_DOSSIER, ON_THE_TABLE, WHAT_BOTH_KEEP, THE_RECORD)) {
			jdbc.sql(sql)
				.param("id", new UUID(0, place))
				.param("own", new UUID(1, place))
				.param("side", side)
				.param("other", other)
				.param("place", place)
				.update();
		}
	}

}
