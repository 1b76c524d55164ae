package org.chapeau.app.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.PackageFiles;
import org.chapeau.app.documents.Pdfs;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.Order;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.release.Release.ReleasedFile;
import org.chapeau.app.release.Release.State;
import org.chapeau.app.release.ReleaseCheck.Verdict;
import org.chapeau.app.release.persistence.CorrectionStore;
import org.chapeau.app.release.persistence.KeyStore;
import org.chapeau.app.release.persistence.ReleaseStore;
import org.chapeau.app.release.persistence.ReleaseStore.Declined;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What is released, what corrects it, and when, on PostgreSQL: packages as they are kept,
 * however they came about.
 */
@ChapeauTest
@Import(OnPostgres.class)
class ReleasedOnPostgresTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@Autowired
	Statements statements;

	@Autowired
	Documents documents;

	@Autowired
	PackageFiles packageFiles;

	@Autowired
	Pdfs pdfs;

	@Autowired
	Dossiers dossiers;

	@Autowired
	JointText text;

	@Autowired
	Passages passages;

	@Autowired
	ReleaseStore releases;

	@Autowired
	KeyStore keys;

	@Autowired
	CorrectionStore corrections;

	@Autowired
	ReleaseCheck check;

	@Autowired
	DatabaseClock time;

	@Autowired
	Releases keysOfBoth;

	@Autowired
	SideBySide sideBySide;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	private Statement statement;

	private String sentence;

	@Test
	void onNodesWhoseClocksAreWrongTheTimeOfTheDatabaseDecides() throws MetaDataAccessException {
		ReleaseId later = aPackageReleased(MINUTE).id();
		ReleaseId earlier = aPackageReleased(MINUTE.negated()).id();
		for (Duration off : List.of(MINUTE.multipliedBy(5), MINUTE.multipliedBy(-5))) {
			PublicPackages node = new PublicPackages(this.releases, this.dossiers, this.text, this.documents,
					this.packageFiles, this.pdfs, this.passages,
					new DatabaseClock(this.database, Clock.offset(Clock.systemUTC(), off)));
			assertThat(node.find(later)).as("clock off by " + off).isEmpty();
			assertThat(node.find(earlier)).as("clock off by " + off).isPresent();
			assertThat(node.list()).extracting((published) -> published.release().id())
				.contains(earlier)
				.doesNotContain(later);
		}
	}

	/** Whether it waits for a lock or was slow: what counts is the time it is by then. */
	@ParameterizedTest
	@EnumSource(names = { "FIRST_HAS_WRITTEN", "SECOND_HAS_READ" })
	void aKeyIsNotTakenBackBySomebodyWhoBeganBeforeTheInstantAndCameAfterIt(Order.Forced order) {
		Release release = aPackageReleased(MINUTE);
		List<Outcome<?>> came = this.sideBySide.act(order,
				() -> this.transaction.<Outcome<?>>execute((status) -> becomesDue(release)),
				() -> this.keysOfBoth.takeBack(EU_RELEASE.user(), release.dossier()));
		assertThat(came.get(1).refusal()).map(Refusal::key).contains("released-already");
		assertThat(this.keys.turned(Party.EU, release.id())).hasSize(2);
		assertThat(this.releases.publicAt(this.time.now(), release.id())).isPresent();
	}

	private Outcome<Void> becomesDue(Release release) {
		Instant now = this.time.now();
		for (String row : List.of("release_package set release_at = :at where id = :id",
				"release_key set release_at = :at where release_id = :id")) {
			this.jdbc.sql("update " + row).param("at", Instants.utc(now)).param("id", release.id().value()).update();
		}
		return Outcome.done();
	}

	@Test
	void timeGoesOnWithinATransaction() {
		this.transaction.executeWithoutResult((status) -> {
			Instant begun = this.time.now();
			assertThat(this.time.now()).isAfter(begun);
		});
	}

	@Test
	void whatMustEndBeforeAnInstantIsUndoneWhenItComesFirst() {
		Instant due = this.time.now();
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.time.mustEndBefore(due)));
		this.transaction.executeWithoutResult((status) -> this.time.mustEndBefore(due.plus(MINUTE)));
	}

	@Test
	void whatIsReleasedIsFoundByItsBytesAndWordsAndWhatIsNotIsNot() {
		byte[] released = bytes(aPackageReleased(MINUTE.negated()));
		assertThat(done(this.check.file(released, Locale.ENGLISH)).verdict()).isEqualTo(Verdict.SAME_BYTES);
		assertThat(done(this.check.text(this.sentence)).verdict()).isEqualTo(Verdict.EXCERPT);
		assertThat(done(this.check.text(this.sentence.replace(' ', '_'))).verdict()).isEqualTo(Verdict.NOTHING);
		byte[] embargoed = bytes(aPackageReleased(MINUTE));
		assertThat(done(this.check.file(embargoed, Locale.ENGLISH)).verdict()).isEqualTo(Verdict.NOTHING);
		assertThat(done(this.check.text(this.sentence)).verdict()).isEqualTo(Verdict.NOTHING);
	}

	@Test
	void correctionsBelongToTheirSideUntilTheyBelongToAPackage() {
		Release released = aPackageReleased(MINUTE.negated());
		Correction correction = new Correction(CorrectionId.random(), released.dossier(), Party.EU, Language.EN,
				this.statement.clause(1).id(), "will meet", "meet", this.time.now());
		this.corrections.insert(correction);
		assertThat(this.corrections.drafts(Party.JP, released.dossier())).isEmpty();
		assertThat(this.corrections.drop(Party.JP, released.dossier(), correction.id())).isFalse();
		assertThat(this.corrections.drafts(Party.EU, released.dossier())).extracting(Correction::after)
			.containsExactly("meet");
		this.releases.lock(released.dossier());
		Release put = prepared(released.files(), released.id());
		this.corrections.put(Party.EU, released.dossier(), put.id());
		assertThat(this.corrections.of(put.id())).extracting(Correction::id).containsExactly(correction.id());
		assertThat(this.corrections.drafts(Party.EU, released.dossier())).isEmpty();
		assertThat(this.releases.latest(released.dossier())).map(Release::id).contains(put.id());
		assertThat(this.releases.corrigendaAt(this.time.now(), released.id())).isEmpty();
		this.releases.update(put.cancelled(), null);
		this.releases.decline(put.id(), Party.JP, "It was agreed so.");
		assertThat(this.releases.latest(released.dossier())).map(Release::id).contains(released.id());
		assertThat(this.releases.declined(released.dossier())).contains(new Declined(Party.JP, "It was agreed so."));
	}

	private Release aPackageReleased(Duration fromNow) {
		this.sentence = "The EU and Japan will meet on the island number " + System.nanoTime() + " again.";
		this.statement = this.statements.aStatement().withClause(this.sentence, "日本及びＥＵは再び会合する。").transmitted();
		Document file = done(this.documents.make(EU_DESK.user(), this.statement.id(), "rolling-text-en-eu"));
		Release release = prepared(List.of(new ReleasedFile(file.id(), file.sha256())), null);
		Instant instant = this.time.now().plus(fromNow);
		for (Party party : List.of(Party.EU, Party.JP)) {
			this.keys.turn(release.id(),
					new Key(party, release.packageHash(), instant, "of " + party.code(), this.time.now()));
		}
		this.releases.update(release.armed(instant), null);
		return this.releases.latest(this.statement.id()).orElseThrow();
	}

	/** As it is once it has been written. */
	private Release prepared(List<ReleasedFile> files, @Nullable ReleaseId corrects) {
		Release release = new Release(ReleaseId.random(), this.statement.id(), this.statement.hash(),
				Release.hash(files), State.PREPARED, null, this.time.now(), files, corrects, 1);
		this.releases.insert(release);
		return release;
	}

	private byte[] bytes(Release release) {
		return this.documents.ofRelease(release.files().get(0).document()).orElseThrow().bytes();
	}

}
