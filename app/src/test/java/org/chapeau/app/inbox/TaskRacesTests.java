package org.chapeau.app.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.audit.AuditRecord.Entry;
import org.chapeau.app.fixtures.BeforeWriting;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.Order.Forced;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.identity.Substitutions.Wanted;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.app.release.Releases;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A task changes hands in the moment in which it is done: one of the two is first, and
 * the other is told. A decision is never lost, and never taken twice.
 */
@PackageTest
@Import(OnPostgres.class)
class TaskRacesTests {

	private static final Instant NOW = MovableClock.MORNING;

	private static final String OFFICE = "EU/coordinator";

	@Autowired
	SideBySide sideBySide;

	@Autowired
	Packages packages;

	@Autowired
	MovableClock clock;

	@Autowired
	Admissions admissions;

	@Autowired
	People people;

	@Autowired
	Substitutions substitutions;

	@Autowired
	FormerOffices offices;

	@Autowired
	Tasks tasks;

	@Autowired
	Handovers handovers;

	@Autowired
	Agreements agreements;

	@Autowired
	Releases releases;

	@Autowired
	AuditRecord record;

	private Statement statement;

	private TaskId task;

	@BeforeEach
	void theWholeTextWaitsForItsHead() {
		this.statement = this.packages.aPackage().transmitted().cleared();
		this.task = this.statement.task(EU_COORDINATOR, NegotiateStatement.USER_TASK_AD_REFERENDUM);
		List.of(colleague("second"), colleague("third")).forEach((one) -> this.people.seen(one, null));
	}

	@AfterEach
	void everybodyIsBack() {
		this.clock.set(NOW);
		this.substitutions.open(EU_COORDINATOR.user())
			.forEach((open) -> done(this.substitutions.end(EU_COORDINATOR.user(), open.id())));
	}

	@ParameterizedTest
	@EnumSource
	void itIsDoneOrHandedOver(Forced order) {
		List<Outcome<?>> came = this.sideBySide.act(order, deciding(EU_COORDINATOR.user()),
				handingOver(colleague("second"), colleague("third")));
		one(came);
		assertThat(decisions()).hasSize(came.get(0).isDone() ? 1 : 0);
		assertThat(this.handovers.last(EU_COORDINATOR.user(), List.of(this.task)))
			.hasSize(came.get(1).isDone() ? 1 : 0);
		if (came.get(1).isDone()) {
			assertThatRefusal(deciding(EU_COORDINATOR.user()).get()).isEqualTo("task-taken");
			done(deciding(colleague("third")).get());
		}
		isDecidedOnce();
	}

	@ParameterizedTest
	@EnumSource
	void itIsTakenOrHandedOver(Forced order) {
		List<Outcome<?>> came = this.sideBySide.act(order, () -> this.tasks.claim(EU_COORDINATOR.user(), this.task),
				handingOver(colleague("second"), colleague("third")));
		one(came);
		assertThat(holder()).isEqualTo(came.get(0).isDone() ? EU_COORDINATOR.username() : "third");
		assertThat(this.handovers.last(EU_COORDINATOR.user(), List.of(this.task)))
			.hasSize(came.get(1).isDone() ? 1 : 0);
	}

	@ParameterizedTest
	@EnumSource
	void itIsHandedOverOnce(Forced order) {
		List<Outcome<?>> came = this.sideBySide.act(order, handingOver(EU_COORDINATOR.user(), colleague("second")),
				handingOver(colleague("second"), colleague("third")));
		one(came);
		assertThat(holder()).isEqualTo(came.get(0).isDone() ? "second" : "third");
		assertThat(this.handovers.last(EU_COORDINATOR.user(), List.of(this.task)).get(this.task).to())
			.isEqualTo(holder());
	}

	@ParameterizedTest
	@EnumSource
	void itIsDoneOrTakenOver(Forced order) {
		done(this.tasks.claim(EU_COORDINATOR.user(), this.task));
		List<Outcome<?>> came = this.sideBySide.act(order, deciding(EU_COORDINATOR.user()),
				takingOver(colleague("second"), EU_COORDINATOR.username()));
		one(came);
		assertThat(decisions()).hasSize(came.get(0).isDone() ? 1 : 0);
		assertThat(recorded("task-taken-over")).hasSize(came.get(1).isDone() ? 1 : 0);
		if (came.get(1).isDone()) {
			assertThatRefusal(deciding(EU_COORDINATOR.user()).get()).isEqualTo("task-taken");
			done(deciding(colleague("second")).get());
		}
		isDecidedOnce();
	}

