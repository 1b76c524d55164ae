package org.chapeau.app.approval;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.app.approval.SilenceProcedure.State;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.fixtures.BeforeWriting;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.Order;
import org.chapeau.app.fixtures.Order.Forced;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_SIGNATORY;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A text is agreed to or approved in the moment in which it changes, is returned, or its
 * deadline passes. What stands in the end is one of the two, and nobody is left to think
 * it was the other.
 */
@PackageTest
@Import(OnPostgres.class)
class TextRacesTests {

	/** And has not looked at the approval, when the first does all that they do. */
	private static final Order SECOND_HAS_FOUND_THE_TASK = (ready) -> ready.stream()
		.filter((one) -> one.number() == 1 && !one.statement().contains("from approval "))
		.findFirst()
		.orElse(ready.get(0));

	@Autowired
	SideBySide sideBySide;

	@Autowired
	Packages packages;

	@Autowired
	MovableClock clock;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Tasks tasks;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Drafting drafting;

	@Autowired
	Transmissions transmissions;

	@Autowired
	Agreements agreements;

	@Autowired
	Proposals proposals;

	@Autowired
	SilenceProcedures procedures;

	@Autowired
	SilenceResponses responses;

	@Autowired
	Signatures signatures;

	@Autowired
	Kessai kessai;

	@Autowired
	Approvals approvals;

	@Autowired
	ApprovalFiles files;

	private Statement statement;

	@ParameterizedTest
	@EnumSource
	void aZeroDraftIsTransmittedAsItWasWrittenLast(Forced order) {
		this.statement = this.packages.aPackage().inDraft();
		ClauseText clause = this.statement.clause(1);
		done(this.drafting.complete(EU_DESK.user(), this.statement.task(EU_DESK, NegotiateStatement.USER_TASK_DRAFT)));
		Job transmission = due().get(0);
		List<Outcome<?>> came = this.sideBySide.act(order,
				() -> run(transmission) ? Outcome.done() : Outcome.refused(SideBySide.RACED),
				() -> this.drafting.edit(EU_DESK.user(), clause.id(), clause.number(), "We act.", "行動する。"));
		settle();
		assertThat(came).as("somebody comes through").anyMatch(Outcome::isDone);
		assertThat(this.statement.clause(1).en().clean())
			.isEqualTo(came.get(1).isDone() ? "We act." : clause.en().clean());
		assertThat(this.transmissions.list(JP_DIRECTOR.user(), this.statement.id())).extracting(Transmission::hash)
			.containsExactly(this.statement.hash());
	}

	@ParameterizedTest
	@EnumSource
	void itIsLockedInTheWordsThatBothHeadsAgreedTo(Forced order) {
		this.statement = this.packages.aPackage().transmitted().cleared();
		String hash = this.statement.hash();
		ClauseText clause = this.statement.clause(1);
		done(agreeing(EU_COORDINATOR, hash).get());
		List<Outcome<?>> came = this.sideBySide.act(order, agreeing(JP_DIRECTOR, hash), () -> this.proposals
			.propose(EU_DESK.user(), clause.id(), clause.number(), "The EU and Japan will act.", "日本及びＥＵは行動する。"));
		settle();
		assertThat(came).as("somebody comes through").anyMatch(Outcome::isDone);
		Dossier dossier = this.dossiers.ofProcess(this.statement.id());
		if (dossier.lockedHash() != null) {
			assertThat(dossier.lockedHash()).isEqualTo(hash).isEqualTo(this.statement.hash());
			assertThat(came.get(1).isDone()).as("the edit").isFalse();
		}
		assertThat(this.statement.hash().equals(hash)).as("unchanged").isEqualTo(!came.get(1).isDone());
	}

