package org.chapeau.app.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.OpenTasks;
import org.chapeau.app.process.TaskFilter;
import org.chapeau.app.process.TaskFilter.Days;
import org.chapeau.app.process.TaskFilter.Due;
import org.chapeau.app.process.TaskFilter.Search;
import org.chapeau.app.process.TaskFilter.Whose;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.TaskListing;
import org.chapeau.app.process.TaskListing.Counts;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_CYBER;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * The list of a person's tasks: complete, in order, a page at a time, and counted by sort
 * without counting what is not theirs.
 */
@ChapeauTest
class OpenTasksTests {

	private static final String AD_REFERENDUM = "userTask_adReferendum";

	@Autowired
	OpenTasks open;

	@Autowired
	Tasks tasks;

	@Autowired
	Handovers handovers;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Statements statements;

	@Autowired
	People people;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Clocks clocks;

	@Autowired
	Clock clock;

	private final String title = "Listing " + UUID.randomUUID();

	@Test
	void everySidesListHoldsWhatTheEngineKnowsForItAndNothingElse() {
		adReferendum("");
		for (Officer officer : Officer.values()) {
			if (officer.user().party() != null) {
				CurrentUser user = officer.user();
				List<String> expected = this.engine.getTaskService()
					.createTaskQuery()
					.active()
					.or()
					.taskAssignee(user.name())
					.taskCandidateGroupIn(user.groupPaths())
					.endOr()
					.or()
					.tenantIdIn(user.side().code())
					.withoutTenantId()
					.endOr()
					.list()
					.stream()
					.map(Task::getId)
					.toList();
				assertThat(all(user).items()).as(officer.username())
					.extracting((item) -> item.task().id().value())
					.containsExactlyInAnyOrderElementsOf(expected);
			}
		}
	}

	@Test
	void theCountsAreThoseOfThePagesBehindThem() {
		due(adReferendum(" a"), now().minus(Duration.ofDays(1)));
		due(adReferendum(" b"), now().plus(Duration.ofDays(400)));
		done(this.tasks.claim(EU_COORDINATOR.user(), task(adReferendum(" c"))));
		CurrentUser user = EU_COORDINATOR.user();
		Counts counts = all(user).counts();
		assertThat(counts.total()).isEqualTo(all(user).matching());
		for (Whose whose : Whose.values()) {
			assertThat(matching(user, filter(user, whose, null, null, null)))
				.isEqualTo(counts.whose().getOrDefault(whose, 0));
		}
		for (Due due : Due.values()) {
			assertThat(matching(user, filter(user, null, due, null, null))).as(due.name())
				.isEqualTo(counts.due().getOrDefault(due, 0));
		}
		counts.elements()
			.forEach((element, n) -> assertThat(matching(user, filter(user, null, null, element, null))).as(element)
				.isEqualTo(n));
		counts.groups()
			.forEach((group, n) -> assertThat(matching(user, filter(user, null, null, null, group))).as(group)
				.isEqualTo(n));
		assertThat(counts.due().get(Due.OVERDUE)).isPositive();
		assertThat(counts.whose().get(Whose.MINE)).isPositive();
	}

	@Test
	void whatStandsBesideAFilterIsWhatTheListWouldHoldWithItAndAllTheOthers() {
		Statement late = adReferendum(" late");
		due(late, now().minus(Duration.ofDays(1)));
		due(adReferendum(" later"), now().plus(Duration.ofDays(400)));
		Statement mine = adReferendum(" mine");
		done(this.tasks.claim(EU_COORDINATOR.user(), task(mine)));
		CurrentUser user = EU_COORDINATOR.user();
		Counts open = all(user).counts();
		TaskFilter none = TaskFilter.all(days(user));
		Search latest = (tasks) -> tasks.stream()
			.filter((task) -> !task.dossier().equals(mine.id()))
			.map(WorkItem::id)
			.collect(Collectors.toSet());
		for (TaskFilter filter : List.of(with(none, Part.WHOSE, Whose.MINE),
				with(with(none, Part.DUE, Due.OVERDUE), Part.WHOSE, Whose.UNIT),
				with(with(none, Part.SIDE, false), Part.DOSSIER, late.id()),
				with(with(with(none, Part.ELEMENT, AD_REFERENDUM), Part.SEARCH, latest), Part.GROUP,
						"EU/coordinator"))) {
			Counts counts = this.open.list(user, filter, 0, 1).counts();
			for (Whose whose : Whose.values()) {
				assertCount(user, filter, Part.WHOSE, whose, counts.whose().get(whose));
			}
			for (Due due : Due.values()) {
				assertCount(user, filter, Part.DUE, due, counts.due().get(due));
			}
			open.elements()
				.keySet()
				.forEach((element) -> assertCount(user, filter, Part.ELEMENT, element, counts.elements().get(element)));
			open.groups()
				.keySet()
				.forEach((group) -> assertCount(user, filter, Part.GROUP, group, counts.groups().get(group)));
			for (Statement statement : List.of(late, mine)) {
				assertCount(user, filter, Part.DOSSIER, statement.id(), counts.dossiers().get(statement.id()));
			}
			assertCount(user, filter, Part.SIDE, true, counts.shared());
			assertCount(user, filter, Part.SIDE, false, counts.own());
			assertThat(counts.total()).isEqualTo(open.total());
		}
	}

