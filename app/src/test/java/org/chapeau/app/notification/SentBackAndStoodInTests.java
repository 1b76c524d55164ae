package org.chapeau.app.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import org.chapeau.app.approval.Kessai;
import org.chapeau.app.consultation.Answers;
import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.consultation.UnitFiles;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.identity.Substitutions.Wanted;
import org.chapeau.app.process.TaskId;
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
import static org.chapeau.app.fixtures.Officer.EU_LEGAL;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Who has a file back learns that it was sent back and why; who is stood in for, and who
 * stands in, learn of it.
 */
@PackageTest
@Import(MailServer.class)
class SentBackAndStoodInTests {

	private static final String CANARY = "Canary heron";

	private static final String REASON = "Canary reason";

	@Autowired
	Packages packages;

	@Autowired
	MovableClock clock;

	@Autowired
	GreenMail server;

	@Autowired
	Postman postman;

	@Autowired
	TellingOfSubstitutes telling;

	@Autowired
	Notifications notifications;

	@Autowired
	Preparation preparation;

	@Autowired
	UnitFiles unitFiles;

	@Autowired
	Opinions opinions;

	@Autowired
	Answers answers;

	@Autowired
	Kessai kessai;

	@Autowired
	Tasks tasks;

	@Autowired
	People people;

	@Autowired
	Substitutions substitutions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	private CurrentUser head;

	@BeforeEach
	void nobodyHasBeenToldAnythingYet() {
		this.packages.aPackage();
		this.head = new CurrentUser("eu.maritime.head", EU_MARITIME.user().party(), EU_MARITIME.user().groups(),
				EU_MARITIME.user().roles());
		this.people.seen(this.head, "eu.maritime.head@example.org");
		for (Officer officer : List.of(EU_MARITIME, EU_DESK, EU_LEGAL)) {
			this.people.seen(officer.user(), officer.username() + "@example.org");
		}
		this.jdbc.sql("delete from notification").update();
		this.jdbc.sql("delete from notification_settings").update();
	}

	@AfterEach
	void everybodyIsBack() throws Exception {
		this.clock.set(MovableClock.MORNING);
		this.substitutions.open(EU_COORDINATOR.user())
			.forEach((open) -> done(this.substitutions.end(EU_COORDINATOR.user(), open.id())));
		this.server.purgeEmailFromAllMailboxes();
	}

	@Test
	void aFileThatAUnitReturnsIsToldAsThatAndItsReasonIsBehindTheLink() throws Exception {
		Statement statement = asked();
		done(this.unitFiles.giveBack(EU_MARITIME.user(), task(EU_MARITIME.user(), statement, Forms.OPINION), REASON));
		assertThat(mailed()).anyMatch((mail) -> mail.contains("sent back to your office")).noneMatch(this::betrays);
		Notification told = only(EU_COORDINATOR, statement, Kind.SENT_BACK);
		assertThat(this.mvc.get().uri("/notifications/" + told.id()).with(EU_COORDINATOR))
			.hasRedirectedUrl("/tasks/" + told.task());
		assertThat(this.mvc.get().uri("/tasks/" + told.task() + "/" + Forms.RETURNED).with(EU_COORDINATOR)).bodyText()
			.contains(REASON);
		assertThat(kinds(JP_DRAFTER, statement)).doesNotContain(Kind.SENT_BACK);
	}

	@Test
	void whatTheUnitsAreToBeAskedAgainIsNoNewText() throws Exception {
		Statement statement = asked();
		done(this.opinions.give(EU_MARITIME.user(), task(EU_MARITIME.user(), statement, Forms.OPINION),
				Opinion.Kind.POSITIVE, "", List.of()));
		done(this.answers.askAgain(EU_COORDINATOR.user(), task(EU_COORDINATOR.user(), statement, Forms.ANSWER),
				REASON));
		assertThat(kinds(EU_COORDINATOR, statement)).containsOnlyOnce(Kind.TEXT_TRANSMITTED, Kind.SENT_BACK);
		assertThat(mailed()).noneMatch(this::betrays);
	}

