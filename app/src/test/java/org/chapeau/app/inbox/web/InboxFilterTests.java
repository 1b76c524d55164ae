package org.chapeau.app.inbox.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The list of tasks narrowed by what stands in its address, and what is done from it.
 */
@ChapeauTest
class InboxFilterTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	Substitutions substitutions;

	@Autowired
	People people;

	@Autowired
	Tasks tasks;

	private final String title = "Narrowed " + UUID.randomUUID();

	private Statement first;

	private Statement second;

	@BeforeEach
	void twoTextsWaitForTheHeads() {
		this.first = this.statements.aStatement().titled(this.title + " first").transmitted().cleared();
		this.second = this.statements.aStatement().titled(this.title + " second").transmitted().cleared();
	}

	@Test
	void aSearchNarrowsTheListAndStaysInItsLinks() {
		String list = list("/tasks?q=" + this.title.replace(" ", "%20") + "%20second");
		assertThat(list).contains(task(this.second)).doesNotContain(task(this.first));
		assertThat(list).contains("/tasks?q=" + this.title.replace(" ", "+") + "+second&amp;due=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "referendum", "COORDINATOR", "eu.coordinator", "Quantum", "量子技術", "QUANTUM%E3%80%80tokyo",
			"referendum%20quantum" })
	void aSearchFindsWhatStandsInTheListAndInTheClauses(String words) {
		Statement quantum = this.statements.aStatement()
			.titled(this.title + " third")
			.withClause("They work on quantum technology.", "量子技術で協力する。")
			.transmitted()
			.cleared();
		assertThat(post("/tasks/claim").param("tasks", id(quantum))).hasStatus3xxRedirection();
		assertThat(list("/tasks?dossier=" + quantum.id() + "&q=" + words)).contains(task(quantum));
	}

	@Test
	void aSearchGoesByTheLanguageOfTheReaderAndWantsEveryWord() {
		String asked = "/tasks?dossier=" + this.first.id() + "&q=";
		String inJapanese = body(this.mvc.get()
			.uri(URI.create(asked + "%E3%82%A2%E3%83%89%E3%83%AC%E3%83%95"))
			.header("Accept-Language", "ja")
			.with(EU_COORDINATOR));
		assertThat(inJapanese).contains(task(this.first));
		assertThat(list(asked + "%E3%82%A2%E3%83%89%E3%83%AC%E3%83%95")).doesNotContain(task(this.first));
		assertThat(list(asked + "referendum%20quantum")).doesNotContain(task(this.first));
	}

	@Test
	void theFilterNamesTwentyDossiersTheChosenOneAndOnDemandAll() {
		Statement last = null;
		for (int i = 0; i < 21; i++) {
			last = this.statements.aStatement().titled(this.title + " no " + i).transmitted().cleared();
		}
		String list = list("/tasks");
		assertThat(list).containsPattern("dossiers=all#dossiers");
		assertThat(named(list)).isEqualTo(20);
		String chosen = "/tasks?dossier=" + last.id();
		assertThat(list(chosen)).contains("aria-current=\"true\"><span>" + this.title + " no 20");
		String all = list("/tasks?dossiers=all");
		assertThat(named(all)).isGreaterThanOrEqualTo(23);
		assertThat(all).contains(this.title + " no 0</span>", this.title + " no 20</span>")
			.doesNotContain("#dossiers\"");
	}

	private static long named(String list) {
		return Pattern.compile("href=\"/tasks\\?dossier=").matcher(list).results().count();
	}

	@Test
	void whatMakesNoSenseInTheAddressIsPassedOver() {
		assertThat(list("/tasks?due=SOON&whose=&page=-3&nonsense=1")).contains("Open to my units");
		assertThat(list("/tasks?dossier=none")).contains("None of your tasks is of this sort.");
		assertThat(list("/tasks?kind=%27%22%3E%3Cscript%3E")).contains("None of your tasks is of this sort.")
			.doesNotContain("\"><script>");
	}

	@Test
	void theTaskBesideTheListSaysWhoElseCanTakeIt() {
		String list = list("/tasks?dossier=" + this.first.id() + "&task=" + id(this.first));
		assertThat(list).contains("Who else can take it", "Hand over");
	}

	@Test
	void severalTasksAreTakenAtOnceAndTheListStaysAsItWas() {
		String address = "/tasks?due=NONE";
		assertThat(post("/tasks/claim").param("tasks", id(this.first), id(this.second)).param("list", address))
			.hasRedirectedUrl(address);
		assertThat(list("/tasks?whose=MINE&dossier=" + this.first.id())).contains(task(this.first) + "/unclaim");
		assertThat(list("/tasks?whose=MINE&dossier=" + this.second.id())).contains(task(this.second) + "/unclaim");
	}

	@Test
	void ofSeveralTasksThoseThatAreGoneAreSaid() {
		MvcTestResult taken = post("/tasks/claim").param("tasks", id(this.first), UUID.randomUUID().toString())
			.exchange();
		assertThat(this.mvc.get().uri("/tasks").with(EU_COORDINATOR).cookie(taken.getResponse().getCookies()))
			.bodyText()
			.contains("You have taken 1.");
		assertThat(post("/tasks/claim").exchange()).flash().containsKey("refusal");
	}

	@Test
	void aFormLeadsBackToTheListAndNowhereElse() {
		for (String elsewhere : new String[] { "https://example.org", "//example.org", "/tasks/../sign-out",
				"/tasks?a=b\r\nX: y", "/tasksx" }) {
			assertThat(post("/tasks/filters").param("name", "A").param("list", elsewhere)).hasRedirectedUrl("/tasks");
		}
	}

	@Test
	void aFilterIsKeptUnderANameByItsOwnerOnly() {
		String name = "Mine " + UUID.randomUUID();
		assertThat(post("/tasks/filters").param("name", name).param("list", "/tasks?whose=MINE"))
			.hasRedirectedUrl("/tasks?whose=MINE");
		assertThat(list("/tasks")).contains(name);
		assertThat(body(this.mvc.get().uri("/tasks").with(EU_DESK))).doesNotContain(name);
		assertThat(post("/tasks/filters/forget").param("name", name)).hasStatus3xxRedirection();
		assertThat(list("/tasks")).doesNotContain(name);
		assertThat(post("/tasks/filters").param("name", " ").exchange()).flash().containsKey("refusal");
	}

	@Test
	void aHandoverThatIsRefusedKeepsWhatWasTyped() {
		CurrentUser head = EU_COORDINATOR.user();
		this.people.seen(new CurrentUser("eu.deputy", head.party(), head.groups(), head.roles()), null);
		MvcTestResult refused = post(task(this.first) + "/hand-over").param("note", "Mind the deadline.").exchange();
		assertThat(refused).hasStatus(422).bodyText().contains("Choose a colleague", "Mind the deadline.");
		assertThat(this.mvc.get().uri(task(this.first) + "/hand-over").with(EU_DESK)).hasRedirectedUrl("/tasks");
	}

	@Test
	void aTaskThatAColleagueHasIsTakenOverOnThePageAndAMistakeKeepsWhatWasTyped() {
		CurrentUser head = EU_COORDINATOR.user();
		String task = task(this.first);
		String address = task + "/take-over";
		done(this.tasks.claim(new CurrentUser("eu.deputy", head.party(), head.groups(), head.roles()),
				new TaskId(id(this.first))));
		assertThat(list("/tasks?whose=COLLEAGUE&dossier=" + this.first.id())).contains(address,
				"eu.deputy has taken it.");
		assertThat(list(task + "/ad-referendum")).contains("eu.deputy has taken this task.", address);
		assertThat(list(address)).contains("Why you take it over", "eu.deputy has taken this task.");
		MvcTestResult refused = post(address).param("from", "eu.third").param("reason", "They are ill.").exchange();
		assertThat(refused).hasStatus(422).bodyText().contains("eu.deputy has taken this task.", "They are ill.");
		assertThat(post(address).param("from", "eu.deputy").param("reason", " ")).hasStatus(422)
			.bodyText()
			.contains("Give a reason");
		assertThat(post(address).param("from", "eu.deputy").param("reason", "They are ill."))
			.hasRedirectedUrl("/tasks");
		assertThat(list("/tasks?dossier=" + this.first.id() + "&task=" + id(this.first)))
			.contains(task(this.first) + "/unclaim", "eu.coordinator took it over from eu.deputy", "They are ill.");
		assertThat(body(this.mvc.get().uri("/dossiers/" + this.first.id() + "/record").with(EU_COORDINATOR)))
			.containsPattern("Task taken over from</span>.*eu\\.deputy");
		assertThat(this.mvc.get().uri(address).with(EU_COORDINATOR)).hasRedirectedUrl("/tasks");
	}

	@Test
	void aSubstituteIsAppointedOnThePageAndAMistakeKeepsWhatWasTyped() {
		MvcTestResult refused = post("/tasks/substitutes").param("substitute", "eu.maritime")
			.param("from", "2040-01-02T09:00")
			.param("until", "never")
			.param("note", "On leave.")
			.exchange();
		assertThat(refused).hasStatus(422).bodyText().contains("“never” is not a date and time", "On leave.");
		assertThat(post("/tasks/substitutes").param("substitute", "eu.maritime").param("from", "2040-01-02T09:00"))
			.hasStatus(422)
			.bodyText()
			.contains("Give a beginning and an end");
		assertThat(post("/tasks/substitutes").param("substitute", "eu.maritime")
			.param("from", "2040-01-02T09:00")
			.param("until", "2040-01-03T09:00")
			.param("note", "On leave.")).hasRedirectedUrl("/tasks/substitutes");
		assertThat(body(this.mvc.get().uri("/tasks/substitutes").with(EU_MARITIME)))
			.contains("eu.maritime stands in for eu.coordinator", "2 Jan 2040 09:00 Brussels");
		this.substitutions.open(EU_COORDINATOR.user())
			.forEach((open) -> done(this.substitutions.end(EU_COORDINATOR.user(), open.id())));
	}

	@Test
	void aSubstitutionBeginsAtNoTimeThatTheClocksSkipAndEndsAtTheLaterOfTwo() {
		assertThat(post("/tasks/substitutes").param("substitute", "eu.maritime")
			.param("from", "2040-03-25T02:30")
			.param("until", "2040-03-26T09:00")).hasStatus(422)
			.bodyText()
			.contains("There is no 2040-03-25 02:30 on that day", "2040-03-25T02:30");
		assertThat(post("/tasks/substitutes").param("substitute", "eu.maritime")
			.param("from", "2040-10-28T02:30")
			.param("until", "2040-10-28T02:10")).hasRedirectedUrl("/tasks/substitutes");
		assertThat(this.substitutions.open(EU_COORDINATOR.user())).singleElement().satisfies((made) -> {
			assertThat(made.from()).isEqualTo("2040-10-28T00:30:00Z");
			assertThat(made.until()).isEqualTo("2040-10-28T01:10:00Z");
			done(this.substitutions.end(EU_COORDINATOR.user(), made.id()));
		});
	}

	private String list(String address) {
		return body(this.mvc.get().uri(URI.create(address)).with(EU_COORDINATOR));
	}

	private static String body(MockMvcRequestBuilder request) {
		MvcTestResult list = request.exchange();
		assertThat(list).hasStatusOk();
		return new String(list.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockMvcRequestBuilder post(String action) {
		return this.mvc.post().uri(action).with(EU_COORDINATOR).with(csrf());
	}

	private static String task(Statement statement) {
		return "/tasks/" + id(statement);
	}

	private static String id(Statement statement) {
		return statement.task(Officer.EU_COORDINATOR, "userTask_adReferendum").value();
	}

}