	@Test
	void aChosenFilterStandsThereWithNothingBehindItAsLongAsAnyTaskIsOfItsSort() {
		Statement mine = adReferendum(" mine");
		done(this.tasks.claim(EU_COORDINATOR.user(), task(mine)));
		CurrentUser user = EU_COORDINATOR.user();
		TaskFilter none = TaskFilter.all(days(user));
		TaskFilter nothing = with(with(none, Part.DOSSIER, mine.id()), Part.WHOSE, Whose.UNIT);
		assertThat(this.open.list(user, nothing, 0, 1).counts().dossiers()).containsEntry(mine.id(), 0);
		TaskFilter unknown = with(with(with(none, Part.DOSSIER, DossierId.random()), Part.ELEMENT, "userTask_none"),
				Part.GROUP, "JP/director");
		Counts counts = this.open.list(user, unknown, 0, 1).counts();
		assertThat(counts.dossiers()).isEmpty();
		assertThat(counts.elements()).isEmpty();
		assertThat(counts.groups()).isEmpty();
	}

	private void assertCount(CurrentUser user, TaskFilter filter, Part part, Object value, Integer count) {
		assertThat((count != null) ? count : 0).as("%s %s of %s", part, value, filter)
			.isEqualTo(matching(user, with(filter, part, value)));
	}

	@Test
	void theListIsTheSameBroughtPageByPage() {
		for (int i = 0; i < 5; i++) {
			due(adReferendum(" " + i), now().plus(Duration.ofDays(i % 3)));
		}
		CurrentUser user = EU_COORDINATOR.user();
		List<TaskListing.Item> whole = all(user).items();
		List<TaskListing.Item> pages = new ArrayList<>();
		for (int from = 0; from < whole.size(); from += 2) {
			pages.addAll(this.open.list(user, TaskFilter.all(days(user)), from, 2).items());
		}
		assertThat(pages).isEqualTo(whole);
		List<Instant> dues = whole.stream().map((item) -> item.task().due()).filter((due) -> due != null).toList();
		assertThat(dues).isSorted();
	}

	@Test
	void theWordsOfASearchFindTheDossiersInEitherLanguage() {
		Statement wanted = adReferendum(" 100%_sure");
		Statement other = adReferendum(" 1000 unsure");
		CurrentUser user = EU_COORDINATOR.user();
		assertThat(having(user, "100%_", wanted, other)).containsExactly(wanted.id());
		assertThat(having(user, "第一回対話", wanted, other)).containsExactlyInAnyOrder(wanted.id(), other.id());
		assertThat(having(user, "100%_", other)).as("among others").isEmpty();
		assertThat(having(user, "no such words", wanted)).isEmpty();
		TaskFilter filter = new TaskFilter(null, null, null, null, null, Set.of(wanted.id()), days(user));
		assertThat(this.open.list(user, filter, 0, 9).items()).extracting((item) -> item.task().dossier())
			.containsOnly(wanted.id());
		assertThat(matching(user, new TaskFilter(null, null, null, null, null, Set.of(), days(user)))).isZero();
	}

	@Test
	void aDraftThatOneSideWritesIsFoundByTheOtherUnderNoWord() {
		Statement draft = this.statements.aStatement()
			.titled(this.title)
			.withClause("Quantum computing.", "量子計算。")
			.inDraft();
		for (String word : List.of("listing", "quantum", "量子")) {
			assertThat(having(EU_DESK.user(), word, draft)).as(word).containsExactly(draft.id());
			assertThat(having(JP_DIRECTOR.user(), word, draft)).as(word).isEmpty();
			assertThat(having(EU_DELEGATE.user(), word, draft)).as(word).isEmpty();
		}
		assertThat(this.dossiers.titles(JP_DIRECTOR.user(), List.of(draft.id()))).isEmpty();
	}

