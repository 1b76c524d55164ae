package org.chapeau.app.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.fixtures.BeforeWriting;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.Order.Forced;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.process.Jobs;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * The deadline of a unit comes in the moment in which it speaks, or is given more time:
 * either is first, and what is on record is what has become of the file.
 */
@PackageTest
@Import(OnPostgres.class)
class UnitDeadlineRacesTests {

	private static final String UNIT = "EU/maritime-security";

	@Autowired
	SideBySide sideBySide;

	@Autowired
	Packages packages;

	@Autowired
	Jobs jobs;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Tasks tasks;

	@Autowired
	Preparation preparation;

	@Autowired
	Opinions opinions;

	@Autowired
	UnitFiles files;

	@Autowired
	Settlements settlements;

	@Autowired
	Consultations consultations;

	private Statement statement;

	@BeforeEach
	void aUnitIsAsked() {
		this.statement = this.packages.aPackage().transmitted();
		Map<String, String> reasons = this.preparation.units(EU_COORDINATOR.user())
			.stream()
			.collect(Collectors.toMap((unit) -> unit, (unit) -> "as agreed"));
		done(this.preparation.prepare(EU_COORDINATOR.user(), task(EU_COORDINATOR, Forms.PREPARE_CONSULTATION),
				new ConsultationPlan(Set.of(UNIT), reasons, false, "", TimeLimit.FAST_TRACK)));
		this.jobs.standAt(timer().getDuedate().toInstant());
	}

	@AfterEach
	void theEngineGoesByItsOwnTimeAgain() {
		this.jobs.standAt(null);
	}

	@ParameterizedTest
	@EnumSource
	void itHasSpokenOrItIsRecordedAsSilent(Forced order) {
		Supplier<Outcome<?>> speaking = speaking(task(EU_MARITIME, Forms.OPINION));
		List<Outcome<?>> came = this.sideBySide.act(order, speaking, this::deadline);
		one(came);
		assertThat(recorded()).containsExactly(came.get(0).isDone() ? Kind.POSITIVE : Kind.NONE);
		assertThat(open(EU_COORDINATOR)).containsExactly(Forms.ANSWER);
		assertThat(open(EU_MARITIME)).isEmpty();
		assertThatRefusal(speaking.get()).isEqualTo("task-gone");
	}

	@ParameterizedTest
	@EnumSource
	void itHasMoreTimeOrItIsRecordedAsSilent(Forced order) {
		done(this.files.askForTime(EU_MARITIME.user(), task(EU_MARITIME, Forms.OPINION), "The expert is away."));
		TaskId decision = task(EU_COORDINATOR, Forms.MORE_TIME);
		Instant until = this.packages.in(Duration.ofDays(4));
		List<Outcome<?>> came = this.sideBySide.act(order,
				() -> this.settlements.grant(EU_COORDINATOR.user(), decision, until), this::deadline);
		one(came);
		if (came.get(0).isDone()) {
			assertThat(timer().getDuedate()).as("a try that failed").isEqualTo(until);
			assertThat(recorded()).isEmpty();
			assertThat(this.tasks.of(EU_MARITIME.user(), this.statement.id())).extracting(WorkItem::due)
				.containsExactly(until);
			assertThat(open(EU_COORDINATOR)).isEmpty();
		}
		else {
			assertThat(recorded()).containsExactly(Kind.NONE);
			assertThat(open(EU_COORDINATOR)).containsExactly(Forms.ANSWER);
		}
	}

	@Test
	void itIsGivenMoreTimeAlsoIfSomebodyTakesTheFileAtThatMoment() {
		TaskId file = task(EU_MARITIME, Forms.OPINION);
		done(this.files.askForTime(EU_MARITIME.user(), file, "The expert is away."));
		TaskId decision = task(EU_COORDINATOR, Forms.MORE_TIME);
		Instant until = this.packages.in(Duration.ofDays(4));
		BeforeWriting order = new BeforeWriting("ACT_RU_TASK", "update");
		List<Outcome<?>> came = this.sideBySide.act(order,
				List.of(() -> this.settlements.grant(EU_COORDINATOR.user(), decision, until),
						() -> this.tasks.claim(EU_MARITIME.user(), file)));
		assertThat(order.reached()).as("the moment").isTrue();
		assertThat(came.get(0).isDone()).as("the time: " + came).isTrue();
		assertThat(this.tasks.find(EU_MARITIME.user(), file)).map(WorkItem::due).contains(until);
		assertThat(came.get(1).isDone() || this.tasks.claim(EU_MARITIME.user(), file).isDone())
			.as("it is theirs, at the second attempt at the latest")
			.isTrue();
	}

	private Supplier<Outcome<?>> speaking(TaskId task) {
		return () -> this.opinions.give(EU_MARITIME.user(), task, Kind.POSITIVE, "", List.of());
	}

	/** The time of the unit ends, and the engine's timer comes with it. */
	private Outcome<?> deadline() {
		Job timer = timer();
		if (timer == null || timer.getDuedate().toInstant().isAfter(this.packages.in(Duration.ofDays(3)))) {
			return Outcome.refused("task-gone");
		}
		try {
			management().executeJob(timer.getId());
			return Outcome.done();
		}
		catch (RuntimeException ex) {
			// Tried again later, as the engine does by itself.
			return Outcome.refused(SideBySide.RACED);
		}
	}

	private Job timer() {
		return management().createJobQuery()
			.activityId(ConsultEu.BOUNDARY_DEADLINE_REACHED)
			.processInstanceId(this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processDefinitionKey(ConsultEu.KEY)
				.processInstanceBusinessKey(this.statement.id().toString())
				.singleResult()
				.getId())
			.singleResult();
	}

	private ManagementService management() {
		return this.engine.getManagementService();
	}

	private TaskId task(Officer officer, String form) {
		return this.tasks.of(officer.user(), this.statement.id())
			.stream()
			.filter((item) -> item.form().equals(form))
			.map(WorkItem::id)
			.findFirst()
			.orElseThrow();
	}

	private List<String> open(Officer officer) {
		return this.tasks.of(officer.user(), this.statement.id()).stream().map(WorkItem::form).toList();
	}

	private List<Kind> recorded() {
		return this.consultations.opinions(EU_COORDINATOR.user(), this.statement.id())
			.stream()
			.map(Opinion::kind)
			.toList();
	}

	/** One of them comes through, and the other knows why not. */
	private static void one(List<Outcome<?>> came) {
		assertThat(came.stream().filter(Outcome::isDone)).as("who comes through: " + came).hasSize(1);
		assertThat(came.stream().flatMap((one) -> one.refusal().stream()).map(Refusal::key))
			.as("what the other is told")
			.isSubsetOf(SideBySide.RACED, "task-gone");
	}

}
