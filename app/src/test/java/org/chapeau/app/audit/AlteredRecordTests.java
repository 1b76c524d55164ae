package org.chapeau.app.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.audit.RecordCheck.Finding;
import org.chapeau.app.audit.chain.Verdict;
import org.chapeau.app.audit.chain.Verdict.Fault;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;

/**
 * Whatever somebody who can write to the database changes of a row, the page finds it and
 * so does the command line, in the record of a side and in the shared one.
 */
@ChapeauTest
class AlteredRecordTests {

	private static final String SHARED = "SHARED";

	@Autowired
	Statements statements;

	@Autowired
	RecordCheck record;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path folder;

	private Statement statement;

	@BeforeEach
	void aDossierIsOnTheTable() {
		this.statement = this.statements.aStatement().transmitted();
		assertThat(verdict(EU_AUDITOR)).matches(Verdict::holds);
		assertThat(verdict(JP_AUDITOR)).matches(Verdict::holds);
	}

	@Test
	void anyColumnOfARowOfASide() {
		long place = fullRow(Party.EU);
		for (String column : columns()) {
			altered("EU", place, column, () -> {
				assertFound(column, EU_AUDITOR, "EU", place);
				assertThat(verify(EU_AUDITOR)).as(column).isEqualTo(1);
			});
		}
	}

	@Test
	void anyColumnOfASharedRow() {
		long place = fullRow(null);
		for (String column : columns()) {
			altered(SHARED, place, column, () -> assertFoundByBoth(column, place));
		}
	}

	@Test
	void aNameThatIsKeptBesideASharedRow() {
		long place = fullRow(null);
		for (String column : List.of("by_user", "salt")) {
			altered("audit_record_inside", column, "place = " + place, () -> assertFoundByBoth(column, place));
		}
	}

	private void assertFoundByBoth(String column, long place) {
		assertFound(column, EU_AUDITOR, SHARED, place);
		assertFound(column, JP_AUDITOR, SHARED, place);
		assertThat(verify(EU_AUDITOR, JP_AUDITOR)).as(column).isEqualTo(1);
	}

	@Test
	void aSharedRowThatIsMadeNobodysIsFoundByTheProgramAndByBothFilesTogether() {
		long place = fullRow(null);
		altered(SHARED, place, "what", () -> altered(SHARED, place, "dossier_id", () -> {
			for (Officer auditor : List.of(EU_AUDITOR, JP_AUDITOR)) {
				assertThat(this.mvc.get().uri("/record/check").with(auditor)).bodyText()
					.contains("Shared record, row " + place + ": it does not say what it said")
					.doesNotContain("x-altered");
				ByteArrayOutputStream said = new ByteArrayOutputStream();
				assertThat(verify(said, auditor)).as("by itself").isZero();
				assertThat(said.toString(StandardCharsets.UTF_8)).contains("taken on trust");
			}
			ByteArrayOutputStream said = new ByteArrayOutputStream();
			assertThat(verify(said, EU_AUDITOR, JP_AUDITOR)).isEqualTo(1);
			assertThat(said.toString(StandardCharsets.UTF_8))
				.contains("SHARED row " + place + " is told in none of these files");
		}));
		assertThat(verify(EU_AUDITOR, JP_AUDITOR)).isZero();
	}

	private void assertFound(String column, Officer auditor, String strand, long place) {
		assertThat(verdict(auditor)).as(column + " by " + auditor)
			.satisfies((verdict) -> assertThat(verdict.fault()).isIn(Fault.PLACE, Fault.LINK, Fault.VALUE))
			.extracting(Verdict::strand, Verdict::place)
			.containsExactly(strand, place);
	}

	/**
	 * A row in which nothing is missing, with one behind it.
	 */
	private long fullRow(Party zone) {
		for (int row = 0; row < 2; row++) {
			this.transactions.executeWithoutResult((status) -> this.events
				.publishEvent(new Recorded(this.statement.id(), zone, (zone != null) ? "opinion-given" : "proposal",
						Party.EU, EU_DESK.username(), "a".repeat(64), "EU/maritime-security")));
		}
		return this.jdbc.sql("select length - 1 from audit_strand where name = :strand")
			.param("strand", (zone != null) ? zone.code() : SHARED)
			.query(Long.class)
			.single();
	}

	/** But for the key by which pages put rows in order, of which a row says nothing. */
	private List<String> columns() {
		List<String> columns = this.jdbc.sql("""
				select lower(column_name) from information_schema.columns
				where lower(table_schema) = 'public' and lower(table_name) = 'audit_record'
				  and lower(column_name) <> 'number'
				""").query(String.class).list();
		assertThat(columns).contains("dossier_id", "zone", "link").hasSizeGreaterThan(13);
		return columns;
	}

	private void altered(String strand, long place, String column, Runnable meanwhile) {
		long number = this.jdbc.sql("select number from audit_record where strand = :strand and place = :place")
			.param("strand", strand)
			.param("place", place)
			.query(Long.class)
			.single();
		altered("audit_record", column, "number = " + number, meanwhile);
	}

	private void altered(String table, String column, String row, Runnable meanwhile) {
		Object before = this.jdbc.sql("select " + column + " from " + table + " where " + row)
			.query((result, index) -> result.getObject(1))
			.list()
			.get(0);
		String update = "update " + table + " set " + column + " = :value where " + row;
		try {
			this.jdbc.sql(update).param("value", other(column, before)).update();
		}
		catch (DataIntegrityViolationException ex) {
			// The database would not have it.
			return;
		}
		try {
			meanwhile.run();
		}
		finally {
			this.jdbc.sql(update).param("value", before).update();
		}
	}

	private static Object other(String column, Object before) {
		return switch (column) {
			case "dossier_id" -> UUID.randomUUID();
			case "place" -> 1_000_000L;
			case "recorded_at" ->
				((before instanceof OffsetDateTime at) ? at : ((Timestamp) before).toInstant().atOffset(ZoneOffset.UTC))
					.plusSeconds(1);
			case "zone" -> "JP".equals(before) ? "EU" : "JP";
			case "side" -> "JP";
			case "strand" -> "XX";
			case "what" -> "x-altered";
			case "who", "about", "link", "hash" -> "b".repeat(64);
			default -> "altered";
		};
	}

	private Verdict verdict(Officer auditor) {
		try (Zone own = Zone.of(auditor.user().side())) {
			Finding finding = this.record.check(auditor.user());
			return finding.verdict();
		}
	}

	private int verify(Officer... auditors) {
		return verify(new ByteArrayOutputStream(), auditors);
	}

	private int verify(ByteArrayOutputStream said, Officer... auditors) {
		String[] args = new String[auditors.length + 1];
		args[0] = VerifyCommand.NAME;
		for (int i = 0; i < auditors.length; i++) {
			try (Zone own = Zone.of(auditors[i].user().side())) {
				args[i + 1] = Files
					.writeString(this.folder.resolve(auditors[i] + ".json"),
							TakenOut.by(auditors[i], this.record).json())
					.toString();
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		}
		return VerifyCommand.run(args, new PrintStream(said, true, StandardCharsets.UTF_8));
	}

}
