package org.chapeau.app.negotiation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.WaitingSessions;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Blockers.Blocking;
import org.chapeau.app.negotiation.Reserve.Kind;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_AD_REFERENDUM;

/**
 * Reserves: whose they are, who knows of them, and what they keep from happening.
 */
@ChapeauTest
class ReserveTests {

	private static final String FRANCE = "EU/ms-fr";

	private static final String GERMANY = "EU/ms-de";

	@Autowired
	Statements statements;

	@Autowired
	Reserves reserves;

	@Autowired
	Blockers blockers;

	@Autowired
	Agreements agreements;

	@Autowired
	Proposals proposals;

	@Autowired
	Clock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Test
	void theOtherSideKnowsOfASidesReserveButNotWhyOrByWhom() {
		Statement statement = transmitted();
		LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(9);
		done(this.reserves.enter(EU_DESK.user(), new NewReserve(statement.id(), statement.clause(1).id(), null,
				Kind.SCRUTINY, "The services are late.", day)));
		assertThat(of(JP_DIRECTOR, statement)).singleElement().satisfies((reserve) -> {
			assertThat(reserve.party()).isEqualTo(Party.EU);
			assertThat(reserve.kind()).isEqualTo(Kind.SCRUTINY);
			assertThat(reserve.clause()).isEqualTo(statement.clause(1).id());
			assertThat(reserve.liftBy()).isEqualTo(day);
			assertThat(reserve.reason()).isNull();
			assertThat(reserve.enteredBy()).isNull();
		});
		assertThat(of(EU_COORDINATOR, statement)).singleElement().satisfies((reserve) -> {
			assertThat(reserve.reason()).isEqualTo("The services are late.");
			assertThat(reserve.enteredBy()).isEqualTo(EU_DESK.username());
		});
	}

	@Test
	void theOtherSideDoesNotLearnWhoLiftedAReserve() {
		Statement statement = transmitted();
		Reserve reserve = done(enter(EU_DESK, statement, null));
		done(this.reserves.lift(EU_COORDINATOR.user(), statement.id(), reserve.id()));
		assertThat(of(JP_DIRECTOR, statement)).singleElement().satisfies((seen) -> {
			assertThat(seen.isLive()).isFalse();
			assertThat(seen.liftedBy()).isNull();
		});
		assertThat(of(EU_DESK, statement)).extracting(Reserve::liftedBy).containsExactly(EU_COORDINATOR.username());
	}

	@Test
	void aMemberStatesReserveDoesNotExistForTheOtherSide() {
		Statement statement = transmitted();
		Reserve reserve = done(enter(EU_DESK, statement, FRANCE));
		for (Officer officer : List.of(JP_DIRECTOR, JP_DRAFTER, Officer.JP_AUDITOR)) {
			assertThat(of(officer, statement)).as(officer.username()).isEmpty();
			assertThat(this.blockers.of(officer.user(), statement.id()).isClean()).as(officer.username()).isTrue();
		}
		assertThatRefusal(this.reserves.lift(JP_DIRECTOR.user(), statement.id(), reserve.id()))
			.isEqualTo("reserve-unknown");
	}

	@Test
	void insideItsSideAMemberStatesReserveIsForThoseWhoCarryTheFileAndForItsDelegation() {
		Statement statement = inApproval();
		done(enter(EU_DESK, statement, FRANCE));
		done(enter(EU_DESK, statement, GERMANY));
		for (Officer officer : List.of(EU_DESK, EU_COORDINATOR, EU_AUDITOR)) {
			assertThat(of(officer, statement)).as(officer.username()).hasSize(2);
		}
		assertThat(of(EU_DELEGATE, statement)).extracting(Reserve::memberState).containsExactly(FRANCE);
		assertThat(of(EU_MARITIME, statement)).isEmpty();
	}

	@Test
	void aDelegateReadsTheReasonOfTheirOwnMemberStateOnly() {
		Statement statement = inApproval();
		done(enter(EU_DESK, statement, FRANCE));
		done(enter(EU_DESK, statement, null));
		assertThat(of(EU_DELEGATE, statement)).filteredOn(Reserve::isOfMemberState)
			.extracting(Reserve::reason)
			.containsExactly("Because.");
		assertThat(of(EU_DELEGATE, statement)).filteredOn((reserve) -> !reserve.isOfMemberState())
			.extracting(Reserve::reason)
			.containsOnlyNulls();
	}

	@Test
	void aDelegateEntersAReserveForTheirOwnMemberStateOnly() {
		Statement statement = inApproval();
		assertThatRefusal(enter(EU_DELEGATE, statement, FRANCE)).isEqualTo("done");
		assertThatRefusal(enter(EU_DELEGATE, statement, GERMANY)).isEqualTo("not-reserving");
		assertThatRefusal(enter(EU_DELEGATE, statement, null)).isEqualTo("not-reserving");
	}

