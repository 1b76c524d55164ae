package org.chapeau.app.longrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.chapeau.app.approval.Approvals;
import org.chapeau.app.longrun.Engine.OpenTask;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.release.PublicPackages;
import org.chapeau.app.release.PublicPackages.Published;
import org.chapeau.text.Language;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How dossiers may end, and how they may wait.
 */
@TestComponent
class Ends {

	/** Neither released nor withdrawn. */
	static final String WAITING = "waiting for a named person";

	private final Dossiers dossiers;

	private final JointText text;

	private final Approvals approvals;

	private final PublicPackages published;

	private final Engine engine;

	private final Crew crew;

	private final JdbcClient jdbc;

	Ends(Dossiers dossiers, JointText text, Approvals approvals, PublicPackages published, Engine engine, Crew crew,
			JdbcClient jdbc) {
		this.dossiers = dossiers;
		this.text = text;
		this.approvals = approvals;
		this.published = published;
		this.engine = engine;
		this.crew = crew;
		this.jdbc = jdbc;
	}

	DossierState state(Course course) {
		return this.dossiers.ofProcess(course.dossier()).state();
	}

	boolean hasEnded(Course course) {
		return this.engine.running(course.dossier()) == 0;
	}

	/** Nothing has failed for good, and nobody has decided anything twice. */
	void nothingIsBroken() {
		assertThat(this.engine.stuck()).as("jobs that have failed for good: " + this.engine.failures()).isZero();
		assertThat(twice("consultation_id, unit, asking, legal", "opinion")).isEmpty();
		assertThat(twice("release_id, party", "release_key where taken_back_at is null")).isEmpty();
	}

	private List<String> twice(String what, String table) {
		return this.jdbc.sql("select count(*) from " + table + " group by " + what + " having count(*) > 1")
			.query(String.class)
			.list();
	}

	/** Every task is somebody's to do, and without one nothing waits for ever. */
	void waitsForSomebody(Course course) {
		List<OpenTask> open = this.engine.tasks(course.dossier());
		assertThat(open).as("what is open of " + course).isNotEmpty();
		for (OpenTask task : open) {
			assertThat(this.crew.workingFor(task.groups())).as("who can do " + task + " of " + course).isNotEmpty();
		}
	}

	/** How a dossier has ended, well; or that it waits for somebody. */
	String of(Course course) {
		if (!hasEnded(course)) {
			waitsForANamedPerson(course);
			return WAITING;
		}
		endedWell(course);
		return state(course).name();
	}

	/**
	 * Whoever has taken one of its tasks may do it, and so may somebody each of the
	 * others.
	 */
	private void waitsForANamedPerson(Course course) {
		waitsForSomebody(course);
		List<OpenTask> taken = this.engine.tasks(course.dossier())
			.stream()
			.filter((task) -> task.assignee() != null)
			.toList();
		assertThat(taken).as("what somebody has taken of " + course).isNotEmpty();
		for (OpenTask task : taken) {
			assertThat(this.crew.workingFor(task.groups())).as("who can do " + task + " of " + course)
				.anyMatch((user) -> user.names().contains(task.assignee()));
		}
	}

	/** All that was recorded, of any dossier. */
	Set<String> recorded() {
		return Set.copyOf(this.jdbc.sql("select distinct what from audit_record").query(String.class).list());
	}

	void endedWell(Course course) {
		assertThat(this.engine.tasks(course.dossier())).as("open tasks of " + course).isEmpty();
		assertThat(this.engine.running(course.dossier())).as("running processes of " + course).isZero();
		assertThat(state(course).ended()).as("the end of " + course).isTrue();
		if (state(course) == DossierState.RELEASED) {
			releasedAsApproved(course);
		}
		else {
			assertThat(released(course)).as("package of a withdrawn dossier " + course).isEmpty();
		}
	}

	private void releasedAsApproved(Course course) {
		Dossier dossier = this.dossiers.ofProcess(course.dossier());
		List<Published> packages = released(course);
		assertThat(packages).as("packages of " + course).hasSize(1);
		String hash = packages.get(0).release().hash();
		assertThat(hash).as("hash of " + course)
			.isEqualTo(dossier.lockedHash())
			.isEqualTo(JointText.hash(this.text.ofProcess(course.dossier())));
		List<String> words = new ArrayList<>();
		List<PublicPackages.Line> english = this.published.text(packages.get(0), Language.EN, null);
		List<PublicPackages.Line> japanese = this.published.text(packages.get(0), Language.JA, null);
		for (int i = 0; i < english.size(); i++) {
			words.add(english.get(i).words());
			words.add(japanese.get(i).words());
		}
		for (Party party : dossier.partyList()) {
			assertThat(this.approvals.stands(course.dossier(), party, hash)).as(party + "'s approval of " + course)
				.isTrue();
			assertThat(words).as("what is released of " + course).isEqualTo(course.lastApproved(party));
		}
		assertThat(words).as("words of " + course).isNotEmpty();
	}

	private List<Published> released(Course course) {
		return this.published.list()
			.stream()
			.filter((one) -> one.release().dossier().equals(course.dossier()))
			.toList();
	}

}
