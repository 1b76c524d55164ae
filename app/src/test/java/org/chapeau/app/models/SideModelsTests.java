package org.chapeau.app.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.consultation.UnitFiles;
import org.chapeau.app.fixtures.ChangedModel;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Principal;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.notification.Kind;
import org.chapeau.app.notification.Notification;
import org.chapeau.app.notification.Notifications;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Two officers of a side change one of its processes, and nobody else learns of it.
 */
@PackageTest
class SideModelsTests {

	private static final String PROCESS = ConsultEu.KEY;

	private static final CurrentUser PROTOCOL = EU_PROTOCOL.user();

	private static final CurrentUser COORDINATOR = EU_COORDINATOR.user();

	/** A second person of the coordinator's office. */
	private static final CurrentUser DEPUTY = new CurrentUser("eu.deputy", Party.EU, COORDINATOR.groups(),
			COORDINATOR.roles());

	private static final CurrentUser ADVISER = new CurrentUser("eu.legal", Party.EU,
			Set.of(new GroupId("EU/legal-adviser")), Set.of(Role.LEGAL_ADVISER));

	private static final CurrentUser LIAISON = new CurrentUser("eu.liaison", Party.EU,
			Set.of(new GroupId("EU/commission-liaison")), Set.of(Role.REVIEWER));

	@Autowired
	Packages packages;

	@Autowired
	SideModels models;

	@Autowired
	Tasks tasks;

	@Autowired
	Preparation preparation;

	@Autowired
	Opinions opinions;

	@Autowired
	UnitFiles files;

	@Autowired
	AuditRecord record;

	@Autowired
	Notifications notifications;

	@AfterEach
	void backToTheBuiltIn() {
		ModelState state = state();
		if (state.proposal() != null) {
			done(this.models.withdraw(PROTOCOL, PROCESS, state.proposal().number(), state.revision()));
		}
		if (state().inUse() != ModelVersion.BUILT_IN) {
			done(this.models.propose(PROTOCOL, PROCESS, ModelVersion.BUILT_IN, revision()));
			done(this.models.activate(COORDINATOR, PROCESS, ModelVersion.BUILT_IN, revision()));
		}
	}

	@Test
	void aCaseFinishesOnTheVersionItBeganWithAndTheNextWalksTheNewStep() {
		Statement before = this.packages.aPackage().transmitted();
		int number = activated(ChangedModel.withASecondOpinion());
		Statement after = this.packages.aPackage().transmitted();
		assertThat(running()).containsEntry(number, 1L);
		assertThat(running().get(ModelVersion.BUILT_IN)).isPositive();
		consulted(before);
		consulted(after);
		assertThat(elements(COORDINATOR, before)).contains(ConsultEu.USER_TASK_CONSOLIDATE);
		assertThat(elements(LIAISON, before)).isEmpty();
		assertThat(elements(COORDINATOR, after)).doesNotContain(ConsultEu.USER_TASK_CONSOLIDATE);
		TaskId second = task(LIAISON, after, ChangedModel.SECOND_OPINION);
		done(this.opinions.giveLegal(LIAISON, second, Opinion.Kind.POSITIVE, "", List.of()));
		assertThat(elements(COORDINATOR, after)).contains(ConsultEu.USER_TASK_CONSOLIDATE);
	}

	@Test
	void whatASideMadeOfTheEarlierModelStillFitsAndItsLegalAdviserIsAskedAsBefore() {
		activated(ChangedModel.earlier(PROCESS));
		Statement statement = this.packages.aPackage().transmitted();
		consulted(statement, true);
		TaskId opinion = task(ADVISER, statement, ConsultEu.USER_TASK_LEGAL_OPINION);
		assertThat(this.tasks.find(ADVISER, opinion).orElseThrow().due()).isNull();
		assertThatRefusal(this.files.askForTime(ADVISER, opinion, "I am away")).isEqualTo("task-gone");
		assertThatRefusal(this.files.giveBack(ADVISER, opinion, "unclear")).isEqualTo("task-gone");
		done(this.opinions.giveLegal(ADVISER, opinion, Opinion.Kind.POSITIVE, "", List.of()));
		assertThat(elements(COORDINATOR, statement)).contains(ConsultEu.USER_TASK_CONSOLIDATE);
	}

