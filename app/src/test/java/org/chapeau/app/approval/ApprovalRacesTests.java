package org.chapeau.app.approval;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.approval.SilenceProcedure.State;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Principal;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Rank;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two decide at the same moment. No decision is lost or counted twice, and who came
 * second is told.
 */
@ApprovalTest
class ApprovalRacesTests {

	private static final CurrentUser DEPUTY = Table.approver("deputy-director-general");

	private static final CurrentUser GENERAL = Table.approver("director-general");

	private static final CurrentUser LEGAL = Table.approver("international-legal-affairs");

	private static final CurrentUser AUSTRIA = Table.delegate("at");

	@Autowired
	private Table table;

	@Autowired
	private TestClock clock;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Kessai kessai;

	@Autowired
	private SilenceProcedures procedures;

	@Autowired
	private SilenceResponses responses;

	@Autowired
	private ApprovalFiles files;

	@Autowired
	private Approvals approvals;

	@RepeatedTest(5)
	void bureausThatShareTheFileBothApproveAtOnce() {
		DossierId dossier = beforeTheBureaus();

		assertThat(atOnce(approving(GENERAL, dossier), approving(LEGAL, dossier))).as("both count")
			.containsExactly(true, true);

		this.table.settle(dossier);
		assertThat(chain(dossier).taken()).hasSize(5);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isTrue();
	}

	@RepeatedTest(5)
	void oneBureauApprovesWhileTheOtherSendsBack() {
		DossierId dossier = beforeTheBureaus();
		String hash = this.table.hash(dossier);
		TaskId legal = task(LEGAL, dossier);

		List<Boolean> done = atOnce(approving(GENERAL, dossier),
				() -> this.kessai.sendBack(LEGAL, legal, hash, 1, "article two"));

		assertThat(done.get(1)).as("sending back is always possible").isTrue();
		assertThat(chain(dossier).taken()).hasSize(done.get(0) ? 5 : 4);
		assertThat(chain(dossier).waiting()).containsExactly("JP/director");
		assertThat(this.table.find(Table.DIRECTOR, dossier, ApproveJp.USER_TASK_KESSAI)).isPresent();
		assertThat(this.table.find(GENERAL, dossier, ApproveJp.USER_TASK_KESSAI)).isEmpty();
	}

