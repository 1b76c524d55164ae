package org.chapeau.app.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.notification.Settings.Delivery;
import org.chapeau.app.process.Jobs;
import org.chapeau.app.process.OpenTasks;
import org.chapeau.app.process.TaskFilter;
import org.chapeau.app.process.TaskListing;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Everybody who has to do something knows by when: it stands in their list and in their
 * calendar, and they are told in time and when it is late. The days are those of their
 * own side, and the other side's are not theirs to know.
 */
@PackageTest
@Import(MailServer.class)
class DueWorkTests {

	/**
	 * Two working days from {@link MovableClock#MORNING}, All Souls' Day in Brussels.
	 */
	private static final Instant BRUSSELS = Instant.parse("2026-11-04T17:00:00Z");

	/** The same in Tokyo, which rests on the third for Culture Day. */
	private static final Instant TOKYO = Instant.parse("2026-11-05T09:00:00Z");

	@Autowired
	Packages packages;

	@Autowired
	MovableClock clock;

	@Autowired
	Preparation preparation;

	@Autowired
	Tasks tasks;

	@Autowired
	Jobs jobs;

	@Autowired
	OpenTasks open;

	@Autowired
	Telling telling;

	@Autowired
	Notifications notifications;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void nobodyHasBeenToldAnythingYet() {
		this.jdbc.sql("delete from notification").update();
		this.jobs.standAt(MovableClock.MORNING);
	}

	@AfterEach
	void theEngineGoesByItsOwnTimeAgain() {
		this.jobs.standAt(null);
	}

	@Test
	void theCoordinatorKnowsByWhenTheConsultationIsToBePrepared() {
		Statement statement = this.packages.aPackage().transmitted();
		assertThat(due(EU_COORDINATOR, statement, Forms.PREPARE_CONSULTATION)).containsExactly(BRUSSELS);
		assertThat(due(JP_DRAFTER, statement, Forms.PREPARE_CONSULTATION)).containsExactly(TOKYO);
		isToldInTime(EU_COORDINATOR, statement, BRUSSELS);
		assertThat(calendar(EU_COORDINATOR)).contains("DTSTART;TZID=Europe/Brussels:20261104T180000",
				"SUMMARY:Prepare the consultation");
	}

	@Test
	void anApproverOfTheKessaiKnowsByWhenItIsTheirTurnToDecide() {
		Statement statement = this.packages.aPackage().inApproval();
		assertThat(due(JP_DIRECTOR, statement, Forms.KESSAI)).containsExactly(TOKYO);
		assertThat(due(EU_COORDINATOR, statement, Forms.OPEN_SILENCE))
			.containsExactly(Instant.parse("2026-11-03T17:00:00Z"));
		isToldInTime(JP_DIRECTOR, statement, TOKYO);
		assertThat(calendar(JP_DIRECTOR)).contains("DTSTART;TZID=Asia/Tokyo:20261105T180000");
	}

	@Test
	void whoHoldsAKeyKnowsByWhenItIsToBeTurned() {
		Statement statement = this.packages.aPackage().inRelease();
		// The silence has taken until Thursday.
		Instant brussels = Instant.parse("2026-11-09T17:00:00Z");
		Instant tokyo = Instant.parse("2026-11-09T09:00:00Z");
		assertThat(due(EU_RELEASE, statement, Forms.TURN_KEY)).containsExactly(brussels);
		assertThat(due(JP_RELEASE, statement, Forms.TURN_KEY)).containsExactly(tokyo);
		isToldInTime(JP_RELEASE, statement, tokyo);
		assertThat(told(EU_RELEASE, statement)).as("whose own is due eight hours later").doesNotContain(Kind.OVERDUE);
		assertThat(calendar(EU_RELEASE)).contains("DTSTART;TZID=Europe/Brussels:20261109T180000")
			.doesNotContain("20261109T100000");
		assertThat(calendar(JP_RELEASE)).contains("DTSTART;TZID=Asia/Tokyo:20261109T180000")
			.doesNotContain("20261110T020000");
	}

	@Test
	void theSecondKeyIsDueByTheInstantThatTheFirstIsTurnedFor() {
		Statement statement = this.packages.aPackage().inRelease();
		Instant tomorrow = this.packages.in(Duration.ofDays(1));
		done(this.packages.turn(EU_RELEASE, statement, tomorrow));
		assertThat(due(JP_RELEASE, statement, Forms.TURN_KEY)).containsExactly(tomorrow);
	}

	@Test
	void theSecondKeyOfAReleaseThatBeganWithoutTimesIsDueByThatInstantToo() {
		Statement statement = this.packages.aPackage().inRelease();
		this.jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = null where ID_ = :id")
			.param("id", this.packages.key(JP_RELEASE, statement).orElseThrow().value())
			.update();
		Instant tomorrow = this.packages.in(Duration.ofDays(1));
		done(this.packages.turn(EU_RELEASE, statement, tomorrow));
		assertThat(due(JP_RELEASE, statement, Forms.TURN_KEY)).containsExactly(tomorrow);
	}

	@Test
	void anInstantThatIsFarOffLeavesTheSecondKeyItsTime() {
		Statement statement = this.packages.aPackage().inRelease();
		done(this.packages.turn(JP_RELEASE, statement, this.packages.in(Duration.ofDays(20))));
		assertThat(due(EU_RELEASE, statement, Forms.TURN_KEY)).containsExactly(Instant.parse("2026-11-09T17:00:00Z"));
	}

