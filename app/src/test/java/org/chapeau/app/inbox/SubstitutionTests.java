package org.chapeau.app.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Role;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.identity.Substitutions.Wanted;
import org.chapeau.app.identity.VouchedAnew;
import org.chapeau.app.identity.VouchedForNoMore;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.notification.Kind;
import org.chapeau.app.notification.Notifications;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.TestingAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.EU_SIGNATORY;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Somebody who is away is stood in for: nothing waits in vain, and who decided for whom
 * stays on record.
 */
@PackageTest
class SubstitutionTests {

	private static final Instant NOW = MovableClock.MORNING;

	private static final Instant EVENING = NOW.plus(Duration.ofHours(10));

	@Autowired
	Packages packages;

	@Autowired
	MovableClock clock;

	@Autowired
	Substitutions substitutions;

	@Autowired
	Colleagues colleagues;

	@Autowired
	Admissions admissions;

	@Autowired
	People people;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	FormerOffices offices;

	@Autowired
	Tasks tasks;

	@Autowired
	Agreements agreements;

	@Autowired
	AuditRecord record;

	@Autowired
	Notifications notifications;

	private Statement statement;

	@BeforeEach
	void theWholeTextWaitsForBothHeads() {
		this.statement = this.packages.aPackage().transmitted().cleared();
	}

	@AfterEach
	void everybodyIsBack() {
		this.clock.set(NOW);
		for (Officer officer : List.of(EU_COORDINATOR, JP_DIRECTOR)) {
			this.substitutions.open(officer.user())
				.forEach((open) -> done(this.substitutions.end(officer.user(), open.id())));
		}
	}

	@Test
	void aSubstituteFindsThePrincipalsTasksForAsLongAsThePrincipalIsAway() {
		assertThat(adReferendum(EU_DESK)).isEmpty();
		appoint(EU_COORDINATOR, EU_DESK, NOW.plusSeconds(60), EVENING);
		assertThat(adReferendum(EU_DESK)).as("before it begins").isEmpty();
		this.clock.set(NOW.plusSeconds(60));
		assertThat(adReferendum(EU_DESK)).as("from its first instant").hasSize(1);
		this.clock.set(EVENING.minusMillis(1));
		assertThat(adReferendum(EU_DESK)).as("to its last").hasSize(1);
		this.clock.set(EVENING);
		assertThat(adReferendum(EU_DESK)).as("when it has ended").isEmpty();
	}

	@Test
	void whatASubstituteDecidesIsRecordedAsTheirsInPlaceOfThePrincipal() {
		appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		done(this.agreements.confirm(now(EU_DESK), adReferendum(EU_DESK).get(0), this.statement.hash(),
				Authentic.BOTH));
		assertThat(this.record.of(EU_COORDINATOR.user(), this.statement.id())).anySatisfy((entry) -> {
			assertThat(entry.what()).isEqualTo("task-done-for");
			assertThat(entry.userName()).isEqualTo("eu.desk");
			assertThat(entry.subject()).isEqualTo("eu.coordinator");
		});
		assertThat(this.record.of(JP_DIRECTOR.user(), this.statement.id()))
			.noneSatisfy((entry) -> assertThat(entry.what()).isEqualTo("task-done-for"));
	}

	@Test
	void thePrincipalIsToldWhatWasDoneInTheirPlaceAndNobodyElseIs() {
		appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		done(this.agreements.confirm(now(EU_DESK), adReferendum(EU_DESK).get(0), this.statement.hash(),
				Authentic.BOTH));
		assertThat(toldOfWorkDone(EU_COORDINATOR)).isEqualTo(1);
		assertThat(toldOfWorkDone(EU_DESK)).isZero();
		assertThat(toldOfWorkDone(JP_DIRECTOR)).isZero();
	}

	@Test
	void aSubstitutionIsOnTheRecordOfItsSideAndOnNoOther() {
		Substitution made = appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		done(this.substitutions.end(EU_DESK.user(), made.id()));
		assertThat(this.record.ofSide(EU_AUDITOR.user()))
			.extracting(AuditRecord.Entry::what, AuditRecord.Entry::subject)
			.contains(tuple("substitute-principal", "eu.coordinator"), tuple("substitute-appointed", "eu.desk"),
					tuple("substitute-ended", "eu.desk"));
		// The Japanese side has substitutions of its own from other tests on the same
		// database.
		assertThat(this.record.ofSide(JP_AUDITOR.user())).filteredOn((entry) -> entry.what().startsWith("substitute-"))
			.extracting(AuditRecord.Entry::subject)
			.noneMatch((subject) -> subject.startsWith("eu."));
	}