	@RepeatedTest(5)
	void anApproverAndTheirSubstituteDecideOnce() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);

		assertThat(atOnce(approving(Table.DIRECTOR, dossier), approving(standingIn(Table.DIRECTOR), dossier)))
			.containsOnlyOnce(true);

		assertThat(chain(dossier).taken()).hasSize(2);
		assertThat(chain(dossier).waiting()).containsExactly("JP/deputy-director-general");
	}

	@RepeatedTest(3)
	void theDrafterAndTheirSubstitutePutTheFileUpOnce() {
		DossierId dossier = this.table.agreed(Rank.OFFICIALS, Table.MILD);

		assertThat(atOnce(puttingUp(Table.DRAFTER, dossier), puttingUp(standingIn(Table.DRAFTER), dossier)))
			.containsOnlyOnce(true);

		assertThat(chain(dossier).taken()).hasSize(1);
		assertThat(chain(dossier).waiting()).containsExactly("JP/director");
	}

	@RepeatedTest(3)
	void theChairAndTheirSubstituteOpenTheProcedureOnce() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);

		assertThat(atOnce(opening(Table.CHAIR, dossier), opening(standingIn(Table.CHAIR), dossier)))
			.containsOnlyOnce(true);

		assertThat(this.files.approvals(Table.CHAIR, dossier)).singleElement()
			.satisfies((file) -> assertThat(file.silences()).hasSize(1));
		assertThat(this.table.find(AUSTRIA, dossier, ApproveEu.USER_TASK_RESPOND_TO_SILENCE)).isPresent();
	}

	@RepeatedTest(5)
	void anObjectionInTheLastMillisecondAndAClosingChairEndTheProcedureOnce() {
		SilenceProcedure open = openSilence();
		this.clock.elapse(Duration.between(Table.MORNING, open.deadline()).minusMillis(1));

		List<Boolean> done = atOnce(objecting(open),
				() -> this.procedures.close(Table.CHAIR, open.id(), open.hash(), "a comma"));

		assertThat(done).containsOnlyOnce(true);
		assertThat(state(open)).isEqualTo(done.get(0) ? State.BROKEN : State.CLOSED);
		assertThat(this.table.find(Table.CHAIR, open.dossier(), ApproveEu.USER_TASK_CHAIR_DECIDES)).isPresent();
	}

	@RepeatedTest(5)
	void anObjectionAtTheDeadlineIsRefusedWhetherTheTimerComesBeforeOrAfterIt() {
		SilenceProcedure open = openSilence();
		this.clock.elapse(Duration.between(Table.MORNING, open.deadline()));
		Job timer = this.engine.getManagementService()
			.createJobQuery()
			.activityId(ApproveEu.TIMER_SILENCE_DEADLINE)
			.processInstanceId(instance(open))
			.singleResult();

		assertThat(atOnce(objecting(open), () -> {
			this.engine.getManagementService().executeJob(timer.getId());
			return Outcome.done();
		})).containsExactly(false, true);

		assertThat(state(open)).isEqualTo(State.ADOPTED);
		assertThat(this.table.find(Table.SIGNATORY, open.dossier(), ApproveEu.USER_TASK_SIGN)).isPresent();
	}

	private DossierId beforeTheBureaus() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.CONDEMNATION);
		for (CurrentUser approver : List.of(Table.DIRECTOR, DEPUTY)) {
			Table.done(approving(approver, dossier).get());
		}
		return dossier;
	}

	private SilenceProcedure openSilence() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);
		return Table.done(this.procedures.open(Table.CHAIR,
				this.table.task(Table.CHAIR, dossier, ApproveEu.USER_TASK_OPEN_SILENCE), this.table.hash(dossier),
				"ordinary", ""));
	}

	private Supplier<Outcome<?>> approving(CurrentUser approver, DossierId dossier) {
		TaskId task = task(approver, dossier);
		String hash = this.table.hash(dossier);
		return () -> this.kessai.approve(approver, task, hash);
	}

	private Supplier<Outcome<?>> puttingUp(CurrentUser drafter, DossierId dossier) {
		TaskId task = this.table.task(drafter, dossier, ApproveJp.USER_TASK_DRAFT_KESSAI);
		String hash = this.table.hash(dossier);
		return () -> this.kessai.putUp(drafter, task, hash, "as agreed");
	}

	private Supplier<Outcome<?>> opening(CurrentUser chair, DossierId dossier) {
		TaskId task = this.table.task(chair, dossier, ApproveEu.USER_TASK_OPEN_SILENCE);
		String hash = this.table.hash(dossier);
		return () -> this.procedures.open(chair, task, hash, "ordinary", "");
	}

	private Supplier<Outcome<?>> objecting(SilenceProcedure open) {
		return () -> this.responses.respond(AUSTRIA, open.id(), open.hash(),
				new Reply("EU/ms-at", Kind.BROKEN, "parliament", ""));
	}

	private TaskId task(CurrentUser approver, DossierId dossier) {
		return this.table.task(approver, dossier, ApproveJp.USER_TASK_KESSAI);
	}

	private KessaiChain chain(DossierId dossier) {
		return this.files.approvals(Table.DIRECTOR, dossier).get(0).kessai().orElseThrow();
	}

	private State state(SilenceProcedure procedure) {
		return this.files.lastSilence(Table.CHAIR, procedure.dossier()).orElseThrow().procedure().state();
	}

	private String instance(SilenceProcedure procedure) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey(ApproveEu.KEY)
			.processInstanceBusinessKey(procedure.dossier().toString())
			.singleResult()
			.getId();
	}

	private static CurrentUser standingIn(CurrentUser principal) {
		CurrentUser own = principal.side().equals(Party.EU) ? Table.user("eu.substitute", "EU/maritime", Role.REVIEWER)
				: Table.user("jp.substitute", "JP/security-policy", Role.REVIEWER);
		Set<GroupId> groups = Stream.concat(own.groups().stream(), principal.groups().stream())
			.collect(Collectors.toSet());
		return new CurrentUser(own.name(), own.party(), groups, principal.roles(),
				List.of(new Principal(principal.name(), principal.groups())));
	}

	/** Which of the two succeed, both beginning together. */
	private static List<Boolean> atOnce(Supplier<Outcome<?>> one, Supplier<Outcome<?>> other) {
		CyclicBarrier start = new CyclicBarrier(2);
		return Stream.of(one, other)
			.map((attempt) -> WithoutRequest.supplyAsync(() -> succeeds(start, attempt)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
	}

	private static boolean succeeds(CyclicBarrier start, Supplier<Outcome<?>> attempt) {
		try {
			start.await();
			return attempt.get().isDone();
		}
		catch (ConcurrencyFailureException | DuplicateKeyException | OptimisticLockingException ex) {
			return false;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