	@Test
	void aSideThatHurriesHurriesThroughoutAndTheOtherDoesNot() {
		Statement statement = this.packages.aPackage().transmitted();
		ask(statement, TimeLimit.SUMMIT_NIGHT);
		theUnitKeepsSilent();
		Instant due = this.packages.in(Duration.ofMinutes(20));
		assertThat(due(EU_COORDINATOR, statement, Forms.ANSWER)).containsExactly(due);
		assertThat(due(JP_DRAFTER, statement, Forms.PREPARE_CONSULTATION)).containsExactly(TOKYO);
		this.packages.lock(statement.cleared());
		assertThat(due(EU_COORDINATOR, statement, Forms.OPEN_SILENCE))
			.containsExactly(this.packages.in(Duration.ofMinutes(10)));
		assertThat(due(JP_DIRECTOR, statement, Forms.KESSAI)).containsExactly(TOKYO);
	}

	@Test
	void whoHasTwentyMinutesIsToldOfItAfterTen() {
		Statement statement = this.packages.aPackage().transmitted();
		ask(statement, TimeLimit.SUMMIT_NIGHT);
		theUnitKeepsSilent();
		look(this.packages.in(Duration.ofMinutes(9)));
		assertThat(told(EU_COORDINATOR, statement)).doesNotContain(Kind.DUE_SOON);
		look(this.packages.in(Duration.ofMinutes(1)));
		assertThat(told(EU_COORDINATOR, statement)).containsOnlyOnce(Kind.DUE_SOON).doesNotContain(Kind.OVERDUE);
	}

	@Test
	void aZeroDraftHasTheWholeTimeOfARound() {
		Statement statement = this.packages.aPackage().inDraft();
		assertThat(due(EU_DESK, statement, Forms.DRAFT)).containsExactly(Instant.parse("2026-11-16T17:00:00Z"));
	}

	/** A day before, when it is late, and in the list. */
	private void isToldInTime(Officer officer, Statement statement, Instant due) {
		look(due.minus(Duration.ofDays(1)).minusSeconds(1));
		assertThat(told(officer, statement)).doesNotContain(Kind.DUE_SOON, Kind.OVERDUE);
		assertThat(listed(officer, statement, TaskFilter.Due.OVERDUE)).isEmpty();
		look(due.minus(Duration.ofDays(1)));
		assertThat(told(officer, statement)).containsOnlyOnce(Kind.DUE_SOON).doesNotContain(Kind.OVERDUE);
		look(due);
		assertThat(told(officer, statement)).containsOnlyOnce(Kind.OVERDUE);
		this.clock.elapse(Duration.ofSeconds(1));
		assertThat(listed(officer, statement, TaskFilter.Due.OVERDUE)).containsExactly(due);
	}

	private void look(Instant at) {
		this.clock.set(at);
		this.telling.lookAtDeadlines();
	}

	private List<Kind> told(Officer officer, Statement statement) {
		return this.notifications.list(officer.user())
			.stream()
			.filter((told) -> statement.id().equals(told.dossier()))
			.map(Notification::kind)
			.toList();
	}

	private List<Instant> due(Officer officer, Statement statement, String form) {
		return this.tasks.of(officer.user(), statement.id())
			.stream()
			.filter((item) -> item.form().equals(form))
			.map(WorkItem::due)
			.toList();
	}

	/** By when what stands in a person's list is due, of what is due then. */
	private List<Instant> listed(Officer officer, Statement statement, TaskFilter.Due due) {
		Instant now = this.clock.instant();
		TaskFilter.Days days = new TaskFilter.Days(now, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(7)));
		TaskFilter filter = new TaskFilter(null, due, null, null, null, Set.of(statement.id()), days);
		return this.open.list(officer.user(), filter, 0, 50)
			.items()
			.stream()
			.map(TaskListing.Item::task)
			.map(WorkItem::due)
			.toList();
	}

	private String calendar(Officer officer) {
		this.notifications.save(officer.user(), new Settings(Delivery.NONE, Locale.ENGLISH, false), null);
		String secret = this.notifications.openCalendar(officer.user());
		try {
			return new String(
					this.mvc.get().uri("/calendar/" + secret + ".ics").exchange().getResponse().getContentAsByteArray(),
					StandardCharsets.UTF_8);
		}
		finally {
			this.notifications.closeCalendar(officer.user());
		}
	}

	/** For the hour that it has in a summit night. */
	private void theUnitKeepsSilent() {
		this.clock.elapse(Duration.ofHours(1));
		this.jobs.standAt(this.clock.instant());
		this.packages.settle();
	}

	/** The coordinator asks one unit. */
	private void ask(Statement statement, TimeLimit limit) {
		CurrentUser coordinator = EU_COORDINATOR.user();
		Map<String, String> reasons = this.preparation.units(coordinator)
			.stream()
			.collect(Collectors.toMap((unit) -> unit, (unit) -> "as agreed"));
		WorkItem task = this.tasks.of(coordinator, statement.id())
			.stream()
			.filter((item) -> item.form().equals(Forms.PREPARE_CONSULTATION))
			.findFirst()
			.orElseThrow();
		done(this.preparation.prepare(coordinator, task.id(),
				new ConsultationPlan(Set.of("EU/maritime-security"), reasons, false, "", limit)));
	}

}