	@Test
	void aReviewerEntersNone() {
		Statement statement = transmitted();
		assertThatRefusal(enter(EU_MARITIME, statement, null)).isEqualTo("not-reserving");
		assertThatRefusal(enter(EU_MARITIME, statement, FRANCE)).isEqualTo("not-reserving");
	}

	@Test
	void aSideHasNoMemberStatesButItsOwn() {
		Statement statement = transmitted();
		assertThatRefusal(enter(JP_DIRECTOR, statement, FRANCE)).isEqualTo("not-reserving");
		assertThatRefusal(enter(EU_DESK, statement, "EU/maritime-security")).isEqualTo("not-reserving");
	}

	@Test
	void anotherSidesReserveIsNotLifted() {
		Statement statement = transmitted();
		Reserve reserve = done(enter(EU_DESK, statement, null));
		assertThatRefusal(this.reserves.lift(JP_DIRECTOR.user(), statement.id(), reserve.id()))
			.isEqualTo("reserve-not-yours");
		assertThat(of(EU_DESK, statement)).allMatch(Reserve::isLive);
	}

	@Test
	void aDraftTakesNoReserve() {
		Statement draft = this.statements.aStatement().withClause("We act.", "行動する。").inDraft();
		assertThatRefusal(enter(EU_DESK, draft, null)).isEqualTo("reserve-not-now");
		assertThatRefusal(enter(JP_DIRECTOR, draft, null)).isEqualTo("dossier-unknown");
	}

	@Test
	void theClauseIsOneOfTheDossier() {
		Statement statement = transmitted();
		ClauseId elsewhere = transmitted().clause(1).id();
		assertThatRefusal(this.reserves.enter(EU_DESK.user(),
				new NewReserve(statement.id(), elsewhere, null, Kind.SCRUTINY, "Because.", null)))
			.isEqualTo("clause-unknown");
	}

	@Test
	void aReserveWantsAKindAReasonAndADayToCome() {
		Statement statement = transmitted();
		assertThatRefusal(enter(statement, null, "Because.", null)).isEqualTo("reserve-kind-missing");
		assertThatRefusal(enter(statement, Kind.SCRUTINY, " \n", null)).isEqualTo("reserve-reason-missing");
		assertThatRefusal(enter(statement, Kind.SCRUTINY, "x".repeat(4001), null)).isEqualTo("too-long");
		assertThatRefusal(enter(statement, Kind.SCRUTINY, "Because.", LocalDate.of(2020, 1, 1)))
			.isEqualTo("lift-by-past");
		assertThat(of(EU_DESK, statement)).isEmpty();
	}

	@Test
	void theSameReserveIsNotEnteredTwiceWhileItIsLive() {
		Statement statement = transmitted();
		Reserve first = done(enter(EU_DESK, statement, null));
		assertThatRefusal(enter(EU_COORDINATOR, statement, null)).isEqualTo("reserve-stands");
		assertThatRefusal(enter(EU_COORDINATOR, statement, FRANCE)).isEqualTo("done");
		done(this.reserves.lift(EU_DESK.user(), statement.id(), first.id()));
		assertThatRefusal(enter(EU_COORDINATOR, statement, null)).isEqualTo("done");
	}

	@Test
	void whoLiftsALiftedReserveIsToldSo() {
		Statement statement = transmitted();
		Reserve reserve = done(enter(EU_DESK, statement, null));
		done(this.reserves.lift(EU_DESK.user(), statement.id(), reserve.id()));
		assertThatRefusal(this.reserves.lift(EU_COORDINATOR.user(), statement.id(), reserve.id()))
			.isEqualTo("reserve-lifted");
	}

	@Test
	void ofTwoWhoLiftTheSameReserveAtOnceOneHasLiftedIt() {
		Statement statement = transmitted();
		Reserve reserve = done(enter(EU_DESK, statement, null));
		CompletableFuture<Outcome<Reserve>> late = this.transaction.execute((status) -> {
			done(this.reserves.lift(EU_DESK.user(), statement.id(), reserve.id()));
			CompletableFuture<Outcome<Reserve>> waiting = WithoutRequest
				.supplyAsync(() -> this.reserves.lift(EU_COORDINATOR.user(), statement.id(), reserve.id()));
			Awaitility.await().atMost(10, TimeUnit.SECONDS).until(this::somebodyWaits);
			return waiting;
		});
		assertThatRefusal(late.join()).isEqualTo("reserve-lifted");
		assertThat(of(EU_DESK, statement)).extracting(Reserve::liftedBy).containsExactly(EU_DESK.username());
		assertThat(recorded(statement, "reserve-lifted")).isOne();
	}

