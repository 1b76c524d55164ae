package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;

import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.release.Release.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The timer that publishes does all of its work or none, in the domain and in the engine,
 * and comes again.
 */
@PackageTest
class PublishTests {

	/** After a failure the engine waits by the machine's clock, not by the test's. */
	private static final Instant RETRIED = Instant.parse("2100-01-01T00:00:00Z");

	@Autowired
	Packages packages;

	@Autowired
	Dossiers dossiers;

	@Autowired
	JdbcClient jdbc;

	private Statement statement;

	private Instant instant;

	@BeforeEach
	void aPackageIsArmed() {
		this.statement = this.packages.aPackage().inRelease();
		this.instant = this.packages.in(Duration.ofHours(1));
		this.packages.arm(this.statement, this.instant);
	}

	@Test
	void thePackageStaysArmedWhenTheDossierCannotBeReleased() {
		state(DossierState.NEGOTIATING);
		assertThatException().isThrownBy(() -> this.packages.waitUntil(this.instant));
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.ARMED);
		assertThat(timers()).isEqualTo(1);
		state(DossierState.IN_RELEASE);
		publishedWhenTriedAgain();
	}

	@Test
	void neitherPackageNorDossierIsReleasedWhenTheNegotiationCannotBeTold() {
		subscription("packageReleased", "mislaid");
		assertThatException().isThrownBy(() -> this.packages.waitUntil(this.instant));
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.ARMED);
		assertThat(this.dossiers.ofProcess(this.statement.id()).state()).isEqualTo(DossierState.IN_RELEASE);
		assertThat(timers()).isEqualTo(1);
		subscription("mislaid", "packageReleased");
		publishedWhenTriedAgain();
	}

	private void publishedWhenTriedAgain() {
		this.packages.waitUntil(RETRIED);
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.PUBLISHED);
		assertThat(this.dossiers.ofProcess(this.statement.id()).state()).isEqualTo(DossierState.RELEASED);
		assertThat(timers()).isZero();
	}

	private void state(DossierState state) {
		DossierId id = this.statement.id();
		this.jdbc.sql("update dossier set state = :state where id = :id")
			.param("state", state.name())
			.param("id", id.value())
			.update();
	}

	/** Renames, behind the engine's back, the message that the negotiation waits for. */
	private void subscription(String from, String to) {
		int rows = this.jdbc.sql("""
				update act_ru_event_subscr set event_name_ = :to where event_name_ = :from and proc_inst_id_ in
				  (select id_ from act_ru_execution where business_key_ = :dossier)
				""").param("from", from).param("to", to).param("dossier", this.statement.id().toString()).update();
		assertThat(rows).as("the one subscription of the negotiation").isEqualTo(1);
	}

	private int timers() {
		return this.jdbc.sql("""
				select count(*) from act_ru_job where process_def_key_ = 'releasePackage' and process_instance_id_ in
				  (select id_ from act_ru_execution where business_key_ = :dossier)
				""").param("dossier", this.statement.id().toString()).query(Integer.class).single();
	}

}
