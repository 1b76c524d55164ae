package org.chapeau.app.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Outcome.Done;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.NewDossier;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.process.EngineStart;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.ui.ExtendedModelMap;

/**
 * Takes a real statement through the shared process to where a test wants it. Time and
 * asynchronous steps pass only when a test says so.
 */
@TestComponent
class Negotiation {

	/** At which the time of a unit, or of the legal adviser, ends. */
	private static final Set<String> ENDS = Set.of(ConsultEu.BOUNDARY_DEADLINE_REACHED,
			ConsultEu.BOUNDARY_LEGAL_DEADLINE_REACHED);

	private final Dossiers dossiers;

	private final Drafting drafting;

	private final JointText text;

	private final Agreements agreements;

	private final StatementPages pages;

	private final Preparation preparation;

	private final Tasks tasks;

	private final ManagementService jobs;

	private final RuntimeService runtime;

	Negotiation(Dossiers dossiers, Drafting drafting, JointText text, Agreements agreements, StatementPages pages,
			Preparation preparation, Tasks tasks, ProcessEngine engine, EngineStart start) {
		this.dossiers = dossiers;
		this.drafting = drafting;
		this.text = text;
		this.agreements = agreements;
		this.pages = pages;
		this.preparation = preparation;
		this.tasks = tasks;
		this.jobs = engine.getManagementService();
		this.runtime = engine.getRuntimeService();
		start.setAutoStartup(false);
	}

	/** A statement on cyber and on Ukraine, the second of which condemns. */
	DossierId transmitted() {
		return transmitted(cyber(), condemnation());
	}

	DossierId transmitted(NewClause... clauses) {
		List<DossierParty> parties = List.of(
				new DossierParty(Party.EU, new Bilingual("the High Representative", "上級代表")),
				new DossierParty(Party.JP, new Bilingual("the Minister", "大臣")));
		DossierId dossier = result(this.dossiers.open(Officials.EU_DESK,
				new NewDossier(new Bilingual("Joint Statement", "共同声明"), new Bilingual("Dialogue", "対話"),
						new Bilingual("Tokyo", "東京"), LocalDate.of(2024, 11, 1), Rank.MINISTERIAL, Marking.UNMARKED,
						parties)))
			.id();
		for (NewClause clause : clauses) {
			result(this.drafting.add(Officials.EU_DESK, dossier, clause));
		}
		result(this.drafting.complete(Officials.EU_DESK,
				task(Officials.EU_DESK, dossier, NegotiateStatement.USER_TASK_DRAFT)));
		runSteps();
		return dossier;
	}

	static NewClause cyber() {
		return clause(Kind.COMMITMENT, Theme.CYBER, "COMMITMENT", 1, "We will work together on cyber defence.",
				"サイバー防衛で協力する。");
	}

	static NewClause condemnation() {
		return clause(Kind.CONDEMNATION, Theme.UKRAINE, "CONCERN", 8, "We strongly condemn the aggression.",
				"侵略を強く非難する。");
	}

	static NewClause clause(@Nullable Kind kind, @Nullable Theme theme, @Nullable String scale, @Nullable Integer level,
			String en, String ja) {
		return new NewClause(Part.OPERATIVE, kind, theme, scale, level, 0, null, en, ja);
	}

	/** Has a side ask exactly these units, with a reason for each departure. */
	void ask(CurrentUser user, DossierId dossier, String... units) {
		TaskId task = task(user, dossier, ConsultEu.USER_TASK_PREPARE_CONSULTATION);
		Map<String, String> reasons = this.preparation.units(user)
			.stream()
			.collect(Collectors.toMap((unit) -> unit, (unit) -> "as agreed in the morning meeting"));
		result(this.preparation.prepare(user, task,
				new ConsultationPlan(Set.of(units), reasons, false, "Keep the verbs of 2023.", TimeLimit.STANDARD)));
	}

