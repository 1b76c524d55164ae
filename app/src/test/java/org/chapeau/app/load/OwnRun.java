package org.chapeau.app.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.app.approval.Kessai;
import org.chapeau.app.approval.KessaiChain;
import org.chapeau.app.approval.Signatures;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.approval.SilenceProcedures;
import org.chapeau.app.consultation.Answers;
import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Outcomes;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.load.BareEngine.Cast;
import org.chapeau.app.load.RunsLoad.Run;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.NewDossier;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.NegotiateStatement;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement of eight clauses, at ministerial level and with a condemnation, which both
 * sides clear and approve.
 */
final class OwnRun implements Run {

	private static final String DESK = "EU/desk-officer";

	private static final List<Theme> THEMES = List.of(Theme.MARITIME, Theme.SPACE, Theme.CYBER,
			Theme.INFORMATION_MANIPULATION, Theme.COUNTER_TERRORISM, Theme.NON_PROLIFERATION_DISARMAMENT, Theme.UKRAINE,
			Theme.EXERCISES);

	private final LoadProgram program;

	private final MovableClock clock;

	private final ProcessEngine engine;

	private final Map<String, CurrentUser> people = new HashMap<>();

	private final Map<String, List<String>> asked = new HashMap<>();

	private final List<String> legal = new ArrayList<>();

	private List<List<String>> chain = List.of();

	private DossierId dossier;

	private String hash = "";

	private int statements;

	private long aside;

	OwnRun(LoadProgram program, MovableClock clock) {
		this.program = program;
		this.clock = clock;
		this.engine = program.bean(ProcessEngine.class);
	}

	/**
	 * Who took part in the last run.
	 */
	Cast cast(List<String> delegations) {
		return new Cast(Map.copyOf(this.asked), List.copyOf(this.legal), this.chain, delegations);
	}

	@Override
	public void prepare() {
		RunsLoad.dropRelease(this.engine);
		this.legal.clear();
		this.hash = "";
		this.statements++;
		CurrentUser desk = in(DESK);
		List<DossierParty> parties = List.of(
				new DossierParty(Party.EU, new Bilingual("the High Representative", "上級代表")),
				new DossierParty(Party.JP, new Bilingual("the Minister for Foreign Affairs", "外務大臣")));
		this.dossier = done(desk,
				(user) -> bean(Dossiers.class).open(user,
						new NewDossier(new Bilingual("Joint statement", "共同声明"), new Bilingual("Dialogue", "対話"),
								new Bilingual("Tokyo", "東京"), LocalDate.of(2027, 11, 1), Rank.MINISTERIAL,
								Marking.UNMARKED, parties)))
			.id();
		for (int i = 0; i < THEMES.size(); i++) {
			boolean condemns = i == 6;
			NewClause clause = new NewClause(Part.OPERATIVE, condemns ? Kind.CONDEMNATION : Kind.COMMITMENT,
					THEMES.get(i), condemns ? "CONCERN" : "COMMITMENT", condemns ? 8 : 2, 0, null,
					"The EU and Japan will continue to work together on point " + i + " of agenda " + this.statements
							+ ".",
					"日本及びＥＵは、第" + this.statements + "回の議題" + i + "について引き続き協力する。");
			done(desk, (user) -> bean(Drafting.class).add(user, this.dossier, clause));
		}
	}

	@Override
	public void run() {
		this.aside = 0;
		decide(DESK, NegotiateStatement.USER_TASK_DRAFT, bean(Drafting.class)::complete);
		consult(Party.EU, "EU/coordinator", "EU/legal-adviser", "EU/coordinator", ConsultEu.USER_TASK_CONSOLIDATE);
		consult(Party.JP, "JP/drafter", "JP/international-legal-affairs", "JP/director",
				ConsultJp.USER_TASK_DIRECTOR_DECIDES);
		for (String head : List.of("EU/coordinator", "JP/director")) {
			decide(head, NegotiateStatement.USER_TASK_AD_REFERENDUM,
					(user, task) -> bean(Agreements.class).confirm(user, task, hash(user), Authentic.BOTH));
		}
		silence();
		kessai();
	}