	@Test
	void aReserveIsOverdueOnceItsDayIsOverWhereItsSideIs() {
		LocalDate tokyo = LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Asia/Tokyo"));
		Reserve today = reserve(Party.JP, tokyo);
		assertThat(this.reserves.isOverdue(today)).isFalse();
		assertThat(this.reserves.isOverdue(reserve(Party.JP, tokyo.minusDays(1)))).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void aHeadOfDelegationDoesNotAgreeWhileAReserveOfAnyKindIsLive(Kind kind) {
		Statement statement = transmitted().cleared();
		Reserve reserve = done(enter(statement, kind, "Because.", null));
		for (Officer head : List.of(EU_COORDINATOR, JP_DIRECTOR)) {
			Outcome<?> outcome = confirm(head, statement);
			assertThatRefusal(outcome).isEqualTo("reserve-live");
			assertThat(outcome.refusal().orElseThrow().arguments()).containsExactly(1);
		}
		done(this.reserves.lift(EU_DESK.user(), statement.id(), reserve.id()));
		assertThatRefusal(confirm(JP_DIRECTOR, statement)).isEqualTo("done");
	}

	@Test
	void aMemberStatesReserveHoldsItsOwnHeadBackAndTheOtherHeadNotAtAll() {
		Statement statement = transmitted().cleared();
		done(enter(EU_DESK, statement, FRANCE));
		done(enter(EU_DESK, statement, GERMANY));
		assertThatRefusal(confirm(EU_COORDINATOR, statement)).isEqualTo("reserve-live");
		assertThatRefusal(confirm(JP_DIRECTOR, statement)).isEqualTo("done");
	}

	@Test
	void ofAMemberStatesReserveTheSharedRecordHoldsNothing() {
		Statement statement = transmitted();
		Reserve reserve = done(enter(EU_DESK, statement, FRANCE));
		done(this.reserves.lift(EU_DESK.user(), statement.id(), reserve.id()));
		assertThat(this.jdbc.sql("""
				select zone from audit_record where dossier_id = :id and (what like '%reserve%' or subject = :state)
				""").param("id", statement.id().value()).param("state", FRANCE).query(String.class).list())
			.containsExactly("EU", "EU");
	}

	@Test
	void blockersCountBracketsReservesAndMissingAgreements() {
		Statement statement = this.statements.aStatement()
			.withClause("We act.", "行動する。")
			.withClause("We meet.", "会合する。")
			.transmitted();
		ClauseText first = statement.clause(1);
		done(this.proposals.propose(JP_DRAFTER.user(), first.id(), first.number(), "We firmly act.", "断固行動する。"));
		done(enter(EU_DESK, statement, null));
		done(enter(EU_DESK, statement, FRANCE));
		Blocking ours = this.blockers.of(EU_DESK.user(), statement.id());
		assertThat(ours.open()).containsExactly(first.id());
		assertThat(ours.shared()).hasSize(1);
		assertThat(ours.ofMemberStates()).hasSize(1);
		Blocking theirs = this.blockers.of(JP_DIRECTOR.user(), statement.id());
		assertThat(theirs.reserves()).hasSize(1);
		assertThat(theirs.awaited().get(Party.JP)).containsExactly(statement.clause(2).id());
		assertThat(theirs.isClean()).isFalse();
	}

	@Test
	void nothingBlocksADossierThatIsNotThere() {
		Statement draft = this.statements.aStatement().withClause("We act.", "行動する。").inDraft();
		assertThat(this.blockers.of(JP_DIRECTOR.user(), draft.id()).awaited()).isEmpty();
	}

	private Statement transmitted() {
		return this.statements.aStatement().transmitted();
	}

	private Statement inApproval() {
		Statement statement = transmitted().cleared();
		done(confirm(EU_COORDINATOR, statement));
		done(confirm(JP_DIRECTOR, statement));
		statement.goOn();
		return statement;
	}

	private Outcome<?> confirm(Officer head, Statement statement) {
		TaskId task = statement.task(head, USER_TASK_AD_REFERENDUM);
		return this.agreements.confirm(head.user(), task, statement.hash(), Authentic.BOTH);
	}

	private List<Reserve> of(Officer reader, Statement statement) {
		return this.reserves.of(reader.user(), statement.id());
	}

	private Outcome<Reserve> enter(Officer officer, Statement statement, @Nullable String memberState) {
		return this.reserves.enter(officer.user(), new NewReserve(statement.id(), statement.clause(1).id(), memberState,
				Kind.PARLIAMENTARY, "Because.", null));
	}

	private Outcome<Reserve> enter(Statement statement, @Nullable Kind kind, String reason, @Nullable LocalDate day) {
		return this.reserves.enter(EU_DESK.user(), new NewReserve(statement.id(), null, null, kind, reason, day));
	}

	private Reserve reserve(Party party, LocalDate liftBy) {
		return new Reserve(ReserveId.random(), DossierId.random(), null, party, null, Kind.SCRUTINY, null, liftBy,
				this.clock.instant(), null, null, null);
	}

	private boolean somebodyWaits() {
		return WaitingSessions.any(this.database);
	}

	private int recorded(Statement statement, String what) {
		return this.jdbc.sql("select count(*) from audit_record where dossier_id = :id and what = :what")
			.param("id", statement.id().value())
			.param("what", what)
			.query(Integer.class)
			.single();
	}

}
