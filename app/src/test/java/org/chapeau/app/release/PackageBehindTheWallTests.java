package org.chapeau.app.release;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapeau.app.documents.Documents;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.release.Release.State;
import org.chapeau.app.release.ReleaseCheck.Verdict;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A package and its corrigendum on PostgreSQL with its second wall: for both sides from
 * the moment they are put to the keys, for everybody else from their instant on.
 */
@PackageTest
@Import(OnPostgres.class)
class PackageBehindTheWallTests {

	private static final String BEFORE = "in the Indo-Pacific";

	private static final String AFTER = "in Europe and the Indo-Pacific";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Corrigenda corrigenda;

	@Autowired
	Documents documents;

	@Autowired
	ReleaseCheck check;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Statement statement;

	private Instant instant;

	@BeforeEach
	void aPackageIsPutToTheKeys() {
		this.statement = this.packages.aPackage()
			.withClause("The EU and Japan will cooperate in the Indo-Pacific.", "日本及びＥＵは、インド太平洋において協力する。")
			.inRelease();
		this.instant = this.packages.in(Duration.ofHours(1));
	}

	@Test
	void thePackageIsItsOwnersFromTheStartAndEverybodysAtItsInstant() {
		Release release = this.packages.release(this.statement);
		isTheOwnersAlone(release);
		assertThat(rowsForNobody(release)).as("rows, before both keys are turned").isZero();
		this.packages.arm(this.statement, this.instant);
		this.clock.set(this.instant.minusMillis(1));
		isTheOwnersAlone(release);
		assertThat(rowsForNobody(release)).as("rows, a moment before the instant").isZero();
		assertThat(asked(release)).isEqualTo(Verdict.NOTHING);
		this.clock.set(this.instant);
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.ARMED);
		isEverybodys(release);
		assertThat(rowsForNobody(release)).as("rows, at the instant").isPositive();
		assertThat(asked(release)).isEqualTo(Verdict.SAME_BYTES);
		this.packages.settle();
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.PUBLISHED);
		isEverybodys(release);
	}

	@Test
	void soIsItsCorrigendum() {
		this.packages.arm(this.statement, this.instant);
		this.packages.waitUntil(this.instant);
		Release corrected = this.packages.release(this.statement);
		done(this.corrigenda.draft(EU_DESK.user(), this.statement.id(), Language.EN, this.statement.clause(1).id(),
				BEFORE, AFTER));
		assertThat(this.mvc.get().uri("/dossiers/" + this.statement.id() + "/corrigendum").with(JP_DRAFTER))
			.hasStatusOk()
			.bodyText()
			.doesNotContain(AFTER);
		Release corrigendum = done(this.corrigenda.put(EU_RELEASE.user(), this.statement.id(),
				this.corrigenda.hash(this.corrigenda.drafts(EU_RELEASE.user(), this.statement.id()))));
		this.packages.settle();
		isTheOwnersAlone(corrigendum);
		assertThat(this.mvc.get().uri("/dossiers/" + this.statement.id() + "/release").with(JP_RELEASE)).bodyText()
			.contains(BEFORE, AFTER);
		Instant later = this.packages.in(Duration.ofHours(1));
		this.packages.arm(this.statement, later);
		this.clock.set(later.minusMillis(1));
		isTheOwnersAlone(corrigendum);
		assertThat(correctionsForNobody(corrigendum)).as("corrections, a moment before the instant").isZero();
		assertThat(this.mvc.get().uri("/public/" + corrected.id())).hasStatusOk()
			.bodyText()
			.doesNotContain(corrigendum.id().toString());
		this.clock.set(later);
		isEverybodys(corrigendum);
		assertThat(correctionsForNobody(corrigendum)).as("corrections, at the instant").isOne();
		this.packages.settle();
		isEverybodys(corrigendum);
		for (Officer reader : readers()) {
			assertThat(get("/public/" + corrigendum.id(), reader)).as("to %s", reader).contains(BEFORE, AFTER);
			assertThat(get("/public/" + corrected.id(), reader)).as("to %s", reader)
				.contains(corrigendum.id().toString());
		}
	}

	private void isTheOwnersAlone(Release release) {
		for (Officer reader : readers()) {
			assertThat(get("/public", reader)).doesNotContain(release.id().toString());
			routes(release)
				.forEach((route) -> assertThat(status(route, reader)).as(route + " to " + reader).isEqualTo(404));
		}
		for (Officer owner : List.of(EU_RELEASE, JP_RELEASE)) {
			assertThat(status("/dossiers/" + this.statement.id() + "/release", owner)).as("to " + owner).isEqualTo(200);
		}
		for (Officer owner : List.of(EU_DESK, JP_DRAFTER)) {
			assertThat(status("/dossiers/" + this.statement.id() + "/documents/" + shared(release), owner))
				.as("a file of the package to " + owner)
				.isEqualTo(200);
		}
		assertThat(status("/dossiers/" + this.statement.id() + "/release", OPERATOR)).isEqualTo(404);
		assertThat(status("/dossiers/" + this.statement.id() + "/documents/" + shared(release), OPERATOR))
			.isEqualTo(404);
	}

	private void isEverybodys(Release release) {
		for (Officer reader : readers()) {
			if (release.corrects() == null) {
				assertThat(get("/public", reader)).as("to %s", reader).contains(release.id().toString());
			}
			routes(release)
				.forEach((route) -> assertThat(status(route, reader)).as(route + " to " + reader).isEqualTo(200));
		}
	}

	/** Its page and its files, to everybody. */
	private static List<String> routes(Release release) {
		String page = "/public/" + release.id();
		return Stream
			.concat(Stream.of(page), release.files().stream().map((file) -> page + "/files/" + file.document()))
			.toList();
	}

	/** The text as it is released, which is no side's own. */
	private static String shared(Release release) {
		return release.files().get(0).document().toString();
	}

	/** Somebody unknown, an operator, and both sides. */
	private static List<@Nullable Officer> readers() {
		List<@Nullable Officer> readers = new ArrayList<>(List.of(OPERATOR, EU_DESK, JP_DRAFTER));
		readers.add(null);
		return readers;
	}

	/** What somebody unknown is told who has the first file of a package. */
	private Verdict asked(Release release) {
		byte[] bytes = this.documents.ofRelease(release.files().get(0).document()).orElseThrow().bytes();
		try (Zone nobody = Zone.of(null)) {
			return done(this.check.file(bytes, Locale.ENGLISH)).verdict();
		}
	}

	/** What the database gives to somebody without a side, whatever is asked. */
	private int rowsForNobody(Release release) {
		try (Zone nobody = Zone.of(null)) {
			return this.jdbc.sql("""
					select (select count(*) from dossier where id = :dossier)
					  + (select count(*) from clause where dossier_id = :dossier)
					  + (select count(*) from document where dossier_id = :dossier)
					  + (select count(*) from statement_version_clause where dossier_id = :dossier)
					""").param("dossier", release.dossier().value()).query(Integer.class).single();
		}
	}

	private int correctionsForNobody(Release corrigendum) {
		try (Zone nobody = Zone.of(null)) {
			return this.jdbc.sql("select count(*) from correction where release_id = :release")
				.param("release", corrigendum.id().value())
				.query(Integer.class)
				.single();
		}
	}

	private int status(String route, @Nullable Officer reader) {
		var request = this.mvc.get().uri(route).header("Accept-Language", "en");
		return ((reader != null) ? request.with(reader) : request).exchange().getResponse().getStatus();
	}

	private String get(String route, @Nullable Officer reader) {
		var request = this.mvc.get().uri(route).header("Accept-Language", "en");
		try {
			return ((reader != null) ? request.with(reader) : request).exchange().getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