	@Test
	void aGroupThatIsNotThePersonsFindsNothing() {
		adReferendum("");
		CurrentUser user = EU_DESK.user();
		assertThat(matching(user, filter(user, null, null, null, "EU/coordinator"))).isZero();
		assertThat(matching(user, filter(user, null, null, null, "JP/director"))).isZero();
	}

	@Test
	void aTaskIsHandedToOneWhoMayTakeItWithANoteThatStaysOnTheSide() {
		TaskId task = task(adReferendum(""));
		assertThatRefusal(this.handovers.handOver(EU_COORDINATOR.user(), task, "eu.maritime", ""))
			.isEqualTo("task-not-theirs");
		assertThatRefusal(this.handovers.handOver(EU_COORDINATOR.user(), task, "jp.director", ""))
			.isEqualTo("handover-to-whom");
		CurrentUser deputy = new CurrentUser("eu.deputy", EU_COORDINATOR.user().party(), EU_COORDINATOR.user().groups(),
				EU_COORDINATOR.user().roles());
		this.people.seen(deputy, null);
		done(this.handovers.handOver(EU_COORDINATOR.user(), task, "eu.deputy", "Mind the deadline."));
		assertThat(this.tasks.find(deputy, task).orElseThrow().takenBy("eu.deputy")).isTrue();
		assertThat(this.handovers.last(deputy, List.of(task))).hasEntrySatisfying(task, (handover) -> {
			assertThat(handover.from()).isEqualTo("eu.coordinator");
			assertThat(handover.note()).isEqualTo("Mind the deadline.");
		});
		assertThat(this.handovers.last(JP_DIRECTOR.user(), List.of(task))).isEmpty();
		assertThatRefusal(this.tasks.claim(EU_COORDINATOR.user(), task)).isEqualTo("task-taken");
	}

	@Test
	void aTaskIsTakenOverByOneWhoMightHaveTakenItAndForAReason() {
		TaskId task = task(adReferendum(""));
		CurrentUser head = EU_COORDINATOR.user();
		CurrentUser deputy = new CurrentUser("eu.deputy", head.party(), head.groups(), head.roles());
		assertThatRefusal(this.handovers.takeOver(deputy, task, head.name(), "They are ill."))
			.isEqualTo("takeover-of-nobody");
		done(this.tasks.claim(head, task));
		assertThatRefusal(this.handovers.takeOver(head, task, head.name(), "I am ill."))
			.isEqualTo("takeover-of-nobody");
		assertThatRefusal(this.handovers.takeOver(deputy, task, head.name(), " ")).isEqualTo("reason-missing");
		assertThatRefusal(this.handovers.takeOver(deputy, task, "eu.other", "They are ill.")).isEqualTo("task-taken");
		for (Officer stranger : List.of(EU_DESK, EU_DELEGATE, JP_DIRECTOR)) {
			assertThatRefusal(this.handovers.takeOver(stranger.user(), task, head.name(), "They are ill."))
				.isEqualTo("task-gone");
		}
		done(this.handovers.takeOver(deputy, task, head.name(), "They are ill."));
		assertThat(this.tasks.find(head, task).orElseThrow().assignee()).isEqualTo("eu.deputy");
		assertThat(this.handovers.last(head, List.of(task))).hasEntrySatisfying(task, (taken) -> {
			assertThat(taken.taken()).isTrue();
			assertThat(taken.from()).isEqualTo(head.name());
			assertThat(taken.note()).isEqualTo("They are ill.");
		});
		assertThat(this.handovers.last(JP_DIRECTOR.user(), List.of(task))).isEmpty();
		assertThatRefusal(this.tasks.unclaim(head, task)).isEqualTo("task-taken");
	}