	/** Somebody opens a page of the text, as by a browser. */
	void opens(CurrentUser reader, DossierId dossier) {
		this.pages.show(reader, dossier, new ExtendedModelMap());
	}

	/** Both sides at the table close the round on the text as it stands. */
	void closeRound(DossierId dossier) {
		for (CurrentUser user : List.of(Officials.EU_DESK, Officials.JP_DRAFTER)) {
			result(this.agreements.closeRound(user, task(user, dossier, NegotiateStatement.USER_TASK_NEGOTIATE),
					hash(user, dossier), Authentic.BOTH));
		}
		runSteps();
	}

	TaskId task(CurrentUser user, DossierId dossier, String element) {
		return this.tasks.of(user, dossier)
			.stream()
			.filter((item) -> item.element().equals(element))
			.map(WorkItem::id)
			.findFirst()
			.orElseThrow(() -> new AssertionError(user.name() + " has no " + element));
	}

	/** By when a task is wanted. */
	Instant due(CurrentUser user, DossierId dossier, String element) {
		return this.tasks.find(user, task(user, dossier, element)).map(WorkItem::due).orElseThrow();
	}

	List<String> elements(CurrentUser user, DossierId dossier) {
		return this.tasks.of(user, dossier).stream().map(WorkItem::element).toList();
	}

	ClauseText clause(CurrentUser user, DossierId dossier, Theme theme) {
		return this.text.of(user, dossier)
			.stream()
			.filter((clause) -> clause.theme() == theme)
			.findFirst()
			.orElseThrow();
	}

	CounterText counter(CurrentUser user, DossierId dossier, Theme theme, String en, String ja) {
		ClauseText clause = clause(user, dossier, theme);
		return new CounterText(clause.id(), clause.number(), en, ja);
	}

	ClauseId id(CurrentUser user, DossierId dossier, Theme theme) {
		return clause(user, dossier, theme).id();
	}

	String hash(CurrentUser user, DossierId dossier) {
		return JointText.hash(this.text.of(user, dossier));
	}

	/** Runs the asynchronous steps until all processes wait. */
	void runSteps() {
		List<Job> due = this.jobs.createJobQuery().messages().list();
		while (!due.isEmpty()) {
			due.forEach((job) -> this.jobs.executeJob(job.getId()));
			due = this.jobs.createJobQuery().messages().list();
		}
	}

	/** Lets a side's timer fire, as if its time had come. */
	void fire(Party party, DossierId dossier, String event) {
		Job timer = this.jobs.createJobQuery()
			.timers()
			.tenantIdIn(party.code())
			.activityId(event)
			.list()
			.stream()
			.filter((job) -> belongs(job, dossier))
			.findFirst()
			.orElseThrow();
		this.jobs.executeJob(timer.getId());
	}

	/** When the deadline of a unit's, or the legal adviser's, own task fires. */
	Instant timerDue(Party party, DossierId dossier, String unit) {
		return this.jobs.createJobQuery()
			.timers()
			.tenantIdIn(party.code())
			.list()
			.stream()
			.filter((job) -> ENDS.contains(this.jobs.createJobDefinitionQuery()
				.jobDefinitionId(job.getJobDefinitionId())
				.singleResult()
				.getActivityId()))
			.filter((job) -> belongs(job, dossier)
					&& unit.equals(this.runtime.getVariable(job.getExecutionId(), Variables.UNIT)))
			.findFirst()
			.orElseThrow()
			.getDuedate()
			.toInstant();
	}

	private boolean belongs(Job job, DossierId dossier) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceId(job.getProcessInstanceId())
			.processInstanceBusinessKey(dossier.toString())
			.count() == 1;
	}

	static <T> T result(Outcome<T> outcome) {
		if (outcome instanceof Done<T> done) {
			return done.result();
		}
		throw new AssertionError("Refused: " + outcome.refusal().orElseThrow());
	}

}
