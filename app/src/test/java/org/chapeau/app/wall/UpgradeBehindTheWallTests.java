package org.chapeau.app.wall;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.chapeau.app.audit.persistence.ChainOldRecord;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.chapeau.app.kernel.Zone;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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

	@Test
	void whatIsOfOneSideIsMovedOutOfTheRowsOfBothForEverySide() throws Exception {
		try (PostgresDatabase database = PostgresDatabase.create()) {
			flyway(database).locations(TABLES).target("56").load().migrate();
			JdbcClient superuser = JdbcClient.create(database.asSuperuser());
			fill(superuser, "EU");
			fill(superuser, "JP");
			JdbcClient.create(database.asProgram()).sql(theWallBefore()).update();

			new WallConfiguration().migration()
				.migrate(flyway(database).locations(TABLES, "classpath:db/postgresql").load());

			assertThat(superuser.sql("""
					select i.party || ' ' || reason || ' ' || entered_by from reserve_inside i
					union all select i.party || ' ' || unit || ' ' || author from clause_message_inside i
					union all select party || ' ' || reader from last_look order by 1
					""").query(String.class).list()).containsExactlyInAnyOrder("EU why EU.officer",
					"EU EU/unit EU.officer", "EU EU.officer", "JP why JP.officer", "JP JP/unit JP.officer",
					"JP JP.officer");
			assertThat(Zone.now()).isEqualTo(Zone.NOBODY);
		}
	}

	private static FluentConfiguration flyway(PostgresDatabase database) {
		return Flyway.configure()
			.dataSource(new ZonedDataSource(database.asProgram()))
			.javaMigrations(new ChainOldRecord());
	}

	/** Of tables and columns that were not there nothing was said. */
	private static String theWallBefore() throws Exception {
		return new ClassPathResource("db/postgresql/R__rows_of_one_side.sql").getContentAsString(StandardCharsets.UTF_8)
			.replaceAll("(?m)^ *\\['(reserve_inside|clause_message_inside|last_look)'.*\\R", "");
	}

	private static void fill(JdbcClient superuser, String side) {
		superuser
			.sql("""
					insert into dossier (id, title_en, title_ja, event_en, event_ja, place_en, place_ja, event_date,
					  statement_rank, penholder, marking, state, round, created_at, version)
					values (:id, 't', 't', 'e', 'e', 'p', 'p', date '2026-11-01', 'WORKING', :side, 'UNMARKED', 'NEGOTIATING',
					  1, now(), 1);
					insert into clause (id, dossier_id, position, part, depth, current_number, current_hash, removed)
					values (:id, :id, 1, 'OPERATIVE', 0, 1, 'h', false);
					insert into reserve (id, dossier_id, party, kind, reason, entered_at, entered_by)
					values (:id, :id, :side, 'SCRUTINY', 'why', now(), :side || '.officer');
					insert into clause_message (id, dossier_id, clause_id, party, unit, author, words, sent_at)
					values (:id, :id, :id, :side, :side || '/unit', :side || '.officer', 'words', now());
					insert into person (name, party, seen_at) values (:side || '.officer', :side, now());
					insert into last_look (dossier_id, reader, number, looked_at) values (:id, :side || '.officer', 1, now())
					""")
			.param("id", UUID.randomUUID())
			.param("side", side)
			.update();
	}

}