	private long toldOfWorkDone(Officer officer) {
		return this.notifications.list(officer.user())
			.stream()
			.filter((told) -> told.kind() == Kind.DONE_FOR && told.dossier().equals(this.statement.id()))
			.count();
	}

	@Test
	void whatThePrincipalDecidesThemselvesIsNobodyElses() {
		appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		done(this.agreements.confirm(now(EU_COORDINATOR), adReferendum(EU_COORDINATOR).get(0), this.statement.hash(),
				Authentic.BOTH));
		assertThat(this.record.of(EU_COORDINATOR.user(), this.statement.id())).extracting(AuditRecord.Entry::what)
			.doesNotContain("task-done-for");
	}

	@Test
	void aTaskThatThePrincipalHasTakenIsTheSubstitutesToo() {
		TaskId task = adReferendum(EU_COORDINATOR).get(0);
		done(this.tasks.claim(EU_COORDINATOR.user(), task));
		assertThatRefusal(this.tasks.claim(EU_DESK.user(), task)).isEqualTo("task-gone");
		appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		done(this.tasks.claim(now(EU_DESK), task));
		assertThat(this.tasks.find(now(EU_DESK), task).orElseThrow().assignee()).isEqualTo("eu.desk");
	}

	@Test
	void whatASubstituteHasTakenGoesBackWhenTheyCeaseToStandIn() {
		appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		TaskId task = adReferendum(EU_DESK).get(0);
		done(this.tasks.claim(now(EU_DESK), task));
		this.offices.tidy();
		assertThatRefusal(this.agreements.confirm(now(EU_COORDINATOR), task, this.statement.hash(), Authentic.BOTH))
			.isEqualTo("task-taken");
		this.clock.set(EVENING);
		assertThatRefusal(this.agreements.confirm(now(EU_DESK), task, this.statement.hash(), Authentic.BOTH))
			.isEqualTo("task-gone");
		this.offices.tidy();
		assertThat(adReferendum(EU_COORDINATOR)).containsExactly(task);
		done(this.agreements.confirm(now(EU_COORDINATOR), task, this.statement.hash(), Authentic.BOTH));
	}

	@Test
	void whatSomebodyHasTakenGoesBackWhenTheyAreTakenOutOfTheGroup() {
		CurrentUser deputy = deputy("EU/coordinator", "EU/cyber");
		TaskId task = adReferendum(EU_COORDINATOR).get(0);
		done(this.tasks.claim(deputy, task));
		this.people.seen(deputy("EU/coordinator", "EU/space"), null);
		this.offices.tidy();
		assertThat(holder(task)).as("in an office that is still theirs").isEqualTo("eu.deputy");
		this.people.seen(deputy("EU/cyber"), null);
		this.offices.tidy();
		assertThat(holder(task)).isNull();
		done(this.agreements.confirm(now(EU_COORDINATOR), task, this.statement.hash(), Authentic.BOTH));
	}

	@Test
	void whatSomebodyHasTakenGoesBackWhenNoGroupLetsThemInAnyMore() {
		CurrentUser deputy = deputy("EU/coordinator");
		TaskId task = adReferendum(EU_COORDINATOR).get(0);
		done(this.tasks.claim(deputy, task));
		this.events.publishEvent(new VouchedAnew(new TestingAuthenticationToken("eu.deputy", null)));
		this.offices.tidy();
		assertThat(holder(task)).isNull();
		assertThat(this.people.find(Party.EU, "eu.deputy").orElseThrow().groups()).isEmpty();
	}

	@Test
	void whatASubstituteHasTakenGoesBackWhenThePrincipalIsTakenOutOfTheGroup() {
		CurrentUser deputy = deputy("EU/coordinator");
		TaskId task = adReferendum(EU_COORDINATOR).get(0);
		// Somebody who has not ceased to stand in for anybody.
		CurrentUser substitute = ((Admitted) this.admissions.admit("eu.stand-in", List.of("EU/space"))).user();
		this.people.seen(substitute, null);
		Substitution made = done(this.substitutions.appoint(EU_COORDINATOR.user(),
				new Wanted(deputy.name(), substitute.name(), NOW, EVENING, "")));
		done(this.tasks.claim(this.substitutions.standingIn(substitute), task));
		this.people.seen(deputy("EU/cyber"), null);
		this.offices.tidy();
		assertThat(holder(task)).isNull();
		done(this.substitutions.end(EU_COORDINATOR.user(), made.id()));
	}

