package org.chapeau.app.negotiation.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.chapeau.app.fixtures.H2;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of the first release: what was a draft of one side goes to that side, and
 * the text as it stands is the first whole version.
 */
class UpgradeTests {

	private static final UUID DOSSIER = UUID.randomUUID();

	private static final UUID CLAUSE = UUID.randomUUID();

	private static final UUID TAKEN_OUT = UUID.randomUUID();

	private final DataSource database = database();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@BeforeEach
	void aTextOfTheFirstReleaseIsMigrated() {
		Flyway.configure().dataSource(this.database).target("6").load().migrate();
		this.jdbc
			.sql("""
					insert into dossier (id, title_en, title_ja, event_en, event_ja, place_en, place_ja, event_date,
					  statement_rank, penholder, marking, state, round, created_at, version)
					values (:id, 't', 't', 'e', 'e', 'p', 'p', date '2026-11-01', 'WORKING', 'EU', 'UNMARKED', 'NEGOTIATING',
					  1, timestamp with time zone '2026-10-01 10:00:00Z', 1)
					""")
			.param("id", DOSSIER)
			.update();
		clause(CLAUSE, 1, 3, false);
		clause(TAKEN_OUT, 2, 1, true);
		version(CLAUSE, 1, 0);
		version(CLAUSE, 2, 0);
		version(CLAUSE, 3, 1);
		version(TAKEN_OUT, 1, 0);
		Flyway.configure().dataSource(this.database).target("56").load().migrate();
		aReserveALookAndAMessage();
		Flyway.configure().dataSource(this.database).load().migrate();
	}

	private void aReserveALookAndAMessage() {
		this.jdbc
			.sql("""
					insert into reserve (id, dossier_id, party, kind, reason, entered_at, entered_by)
					values (:id, :id, 'JP', 'SCRUTINY', 'why', timestamp with time zone '2026-10-02 10:00:00Z', 'jp.drafter');
					insert into person (name, party, seen_at)
					values ('eu.desk', 'EU', timestamp with time zone '2026-10-02 10:00:00Z');
					insert into last_look (dossier_id, reader, number, looked_at) values
					(:id, 'eu.desk', 1, timestamp with time zone '2026-10-02 10:00:00Z'),
					(:id, 'nobody.any-more', 1, timestamp with time zone '2026-10-02 10:00:00Z');
					insert into clause_message (id, dossier_id, clause_id, party, unit, author, words, sent_at)
					values (:id, :id, :clause, 'EU', 'EU/desk-officer', 'eu.desk', 'why?',
					  timestamp with time zone '2026-10-02 10:00:00Z')
					""")
			.param("id", DOSSIER)
			.param("clause", CLAUSE)
			.update();
	}

	@Test
	void whyAReserveWasEnteredGoesToItsOwnSide() {
		assertThat(this.jdbc.sql("select party || ' ' || reason || ' ' || entered_by from reserve_inside")
			.query(String.class)
			.list()).containsExactly("JP why jp.drafter");
	}

	@Test
	void whoWroteAMessageGoesToTheirOwnSideAndTheWordsStay() {
		assertThat(this.jdbc.sql("""
				select m.party || ' ' || words || ' ' || i.party || ' ' || unit || ' ' || author
				from clause_message m join clause_message_inside i on i.message_id = m.id
				""").query(String.class).list()).containsExactly("EU why? EU EU/desk-officer eu.desk");
	}

	@Test
	void aLookIsOfTheSideOfWhoLooked() {
		assertThat(this.jdbc.sql("select party || ' ' || reader from last_look").query(String.class).list())
			.containsExactly("EU eu.desk");
	}

	@Test
	void workingVersionsOfTheDraftStayWithThePenholdersSide() {
		assertThat(numbers("select number from clause_version where clause_id = :id order by number", CLAUSE))
			.containsExactly(2, 3);
		assertThat(numbers("select number from clause_version where clause_id = :id", TAKEN_OUT)).isEmpty();
		assertThat(numbers("select number from draft_version where clause_id = :id and party = 'EU'", CLAUSE))
			.containsExactly(1);
	}

	@Test
	void theTextAsItStandsIsTheFirstWholeVersion() {
		assertThat(numbers("select clause_number from statement_version_clause where dossier_id = :id", DOSSIER))
			.containsExactly(3);
		assertThat(numbers("select opened_version from negotiation_round where dossier_id = :id", DOSSIER))
			.containsExactly(1);
	}

	private List<Integer> numbers(String sql, UUID id) {
		return this.jdbc.sql(sql).param("id", id).query(Integer.class).list();
	}

	private void clause(UUID id, int position, int number, boolean removed) {
		this.jdbc.sql("""
				insert into clause (id, dossier_id, position, part, depth, current_number, current_hash, removed)
				values (:id, :dossier, :position, 'OPERATIVE', 0, :number, 'h', :removed)
				""")
			.param("id", id)
			.param("dossier", DOSSIER)
			.param("position", position)
			.param("number", number)
			.param("removed", removed)
			.update();
	}

	private void version(UUID clause, int number, int round) {
		this.jdbc
			.sql("""
					insert into clause_version (clause_id, number, en, ja, hash, round, cause, created_at)
					values (:clause, :number, 'x', 'x', 'h', :round, 'DRAFTED', timestamp with time zone '2026-10-01 10:00:00Z')
					""")
			.param("clause", clause)
			.param("number", number)
			.param("round", round)
			.update();
	}

	private static DataSource database() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL(H2.inMemory("upgrade-" + UUID.randomUUID()));
		return database;
	}

}