	@ParameterizedTest
	@EnumSource
	void anApproverWhoSendsThePageTwiceHasApprovedOnce(Forced order) {
		this.statement = this.packages.aPackage().inApproval();
		Supplier<Outcome<?>> approving = approving(task(JP_DIRECTOR, Forms.KESSAI));
		List<Outcome<?>> came = this.sideBySide.act(order, approving, approving);
		settle();
		one(came);
		assertThat(this.files.approvals(JP_DIRECTOR.user(), this.statement.id()).get(0).kessai().orElseThrow().taken())
			.filteredOn((step) -> step.decision() == KessaiDecision.APPROVED)
			.hasSize(1);
	}

	@Test
	void whoSignsWhatWasSignedWhileTheyLookedIsTold() {
		this.statement = this.packages.aPackage().inApproval();
		String hash = this.statement.hash();
		this.packages.waitUntil(silence().deadline());
		TaskId sign = task(EU_SIGNATORY, Forms.SIGN);
		Supplier<Outcome<?>> signing = () -> this.signatures.sign(EU_SIGNATORY.user(), sign, hash);
		List<Outcome<?>> came = this.sideBySide.act(SECOND_HAS_FOUND_THE_TASK, List.of(signing, signing));
		assertThat(came.get(0).isDone()).as("the first").isTrue();
		assertThat(came.get(1).refusal()).map(Refusal::key).contains("task-gone");
	}

	@ParameterizedTest
	@EnumSource
	void whoOpensTheProcedureThatAnotherHasJustOpenedIsTold(Forced order) {
		this.statement = this.packages.aPackage().inApproval();
		Supplier<Outcome<SilenceProcedure>> opening = opening();
		List<Outcome<?>> came = this.sideBySide.act(order, opening::get, opening::get);
		assertThat(came).as("who comes through").satisfiesOnlyOnce((one) -> assertThat(one.isDone()).isTrue());
		assertThat(came.stream().flatMap((one) -> one.refusal().stream()).map(Refusal::key))
			.as("what the other is told")
			.containsExactly("task-gone");
		assertThat(this.files.approvals(EU_COORDINATOR.user(), this.statement.id())).singleElement()
			.satisfies((file) -> assertThat(file.silences()).hasSize(1));
	}