	@Test
	void whatASubstituteHasTakenGoesBackWhenThePrincipalIsDismissed() {
		assertThatItGoesBack((deputy) -> this.events.publishEvent(new VouchedForNoMore(deputy.name(), null)));
	}

	@Test
	void whatASubstituteHasTakenGoesBackWhenThePrincipalChangesSides() {
		assertThatItGoesBack((deputy) -> this.people
			.seen(new CurrentUser(deputy.name(), Party.JP, JP_DIRECTOR.user().groups(), Set.of()), null));
	}

	private void assertThatItGoesBack(Consumer<CurrentUser> leaves) {
		CurrentUser deputy = deputy("EU/coordinator");
		TaskId task = adReferendum(EU_COORDINATOR).get(0);
		// Somebody who has not ceased to stand in for anybody, in no other test.
		String name = "eu.stand-in." + UUID.randomUUID();
		CurrentUser substitute = ((Admitted) this.admissions.admit(name, List.of("EU/space"))).user();
		this.people.seen(substitute, null);
		Substitution made = done(this.substitutions.appoint(EU_COORDINATOR.user(),
				new Wanted(deputy.name(), substitute.name(), NOW, EVENING, "")));
		done(this.tasks.claim(this.substitutions.standingIn(substitute), task));
		leaves.accept(deputy);
		this.offices.tidy();
		assertThat(holder(task)).isNull();
		done(this.substitutions.end(EU_COORDINATOR.user(), made.id()));
		deputy("EU/cyber");
	}

	@Test
	void whatADismissedSubstituteHasTakenGoesBack() {
		CurrentUser substitute = deputy("EU/space");
		Substitution made = done(this.substitutions.appoint(EU_COORDINATOR.user(),
				new Wanted(EU_COORDINATOR.username(), substitute.name(), NOW, EVENING, "")));
		TaskId task = adReferendum(EU_COORDINATOR).get(0);
		done(this.tasks.claim(this.substitutions.standingIn(substitute), task));
		this.events.publishEvent(new VouchedForNoMore(substitute.name(), null));
		this.offices.tidy();
		assertThat(holder(task)).isNull();
		done(this.substitutions.end(EU_COORDINATOR.user(), made.id()));
	}

	/** A second coordinator, as the sign-on has just vouched for them. */
	private CurrentUser deputy(String... groups) {
		CurrentUser deputy = ((Admitted) this.admissions.admit("eu.deputy", List.of(groups))).user();
		this.people.seen(deputy, null);
		return deputy;
	}

	private String holder(TaskId task) {
		return this.tasks.find(EU_COORDINATOR.user(), task).map(WorkItem::assignee).orElse(null);
	}

	@Test
	void oneDecisionIsTakenWhoeverOfTheTwoTakesIt() {
		appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		TaskId task = adReferendum(EU_DESK).get(0);
		done(this.agreements.confirm(now(EU_DESK), task, this.statement.hash(), Authentic.BOTH));
		assertThatRefusal(this.agreements.confirm(now(EU_COORDINATOR), task, this.statement.hash(), Authentic.BOTH))
			.isEqualTo("task-gone");
	}

	@Test
	void whatIsTiedToThePersonPassesToNobody() {
		assertThatRefusal(wanted(EU_SIGNATORY, EU_SIGNATORY, EU_DESK, NOW, EVENING)).isEqualTo("substitute-personal");
		assertThatRefusal(wanted(EU_RELEASE, EU_RELEASE, EU_DESK, NOW, EVENING)).isEqualTo("substitute-personal");
		assertThatRefusal(wanted(EU_DELEGATE, EU_DELEGATE, EU_DESK, NOW, EVENING)).isEqualTo("substitute-personal");
		assertThatRefusal(wanted(EU_DESK, EU_DESK, EU_DELEGATE, NOW, EVENING)).isEqualTo("substitute-personal");
		assertThat(now(EU_DESK).roles()).doesNotContain(Role.SIGNATORY, Role.RELEASE_OFFICER, Role.DELEGATE);
	}

	@Test
	void aSubstituteDoesNotPassOnWhatIsLentToThem() {
		appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		appoint(EU_DESK, EU_MARITIME, NOW, EVENING);
		assertThat(now(EU_MARITIME).groupPaths()).contains("EU/desk-officer", "EU/maritime-security")
			.doesNotContain("EU/coordinator");
	}

