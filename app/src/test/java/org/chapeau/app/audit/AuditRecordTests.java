package org.chapeau.app.audit;

import java.util.List;

import org.chapeau.app.audit.AuditRecord.Entry;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;

/**
 * Who may read what of the record.
 */
@ChapeauTest
class AuditRecordTests {

	private static final String UNIT = "EU/maritime-security";

	@Autowired
	Statements statements;

	@Autowired
	AuditRecord record;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	private Statement statement;

	@BeforeEach
	void aUnitHasGivenItsOpinion() {
		this.statement = this.statements.aStatement().transmitted();
		publish(Recorded.within(Party.EU, this.statement.id(), "opinion-given", EU_MARITIME.username(), null)
			.about(UNIT));
	}

	@Test
	void whatHappenedWithinASideIsOnRecordForThatSideAlone() {
		assertThat(what(EU_COORDINATOR)).contains("opinion-given");
		assertThat(what(EU_AUDITOR)).contains("opinion-given");
		assertThat(what(JP_DIRECTOR)).doesNotContain("opinion-given").contains("zero-draft");
		assertThat(what(JP_AUDITOR)).doesNotContain("opinion-given");
	}

	@Test
	void aUnitSeesItsOwnDoingsAndADelegationNobodys() {
		assertThat(what(EU_MARITIME)).contains("opinion-given").doesNotContain("dossier-opened");
		assertThat(what(EU_DELEGATE)).doesNotContain("opinion-given", "dossier-opened");
	}

	@Test
	void whoDidWhatBothSidesSeeIsToldToTheirOwnSideAlone() {
		publish(Recorded.shared(this.statement.id(), "proposal", Party.EU, EU_DESK.username(), null));
		assertThat(entries(EU_COORDINATOR)).extracting(Entry::userName).contains(EU_DESK.username());
		assertThat(entries(JP_DIRECTOR)).extracting(Entry::what).contains("proposal");
		assertThat(entries(JP_DIRECTOR)).extracting(Entry::userName).doesNotContain(EU_DESK.username());
	}

	@Test
	void nothingIsRecordedOutsideTheTransactionThatMakesItHappen() {
		assertThatThrownBy(() -> this.events
			.publishEvent(Recorded.shared(this.statement.id(), "proposal", Party.EU, "eu.desk", null)))
			.isInstanceOf(IllegalTransactionStateException.class);
	}

	@Test
	void whatHappenedIsFoundPastTheManyLooksAtPages() {
		assertThat(plan(AuditRecord.OF_DOSSIER)).as("of a dossier")
			.containsPattern("(?i)(audit_of_dossier:[^*+]*|index cond:.*)what[^*+\n]*< 'viewed'")
			.containsPattern("(?i)(audit_of_dossier:[^*+]*|index cond:.*)what[^*+\n]*> 'viewed'");
		assertThat(plan(AuditRecord.LOOKS)).as("looks").containsPattern("(?i)audit_of_(dossier|side)");
		assertThat(plan(AuditRecord.OF_SIDE)).as("of a side")
			.containsPattern("(?i)(audit_of_side:[^*+]*|index cond:.*)dossier_id is null");
	}

	private String plan(String query) {
		List<String> plan = this.transactions.execute((status) -> {
			beforeAPlan();
			return this.jdbc.sql("explain " + query)
				.param("dossier", this.statement.id().value())
				.param("reader", "EU")
				.param("name", EU_AUDITOR.username())
				.param("sees_all", true)
				.param("verifies", true)
				.param("most", 500)
				.query(String.class)
				.list();
		});
		return String.join("\n", plan);
	}

	/** Says, if need be, that the table is a long one. */
	void beforeAPlan() {
	}

	private void publish(Recorded event) {
		this.transactions.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

	private List<String> what(Officer reader) {
		return entries(reader).stream().map(Entry::what).toList();
	}

	private List<Entry> entries(Officer reader) {
		return this.record.of(reader.user(), this.statement.id());
	}

}