	@Test
	void goingBackTakesTwoOfficersAgain() {
		int number = activated(ChangedModel.withASecondOpinion());
		done(this.models.propose(COORDINATOR, PROCESS, ModelVersion.BUILT_IN, revision()));
		assertThat(state().inUse()).isEqualTo(number);
		assertThatRefusal(this.models.activate(COORDINATOR, PROCESS, ModelVersion.BUILT_IN, revision()))
			.isEqualTo("process-same-person");
		done(this.models.activate(PROTOCOL, PROCESS, ModelVersion.BUILT_IN, revision()));
		Statement statement = this.packages.aPackage().transmitted();
		consulted(statement);
		assertThat(elements(COORDINATOR, statement)).contains(ConsultEu.USER_TASK_CONSOLIDATE);
	}

	@Test
	void theSecondOfficerIsAnotherPersonOfAnotherOffice() {
		int number = uploaded(COORDINATOR, ChangedModel.withASecondOpinion());
		assertThatRefusal(activate(COORDINATOR, number)).isEqualTo("process-same-person");
		assertThatRefusal(activate(DEPUTY, number)).isEqualTo("process-same-office");
		assertThatRefusal(activate(EU_DESK.user(), number)).isEqualTo("not-process-keeper");
		done(activate(PROTOCOL, number));
	}

	@Test
	void aSubstituteDoesNotMakeASecondOfficerOfTheFirst() {
		CurrentUser substitute = standingIn("eu.desk", EU_DESK.user(), COORDINATOR);
		int number = uploaded(COORDINATOR, ChangedModel.withASecondOpinion());
		assertThatRefusal(activate(substitute, number)).isEqualTo("process-same-person");
		int again = uploaded(substitute, ChangedModel.withASecondOpinion().with("Set deadlines", "Set the deadlines"));
		assertThatRefusal(activate(COORDINATOR, again)).isEqualTo("process-same-person");
		assertThatRefusal(activate(DEPUTY, again)).isEqualTo("process-same-office");
		CurrentUser both = standingIn("eu.desk", EU_DESK.user(), PROTOCOL);
		assertThatRefusal(activate(both, again)).isEqualTo("process-same-person");
		done(activate(standingIn("eu.maritime", EU_MARITIME.user(), PROTOCOL), again));
	}

	@Test
	void theSecondOfficerIsToldThatAVersionWaitsForAsLongAsItDoes() {
		this.notifications.readAll(COORDINATOR);
		uploaded(PROTOCOL, ChangedModel.withASecondOpinion());
		assertThat(told(COORDINATOR)).containsExactly(PROCESS);
		assertThat(Stream.of(PROTOCOL, EU_DESK.user(), JP_DIRECTOR.user(), JP_PROTOCOL.user()).map(this::told))
			.allMatch(List::isEmpty);
		int second = uploaded(PROTOCOL, ChangedModel.withASecondOpinion().with("Set deadlines", "Set the deadlines"));
		assertThat(told(COORDINATOR)).as("of the one that waits, and no more of the first").containsExactly(PROCESS);
		done(activate(COORDINATOR, second));
		assertThat(told(COORDINATOR)).isEmpty();
		done(this.models.propose(COORDINATOR, PROCESS, ModelVersion.BUILT_IN, revision()));
		assertThat(told(PROTOCOL)).containsExactly(PROCESS);
		assertThat(told(COORDINATOR)).isEmpty();
		done(this.models.withdraw(PROTOCOL, PROCESS, ModelVersion.BUILT_IN, revision()));
		assertThat(told(PROTOCOL)).isEmpty();
	}

