package org.chapeau.app.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.fixtures.ChangedModel;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.NewDossier;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.Definitions;
import org.chapeau.app.process.EngineStart;
import org.chapeau.app.process.Processes;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Theme;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of both sides, and the way of a dossier to its approval.
 */
class Table {

	static final Instant MORNING = Instant.parse("2024-10-21T07:00:00Z");

	static final CurrentUser DESK = user("eu.desk", "EU/desk-officer", Role.PENHOLDER, Role.NEGOTIATOR);

	static final CurrentUser CHAIR = user("eu.coordinator", "EU/coordinator", Role.COORDINATOR, Role.NEGOTIATOR,
			Role.HEAD_OF_DELEGATION);

	static final CurrentUser SIGNATORY = user("eu.signatory", "EU/signatory", Role.SIGNATORY);

	static final CurrentUser DIRECTOR = user("jp.director", "JP/director", Role.COORDINATOR, Role.NEGOTIATOR,
			Role.HEAD_OF_DELEGATION, Role.KESSAI_APPROVER);

	static final CurrentUser DRAFTER = user("jp.drafter", "JP/drafter", Role.PENHOLDER, Role.NEGOTIATOR);

	static final NewClause MILD = clause(Kind.COMMITMENT, "commitment", 3);

	static final NewClause CONDEMNATION = clause(Kind.CONDEMNATION, "concern", 7);

	private static final Set<String> DRIVEN = Set.of(NegotiateStatement.KEY, ApproveEu.KEY, ApproveJp.KEY);

	private final ProcessEngine engine;

	private final TestClock clock;

	private final Dossiers dossiers;

	private final Drafting drafting;

	private final Agreements agreements;

	private final Proposals proposals;

	private final JointText text;

	private final Tasks tasks;

	private final Processes processes;

	private final Kessai kessai;

	private final Definitions definitions;

	private final TransactionTemplate transaction;

	Table(ProcessEngine engine, TestClock clock, Dossiers dossiers, Drafting drafting, Agreements agreements,
			Proposals proposals, JointText text, Tasks tasks, Processes processes, Kessai kessai,
			Definitions definitions, TransactionTemplate transaction, EngineStart start) {
		this.engine = engine;
		this.clock = clock;
		this.dossiers = dossiers;
		this.drafting = drafting;
		this.agreements = agreements;
		this.proposals = proposals;
		this.text = text;
		this.tasks = tasks;
		this.processes = processes;
		this.kessai = kessai;
		this.definitions = definitions;
		this.transaction = transaction;
		start.setAutoStartup(false);
	}

	static CurrentUser user(String name, String group, Role... roles) {
		GroupId id = new GroupId(group);
		return new CurrentUser(name, new Party(id.party().orElseThrow()), Set.of(id), Set.of(roles));
	}

	static CurrentUser delegate(String country) {
		return user("eu.ms." + country, "EU/ms-" + country, Role.DELEGATE);
	}

	static CurrentUser approver(String slug) {
		return user("jp." + slug, "JP/" + slug, Role.KESSAI_APPROVER);
	}

	static NewClause clause(Kind kind, String scale, int level) {
		return new NewClause(Part.OPERATIVE, kind, Theme.MARITIME, scale, level, 0, null,
				"Both sides will continue to hold exercises.", "双方は引き続き演習を実施する。");
	}

	/**
	 * A statement that both heads of delegation have agreed to, and that the drafter has
	 * put up for kessai, on Monday morning.
	 */
	DossierId inApproval(Rank rank, NewClause clause) {
		DossierId id = agreed(rank, clause);
		putUp(id, "as agreed");
		return id;
	}

	/** A statement that both heads of delegation have agreed to, likewise. */
	DossierId agreed(Rank rank, NewClause clause) {
		this.clock.set(MORNING.minusSeconds(60));
		Bilingual words = new Bilingual("Dialogue", "対話");
		List<DossierParty> parties = List.of(new DossierParty(Party.EU, words), new DossierParty(Party.JP, words));
		DossierId id = done(this.dossiers.open(DESK,
				new NewDossier(words, words, words, LocalDate.of(2024, 11, 1), rank, Marking.UNMARKED, parties)))
			.id();
		done(this.drafting.add(DESK, id, clause));
		done(this.drafting.complete(DESK, task(DESK, id, NegotiateStatement.USER_TASK_DRAFT)));
		settle(id);
		clear(id);
		agree(id);
		this.clock.set(MORNING);
		return id;
	}

