package org.chapeau.app.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.load.BareEngine.Cast;
import org.chapeau.text.Party;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.ReleasePackage;
import org.chapeau.workflows.UnitStep;
import org.chapeau.workflows.Variables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * How many statements go through the processes of both sides in a minute, from the
 * transmission of the zero draft to the approval by both, beside the same models with
 * empty delegates. One statement at a time, each decision by the use case that the page
 * behind it calls. Run as {@code docs/measurements.md} says, with {@code h2} or
 * {@code postgres} as its argument.
 */
public final class RunsLoad {

	/** A step is compiled when it has been done a few thousand times. */
	private static final int WARM_UP = 120;

	private static final int ROUNDS = 40;

	private final Random random = new Random(20261128);

	private RunsLoad() {
	}

	public static void main(String[] arguments) throws Exception {
		try (LoadProgram program = LoadProgram.start(arguments, Still.class)) {
			program.bean(SpringJobExecutor.class).shutdown();
			program.everybodyHasSignedIn();
			// The engine's own threads work on rows of nobody, until a step says
			// otherwise.
			try (Zone nobody = Zone.of(null)) {
				OwnRun own = new OwnRun(program, program.bean(MovableClock.class));
				own.prepare();
				own.run();
				Cast cast = own.cast(program.bean(Parties.class).delegations(Party.EU));
				try (BareEngine bare = new BareEngine(program, cast, false)) {
					new RunsLoad().measure(program, own, new BareRun(bare.engine()));
				}
			}
		}
	}

