package org.chapeau.app.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.People;
import org.chapeau.app.process.OpenTasks;
import org.chapeau.app.process.TaskFilter;
import org.chapeau.app.process.TaskFilter.Days;
import org.chapeau.realm.Group;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The list of tasks with 100,000 open tasks and 500 people, beside two bare queries of
 * the engine for the same people in the same run: for what they may take or have taken,
 * and for what they are candidates for, which is less than the list shows. Run as
 * {@code docs/measurements.md} says, with {@code h2} or {@code postgres} as its argument.
 */
public final class InboxLoad {

	private static final int TASKS = 100_000;

	private static final int DOSSIERS = 2_000;

	private static final int PEOPLE = 500;

	/** Of the people, every tenth is measured. */
	private static final int STEP = 10;

	private static final int ROUNDS = 3;

	private final ConfigurableApplicationContext program;

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	private final Random random = new Random(20261124);

	private final List<CurrentUser> users = new ArrayList<>();

	private InboxLoad(ConfigurableApplicationContext program) {
		this.program = program;
		this.engine = program.getBean(ProcessEngine.class);
		this.jdbc = program.getBean(JdbcClient.class);
	}

	public static void main(String[] arguments) throws Exception {
		try (LoadProgram program = LoadProgram.start(arguments)) {
			InboxLoad load = new InboxLoad(program.context());
			load.fill();
			load.measure(program.database());
		}
	}

	private void fill() {
		Admissions admissions = this.program.getBean(Admissions.class);
		People people = this.program.getBean(People.class);
		List<Group> groups = LoadProgram.groups();
		for (int i = 0; i < PEOPLE; i++) {
			Group group = groups.get(i % groups.size());
			CurrentUser user = ((Admitted) admissions.admit("person" + i, List.of(group.id().path()))).user();
			this.users.add(user);
		}
		Map<String, List<String>> units = Map.of("EU", paths(groups, "EU"), "JP", paths(groups, "JP"));
		units.keySet().forEach(this::deploy);
		for (int i = 0; i < DOSSIERS; i++) {
			UUID dossier = dossier(i);
			String party = (i % 2 == 0) ? "EU" : "JP";
			List<String> asked = this.random.ints(TASKS / DOSSIERS, 0, units.get(party).size())
				.mapToObj(units.get(party)::get)
				.toList();
			this.engine.getRuntimeService()
				.createProcessInstanceByKey("load" + party)
				.processDefinitionTenantId(party)
				.businessKey(dossier.toString())
				.setVariable("units", asked)
				.setVariable("due", Date.from(Instant.now().plus(Duration.ofHours(this.random.nextInt(1400) - 100))))
				.execute();
		}
		// One task in ten is taken by somebody who may take it.
		Map<String, List<CurrentUser>> members = this.users.stream()
			.collect(Collectors.groupingBy((user) -> user.groupPaths().get(0)));
		this.jdbc.sql("select TASK_ID_ as task, GROUP_ID_ as path from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate'")
			.query((row, number) -> Map.entry(row.getString("task"), row.getString("path")))
			.list()
			.stream()
			.filter((link) -> this.random.nextInt(10) == 0)
			.forEach((link) -> {
				List<CurrentUser> able = members.get(link.getValue());
				this.jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = :name where ID_ = :task")
					.param("name", able.get(this.random.nextInt(able.size())).name())
					.param("task", link.getKey())
					.update();
			});
		groups.forEach((group) -> this.jdbc.sql("insert into ACT_ID_GROUP (ID_, REV_) values (:path, 1)")
			.param("path", group.id().path())
			.update());
		this.users.forEach(this::inEngine);
		// Last: whom nobody knows yet, nobody need tell of 100,000 tasks.
		this.users.forEach((user) -> people.seen(user, null));
		this.jdbc.sql("analyze").update();
	}

	/** The engine looks up by itself in which groups a candidate is. */
	private void inEngine(CurrentUser user) {
		this.jdbc.sql("insert into ACT_ID_USER (ID_, REV_) values (:name, 1)").param("name", user.name()).update();
		user.groupPaths()
			.forEach(
					(path) -> this.jdbc.sql("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values (:name, :path)")
						.param("name", user.name())
						.param("path", path)
						.update());
	}

	private static List<String> paths(List<Group> groups, String party) {
		return groups.stream()
			.map((group) -> group.id().path())
			.filter((path) -> path.startsWith(party + "/"))
			.toList();
	}

	private void deploy(String party) {
		BpmnModelInstance model = Bpmn.createExecutableProcess("load" + party)
			.camundaHistoryTimeToLive(180)
			.startEvent()
			.userTask("userTask_giveOpinion")
			.camundaFormKey("opinion")
			.camundaCandidateGroups("${unit}")
			.camundaDueDate("${due}")
			.multiInstance()
			.parallel()
			.camundaCollection("${units}")
			.camundaElementVariable("unit")
			.multiInstanceDone()
			.endEvent()
			.done();
		this.engine.getRepositoryService()
			.createDeployment()
			.tenantId(party)
			.addModelInstance("load" + party + ".bpmn", model)
			.deploy();
	}