	@Test
	void ofSeveralWhoTakeATaskAtOnceOneHasIt() throws Exception {
		List<CurrentUser> heads = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			heads.add(new CurrentUser("eu.head" + i, EU_COORDINATOR.user().party(), EU_COORDINATOR.user().groups(),
					EU_COORDINATOR.user().roles()));
		}
		ExecutorService threads = Executors.newFixedThreadPool(heads.size(), WithoutRequest::thread);
		try {
			for (int round = 0; round < 10; round++) {
				TaskId task = task(adReferendum(" " + round));
				List<Callable<Boolean>> claims = heads.stream()
					.<Callable<Boolean>>map((head) -> () -> claims(head, task))
					.toList();
				long winners = 0;
				for (Future<Boolean> claim : threads.invokeAll(claims)) {
					winners += claim.get() ? 1 : 0;
				}
				assertThat(winners).as("winners of " + task).isOne();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void anotherSidesUnitSeesNeitherTaskNorCount() {
		CurrentUser user = JP_CYBER.user();
		TaskListing before = all(user);
		adReferendum("");
		assertThat(all(user)).isEqualTo(before);
	}

	private boolean claims(CurrentUser head, TaskId task) {
		try {
			return this.tasks.claim(head, task).isDone();
		}
		catch (ConcurrencyFailureException ex) {
			return false;
		}
	}

	private Statement adReferendum(String suffix) {
		return this.statements.aStatement().titled(this.title + suffix).transmitted().cleared();
	}

	private Set<DossierId> having(CurrentUser user, String word, Statement... among) {
		List<DossierId> ids = Stream.of(among).map(Statement::id).toList();
		return this.dossiers.having(user, ids, List.of(word)).get(word);
	}

	@Test
	void aSearchIsAskedAboutWhatPassesAllFiltersButOne() {
		Statement wanted = adReferendum(" wanted");
		due(wanted, now().plus(Duration.ofDays(400)));
		Statement other = adReferendum(" other");
		CurrentUser user = EU_COORDINATOR.user();
		List<WorkItem> asked = new ArrayList<>();
		TaskFilter later = with(with(TaskFilter.all(days(user)), Part.DOSSIER, wanted.id()), Part.DUE, Due.LATER);
		assertThat(matching(user, with(later, Part.SEARCH, (Search) (tasks) -> {
			asked.addAll(tasks);
			return Set.of();
		}))).isZero();
		assertThat(asked).filteredOn((task) -> task.dossier().equals(wanted.id()))
			.singleElement()
			.satisfies((task) -> assertThat(task.groups()).containsExactly("EU/coordinator"));
		assertThat(asked).noneMatch((task) -> task.dossier().equals(other.id()));
		Search everything = (tasks) -> tasks.stream().map(WorkItem::id).collect(Collectors.toSet());
		assertThat(matching(user, with(later, Part.SEARCH, everything))).isOne();
	}

	/** The same filter with another value of one part. */
	private static TaskFilter with(TaskFilter filter, Part part, Object value) {
		return new TaskFilter((part == Part.WHOSE) ? (Whose) value : filter.whose(),
				(part == Part.DUE) ? (Due) value : filter.due(),
				(part == Part.ELEMENT) ? (String) value : filter.element(),
				(part == Part.GROUP) ? (String) value : filter.group(),
				(part == Part.SIDE) ? (Boolean) value : filter.shared(),
				(part == Part.DOSSIER) ? Set.of((DossierId) value) : filter.dossiers(),
				(part == Part.SEARCH) ? (Search) value : filter.search(), filter.today());
	}

	private TaskId task(Statement statement) {
		return statement.task(EU_COORDINATOR, AD_REFERENDUM);
	}

	private void due(Statement statement, Instant due) {
		Task task = this.engine.getTaskService().createTaskQuery().taskId(task(statement).value()).singleResult();
		task.setDueDate(Date.from(due));
		this.engine.getTaskService().saveTask(task);
	}

	private TaskListing all(CurrentUser user) {
		return this.open.list(user, TaskFilter.all(days(user)), 0, 10_000);
	}

	private int matching(CurrentUser user, TaskFilter filter) {
		return this.open.list(user, filter, 0, 1).matching();
	}

	private TaskFilter filter(CurrentUser user, Whose whose, Due due, String element, String group) {
		return new TaskFilter(whose, due, element, group, null, null, days(user));
	}

	private Days days(CurrentUser user) {
		Instant midnight = this.clocks.midnight(now(), user);
		return new Days(now(), midnight, midnight.plus(Duration.ofDays(6)));
	}

	private Instant now() {
		return this.clock.instant();
	}

	private enum Part {

		WHOSE, DUE, ELEMENT, GROUP, SIDE, DOSSIER, SEARCH

	}

}