	private void measure(LoadProgram program, Run own, Run bare) throws Exception {
		Map<Run, List<Double>> times = Map.of(own, new ArrayList<>(), bare, new ArrayList<>());
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			List<Run> shuffled = new ArrayList<>(List.of(own, bare));
			Collections.shuffle(shuffled, this.random);
			for (Run run : shuffled) {
				run.prepare();
				long begun = System.nanoTime();
				run.run();
				double millis = (System.nanoTime() - begun - run.aside()) / 1e6;
				if (round >= 0) {
					times.get(run).add(millis);
				}
			}
		}
		System.out.printf("%s, %d runs of each, one at a time, %d tasks a run%n", program.database(), ROUNDS,
				((BareRun) bare).tasks());
		Figures.print("Chapeau: a run", times.get(own), "ms");
		Figures.print("the same models with empty delegates: a run", times.get(bare), "ms");
		double ours = perMinute(times.get(own));
		double theirs = perMinute(times.get(bare));
		System.out.printf("%.0f runs a minute, %.0f with empty delegates: %.2f of it%n", ours, theirs, ours / theirs);
	}

	private static double perMinute(List<Double> times) {
		return 60_000 / times.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}

	/** A statement on its way through all processes. */
	interface Run {

		/** Brings a new statement to where the way begins; not measured. */
		void prepare() throws Exception;

		void run() throws Exception;

		/**
		 * Nanoseconds of the last run that went into looking up what a page would know.
		 */
		default long aside() {
			return 0;
		}

	}

	/**
	 * Runs the jobs that wait for no time, in this thread, until none is left; the
	 * assembly of the package, which writes Word files, is not among them.
	 */
	static void settle(ProcessEngine engine) {
		ManagementService management = engine.getManagementService();
		List<Job> jobs = messages(management);
		while (!jobs.isEmpty()) {
			jobs.forEach((job) -> management.executeJob(job.getId()));
			jobs = messages(management);
		}
	}

	/** The tasks on an element, which both runs find by the same query. */
	static List<Task> waiting(ProcessEngine engine, String dossier, String element) {
		return engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(dossier)
			.taskDefinitionKey(element)
			.list();
	}

	/** Lets the silence procedure reach its deadline. */
	static void reachDeadline(ProcessEngine engine) {
		ManagementService management = engine.getManagementService();
		management.createJobQuery()
			.activityId(ApproveEu.TIMER_SILENCE_DEADLINE)
			.list()
			.forEach((job) -> management.executeJob(job.getId()));
		settle(engine);
	}

	/** Leaves nothing behind that the next statement would meet. */
	static void dropRelease(ProcessEngine engine) {
		engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey(ReleasePackage.KEY)
			.list()
			.forEach((instance) -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "measured"));
	}

	private static List<Job> messages(ManagementService management) {
		return management.createJobQuery()
			.messages()
			.list()
			.stream()
			.filter((job) -> !job.getProcessDefinitionKey().equals(ReleasePackage.KEY))
			.toList();
	}

	/** The same way, with nothing behind the tasks. */
	private static final class BareRun implements Run {

		private final ProcessEngine engine;

		private String dossier = "";

		private int tasks;

		BareRun(ProcessEngine engine) {
			this.engine = engine;
		}

		/** How many tasks a run has. */
		int tasks() {
			return this.tasks;
		}

		@Override
		public void prepare() {
			dropRelease(this.engine);
			this.dossier = UUID.randomUUID().toString();
			this.engine.getRuntimeService()
				.createProcessInstanceByKey(NegotiateStatement.KEY)
				.processDefinitionWithoutTenantId()
				.businessKey(this.dossier)
				.setVariables(Map.of(Variables.DOSSIER_ID, this.dossier, Variables.PENHOLDER, "EU"))
				.execute();
		}

		@Override
		public void run() {
			this.tasks = 0;
			complete(NegotiateStatement.USER_TASK_DRAFT, Map.of());
			consult("EU", ConsultEu.USER_TASK_CONSOLIDATE);
			consult("JP", ConsultJp.USER_TASK_DIRECTOR_DECIDES);
			open("EU");
			open("JP");
			complete(NegotiateStatement.USER_TASK_AD_REFERENDUM, Map.of());
			complete(ApproveEu.USER_TASK_OPEN_SILENCE,
					Map.of(Variables.SILENCE_DEADLINE, new Date(System.currentTimeMillis() + 259_200_000)));
			reachDeadline(this.engine);
			complete(ApproveEu.USER_TASK_SIGN, Map.of(Variables.SIGNED, true));
			complete(ApproveJp.USER_TASK_DRAFT_KESSAI, Map.of(Variables.DECISION, KessaiDecision.PUT_UP.name()));
			while (complete(ApproveJp.USER_TASK_KESSAI,
					Map.of(Variables.DECISION, KessaiDecision.APPROVED.name())) > 0) {
				// The next approver.
			}
			// A run that stops on the way would make the other look slow.
			if (waits(NegotiateStatement.RECEIVE_TASK_AWAIT_RELEASE) != 1) {
				throw new IllegalStateException("The statement was not approved");
			}
		}

		private long waits(String element) {
			return this.engine.getRuntimeService()
				.createExecutionQuery()
				.processInstanceBusinessKey(this.dossier)
				.activityId(element)
				.count();
		}

		/** Each side's answer is opened when the other has answered as well. */
		private void open(String party) {
			this.engine.getRuntimeService()
				.createMessageCorrelation(Messages.ANSWER_OPENED)
				.tenantId(party)
				.processInstanceBusinessKey(this.dossier)
				.correlate();
			settle(this.engine);
		}

		private void consult(String party, String answer) {
			complete(party, ConsultEu.USER_TASK_PREPARE_CONSULTATION, Map.of());
			complete(party, ConsultEu.USER_TASK_GIVE_OPINION, Map.of(Variables.UNIT_STEP, UnitStep.OPINION.name()));
			complete(party, ConsultEu.USER_TASK_LEGAL_OPINION, Map.of(Variables.UNIT_STEP, UnitStep.OPINION.name()));
			complete(party, answer, Map.of(Variables.ANSWER, Answer.CLEARED.name()));
		}

		private void complete(String party, String element, Map<String, Object> variables) {
			done(query(element).stream().filter((task) -> party.equals(task.getTenantId())).toList(), variables);
		}

		private int complete(String element, Map<String, Object> variables) {
			List<Task> open = query(element);
			done(open, variables);
			return open.size();
		}

		private List<Task> query(String element) {
			return RunsLoad.waiting(this.engine, this.dossier, element);
		}

		private void done(List<Task> open, Map<String, Object> variables) {
			for (Task task : open) {
				this.tasks++;
				this.engine.getTaskService().complete(task.getId(), variables);
				settle(this.engine);
			}
		}

	}

	/**
	 * A clock that stands, so that a silence procedure need not be waited for. Not
	 * annotated: the program would find it, whoever starts it with the tests at hand.
	 */
	static class Still {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
