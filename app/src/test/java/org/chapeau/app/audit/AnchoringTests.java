package org.chapeau.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.chapeau.app.audit.persistence.StrandStore;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.release.Corrigenda;
import org.chapeau.app.release.Release.State;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * When the record is anchored, and what an operator learns if it is not.
 */
@PackageTest
class AnchoringTests {

	@Autowired
	Packages packages;

	@Autowired
	Corrigenda corrigenda;

	@Autowired
	Seals seals;

	@Autowired
	StrandStore strands;

	@Autowired
	Parties parties;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	ScheduledTaskHolder scheduled;

	@Autowired
	MovableClock clock;

	@TempDir
	Path folder;

	@Test
	void aStatementIsAnchoredAtItsReleaseAndEachCorrigendumAsWell() {
		Statement statement = this.packages.aPackage()
			.withClause("They will meet in the Indo-Pacific.", "双方はインド太平洋で会合する。")
			.inRelease();
		int before = anchors();
		release(statement);
		assertThat(anchors()).isEqualTo(before + 1);
		CurrentUser desk = EU_DESK.user();
		done(this.corrigenda.draft(desk, statement.id(), Language.EN, statement.clause(1).id(), "in the Indo-Pacific",
				"in Europe and the Indo-Pacific"));
		String shown = this.corrigenda.hash(this.corrigenda.drafts(EU_RELEASE.user(), statement.id()));
		done(this.corrigenda.put(EU_RELEASE.user(), statement.id(), shown));
		this.packages.settle();
		assertThat(anchors()).isEqualTo(before + 1);
		release(statement);
		assertThat(anchors()).isEqualTo(before + 2);
	}

	private void release(Statement statement) {
		Instant instant = this.packages.in(Duration.ofHours(1));
		this.packages.arm(statement, instant);
		this.packages.waitUntil(instant);
		assertThat(this.packages.release(statement).state()).isEqualTo(State.PUBLISHED);
	}

	@Test
	void itIsAnchoredEveryNight() {
		List<CronTask> nightly = this.scheduled.getScheduledTasks()
			.stream()
			.map((task) -> task.getTask())
			.filter((task) -> task.toString().contains(Seals.class.getName()))
			.map(CronTask.class::cast)
			.toList();
		assertThat(nightly).singleElement().satisfies((task) -> {
			ZonedDateTime morning = MovableClock.MORNING.atZone(ZoneOffset.UTC);
			assertThat(CronExpression.parse(task.getExpression()).next(morning)).isEqualTo("2026-11-03T00:30:00Z");
			int before = anchors();
			task.getRunnable().run();
			assertThat(anchors()).isEqualTo(before + 1);
		});
	}

	@Test
	void anOperatorLearnsThatItIsNotAnchoredAndForHowLong() throws IOException {
		Path parent = this.folder.resolve("record");
		Seals failing = sealsIn(parent.resolve("anchors.txt"));
		SimpleMeterRegistry figures = new SimpleMeterRegistry();
		new AnchorFigures(failing).bindTo(figures);
		failing.everyNight();
		this.clock.elapse(Duration.ofHours(25));
		assertThat(age(figures)).isEqualTo(Duration.ofHours(25).toSeconds());
		Files.delete(parent.resolve("anchors.txt"));
		assertThat(age(figures)).as("what was anchored has gone").isInfinite();
		Files.delete(parent);
		// No folder can be made where a file is.
		Files.createFile(parent);
		failing.everyNight();
		failing.everyNight();
		assertThat(figures.get("chapeau.anchors.failed").functionCounter().count()).isEqualTo(2);
		assertThat(age(figures)).isPositive();
		Files.delete(parent);
		failing.everyNight();
		assertThat(age(figures)).isZero();
		assertThat(figures.get("chapeau.anchors.failed").functionCounter().count()).isEqualTo(2);
	}

	@Test
	void aFileThatCannotBeReadIsAsBadAsNone() throws IOException {
		SimpleMeterRegistry figures = new SimpleMeterRegistry();
		new AnchorFigures(sealsIn(Files.createDirectory(this.folder.resolve("anchors.txt")))).bindTo(figures);
		assertThat(age(figures)).isInfinite();
	}

	private Seals sealsIn(Path anchors) {
		return new Seals(this.strands, this.parties, this.transactions, this.clock,
				new AuditProperties(anchors, this.folder.resolve("key.txt")));
	}

	private static double age(SimpleMeterRegistry figures) {
		return figures.get("chapeau.anchors.age").gauge().value();
	}

	private int anchors() {
		return this.seals.anchors().orElseThrow().size();
	}

}
