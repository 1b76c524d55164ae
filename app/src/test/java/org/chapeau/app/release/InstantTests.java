package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.release.Release.ReleasedFile;
import org.chapeau.app.release.Release.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Officer.OPERATOR;

/**
 * A package is readable from its instant on and not a millisecond before, on every route,
 * whether or not the engine has got to its timer.
 */
@PackageTest
class InstantTests {

	private static final String TITLE = "Joint statement under embargo";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Dossiers dossiers;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Statement statement;

	private Release release;

	private Instant instant;

	@BeforeEach
	void aPackageIsArmed() {
		this.statement = this.packages.aPackage().titled(TITLE, "解禁前の共同声明").inRelease();
		this.instant = this.packages.in(Duration.ofHours(3));
		this.packages.arm(this.statement, this.instant);
		this.release = this.packages.release(this.statement);
	}

	@Test
	void aMillisecondBeforeTheInstantNoRouteKnowsThePackage() {
		this.clock.set(this.instant.minusMillis(1));
		for (String route : routes()) {
			assertThat(this.mvc.get().uri(route)).as(route).hasStatus(404);
			assertThat(this.mvc.get().uri(route).with(EU_RELEASE)).as(route).hasStatus(404);
			assertThat(this.mvc.get().uri(route).with(JP_RELEASE)).as(route).hasStatus(404);
			assertThat(this.mvc.get().uri(route).with(OPERATOR)).as(route).hasStatus(404);
			assertThat(this.mvc.head().uri(route)).as(route).hasStatus(404);
			assertThat(this.mvc.get().uri(route).header("If-None-Match", "*").header("Range", "bytes=0-9")).as(route)
				.hasStatus(404);
			if (route.contains("/files/")) {
				assertThat(this.mvc.get().uri(route + "/pdf")).as(route + "/pdf").hasStatus(404);
			}
		}
		assertThat(this.mvc.get().uri("/public")).hasStatusOk()
			.bodyText()
			.doesNotContain(this.release.id().toString(), TITLE);
	}

	@Test
	void atTheInstantEveryRouteIsOpenThoughTheTimerHasNotRun() {
		this.clock.set(this.instant);
		for (String route : routes()) {
			assertThat(this.mvc.get().uri(route)).as(route).hasStatusOk();
		}
		assertThat(this.mvc.get().uri("/public")).bodyText().contains(this.release.id().toString(), TITLE);
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.ARMED);
	}

	@Test
	void aLateTimerChangesNothingForTheReader() {
		this.packages.waitUntil(this.instant.plus(Duration.ofHours(1)));
		Release published = this.packages.release(this.statement);
		assertThat(published.state()).isEqualTo(State.PUBLISHED);
		assertThat(published.instant()).isEqualTo(this.instant);
		routes().forEach((route) -> assertThat(this.mvc.get().uri(route)).as(route).hasStatusOk());
	}

	@Test
	void theTimerReleasesTheDossierAndEndsAllItsSharedProcesses() {
		this.packages.waitUntil(this.instant);
		Dossier dossier = this.dossiers.ofProcess(this.statement.id());
		assertThat(dossier.state()).isEqualTo(DossierState.RELEASED);
		assertThat(running("negotiateStatement", "releasePackage", "approveEu", "approveJp")).isZero();
		assertThat(this.packages.key(EU_RELEASE, this.statement)).isEmpty();
	}

	@Test
	void aKeyTakenAwayBehindTheProgramsBackClosesThePackage() {
		this.clock.set(this.instant);
		for (String sql : List.of(
				"delete from release_key_inside where party = 'JP' and key_id in (select id from release_key where release_id = :id)",
				"delete from release_key where party = 'JP' and release_id = :id")) {
			this.jdbc.sql(sql).param("id", this.release.id().value()).update();
		}
		routes().forEach((route) -> assertThat(this.mvc.get().uri(route)).as(route).hasStatus(404));
	}

	@Test
	void aKeyOnAnotherPackageCountsForNothing() {
		this.clock.set(this.instant);
		this.jdbc.sql("update release_key set package_hash = :other where release_id = :id and party = 'EU'")
			.param("other", "0".repeat(64))
			.param("id", this.release.id().value())
			.update();
		routes().forEach((route) -> assertThat(this.mvc.get().uri(route)).as(route).hasStatus(404));
	}

	private int running(String... processes) {
		return this.jdbc.sql("""
				select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
				where d.key_ in (:processes) and e.root_proc_inst_id_ in
				  (select id_ from act_ru_execution where business_key_ = :dossier)
				""")
			.param("processes", List.of(processes))
			.param("dossier", this.statement.id().toString())
			.query(Integer.class)
			.single();
	}

	private List<String> routes() {
		String page = "/public/" + this.release.id();
		List<String> routes = new ArrayList<>(List.of(page, page + "?first=JP"));
		for (ReleasedFile file : this.release.files()) {
			routes.add(page + "/files/" + file.document());
		}
		assertThat(routes).as("page, alternat, three joint texts and four readouts").hasSize(9);
		return routes;
	}

}