	@Test
	void whatWasTakenBackOrReplacedCannotBePutIntoUse() {
		int first = uploaded(PROTOCOL, ChangedModel.withASecondOpinion());
		int seen = revision();
		int second = uploaded(PROTOCOL, ChangedModel.withASecondOpinion().with("Set deadlines", "Set the deadlines"));
		assertThatRefusal(this.models.activate(COORDINATOR, PROCESS, first, seen)).isEqualTo("process-changed");
		assertThatRefusal(activate(COORDINATOR, first)).isEqualTo("process-changed");
		done(this.models.withdraw(COORDINATOR, PROCESS, second, revision()));
		assertThatRefusal(activate(COORDINATOR, second)).isEqualTo("process-changed");
		assertThat(this.models.events(PROTOCOL, PROCESS)).extracting(ModelEvent::number, ModelEvent::what)
			.startsWith(tuple(second, ModelEvent.What.WITHDRAWN), tuple(second, ModelEvent.What.UPLOADED),
					tuple(first, ModelEvent.What.REPLACED));
		assertThat(state().inUse()).isEqualTo(ModelVersion.BUILT_IN);
	}

	@Test
	void ofTwoWhoActAtOnceOneIsFirstAndTheOtherIsTold() {
		int number = uploaded(PROTOCOL, ChangedModel.withASecondOpinion());
		int seen = revision();
		long before = activations();
		assertThat(atOnce(() -> refusal(this.models.activate(COORDINATOR, PROCESS, number, seen)),
				() -> refusal(this.models.activate(DEPUTY, PROCESS, number, seen))))
			.containsExactlyInAnyOrder("done", "process-changed");
		assertThat(activations()).isEqualTo(before + 1);
		assertThat(state().inUse()).isEqualTo(number);
	}

	@Test
	void anUploadAndAnActivationAtOnceHaveOneOutcome() {
		int number = uploaded(PROTOCOL, ChangedModel.withASecondOpinion());
		int seen = revision();
		byte[] other = ChangedModel.withASecondOpinion().with("Set deadlines", "Set the deadlines").bytes();
		List<String> outcomes = atOnce(() -> refusal(this.models.activate(COORDINATOR, PROCESS, number, seen)),
				() -> (this.models.upload(PROTOCOL, PROCESS, other, "", seen) instanceof Uploading.Refused refused)
						? refused.refusal().key() : "done");
		assertThat(outcomes).containsExactlyInAnyOrder("done", "process-changed");
		boolean activated = state().inUse() == number;
		assertThat(state().proposal() == null).isEqualTo(activated);
		assertThat(outcomes.get(0)).isEqualTo(activated ? "done" : "process-changed");
	}

	@Test
	void theVersionInUseIsNotProposedAgain() {
		assertThat(this.models.upload(PROTOCOL, PROCESS, ChangedModel.builtIn(PROCESS).bytes(), "", revision()))
			.isEqualTo(new Uploading.Refused(Refusal.of("process-same")));
		assertThatRefusal(this.models.propose(PROTOCOL, PROCESS, ModelVersion.BUILT_IN, revision()))
			.isEqualTo("process-changed");
	}

	@Test
	void itIsOnTheRecordOfTheSideAndOfNobodyElse() {
		activated(ChangedModel.withASecondOpinion());
		assertThat(this.record.ofSide(COORDINATOR)).extracting(AuditRecord.Entry::what, AuditRecord.Entry::userName)
			.contains(tuple("process-uploaded", "eu.protocol"), tuple("process-activated", "eu.coordinator"));
		assertThat(this.record.ofSide(JP_AUDITOR.user())).extracting(AuditRecord.Entry::what)
			.noneMatch((what) -> what.startsWith("process-"));
		assertThat(this.models.processes(JP_DIRECTOR.user())).doesNotContain(PROCESS);
		assertThat(this.models.versions(JP_PROTOCOL.user(), PROCESS)).isEmpty();
		assertThat(this.models.events(JP_PROTOCOL.user(), PROCESS)).isEmpty();
		assertThat(this.models.state(JP_PROTOCOL.user(), PROCESS)).isEqualTo(ModelState.FIRST);
		assertThat(this.models.running(JP_PROTOCOL.user(), PROCESS)).isEmpty();
		assertThat(this.models.file(JP_PROTOCOL.user(), PROCESS, ModelVersion.BUILT_IN)).isEmpty();
	}