	@Test
	void aKessaiThatIsSentBackIsToldAsThatAndWhenItIsPutUpAgainAsWork() throws Exception {
		Statement statement = transmitted().cleared();
		this.packages.lock(statement);
		CurrentUser director = JP_DIRECTOR.user();
		done(this.kessai.sendBack(director, task(director, statement, Forms.KESSAI), statement.hash(), 0, REASON));
		assertThat(mailed()).anyMatch((mail) -> mail.contains("差し戻されました")).noneMatch(this::betrays);
		Notification told = only(JP_DRAFTER, statement, Kind.SENT_BACK);
		assertThat(this.mvc.get().uri("/tasks/" + told.task() + "/" + Forms.KESSAI_DRAFT).with(JP_DRAFTER)).bodyText()
			.contains(REASON);
		assertThat(kinds(EU_COORDINATOR, statement)).doesNotContain(Kind.SENT_BACK);
		long asked = kinds(JP_DIRECTOR, statement).stream().filter(Kind.ASSIGNED::equals).count();
		CurrentUser drafter = JP_DRAFTER.user();
		done(this.kessai.putUp(drafter, task(drafter, statement, Forms.KESSAI_DRAFT), statement.hash(), "Mended"));
		assertThat(kinds(JP_DIRECTOR, statement)).doesNotContain(Kind.SENT_BACK)
			.filteredOn(Kind.ASSIGNED::equals)
			.hasSize((int) asked + 1);
	}

	@Test
	void theUnitLearnsThatAnOpinionWasGivenInPlaceOfItsHead() throws Exception {
		Statement statement = asked();
		done(this.opinions.give(EU_MARITIME.user(), task(EU_MARITIME.user(), statement, Forms.OPINION),
				Opinion.Kind.POSITIVE, "", Map.of(), List.of(), true));
		Notification told = single(this.notifications.list(this.head)
			.stream()
			.filter((one) -> one.kind() == Kind.OPINION_FOR_HEAD)
			.toList());
		assertThat(kinds(EU_MARITIME, statement)).as("who did it").doesNotContain(Kind.OPINION_FOR_HEAD);
		assertThat(kinds(EU_COORDINATOR, statement)).doesNotContain(Kind.OPINION_FOR_HEAD);
		assertThat(kinds(JP_DRAFTER, statement)).doesNotContain(Kind.OPINION_FOR_HEAD);
		assertThat(this.mvc.get().uri("/notifications/" + told.id()).with(EU_COORDINATOR))
			.as("for others it is not there")
			.hasRedirectedUrl("/notifications");
		assertThat(mailed()).anyMatch((mail) -> mail.contains("in place of the head")).noneMatch(this::betrays);
	}

	@Test
	void anOpinionThatNobodyElseGaveIsNoNewsToItsUnit() {
		Statement statement = asked();
		done(this.opinions.give(EU_MARITIME.user(), task(EU_MARITIME.user(), statement, Forms.OPINION),
				Opinion.Kind.POSITIVE, "", Map.of(), List.of(), false));
		assertThat(this.notifications.list(this.head)).extracting(Notification::kind)
			.doesNotContain(Kind.OPINION_FOR_HEAD);
	}

	@Test
	void whoStandsInLearnsItFromWhoeverIsAway() throws Exception {
		Substitution made = appoint(EU_COORDINATOR, EU_COORDINATOR, EU_DESK);
		assertThat(kinds(EU_DESK)).containsExactly(Kind.STANDING_IN);
		assertThat(kinds(EU_COORDINATOR)).as("who did it").isEmpty();
		assertThat(mailed()).hasSize(1);
		assertThat(this.mvc.get().uri("/notifications").with(EU_DESK)).bodyText()
			.contains("eu.desk stands in for eu.coordinator");
		assertThat(this.mvc.get()
			.uri("/notifications/" + this.notifications.list(EU_DESK.user()).get(0).id())
			.with(EU_DESK)).hasRedirectedUrl("/tasks/substitutes");
		done(this.substitutions.end(EU_DESK.user(), made.id()));
		assertThat(kinds(EU_COORDINATOR)).containsExactly(Kind.SUBSTITUTION_ENDED);
		assertThat(kinds(EU_DESK)).containsExactly(Kind.STANDING_IN);
		assertThat(mailed()).hasSize(2).noneMatch(this::betrays).noneMatch((mail) -> mail.contains("stands in for eu"));
	}