	@ParameterizedTest
	@EnumSource
	void aProcedureDoesNotOutliveTheReturnOfTheText(Forced order) {
		this.statement = this.packages.aPackage().inApproval();
		TaskId file = task(JP_DIRECTOR, Forms.KESSAI);
		String hash = this.statement.hash();
		List<Outcome<?>> came = this.sideBySide.act(order, opening()::get,
				() -> this.kessai.returnText(JP_DIRECTOR.user(), file, hash, "The minister objects.", ""));
		settle();
		assertThat(came.get(1).isDone()).as("the return: " + came).isTrue();
		assertThat(this.files.lastSilence(EU_COORDINATOR.user(), this.statement.id()))
			.map((silence) -> silence.procedure().state())
			.isEqualTo(came.get(0).isDone() ? Optional.of(State.VOID) : Optional.empty());
		assertThat(find(EU_COORDINATOR, Forms.OPEN_SILENCE)).isEmpty();
		assertThat(find(EU_DELEGATE, Forms.SILENCE)).isEmpty();
		assertThat(this.dossiers.ofProcess(this.statement.id()).lockedHash()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void aSignatureDoesNotOutliveTheReturnOfTheText(Forced order) {
		this.statement = this.packages.aPackage().inApproval();
		String hash = this.statement.hash();
		this.packages.waitUntil(silence().deadline());
		TaskId sign = task(EU_SIGNATORY, Forms.SIGN);
		TaskId file = task(JP_DIRECTOR, Forms.KESSAI);
		List<Outcome<?>> came = this.sideBySide.act(order, () -> this.signatures.sign(EU_SIGNATORY.user(), sign, hash),
				() -> this.kessai.returnText(JP_DIRECTOR.user(), file, hash, "The minister objects.", ""));
		settle();
		assertThat(came.get(1).isDone()).as("the return").isTrue();
		assertThat(this.approvals.stands(this.statement.id(), Party.EU, hash)).isFalse();
		assertThat(this.approvals.stands(this.statement.id(), Party.JP, hash)).isFalse();
		assertThat(this.dossiers.ofProcess(this.statement.id()).lockedHash()).isNull();
		assertThat(this.statement.tasksOf(EU_DESK)).contains(NegotiateStatement.USER_TASK_NEGOTIATE);
		assertThat(find(EU_SIGNATORY, Forms.SIGN)).isEmpty();
		assertThat(this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKeyIn(ApproveEu.KEY, ApproveJp.KEY)
			.processInstanceBusinessKey(this.statement.id().toString())
			.count()).as("approvals of a text that was returned").isZero();
	}

	@ParameterizedTest
	@EnumSource
	void anObjectionOfTheLastMillisecondBreaksTheSilenceOrIsTold(Forced order) {
		this.statement = this.packages.aPackage().inApproval();
		SilenceProcedure open = silence();
		this.packages.waitUntil(open.deadline().minusMillis(1));
		Supplier<Outcome<?>> objecting = () -> this.responses.respond(EU_DELEGATE.user(), open.id(), open.hash(),
				new Reply("EU/ms-fr", Kind.BROKEN, "Parliament has not been heard.", ""));
		List<Outcome<?>> came = this.sideBySide.act(order, objecting, () -> deadline(open));
		settle();
		one(came);
		assertThat(state()).isEqualTo(came.get(0).isDone() ? State.BROKEN : State.ADOPTED);
		assertThatRefusal(objecting.get()).isIn("silence-late", "silence-not-open");
		assertThat(this.files.lastSilence(EU_COORDINATOR.user(), this.statement.id())
			.orElseThrow()
			.table()
			.count(Kind.BROKEN)).isEqualTo(came.get(0).isDone() ? 1 : 0);
		assertThat(find(EU_COORDINATOR, Forms.SILENCE_BROKEN)).hasSize(came.get(0).isDone() ? 1 : 0);
		assertThat(find(EU_SIGNATORY, Forms.SIGN)).hasSize(came.get(0).isDone() ? 0 : 1);
	}

	@ParameterizedTest
	@EnumSource
	void aDeadlineIsMovedInTheLastMillisecondOrHasPassed(Forced order) {
		this.statement = this.packages.aPackage().inApproval();
		SilenceProcedure open = silence();
		this.packages.waitUntil(open.deadline().minusMillis(1));
		List<Outcome<?>> came = this.sideBySide.act(order,
				() -> this.procedures.extend(EU_COORDINATOR.user(), open.id(), open.hash(), "2026-11-30T12:00"),
				() -> deadline(open));
		settle();
		assertThat(state()).isEqualTo(came.get(0).isDone() ? State.OPEN : State.ADOPTED);
		assertThat(find(EU_SIGNATORY, Forms.SIGN)).hasSize(came.get(0).isDone() ? 0 : 1);
	}

	@Test
	void aDeadlineIsMovedAlsoIfADelegationTakesItsTaskAtThatMoment() {
		this.statement = this.packages.aPackage().inApproval();
		SilenceProcedure open = silence();
		TaskId task = task(EU_DELEGATE, Forms.SILENCE);
		// Those of the delegations before it are written before it.
		BeforeWriting order = new BeforeWriting("ACT_RU_TASK",
				Collections.nCopies(delegations().indexOf(task.value()) + 1, "update").toArray(String[]::new));
		List<Outcome<?>> came = this.sideBySide.act(order,
				List.of(() -> this.procedures.extend(EU_COORDINATOR.user(), open.id(), open.hash(), "2026-11-30T12:00"),
						() -> this.tasks.claim(EU_DELEGATE.user(), task)));
		assertThat(order.reached()).as("the moment").isTrue();
		assertThat(came.get(0).isDone()).as("the extension: " + came).isTrue();
		assertThat(this.tasks.find(EU_DELEGATE.user(), task)).map(WorkItem::due)
			.contains(Instant.parse("2026-11-30T11:00:00Z"));
		assertThat(came.get(1).isDone() || this.tasks.claim(EU_DELEGATE.user(), task).isDone())
			.as("it is theirs, at the second attempt at the latest")
			.isTrue();
	}

	/** The tasks of all delegations in the order in which they are written. */
	private List<String> delegations() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.statement.id().toString())
			.taskDefinitionKey(ApproveEu.USER_TASK_RESPOND_TO_SILENCE)
			.list()
			.stream()
			.map(Task::getId)
			.sorted()
			.toList();
	}