	/**
	 * Both heads of delegation agree ad referendum, approval is asked for, and the
	 * drafter puts the text up for kessai.
	 */
	void lock(DossierId id) {
		agree(id);
		putUp(id, "as agreed");
	}

	/**
	 * Lets a kessai begin on the model in which the chain began with the director.
	 */
	DossierId onTheEarlierKessai(Supplier<DossierId> begin) {
		byte[] earlier = ChangedModel.earlier(ApproveJp.KEY).bytes();
		this.transaction.executeWithoutResult((status) -> this.definitions.deploy(Party.JP, ApproveJp.KEY, 1, earlier));
		try {
			return begin.get();
		}
		finally {
			this.transaction.executeWithoutResult((status) -> this.definitions.deployBuiltIn(Party.JP, ApproveJp.KEY));
		}
	}

	void putUp(DossierId id, String explanation) {
		done(this.kessai.putUp(DRAFTER, task(DRAFTER, id, ApproveJp.USER_TASK_DRAFT_KESSAI), hash(id), explanation));
	}

	private void agree(DossierId id) {
		for (CurrentUser head : List.of(CHAIR, DIRECTOR)) {
			done(this.agreements.confirm(head, task(head, id, NegotiateStatement.USER_TASK_AD_REFERENDUM), hash(id),
					Authentic.BOTH));
		}
		settle(id);
	}

	/** Both sides close the round on the text as it stands. */
	void closeRound(DossierId id) {
		for (CurrentUser head : List.of(CHAIR, DIRECTOR)) {
			done(this.agreements.closeRound(head, task(head, id, NegotiateStatement.USER_TASK_NEGOTIATE), hash(id),
					Authentic.BOTH));
		}
		settle(id);
	}

	/** The first clause is settled in new words, and both sides clear the text again. */
	void settleOn(DossierId id, String en, String ja) {
		ClauseText clause = this.text.ofProcess(id).get(0);
		done(this.proposals.propose(DESK, clause.id(), clause.number(), en, ja));
		done(this.proposals.accept(DIRECTOR, clause.id(), clause.number() + 1, Party.EU));
		closeRound(id);
		clear(id);
	}

	private void clear(DossierId id) {
		answer(id, Party.EU);
		answer(id, Party.JP);
		settle(id);
	}

	private void answer(DossierId id, Party party) {
		this.transaction.executeWithoutResult((status) -> this.processes.answer(Messages.PARTY_ANSWERED, party, id));
	}

	String hash(DossierId id) {
		return JointText.hash(this.text.ofProcess(id));
	}

	TaskId task(CurrentUser user, DossierId id, String element) {
		return find(user, id, element).orElseThrow(() -> new AssertionError(user.name() + " has no " + element));
	}

	Optional<TaskId> find(CurrentUser user, DossierId id, String element) {
		return this.tasks.of(user, id)
			.stream()
			.filter((item) -> item.element().equals(element))
			.map(WorkItem::id)
			.findFirst();
	}

	/**
	 * Runs the jobs of the negotiation and of the approvals that are due, until none is.
	 */
	void settle(DossierId id) {
		ManagementService management = this.engine.getManagementService();
		List<Job> due;
		do {
			due = this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(id.toString())
				.list()
				.stream()
				.flatMap((instance) -> management.createJobQuery()
					.processInstanceId(instance.getId())
					.executable()
					.list()
					.stream())
				.filter((job) -> DRIVEN.contains(job.getProcessDefinitionKey()))
				.toList();
			due.stream().limit(1).forEach((job) -> management.executeJob(job.getId()));
		}
		while (!due.isEmpty());
	}

	static <T> T done(Outcome<T> outcome) {
		if (outcome instanceof Outcome.Done<T> done) {
			return done.result();
		}
		throw new AssertionError("Refused: " + outcome.refusal().orElseThrow());
	}

	static String refused(Outcome<?> outcome) {
		return outcome.refusal().orElseThrow(() -> new AssertionError("Not refused")).key();
	}

}