	@Test
	void nobodyStandsInForTheOtherSide() {
		assertThatRefusal(this.substitutions.appoint(EU_COORDINATOR.user(),
				new Wanted("jp.director", "eu.desk", NOW, EVENING, "")))
			.isEqualTo("substitute-unknown");
		assertThatRefusal(this.substitutions.appoint(EU_COORDINATOR.user(),
				new Wanted("eu.coordinator", "jp.drafter", NOW, EVENING, "")))
			.isEqualTo("substitute-unknown");
	}

	@Test
	void aCoordinatorAppointsForAColleagueWhoIsAwayAndNobodyElseDoes() {
		assertThatRefusal(wanted(EU_DESK, EU_MARITIME, EU_DESK, NOW, EVENING)).isEqualTo("substitute-not-yours");
		Substitution made = done(wanted(EU_COORDINATOR, EU_MARITIME, EU_DESK, NOW, EVENING));
		assertThat(made.appointedBy()).isEqualTo("eu.coordinator");
		assertThat(now(EU_DESK).groupPaths()).contains("EU/maritime-security");
	}

	@Test
	void aCoordinatorDoesNotLendThemselvesTheOfficeOfAColleague() {
		assertThatRefusal(wanted(EU_COORDINATOR, EU_MARITIME, EU_COORDINATOR, NOW, EVENING))
			.isEqualTo("substitute-own-choice");
		done(wanted(EU_MARITIME, EU_MARITIME, EU_COORDINATOR, NOW, EVENING));
	}

	@Test
	void aPeriodThatIsNoneIsRefused() {
		assertThatRefusal(wanted(EU_DESK, EU_DESK, EU_MARITIME, EVENING, NOW)).isEqualTo("substitute-period");
		assertThatRefusal(wanted(EU_DESK, EU_DESK, EU_MARITIME, NOW.minusSeconds(9), NOW))
			.isEqualTo("substitute-period");
		assertThatRefusal(wanted(EU_DESK, EU_DESK, EU_DESK, NOW, EVENING)).isEqualTo("substitute-self");
	}

	@Test
	void eitherOfTheTwoEndsItAndAnotherSideKnowsNothingOfIt() {
		Substitution made = appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		assertThat(this.substitutions.open(JP_DIRECTOR.user())).isEmpty();
		assertThatRefusal(this.substitutions.end(JP_DIRECTOR.user(), made.id())).isEqualTo("substitute-gone");
		assertThatRefusal(this.substitutions.end(EU_MARITIME.user(), made.id())).isEqualTo("substitute-gone");
		assertThat(this.substitutions.open(EU_DESK.user())).containsExactly(made);
		done(this.substitutions.end(EU_DESK.user(), made.id()));
		assertThat(adReferendum(EU_DESK)).isEmpty();
		assertThatRefusal(this.substitutions.end(EU_COORDINATOR.user(), made.id())).isEqualTo("substitute-gone");
	}

	@Test
	void whoCouldTakeATaskIsSaidWithTheSubstitutes() {
		WorkItem task = this.tasks.find(EU_COORDINATOR.user(), adReferendum(EU_COORDINATOR).get(0)).orElseThrow();
		appoint(EU_COORDINATOR, EU_MARITIME, NOW, EVENING);
		assertThat(this.colleagues.workingFor(Party.EU, task.groups())).extracting(CurrentUser::name)
			.contains("eu.coordinator", "eu.maritime")
			.noneMatch((name) -> name.startsWith("jp."));
	}

	@Test
	void aDrafterOfTheOtherSideIsNotTouched() {
		appoint(EU_COORDINATOR, EU_DESK, NOW, EVENING);
		assertThat(now(JP_DRAFTER)).isEqualTo(JP_DRAFTER.user());
	}

	private Substitution appoint(Officer principal, Officer substitute, Instant from, Instant until) {
		return done(wanted(principal, principal, substitute, from, until));
	}

	private Outcome<Substitution> wanted(Officer by, Officer principal, Officer substitute, Instant from,
			Instant until) {
		return this.substitutions.appoint(by.user(),
				new Wanted(principal.username(), substitute.username(), from, until, "On leave."));
	}

	private CurrentUser now(Officer officer) {
		return this.substitutions.standingIn(officer.user());
	}

	private List<TaskId> adReferendum(Officer officer) {
		return this.tasks.of(now(officer), this.statement.id())
			.stream()
			.filter((item) -> item.element().equals(NegotiateStatement.USER_TASK_AD_REFERENDUM))
			.map(WorkItem::id)
			.toList();
	}

}