	private UUID dossier(int number) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into dossier (id, title_en, title_ja, event_en, event_ja, place_en, place_ja, event_date,
				  statement_rank, penholder, marking, state, round, created_at, approval_requested_at, version)
				values (:id, :en, :ja, 'Strategic Dialogue', '戦略対話', 'Tokyo', '東京', date '2026-12-01',
				  'MINISTERIAL', 'EU', 'UNMARKED', 'NEGOTIATING', 1, current_timestamp, current_timestamp, 1)
				""")
			.param("id", id)
			.param("en", "Joint statement no. " + number + " of the dialogue")
			.param("ja", "対話に関する共同声明第" + number + "号")
			.update();
		for (String party : List.of("EU", "JP")) {
			this.jdbc.sql("insert into dossier_party values (:id, :party, 0, 'x', 'x')")
				.param("id", id)
				.param("party", party)
				.update();
		}
		return id;
	}

	private void measure(String database) throws Exception {
		MockMvc mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) this.program)
			.addFilters(this.program.getBean("springSecurityFilterChain", Filter.class))
			.build();
		OpenTasks open = this.program.getBean(OpenTasks.class);
		Clocks clocks = this.program.getBean(Clocks.class);
		Instant now = this.program.getBean(Clock.class).instant();
		List<Double> pages = new ArrayList<>();
		List<Double> lists = new ArrayList<>();
		List<Double> filtered = new ArrayList<>();
		List<Double> bare = new ArrayList<>();
		List<Double> candidate = new ArrayList<>();
		for (int round = 0; round <= ROUNDS; round++) {
			if (round == 1) {
				// The first round warms up.
				List.of(pages, lists, filtered, bare, candidate).forEach(List::clear);
			}
			for (int i = 0; i < this.users.size(); i += STEP) {
				CurrentUser user = this.users.get(i);
				Instant midnight = clocks.midnight(now, user);
				TaskFilter all = TaskFilter.all(new Days(now, midnight, midnight.plus(Duration.ofDays(6))));
				List<Measured> engines = new ArrayList<>(List.of(new Measured(pages, () -> page(mvc, user, "/tasks")),
						new Measured(lists, () -> open.list(user, all, 0, 40)),
						new Measured(filtered, () -> page(mvc, user, "/tasks?due=LATER&side=own&q=statement")),
						new Measured(bare, () -> bare(user)), new Measured(candidate, () -> candidate(user))));
				Collections.shuffle(engines, this.random);
				for (Measured one : engines) {
					long begun = System.nanoTime();
					one.work().run();
					one.times().add((System.nanoTime() - begun) / 1e6);
				}
			}
		}
		System.out.printf("%s, %,d open tasks, %d people, one request at a time%n", database,
				this.engine.getTaskService().createTaskQuery().count(), this.users.size());
		Figures.print("page of the list (GET /tasks)", pages, "ms");
		Figures.print("the same with two filters and a word", filtered, "ms");
		Figures.print("its queries: 40 tasks, their number, all counts", lists, "ms");
		Figures.print("the engine, may take or has taken: 40 by due date", bare, "ms");
		Figures.print("the engine, is candidate for: 40 by due date", candidate, "ms");
		System.out.printf("the list's queries take %.2f times the one, %.2f times the other (medians)%n",
				Figures.percentile(lists, 50) / Figures.percentile(bare, 50),
				Figures.percentile(lists, 50) / Figures.percentile(candidate, 50));
	}

	private void page(MockMvc mvc, CurrentUser user, String address) throws Exception {
		Set<GroupAuthority> groups = Set.of(new GroupAuthority(user.groupPaths().get(0)));
		int status = mvc
			.perform(MockMvcRequestBuilders.get(address)
				.with(SecurityMockMvcRequestPostProcessors.user(user.name()).authorities(List.copyOf(groups))))
			.andReturn()
			.getResponse()
			.getStatus();
		if (status != 200) {
			throw new IllegalStateException("Status " + status + " for " + user.name());
		}
	}

	private void bare(CurrentUser user) {
		this.engine.getTaskService()
			.createTaskQuery()
			.or()
			.taskAssignee(user.name())
			.taskCandidateGroupIn(user.groupPaths())
			.endOr()
			.tenantIdIn(user.side().code())
			.orderByDueDate()
			.asc()
			.listPage(0, 40);
	}

	/** Without what somebody has taken, as the engine means it. */
	private void candidate(CurrentUser user) {
		this.engine.getTaskService()
			.createTaskQuery()
			.taskCandidateUser(user.name())
			.orderByDueDate()
			.asc()
			.listPage(0, 40);
	}

	/** A kind of work and where its times go. */
	private record Measured(List<Double> times, Work work) {
	}

	private interface Work {

		void run() throws Exception;

	}

}
