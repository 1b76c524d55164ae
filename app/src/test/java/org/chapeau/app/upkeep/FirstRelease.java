package org.chapeau.app.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.chapeau.app.approval.ApprovalFiles;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.audit.RecordCheck;
import org.chapeau.app.audit.RecordCheck.Finding;
import org.chapeau.app.consultation.Answers;
import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.OwnTime;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.app.release.Release.State;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.Forms;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A database that the first release has written, with a consultation, a silence procedure
 * and a release under way: this program brings it up to date, and the cases go on to
 * their end on the models they began with. How the database was made says
 * {@code upgrade/README.md}.
 */
@SpringBootTest(properties = { "chapeau.sample=false", "chapeau.pdf.ahead=false", "chapeau.engine.written-in=UTC" })
@Import({ OwnTime.class, Statements.class, Packages.class })
abstract class FirstRelease {

	static final String WRITTEN = "classpath:upgrade/first-release.sql.gz";

	/** The tables were those of its last migration. */
	static final String LAST_MIGRATION = "6";

	private static final Instant RELEASE = MovableClock.MORNING.plus(Duration.ofDays(30));

	@Autowired
	Packages packages;

	@Autowired
	Statements statements;

	@Autowired
	Dossiers dossiers;

	@Autowired
	ApprovalFiles approvals;

	@Autowired
	Opinions opinions;

	@Autowired
	Answers answers;

	@Autowired
	Tasks tasks;

	@Autowired
	Admissions admissions;

	@Autowired
	RecordCheck record;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatTheFirstReleaseBeganComesToItsEnd() {
		Statement asked = statement("Statement in consultation");
		Statement inSilence = statement("Statement in silence");
		Statement armed = statement("Statement in release");
		assertThat(onEarlierModels(asked)).contains(ConsultEu.KEY, ConsultJp.KEY);
		assertThat(cases(inSilence)).isNotEmpty();
		assertThat(cases(armed)).isNotEmpty();
		recordHolds();

		assertThat(silence(inSilence).table().waiting()).as("who has answered before, has").isPositive();
		this.packages.keepSilent(inSilence, silence(inSilence).procedure().deadline());
		assertThat(silence(inSilence).procedure().state()).isEqualTo(SilenceProcedure.State.ADOPTED);

		unitsSay(Party.EU, asked);
		answer(Party.EU, asked);
		this.packages.waitUntil(MovableClock.MORNING.plus(Duration.ofDays(14)));
		assertThat(waiting(Party.JP, asked, Forms.OPINION)).as("Japan's unit is silent, and waited for no longer")
			.isEmpty();
		unitsSay(Party.JP, asked);
		answer(Party.JP, asked);
		this.packages.lock(asked);
		this.packages.approve(asked);

		for (Statement statement : List.of(asked, inSilence)) {
			this.packages.arm(statement, RELEASE);
		}
		this.packages.waitUntil(RELEASE);
		for (Statement statement : List.of(asked, inSilence, armed)) {
			assertThat(this.packages.release(statement).state()).isEqualTo(State.PUBLISHED);
			assertThat(this.dossiers.ofProcess(statement.id()).state()).isEqualTo(DossierState.RELEASED);
		}
		// Of the other two no unit was ever heard.
		assertThat(cases(asked)).as("what still runs").isEmpty();
		recordHolds();
	}

	/** Whatever the units and the adviser of a side are asked, they agree. */
	private void unitsSay(Party side, Statement statement) {
		Optional<Waiting> next = waiting(side, statement, Forms.OPINION, Forms.LEGAL_OPINION);
		while (next.isPresent()) {
			CurrentUser user = next.get().user();
			WorkItem item = next.get().item();
			done(item.form().equals(Forms.OPINION) ? this.opinions.give(user, item.id(), Kind.POSITIVE, "", List.of())
					: this.opinions.giveLegal(user, item.id(), Kind.POSITIVE, "", List.of()));
			this.packages.settle();
			next = waiting(side, statement, Forms.OPINION, Forms.LEGAL_OPINION);
		}
	}

	private void answer(Party side, Statement statement) {
		Waiting answer = waiting(side, statement, Forms.ANSWER).orElseThrow();
		done(this.answers.clear(answer.user(), answer.item().id(), statement.hash(), "Nothing was heard."));
		this.packages.settle();
	}

	/** Somebody of a side for whom one of these tasks waits. */
	private Optional<Waiting> waiting(Party side, Statement statement, String... forms) {
		return Realm.load()
			.groups()
			.stream()
			.filter((group) -> group.party().filter(side.code()::equals).isPresent())
			.map((group) -> ((Admitted) this.admissions.admit("somebody of " + group.id().path(),
					List.of(group.id().path())))
				.user())
			.flatMap((user) -> this.tasks.of(user, statement.id())
				.stream()
				.filter((item) -> List.of(forms).contains(item.form()))
				.map((item) -> new Waiting(user, item)))
			.findFirst();
	}

	private Statement statement(String title) {
		return this.statements.opened(new DossierId(this.jdbc.sql("select id from dossier where title_en = :title")
			.param("title", title)
			.query(UUID.class)
			.single()), Party.EU);
	}

	private ApprovalFiles.SilenceFile silence(Statement statement) {
		return this.approvals.lastSilence(Officer.EU_COORDINATOR.user(), statement.id()).orElseThrow();
	}

	private List<ProcessInstance> cases(Statement statement) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(statement.id().toString())
			.list();
	}

	/** The processes of a statement whose models have changed since they were begun. */
	private List<String> onEarlierModels(Statement statement) {
		return cases(statement).stream()
			.map((begun) -> this.engine.getRepositoryService().getProcessDefinition(begun.getProcessDefinitionId()))
			.filter((model) -> model.getVersion() < latest(model).getVersion())
			.map(ProcessDefinition::getKey)
			.toList();
	}

	private ProcessDefinition latest(ProcessDefinition model) {
		ProcessDefinitionQuery query = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(model.getKey());
		return ((model.getTenantId() != null) ? query.tenantIdIn(model.getTenantId()) : query.withoutTenantId())
			.latestVersion()
			.singleResult();
	}

	private void recordHolds() {
		for (Officer auditor : List.of(Officer.EU_AUDITOR, Officer.JP_AUDITOR)) {
			Finding finding = this.record.check(auditor.user());
			assertThat(finding.verdict().holds()).as(finding.toString()).isTrue();
			assertThat(finding.rows()).isPositive();
		}
	}

	/**
	 * A task and who may do it.
	 */
	private record Waiting(CurrentUser user, WorkItem item) {
	}

}
