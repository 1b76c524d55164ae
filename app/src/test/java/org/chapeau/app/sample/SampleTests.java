package org.chapeau.app.sample;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.chapeau.app.ChapeauApplication;
import org.chapeau.app.agreed.EarlierStatement;
import org.chapeau.app.agreed.Library;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.app.release.PublicPackages;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What a newcomer finds on the first start, and finds unchanged on the second.
 */
class SampleTests {

	private static final String DATABASE = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;${h2.options}";

	private static final List<String> TABLES = List.of("dossier", "clause", "clause_version", "proposal", "document",
			"readout_version", "release_package", "release_key", "transmission", "act_ru_task", "act_ru_execution",
			"act_ru_job", "act_re_deployment", "act_hi_procinst", "earlier_statement", "earlier_paragraph");

	private static ConfigurableApplicationContext first;

	@BeforeAll
	static void theProgramIsStartedForTheFirstTime() {
		first = start(DATABASE, true);
	}

	@AfterAll
	static void theProgramEnds() {
		first.close();
	}

	@Test
	void onePackageIsReleasedAndOpenToEverybody() {
		assertThat(dossiers()).filteredOn((dossier) -> dossier.state() == DossierState.RELEASED).hasSize(1);
		assertThat(first.getBean(PublicPackages.class).list()).singleElement().satisfies((published) -> {
			assertThat(published.release().instant()).isBefore(first.getBean(Clock.class).instant());
			assertThat(published.release().files()).as("two alternats, Japanese, two readouts in two languages")
				.hasSize(7);
			assertThat(first.getBean(PublicPackages.class).files(published)).hasSize(7);
		});
	}

	@Test
	void oneIsAtTheTableWithThreeOpenClausesAndWaitsForBothNegotiators() {
		Dossier atTheTable = dossiers().stream()
			.filter((dossier) -> dossier.state() == DossierState.NEGOTIATING)
			.findFirst()
			.orElseThrow();
		List<ClauseText> text = first.getBean(JointText.class).ofProcess(atTheTable.id());
		assertThat(text).hasSizeGreaterThanOrEqualTo(22);
		assertThat(text).filteredOn((clause) -> !clause.isClean()).hasSize(3);
		for (Officer negotiator : List.of(Officer.EU_DESK, Officer.JP_DRAFTER)) {
			assertThat(first.getBean(Tasks.class).of(negotiator.user(), atTheTable.id())).extracting(WorkItem::element)
				.containsExactly(NegotiateStatement.USER_TASK_NEGOTIATE);
		}
	}

	@Test
	void theLibraryHasFiveStatementsOfOtherYearsAndTheReleasedOne() {
		for (Officer officer : List.of(Officer.EU_DESK, Officer.JP_DRAFTER)) {
			assertThat(first.getBean(Library.class).list(officer.user())).allMatch(EarlierStatement::isAgreed)
				.extracting(EarlierStatement::year)
				.containsExactly(2024, 2024, 2023, 2022, 2021, 2019);
		}
	}

	@Test
	void theClockRunsAgainWhenTheSampleIsPlayed() {
		assertThat(first.getBean(Clock.class).instant())
			.isAfter(dossiers().stream().map(Dossier::createdAt).max(Comparator.naturalOrder()).orElseThrow());
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aSecondStartOnTheSameDatabaseChangesNothingAndSaysWhereItIs(CapturedOutput log) {
		List<Integer> before = TABLES.stream().map((table) -> rows(first, table)).toList();
		try (ConfigurableApplicationContext second = start(DATABASE, true)) {
			assertThat(TABLES).extracting((table) -> rows(second, table)).containsExactlyElementsOf(before);
			assertThat(log).contains("Chapeau is ready: http://127.0.0.1:"
					+ second.getEnvironment().getRequiredProperty("local.server.port"));
		}
	}

	@Test
	void nobodyComesInBeforeTheSampleIsPlayed() {
		assertThat(first.getBean(Watch.class).atTheOpening).containsExactly("NEGOTIATING", "RELEASED");
		assertThat(played(first)).isOne();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void halfASampleIsShownToNobody(CapturedOutput log) {
		String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;${h2.options}";
		assertThatException().as("it ends while it plays")
			.isThrownBy(() -> start(database, true, PowerCut.class))
			.withStackTraceContaining(PowerCut.class.getName());
		assertThat(log).doesNotContain("Tomcat started");
		assertThatException().as("the next start, whatever it wants")
			.isThrownBy(() -> start(database, false))
			.withRootCauseInstanceOf(HalfSampleException.class);
		assertThat(log).contains("APPLICATION FAILED TO START")
			.contains("delete the folder ./data")
			.doesNotContain("Tomcat started");
	}

	@Test
	void theEngineTakesJobsWhenTheProgramStandsAndNotBefore() {
		assertThat(first.getBean(Watch.class).early).as("while others have still to begin to listen").isFalse();
		assertThat(first.getBean(SpringJobExecutor.class).isActive()).isTrue();
	}

	@Test
	void whereItIsNotWantedThereIsNoSampleAndNobodyToPlayIt() {
		try (ConfigurableApplicationContext bare = start(
				"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;${h2.options}", false)) {
			assertThat(bare.getBean(Dossiers.class).none()).isTrue();
			assertThat(bare.getBean(PublicPackages.class).list()).isEmpty();
			assertThat(bare.getBeansWithAnnotation(SamplePart.class)).isEmpty();
		}
	}

	private static List<Dossier> dossiers() {
		return first.getBean(Dossiers.class).list(Officer.EU_DESK.user());
	}

	private static int rows(ConfigurableApplicationContext program, String table) {
		return program.getBean(JdbcClient.class).sql("select count(*) from " + table).query(Integer.class).single();
	}

	/** How often a sample was played to its end. */
	private static int played(ConfigurableApplicationContext program) {
		return rows(program, "sample_play where ended_at is not null");
	}

	private static ConfigurableApplicationContext start(String database, boolean sample, Class<?>... more) {
		return new SpringApplicationBuilder(ChapeauApplication.class).sources(Watch.class)
			.sources(more)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--spring.datasource.url=" + database, "--chapeau.sample=" + sample,
					"--spring.main.banner-mode=off");
	}

	/**
	 * Looks at the engine when every bean is there, and at the dossiers when the server
	 * begins to take connections. Not annotated: other programs of the tests would find
	 * it.
	 */
	static class Watch implements SmartInitializingSingleton {

		private final SpringJobExecutor executor;

		private final JdbcClient jdbc;

		private boolean early;

		private List<String> atTheOpening = List.of();

		Watch(SpringJobExecutor executor, JdbcClient jdbc) {
			this.executor = executor;
			this.jdbc = jdbc;
		}

		@EventListener
		void on(WebServerInitializedEvent opening) {
			this.atTheOpening = this.jdbc.sql("select state from dossier order by state").query(String.class).list();
		}

		@Override
		public void afterSingletonsInstantiated() {
			this.early = this.executor.isActive();
		}

	}

	/**
	 * Ends the program when the first zero draft of the sample crosses.
	 */
	static class PowerCut {

		@EventListener(condition = "#event.what() == 'zero-draft'")
		void on(Recorded event) {
			throw new IllegalStateException(getClass().getName());
		}

	}

}