	@Test
	void bothLearnWhatACoordinatorArrangesForThem() {
		Substitution made = appoint(EU_COORDINATOR, EU_MARITIME, EU_LEGAL);
		assertThat(kinds(EU_MARITIME)).containsExactly(Kind.SUBSTITUTE_APPOINTED);
		assertThat(kinds(EU_LEGAL)).containsExactly(Kind.STANDING_IN);
		done(this.substitutions.end(EU_COORDINATOR.user(), made.id()));
		assertThat(kinds(EU_MARITIME)).containsOnlyOnce(Kind.SUBSTITUTION_ENDED);
		assertThat(kinds(EU_LEGAL)).containsOnlyOnce(Kind.SUBSTITUTION_ENDED);
		assertThat(kinds(EU_COORDINATOR)).isEmpty();
	}

	@Test
	void bothLearnOnceThatTimeHasEndedIt() {
		Substitution made = appoint(EU_COORDINATOR, EU_MARITIME, EU_LEGAL);
		lookAt(made.until().minusMillis(1));
		assertThat(kinds(EU_LEGAL)).doesNotContain(Kind.SUBSTITUTION_ENDED);
		lookAt(made.until());
		lookAt(made.until().plusSeconds(60));
		assertThat(kinds(EU_LEGAL)).containsOnlyOnce(Kind.SUBSTITUTION_ENDED);
		assertThat(kinds(EU_MARITIME)).containsOnlyOnce(Kind.SUBSTITUTION_ENDED);
	}

	private void lookAt(Instant at) {
		this.clock.set(at);
		this.telling.lookAtEnds();
	}

	private Substitution appoint(Officer by, Officer principal, Officer substitute) {
		return done(this.substitutions.appoint(by.user(), new Wanted(principal.username(), substitute.username(),
				this.clock.instant(), this.clock.instant().plus(Duration.ofDays(1)), "")));
	}

	/** The maritime unit is asked, and no other of the EU. */
	private Statement asked() {
		Statement statement = transmitted();
		CurrentUser coordinator = EU_COORDINATOR.user();
		Map<String, String> reasons = this.preparation.units(coordinator)
			.stream()
			.collect(Collectors.toMap((unit) -> unit, (unit) -> "as agreed"));
		done(this.preparation.prepare(coordinator, task(coordinator, statement, Forms.PREPARE_CONSULTATION),
				new ConsultationPlan(Set.of("EU/maritime-security"), reasons, false, "", TimeLimit.FAST_TRACK)));
		return statement;
	}

	private Statement transmitted() {
		return this.packages.aPackage().titled(CANARY, "鷺").transmitted();
	}

	private TaskId task(CurrentUser user, Statement statement, String form) {
		return this.tasks.of(user, statement.id())
			.stream()
			.filter((item) -> item.form().equals(form))
			.map(WorkItem::id)
			.findFirst()
			.orElseThrow();
	}

	private Notification only(Officer officer, Statement statement, Kind kind) {
		return single(this.notifications.list(officer.user())
			.stream()
			.filter((told) -> told.kind() == kind && statement.id().equals(told.dossier()))
			.toList());
	}

	private static Notification single(List<Notification> told) {
		assertThat(told).hasSize(1);
		return told.get(0);
	}

	private List<Kind> kinds(Officer officer) {
		return this.notifications.list(officer.user()).stream().map(Notification::kind).toList();
	}

	private List<Kind> kinds(Officer officer, Statement statement) {
		return this.notifications.list(officer.user())
			.stream()
			.filter((told) -> statement.id().equals(told.dossier()))
			.map(Notification::kind)
			.toList();
	}

	/** The letters that have gone out, whole. */
	private List<String> mailed() throws Exception {
		this.postman.sendDue();
		return Arrays.stream(this.server.getReceivedMessages()).map((mail) -> {
			try {
				return mail.getSubject() + "\n" + mail.getContent()
						+ new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	private boolean betrays(String mail) {
		return mail.contains(CANARY) || mail.contains("鷺") || mail.contains(REASON) || mail.contains("EU/")
				|| mail.contains("JP/");
	}

}