	@ParameterizedTest
	@EnumSource
	void itIsTakenOverOnce(Forced order) {
		done(this.tasks.claim(EU_COORDINATOR.user(), this.task));
		List<Outcome<?>> came = this.sideBySide.act(order, takingOver(colleague("second"), EU_COORDINATOR.username()),
				takingOver(colleague("third"), EU_COORDINATOR.username()));
		one(came);
		assertThat(holder()).isEqualTo(came.get(0).isDone() ? "second" : "third");
		assertThat(recorded("task-taken-over")).hasSize(1);
	}

	@Test
	void aKeyThatAnOfficerHasTakenWhoFallsIllIsTurnedByAnother() {
		Statement released = this.packages.aPackage().inRelease();
		TaskId key = this.packages.key(EU_RELEASE, released).orElseThrow();
		done(this.tasks.claim(EU_RELEASE.user(), key));
		CurrentUser other = ((Admitted) this.admissions.admit("eu.release.two", EU_RELEASE.user().groupPaths())).user();
		Instant instant = this.packages.in(Duration.ofDays(1));
		String hash = this.packages.release(released).packageHash();
		assertThatRefusal(this.releases.turn(other, key, hash, instant)).isEqualTo("task-taken");
		done(this.handovers.takeOver(other, key, EU_RELEASE.username(), "They are ill."));
		done(this.releases.turn(other, key, hash, instant));
	}

	@ParameterizedTest
	@EnumSource
	void itIsGivenBackOrDone(Forced order) {
		done(this.tasks.claim(EU_COORDINATOR.user(), this.task));
		List<Outcome<?>> came = this.sideBySide.act(order, deciding(EU_COORDINATOR.user()),
				() -> this.tasks.unclaim(EU_COORDINATOR.user(), this.task));
		assertThat(came).as("what is given back may still be done").anyMatch(Outcome::isDone);
		if (!came.get(0).isDone()) {
			done(deciding(colleague("second")).get());
		}
		isDecidedOnce();
	}

	@ParameterizedTest
	@EnumSource
	void aSubstituteTakesItFromThePrincipalOrFindsItDone(Forced order) {
		done(this.tasks.claim(EU_COORDINATOR.user(), this.task));
		appoint();
		List<Outcome<?>> came = this.sideBySide.act(order, deciding(EU_COORDINATOR.user()),
				() -> this.tasks.claim(standingIn(), this.task));
		one(came);
		if (came.get(1).isDone()) {
			assertThatRefusal(deciding(EU_COORDINATOR.user()).get()).isEqualTo("task-taken");
			done(deciding(standingIn()).get());
		}
		isDecidedOnce();
	}

	@ParameterizedTest
	@EnumSource
	void thePrincipalOrTheSubstituteDecides(Forced order) {
		appoint();
		List<Outcome<?>> came = this.sideBySide.act(order, deciding(EU_COORDINATOR.user()), this::asSubstitute);
		one(came);
		isDecidedOnce();
		assertThat(doneInPlace()).hasSize(came.get(1).isDone() ? 1 : 0);
	}

