package org.chapeau.app.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.ChapeauApplication;
import org.chapeau.app.audit.RecordCheck;
import org.chapeau.app.audit.chain.AnchorFile;
import org.chapeau.app.audit.chain.ChainCheck;
import org.chapeau.app.audit.chain.ExportFile;
import org.chapeau.app.audit.chain.RecordExport;
import org.chapeau.app.audit.chain.Verdict;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.RestingEngine;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.release.Release.State;
import org.h2.tools.Restore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;

/**
 * A copy of an H2 database that was made while the program ran, and a program that goes
 * on from it.
 */
class RestoredTests {

	@TempDir
	Path folder;

	@Test
	void theRecordHoldsAndTheTimersGoOn() throws Exception {
		Statement statement;
		Instant instant;
		Path copy;
		try (ConfigurableApplicationContext program = program("lost")) {
			Packages packages = program.getBean(Packages.class);
			statement = packages.aPackage().inRelease();
			instant = packages.in(Duration.ofHours(1));
			packages.arm(statement, instant);
			copy = program.getBean(Backups.class).write();
			packages.waitUntil(instant);
			assertThat(packages.release(statement).state()).isEqualTo(State.PUBLISHED);
		}
		Restore.execute(copy.toString(), this.folder.resolve("restored").toString(), null);
		try (ConfigurableApplicationContext program = program("restored")) {
			Packages packages = program.getBean(Packages.class);
			assertThat(packages.release(statement).state()).isEqualTo(State.ARMED);
			recordHolds(program);
			assertThat(new ChainCheck(takenOut(program),
					new AnchorFile(this.folder.resolve("lost/anchors.txt")).read(null).orElseThrow())
				.verdict()
				.fault()).as("what was lost after the copy, by the anchors").isEqualTo(Verdict.Fault.ANCHOR);
			packages.waitUntil(instant);
			assertThat(packages.release(statement).state()).isEqualTo(State.PUBLISHED);
			recordHolds(program);
			theOldestCopiesGo(program);
		}
	}

	private ExportFile takenOut(ConfigurableApplicationContext program) throws IOException {
		Path file = this.folder.resolve("record-EU.json");
		try (OutputStream out = Files.newOutputStream(file)) {
			program.getBean(RecordCheck.class).export(EU_AUDITOR.user(), RecordExport::json, out);
		}
		return ExportFile.at(file);
	}

	private void theOldestCopiesGo(ConfigurableApplicationContext program) throws IOException {
		program.getBean(MovableClock.class).set(Instant.parse("2026-11-10T02:00:00Z"));
		for (int night = 0; night < 4; night++) {
			program.getBean(Backups.class).everyNight();
			program.getBean(MovableClock.class).elapse(Duration.ofDays(1));
		}
		try (Stream<Path> copies = Files.list(this.folder.resolve("copies"))) {
			assertThat(copies.map((copy) -> copy.getFileName().toString()).sorted()).containsExactly(
					"chapeau-20261111T020000Z.zip", "chapeau-20261112T020000Z.zip", "chapeau-20261113T020000Z.zip");
		}
	}

	private static void recordHolds(ConfigurableApplicationContext program) {
		for (Officer auditor : List.of(EU_AUDITOR, JP_AUDITOR)) {
			assertThat(program.getBean(RecordCheck.class).check(auditor.user()).verdict().holds()).as(auditor.name())
				.isTrue();
		}
	}

	private ConfigurableApplicationContext program(String name) {
		Path own = this.folder.resolve(name);
		return new SpringApplicationBuilder(ChapeauApplication.class)
			.sources(RestingEngine.class, Statements.class, Packages.class, Still.class)
			.run("--spring.datasource.url=jdbc:h2:file:" + own.resolve("chapeau") + ";${h2.options}",
					"--chapeau.audit.anchors=" + own.resolve("anchors.txt"),
					"--chapeau.audit.key=" + own.resolve("anchor-key.txt"),
					"--chapeau.agreed.index=" + own.resolve("agreed"),
					"--chapeau.backup.folder=" + this.folder.resolve("copies"), "--chapeau.backup.keep=3",
					"--chapeau.sample=false", "--chapeau.pdf.ahead=false", "--server.port=0",
					"--spring.main.banner-mode=off", "--logging.level.root=warn");
	}

	/** Not annotated: other programs of the tests would find it. */
	static class Still {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
