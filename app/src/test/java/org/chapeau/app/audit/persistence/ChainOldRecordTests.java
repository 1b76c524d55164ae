package org.chapeau.app.audit.persistence;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.fixtures.H2;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.text.Party;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was recorded before the record was a chain is chained when the program is brought
 * up to date.
 */
class ChainOldRecordTests {

	@Test
	void anOldRecordIsChainedInItsOrder() throws MetaDataAccessException {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL(H2.inMemory("old-record"));
		chainsAnOldRecordInItsOrder(database);
	}

	@Test
	void soItIsOnPostgres() throws IOException, MetaDataAccessException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
			chainsAnOldRecordInItsOrder(postgres.getPostgresDatabase());
		}
	}

	private void chainsAnOldRecordInItsOrder(DataSource database) throws MetaDataAccessException {
		JdbcClient jdbc = JdbcClient.create(database);
		Flyway.configure().dataSource(database).target("19").load().migrate();
		row(jdbc, "EU", "opinion-given", "eu.cyber");
		row(jdbc, null, "zero-draft", "eu.desk");
		row(jdbc, "EU", "answer-released", null);
		Flyway.configure().dataSource(database).javaMigrations(new ChainOldRecord()).load().migrate();

		StrandStore strands = new StrandStore(jdbc, new JdbcTemplate(database),
				new DatabaseClock(database, Clock.systemUTC()));
		List<RecordRow> rows = strands.rows(Party.EU).toList();
		assertThat(rows).extracting(RecordRow::what).containsExactly("opinion-given", "answer-released");
		assertThat(strands.others(Party.EU)).hasSize(1);
		assertThat(rows.get(0)).isEqualTo(rows.get(0).linkedTo(RecordRow.START));
		assertThat(rows.get(1)).isEqualTo(rows.get(1).linkedTo(rows.get(0).link()));
		assertThat(strands.lock("EU").end().head()).isEqualTo(rows.get(1).link());
		assertThat(strands.lock("EU").end().length()).isEqualTo(2);
	}

	private static void row(JdbcClient jdbc, String zone, String what, String user) {
		jdbc.sql(
				"""
						insert into audit_record (dossier_id, zone, what, side, user_name, hash, subject, recorded_at)
						values (:dossier, :zone, :what, 'EU', :user, null, null, timestamp with time zone '2026-10-01 10:00:00.123456Z')
						""")
			.param("dossier", UUID.randomUUID())
			.param("zone", zone)
			.param("what", what)
			.param("user", user)
			.update();
	}

}