	@ParameterizedTest
	@EnumSource
	void aSubstitutionBeginsWhileThePrincipalDecides(Forced order) {
		List<Outcome<?>> came = this.sideBySide.act(order, deciding(EU_COORDINATOR.user()), () -> {
			appoint();
			return asSubstitute();
		});
		one(came);
		isDecidedOnce();
		assertThat(doneInPlace()).hasSize(came.get(1).isDone() ? 1 : 0);
		assertThat(this.substitutions.open(EU_DESK.user())).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void aSubstitutionEndsWhileTheSubstituteDecides(Forced order) {
		Substitution made = appoint();
		List<Outcome<?>> came = this.sideBySide.act(order, this::asSubstitute,
				() -> this.substitutions.end(EU_COORDINATOR.user(), made.id()));
		assertThat(came.get(1).isDone()).as("the end").isTrue();
		if (!came.get(0).isDone()) {
			assertThatRefusal(came.get(0)).isEqualTo("task-gone");
			done(deciding(EU_COORDINATOR.user()).get());
		}
		isDecidedOnce();
		assertThat(doneInPlace()).hasSize(came.get(0).isDone() ? 1 : 0);
		assertThatRefusal(asSubstitute()).isEqualTo("task-gone");
	}

	@ParameterizedTest
	@EnumSource
	void whatASubstituteHasTakenGoesBackOrIsDone(Forced order) {
		Substitution made = appoint();
		done(this.tasks.claim(standingIn(), this.task));
		CurrentUser before = standingIn();
		done(this.substitutions.end(EU_COORDINATOR.user(), made.id()));
		List<Outcome<?>> came = this.sideBySide.act(order, deciding(before), () -> {
			this.offices.tidy();
			return Outcome.done();
		});
		assertThat(came).as("whoever came second has changed nothing").anyMatch(Outcome::isDone);
		this.offices.tidy();
		if (!came.get(0).isDone()) {
			assertThat(holder()).isNull();
			done(deciding(EU_COORDINATOR.user()).get());
		}
		isDecidedOnce();
	}

	@Test
	void aKeyIsTurnedAlsoIfTheOtherSideTakesItsOwnAtThatMoment() {
		Statement released = this.packages.aPackage().inRelease();
		TaskId other = this.packages.key(JP_RELEASE, released).orElseThrow();
		Instant instant = this.packages.in(Duration.ofDays(1));
		// Its own task is done, and that of the other is read.
		BeforeWriting order = new BeforeWriting("ACT_RU_TASK", "delete", "update");
		List<Outcome<?>> came = this.sideBySide.act(order,
				List.of(() -> this.packages.turn(EU_RELEASE, released, instant),
						() -> this.tasks.claim(JP_RELEASE.user(), other)));
		assertThat(order.reached()).as("the moment").isTrue();
		assertThat(came.get(0).isDone()).as("the key: " + came).isTrue();
		assertThat(this.tasks.find(JP_RELEASE.user(), other)).map(WorkItem::due).contains(instant);
		assertThat(came.get(1).isDone() || this.tasks.claim(JP_RELEASE.user(), other).isDone())
			.as("it is theirs, at the second attempt at the latest")
			.isTrue();
	}

	private Supplier<Outcome<?>> deciding(CurrentUser user) {
		String hash = this.statement.hash();
		return () -> this.agreements.confirm(user, this.task, hash, Authentic.BOTH);
	}

	/** As a request does: who somebody stands in for is asked first. */
	private Outcome<?> asSubstitute() {
		return this.agreements.confirm(standingIn(), this.task, this.statement.hash(), Authentic.BOTH);
	}

	private Supplier<Outcome<?>> handingOver(CurrentUser user, CurrentUser to) {
		return () -> this.handovers.handOver(user, this.task, to.name(), "I am away tomorrow.");
	}

	private Supplier<Outcome<?>> takingOver(CurrentUser user, String from) {
		return () -> this.handovers.takeOver(user, this.task, from, "They are ill.");
	}

	private Substitution appoint() {
		return done(this.substitutions.appoint(EU_COORDINATOR.user(),
				new Wanted(EU_COORDINATOR.username(), EU_DESK.username(), NOW, NOW.plus(Duration.ofHours(10)), "")));
	}

	private CurrentUser standingIn() {
		return this.substitutions.standingIn(EU_DESK.user());
	}

	private CurrentUser colleague(String name) {
		return ((Admitted) this.admissions.admit(name, List.of(OFFICE))).user();
	}

	private String holder() {
		return this.tasks.find(EU_COORDINATOR.user(), this.task).map(WorkItem::assignee).orElse(null);
	}

	/** One of them has done it, and the other knows why not. */
	private static void one(List<Outcome<?>> came) {
		assertThat(came.stream().filter(Outcome::isDone)).as("who has done it: " + came).hasSize(1);
		assertThat(came.stream().flatMap((one) -> one.refusal().stream()).map(Refusal::key))
			.as("what the other is told")
			.isSubsetOf(SideBySide.RACED, "task-gone", "task-taken");
	}

	private void isDecidedOnce() {
		assertThat(decisions()).hasSize(1);
		assertThat(this.statement.tasksOf(EU_COORDINATOR)).doesNotContain(NegotiateStatement.USER_TASK_AD_REFERENDUM);
		assertThatRefusal(deciding(EU_COORDINATOR.user()).get()).isEqualTo("task-gone");
	}

	private List<Entry> decisions() {
		return recorded("ad-referendum");
	}

	private List<Entry> doneInPlace() {
		return recorded("task-done-for");
	}

	private List<Entry> recorded(String what) {
		return this.record.of(EU_COORDINATOR.user(), this.statement.id())
			.stream()
			.filter((entry) -> entry.what().equals(what))
			.toList();
	}

}