	private void consult(Party party, String prepares, String advises, String answers, String answer) {
		Consultation proposed = as(in(prepares),
				(user) -> bean(Consultations.class).current(user, this.dossier).orElseThrow());
		Set<String> units = proposed.units()
			.stream()
			.filter(AskedUnit::proposed)
			.map(AskedUnit::unit)
			.collect(Collectors.toSet());
		decide(prepares, ConsultEu.USER_TASK_PREPARE_CONSULTATION, (user, task) -> bean(Preparation.class).prepare(user,
				task, new ConsultationPlan(units, Map.of(), proposed.legalAsked(), "", TimeLimit.STANDARD)));
		this.asked.put(party.code(), List.copyOf(units));
		tasks(ConsultEu.USER_TASK_GIVE_OPINION).forEach((unit, task) -> done(in(unit),
				(user) -> bean(Opinions.class).give(user, task, Opinion.Kind.POSITIVE, "", List.of())));
		if (proposed.legalAsked()) {
			this.legal.add(party.code());
			decide(advises, ConsultEu.USER_TASK_LEGAL_OPINION,
					(user, task) -> bean(Opinions.class).giveLegal(user, task, Opinion.Kind.POSITIVE, "", List.of()));
		}
		decide(answers, answer, (user, task) -> bean(Answers.class).clear(user, task, hash(user), ""));
	}

	private void silence() {
		SilenceProcedure procedure = decide("EU/coordinator", ApproveEu.USER_TASK_OPEN_SILENCE,
				(user, task) -> bean(SilenceProcedures.class).open(user, task, hash(user), "ordinary", ""));
		this.clock.set(procedure.deadline());
		RunsLoad.reachDeadline(this.engine);
		decide("EU/signatory", ApproveEu.USER_TASK_SIGN,
				(user, task) -> bean(Signatures.class).sign(user, task, hash(user)));
	}

	private void kessai() {
		decide("JP/drafter", ApproveJp.USER_TASK_DRAFT_KESSAI,
				(user, task) -> bean(Kessai.class).putUp(user, task, hash(user), "合議を了した文案。"));
		List<KessaiChain> decided = new ArrayList<>();
		Map<String, TaskId> next = tasks(ApproveJp.USER_TASK_KESSAI);
		while (!next.isEmpty()) {
			Map.Entry<String, TaskId> turn = next.entrySet().iterator().next();
			decided
				.add(done(in(turn.getKey()), (user) -> bean(Kessai.class).approve(user, turn.getValue(), hash(user))));
			next = tasks(ApproveJp.USER_TASK_KESSAI);
		}
		this.chain = decided.get(0).approvers();
	}

	/** The tasks on an element by the groups that may take them. */
	private Map<String, TaskId> tasks(String element) {
		List<Task> waiting = RunsLoad.waiting(this.engine, this.dossier.toString(), element);
		long begun = System.nanoTime();
		Map<String, TaskId> tasks = new HashMap<>();
		waiting.forEach(
				(task) -> bean(JdbcClient.class).sql("select GROUP_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ = :task")
					.param("task", task.getId())
					.query(String.class)
					.list()
					.forEach((group) -> tasks.put(group, new TaskId(task.getId()))));
		this.aside += System.nanoTime() - begun;
		return tasks;
	}

	/** Whose a task is, the empty models need not know. */
	@Override
	public long aside() {
		return this.aside;
	}

	/** The one task that a group has on an element. */
	private <T> T decide(String group, String element, BiFunction<CurrentUser, TaskId, Outcome<T>> work) {
		TaskId task = Optional.ofNullable(tasks(element).get(group))
			.orElseThrow(() -> new IllegalStateException(group + " has no task on " + element));
		return done(in(group), (user) -> work.apply(user, task));
	}

	/** What the page has shown; nobody changes the text on its way. */
	private String hash(CurrentUser reader) {
		if (this.hash.isEmpty()) {
			this.hash = JointText.hash(bean(JointText.class).of(reader, this.dossier));
		}
		return this.hash;
	}

	/**
	 * What a person does, on the rows of their side, and then what the engine does about
	 * it by itself.
	 */
	private <T> T done(CurrentUser user, Function<CurrentUser, Outcome<T>> work) {
		T result = as(user, (own) -> Outcomes.done(work.apply(own)));
		RunsLoad.settle(this.engine);
		return result;
	}

	private static <T> T as(CurrentUser user, Function<CurrentUser, T> work) {
		try (Zone own = Zone.of(user.side())) {
			return work.apply(user);
		}
	}

	private CurrentUser in(String group) {
		return this.people.computeIfAbsent(group, this.program::in);
	}

	private <T> T bean(Class<T> type) {
		return this.program.bean(type);
	}

}
