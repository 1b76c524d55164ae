package org.chapeau.app.load;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.chapeau.app.approval.SilenceProcedures;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.Processes;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Variables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How late the last of 200 silence procedures among 27 delegations closes, all with one
 * deadline, beside the same model with empty delegates. Run as
 * {@code docs/measurements.md} says, with {@code h2} or {@code postgres} as its argument.
 */
public final class ClosingLoad {

	private static final int PROCEDURES = 200;

	private static final int WARM_UP = 20;

	private static final int ROUNDS = 2;

	private static final Duration NOTICE = Duration.ofSeconds(6);

	private final Random random = new Random(20261128);

	private ClosingLoad() {
	}

	public static void main(String[] arguments) throws Exception {
		try (LoadProgram program = LoadProgram.start(arguments)) {
			program.everybodyHasSignedIn();
			BareEngine.Cast cast = new BareEngine.Cast(Map.of(), List.of(), List.of(List.of("JP/director")),
					program.bean(Parties.class).delegations(Party.EU));
			try (BareEngine bare = new BareEngine(program, cast, true)) {
				new ClosingLoad().measure(program, List.of(new Own(program), new Bare(bare.engine())));
			}
		}
	}

	private void measure(LoadProgram program, List<Room> rooms) throws Exception {
		for (Room room : rooms) {
			close(room, WARM_UP);
		}
		Map<Room, List<Double>> late = Map.of(rooms.get(0), new ArrayList<>(), rooms.get(1), new ArrayList<>());
		for (int round = 0; round < ROUNDS; round++) {
			List<Room> shuffled = new ArrayList<>(rooms);
			Collections.shuffle(shuffled, this.random);
			for (Room room : shuffled) {
				late.get(room).addAll(close(room, PROCEDURES));
			}
		}
		System.out.printf("%s, %d silence procedures with one deadline, %d rounds: seconds from the deadline on%n",
				program.database(), PROCEDURES, ROUNDS);
		late.forEach((room, seconds) -> Figures.print(room.name(), seconds, "s"));
	}

	/** How late each is closed, in seconds. */
	private static List<Double> close(Room room, int procedures) throws Exception {
		List<String> before = signing(room).list().stream().map(Task::getId).toList();
		room.open(procedures);
		analyze(room);
		Instant deadline = Instant.now().plus(NOTICE).truncatedTo(ChronoUnit.SECONDS);
		room.bringForward(deadline);
		while (signing(room).count() < before.size() + procedures) {
			Thread.sleep(100);
		}
		double last = seconds(deadline, Instant.now());
		List<Double> late = new ArrayList<>();
		signing(room).list()
			.stream()
			.filter((task) -> !before.contains(task.getId()))
			.forEach((task) -> late.add(seconds(deadline, task.getCreateTime().toInstant())));
		// What is seen by others is closed: the last of it no earlier than it was seen.
		late.sort(null);
		late.set(late.size() - 1, last);
		return late;
	}

	/**
	 * What a database in use does by itself within a minute; before it, its plans are
	 * those of empty tables.
	 */
	private static void analyze(Room room) {
		JdbcClient.create(room.engine().getProcessEngineConfiguration().getDataSource()).sql("analyze").update();
	}

	private static TaskQuery signing(Room room) {
		return room.engine().getTaskService().createTaskQuery().taskDefinitionKey(ApproveEu.USER_TASK_SIGN);
	}

	private static double seconds(Instant from, Instant to) {
		return Duration.between(from, to).toMillis() / 1000.0;
	}

	/** Where silence procedures are opened and close. */
	private interface Room {

		String name();

		ProcessEngine engine();

		void open(int procedures) throws Exception;

		/** Puts the deadlines of all that are open to one instant. */
		void bringForward(Instant deadline);

	}

	/** Waits until the engine's threads have brought so many tasks about. */
	private static List<Task> opening(ProcessEngine engine, int procedures) throws InterruptedException {
		List<Task> tasks;
		do {
			Thread.sleep(50);
			tasks = engine.getTaskService()
				.createTaskQuery()
				.taskDefinitionKey(ApproveEu.USER_TASK_OPEN_SILENCE)
				.list();
		}
		while (tasks.size() < procedures);
		return tasks;
	}