	/** The processes of which somebody is told that a version waits. */
	private List<String> told(CurrentUser user) {
		return this.notifications.list(user)
			.stream()
			.filter((told) -> told.kind() == Kind.PROCESS_PROPOSED && !told.read())
			.map(Notification::process)
			.toList();
	}

	private int activated(ChangedModel model) {
		int number = uploaded(PROTOCOL, model);
		return done(activate(COORDINATOR, number));
	}

	private int uploaded(CurrentUser user, ChangedModel model) {
		Uploading uploading = this.models.upload(user, PROCESS, model.bytes(), "a second look", revision());
		assertThat(uploading).isInstanceOf(Uploading.Kept.class);
		return ((Uploading.Kept) uploading).version().number();
	}

	private Outcome<Integer> activate(CurrentUser user, int number) {
		return this.models.activate(user, PROCESS, number, revision());
	}

	private ModelState state() {
		return this.models.state(PROTOCOL, PROCESS);
	}

	private int revision() {
		return state().revision();
	}

	private Map<Integer, Long> running() {
		return this.models.running(PROTOCOL, PROCESS);
	}

	private long activations() {
		return this.models.events(PROTOCOL, PROCESS)
			.stream()
			.filter((event) -> event.what() == ModelEvent.What.ACTIVATED)
			.count();
	}

	/** One unit is asked and agrees; no legal opinion is wanted. */
	private void consulted(Statement statement) {
		consulted(statement, false);
	}

	private void consulted(Statement statement, boolean legal) {
		String unit = "EU/maritime-security";
		Map<String, String> reasons = this.preparation.units(COORDINATOR)
			.stream()
			.collect(Collectors.toMap((each) -> each, (each) -> "as agreed in the morning meeting"));
		done(this.preparation.prepare(COORDINATOR,
				task(COORDINATOR, statement, ConsultEu.USER_TASK_PREPARE_CONSULTATION),
				new ConsultationPlan(Set.of(unit), reasons, legal, "", TimeLimit.STANDARD)));
		done(this.opinions.give(EU_MARITIME.user(),
				task(EU_MARITIME.user(), statement, ConsultEu.USER_TASK_GIVE_OPINION), Opinion.Kind.POSITIVE, "",
				List.of()));
		this.packages.settle();
	}

	private TaskId task(CurrentUser user, Statement statement, String element) {
		return this.tasks.of(user, statement.id())
			.stream()
			.filter((item) -> item.element().equals(element))
			.map(WorkItem::id)
			.findFirst()
			.orElseThrow(() -> new AssertionError(user.name() + " has no " + element));
	}

	private List<String> elements(CurrentUser user, Statement statement) {
		return this.tasks.of(user, statement.id()).stream().map(WorkItem::element).toList();
	}

	private static CurrentUser standingIn(String name, CurrentUser self, CurrentUser principal) {
		Set<GroupId> groups = Stream.concat(self.groups().stream(), principal.groups().stream())
			.collect(Collectors.toSet());
		Set<Role> roles = Stream.concat(self.roles().stream(), principal.roles().stream()).collect(Collectors.toSet());
		return new CurrentUser(name, Party.EU, groups, roles,
				List.of(new Principal(principal.name(), principal.groups())));
	}

	private static String refusal(Outcome<?> outcome) {
		return outcome.refusal().map(Refusal::key).orElse("done");
	}

	/** What becomes of two attempts that begin together. */
	private static List<String> atOnce(Supplier<String> one, Supplier<String> other) {
		CyclicBarrier start = new CyclicBarrier(2);
		return Stream.of(one, other).map((attempt) -> WithoutRequest.supplyAsync(() -> {
			try {
				start.await();
				return attempt.get();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		})).toList().stream().map(CompletableFuture::join).toList();
	}

}