	/** The deadline comes, and the engine's timer with it. */
	private Outcome<?> deadline(SilenceProcedure open) {
		this.clock.set(open.deadline());
		ManagementService management = this.engine.getManagementService();
		String instance = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey(ApproveEu.KEY)
			.processInstanceBusinessKey(open.dossier().toString())
			.singleResult()
			.getId();
		Job timer = management.createJobQuery()
			.activityId(ApproveEu.TIMER_SILENCE_DEADLINE)
			.processInstanceId(instance)
			.singleResult();
		if (timer == null || timer.getDuedate().toInstant().isAfter(open.deadline())) {
			return Outcome.refused("silence-not-open");
		}
		return run(timer) ? Outcome.done() : Outcome.refused(SideBySide.RACED);
	}

	/** A job that fails is tried again later, as the engine does by itself. */
	private boolean run(Job job) {
		try {
			this.engine.getManagementService().executeJob(job.getId());
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/** Runs what is due, until all waits for people, for time, or to be tried again. */
	private void settle() {
		List<Job> due = due();
		if (!due.isEmpty()) {
			run(due.get(0));
			settle();
		}
	}

	private List<Job> due() {
		Set<String> instances = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.statement.id().toString())
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.collect(Collectors.toSet());
		return this.engine.getManagementService()
			.createJobQuery()
			.withRetriesLeft()
			.list()
			.stream()
			.filter((job) -> instances.contains(job.getProcessInstanceId()))
			.filter((job) -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(this.clock.instant()))
			.toList();
	}

	private SilenceProcedure silence() {
		return done(opening().get());
	}

	private Supplier<Outcome<SilenceProcedure>> opening() {
		TaskId task = task(EU_COORDINATOR, Forms.OPEN_SILENCE);
		String hash = this.statement.hash();
		return () -> this.procedures.open(EU_COORDINATOR.user(), task, hash, "ordinary", "");
	}

	private State state() {
		return this.files.lastSilence(EU_COORDINATOR.user(), this.statement.id()).orElseThrow().procedure().state();
	}

	private Supplier<Outcome<?>> agreeing(Officer head, String hash) {
		TaskId task = this.statement.task(head, NegotiateStatement.USER_TASK_AD_REFERENDUM);
		return () -> this.agreements.confirm(head.user(), task, hash, Authentic.BOTH);
	}

	private Supplier<Outcome<?>> approving(TaskId task) {
		String hash = this.statement.hash();
		return () -> this.kessai.approve(JP_DIRECTOR.user(), task, hash);
	}

	private TaskId task(Officer officer, String form) {
		return find(officer, form).get(0);
	}

	private List<TaskId> find(Officer officer, String form) {
		return this.tasks.of(officer.user(), this.statement.id())
			.stream()
			.filter((item) -> item.form().equals(form))
			.map(WorkItem::id)
			.toList();
	}

	/** One of them has come through, and the other knows why not. */
	private static void one(List<Outcome<?>> came) {
		assertThat(came.stream().filter(Outcome::isDone)).as("who comes through: " + came).hasSize(1);
		assertThat(came.stream().flatMap((one) -> one.refusal().stream()).map(Refusal::key))
			.as("what the other is told")
			.isSubsetOf(SideBySide.RACED, "task-gone", "task-taken", "silence-not-open", "silence-late");
	}

}