	private static final class Own implements Room {

		private final LoadProgram program;

		private final JdbcClient jdbc;

		private final CurrentUser chair;

		Own(LoadProgram program) {
			this.program = program;
			this.jdbc = program.bean(JdbcClient.class);
			this.chair = program.in("EU/coordinator");
		}

		@Override
		public String name() {
			return "Chapeau";
		}

		@Override
		public ProcessEngine engine() {
			return this.program.bean(ProcessEngine.class);
		}

		@Override
		public void open(int procedures) throws Exception {
			for (int i = 0; i < procedures; i++) {
				DossierId dossier = locked();
				this.program.bean(TransactionTemplate.class)
					.executeWithoutResult((status) -> this.program.bean(Processes.class)
						.startInPool(Messages.APPROVAL_REQUESTED, Party.EU, dossier,
								Map.of(Variables.TEXT_HASH, "hash")));
			}
			for (Task task : opening(engine(), procedures)) {
				Outcome<?> opened = this.program.bean(SilenceProcedures.class)
					.open(this.chair, new TaskId(task.getId()), "hash", "ordinary", "");
				if (!opened.isDone()) {
					throw new IllegalStateException(opened.refusal().orElseThrow().key());
				}
			}
		}

		private DossierId locked() {
			UUID id = UUID.randomUUID();
			this.jdbc
				.sql("""
						insert into dossier (id, title_en, title_ja, event_en, event_ja, place_en, place_ja, event_date,
						  statement_rank, penholder, marking, state, round, locked_hash, created_at, approval_requested_at,
						  version)
						values (:id, 'Joint statement', '共同声明', 'Dialogue', '対話', 'Tokyo', '東京', date '2026-12-01',
						  'MINISTERIAL', 'EU', 'UNMARKED', 'IN_APPROVAL', 1, 'hash', current_timestamp, current_timestamp, 1)
						""")
				.param("id", id)
				.update();
			for (String party : List.of("EU", "JP")) {
				this.jdbc.sql("insert into dossier_party values (:id, :party, 0, 'x', 'x')")
					.param("id", id)
					.param("party", party)
					.update();
			}
			return new DossierId(id);
		}

		@Override
		public void bringForward(Instant deadline) {
			this.jdbc.sql("update silence_procedure set deadline = :at, first_deadline = :at where state = 'OPEN'")
				.param("at", Instants.utc(deadline))
				.update();
			bringEngineForward(this.jdbc, deadline);
		}

	}

	private static void bringEngineForward(JdbcClient jdbc, Instant deadline) {
		jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = :at where TASK_DEF_KEY_ = :element")
			.param("at", Timestamp.from(deadline))
			.param("element", ApproveEu.USER_TASK_RESPOND_TO_SILENCE)
			.update();
		jdbc.sql("update ACT_RU_JOB set DUEDATE_ = :at where DUEDATE_ is not null")
			.param("at", Timestamp.from(deadline))
			.update();
	}

	private record Bare(ProcessEngine engine) implements Room {

		@Override
		public String name() {
			return "the same model with empty delegates";
		}

		@Override
		public void open(int procedures) throws Exception {
			for (int i = 0; i < procedures; i++) {
				BareEngine.startInPool(this.engine.getRuntimeService(), Messages.APPROVAL_REQUESTED, "EU",
						UUID.randomUUID().toString(), Map.of(Variables.TEXT_HASH, "hash"));
			}
			Date later = Date.from(Instant.now().plus(Duration.ofDays(3)));
			for (Task task : opening(this.engine, procedures)) {
				this.engine.getTaskService().complete(task.getId(), Map.of(Variables.SILENCE_DEADLINE, later));
			}
		}

		@Override
		public void bringForward(Instant deadline) {
			bringEngineForward(JdbcClient.create(this.engine.getProcessEngineConfiguration().getDataSource()),
					deadline);
		}

	}

}
