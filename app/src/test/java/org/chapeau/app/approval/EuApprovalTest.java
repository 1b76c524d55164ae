package org.chapeau.app.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.chapeau.app.approval.Approval.State;
import org.chapeau.app.approval.ApprovalFiles.ApprovalFile;
import org.chapeau.app.approval.ApprovalFiles.SilenceFile;
import org.chapeau.app.approval.ApprovalTestConfiguration.Heard;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ApprovalTest
class EuApprovalTest {

	private static final Duration THREE_DAYS = Duration.ofHours(72);

	private static final CurrentUser AUSTRIA = Table.delegate("at");

	private static final CurrentUser BELGIUM = Table.delegate("be");

	@Autowired
	private Table table;

	@Autowired
	private TestClock clock;

	@Autowired
	private SilenceProcedures procedures;

	@Autowired
	private SilenceResponses responses;

	@Autowired
	private Chair chair;

	@Autowired
	private Signatures signatures;

	@Autowired
	private Kessai kessai;

	@Autowired
	private Redline redline;

	@Autowired
	private ApprovalFiles files;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Transmissions transmissions;

	@Autowired
	private Parties parties;

	@Autowired
	private Tasks tasks;

	@Autowired
	private JointText text;

	@Autowired
	private Heard heard;

	private DossierId dossier;

	@BeforeEach
	void aTextIsLocked() {
		this.dossier = this.table.inApproval(Rank.WORKING, Table.MILD);
		this.heard.all().clear();
	}

	@Test
	void withoutATypedDeadlineTheProfileSetsIt() {
		SilenceProcedure open = openSilence();

		assertThat(open.deadline()).isEqualTo(Table.MORNING.plus(THREE_DAYS));
		assertThat(open.hash()).isEqualTo(this.table.hash(this.dossier));
	}

	@Test
	void aWindowShorterThanTheProfileIsRefused() {
		assertThat(Table.refused(open("ordinary", "2024-10-24T08:59"))).isEqualTo("deadline-too-early");
		assertThat(Table.refused(open("fast", "2024-10-22T08:59"))).isEqualTo("deadline-too-early");
	}

	@Test
	void aDeadlineIsReadOnTheClockOfBrussels() {
		SilenceProcedure open = Table.done(open("ordinary", "2024-10-24T09:00"));

		assertThat(open.deadline()).isEqualTo("2024-10-24T07:00:00Z");
	}

	@Test
	void aDeadlineInTheNightTheClocksArePutBackIsTheEarlierInstant() {
		SilenceProcedure open = Table.done(open("ordinary", "2024-10-27T02:30"));

		assertThat(open.deadline()).isEqualTo("2024-10-27T00:30:00Z");
	}

	@Test
	void inThatNightTheLaterInstantIsMeantWhereTheEarlierIsTooEarly() {
		this.clock.set(Instant.parse("2024-10-24T01:00:00Z"));

		assertThat(Table.done(open("ordinary", "2024-10-27T02:30")).deadline()).isEqualTo("2024-10-27T01:30:00Z");
	}

	@Test
	void aDeadlineInThatNightIsExtendedByTheHourThatComesTwice() {
		SilenceProcedure open = Table.done(open("ordinary", "2024-10-27T02:30"));

		SilenceProcedure extended = Table.done(extend(open, "2024-10-27T02:30"));

		assertThat(Duration.between(open.deadline(), extended.deadline())).isEqualTo(Duration.ofHours(1));
		this.clock.set(open.deadline());
		this.table.settle(this.dossier);
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.OPEN);
	}

	@Test
	void aDeadlineThatTheClocksSkipIsRefused() {
		this.clock.set(Instant.parse("2025-03-25T08:00:00Z"));

		assertThat(Table.refused(open("ordinary", "2025-03-30T02:30"))).isEqualTo("time-skipped");
		SilenceProcedure open = Table.done(open("ordinary", "2025-03-30T01:30"));
		assertThat(Table.refused(extend(open, "2025-03-30T02:30"))).isEqualTo("time-skipped");
		assertThat(Duration.between(open.deadline(), Table.done(extend(open, "2025-03-30T03:30")).deadline()))
			.as("the hour from 01:30 to 03:30 on the clock")
			.isEqualTo(Duration.ofHours(1));
	}

	@Test
	void aSlipInTheYearIsRefused() {
		assertThat(Table.refused(open("ordinary", "2042-10-24T09:00"))).isEqualTo("deadline-too-far");
	}

	@Test
	void anUnknownProfileIsRefused() {
		assertThat(Table.refused(open("whenever", ""))).isEqualTo("silence-profile-unknown");
	}

	@Test
	void aProcedureOnAnotherTextIsRefusedAndTheTaskStaysOpen() {
		Outcome<?> outcome = this.procedures.open(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_OPEN_SILENCE),
				"another hash", "ordinary", "");

		assertThat(Table.refused(outcome)).isEqualTo("approval-outdated");
		assertThat(this.files.approvals(Table.CHAIR, this.dossier)).isEmpty();
		assertThat(this.table.find(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_OPEN_SILENCE)).isPresent();
	}

	@Test
	void silenceUntilTheDeadlineAdoptsAndIsRecordedAsSilence() {
		SilenceProcedure open = openSilence();
		Table.done(respond(AUSTRIA, open, Kind.AGREED));

		adopt();

		SilenceFile adopted = silence();
		assertThat(adopted.procedure().state()).isEqualTo(SilenceProcedure.State.ADOPTED);
		assertThat(adopted.table().of(Kind.AGREED)).extracting(SilenceResponse::delegation).containsExactly("EU/ms-at");
		assertThat(adopted.table().count(Kind.SILENT)).isEqualTo(26);
		assertThat(adopted.table().waiting()).isZero();
	}

	@Test
	void theTimerDoesNotRunAMillisecondEarly() {
		openSilence();

		this.clock.elapse(THREE_DAYS.minusMillis(1));
		this.table.settle(this.dossier);
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.OPEN);

		this.clock.elapse(Duration.ofMillis(1));
		this.table.settle(this.dossier);
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.ADOPTED);
	}

	@Test
	void theAgreementOfAllTwentySevenDoesNotEndItEarly() {
		SilenceProcedure open = openSilence();
		List<String> delegations = this.parties.delegations(Party.EU);
		assertThat(delegations).hasSize(27);

		delegations.forEach(
				(group) -> Table.done(respond(Table.delegate(group.substring("EU/ms-".length())), open, Kind.AGREED)));
		this.table.settle(this.dossier);
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.OPEN);

		adopt();
		assertThat(silence().table().count(Kind.AGREED)).isEqualTo(27);
		assertThat(silence().table().count(Kind.SILENT)).isZero();
	}

	@Test
	void anObjectionInTheLastMillisecondBlocks() {
		SilenceProcedure open = openSilence();
		this.clock.elapse(THREE_DAYS.minusMillis(1));

		Table.done(respond(AUSTRIA, open, Kind.BROKEN));
		this.clock.elapse(Duration.ofMillis(1));
		this.table.settle(this.dossier);

		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.BROKEN);
		assertThat(this.table.find(Table.SIGNATORY, this.dossier, ApproveEu.USER_TASK_SIGN)).isEmpty();
		assertThat(this.table.find(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_CHAIR_DECIDES)).isPresent();
	}

	@Test
	void anObjectionAtTheDeadlineIsRefusedEvenBeforeTheTimerHasRun() {
		SilenceProcedure open = openSilence();
		this.clock.elapse(THREE_DAYS);

		assertThat(Table.refused(respond(AUSTRIA, open, Kind.BROKEN))).isEqualTo("silence-late");

		this.table.settle(this.dossier);
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.ADOPTED);
		assertThat(silence().table().count(Kind.BROKEN)).isZero();
	}

	@Test
	void aLateObjectionIsOnRecordWithinItsOwnSide() {
		SilenceProcedure open = openSilence();
		adopt();

		assertThat(Table.refused(respond(AUSTRIA, open, Kind.BROKEN))).isEqualTo("silence-late");

		assertThat(this.heard.all()).filteredOn("what", "silence-late")
			.singleElement()
			.isEqualTo(Recorded.within(Party.EU, this.dossier, "silence-late", AUSTRIA.name(), open.hash())
				.about("EU/ms-at"));
	}

	@Test
	void aLateAgreementIsRefused() {
		SilenceProcedure open = openSilence();
		this.clock.elapse(THREE_DAYS);

		assertThat(Table.refused(respond(AUSTRIA, open, Kind.AGREED))).isEqualTo("silence-over");
	}

	@Test
	void whatADelegationLeavesAsItIsIsNoAmendment() {
		ClauseText clause = this.text.ofProcess(this.dossier).get(0);
		SilenceProcedure open = openSilence();

		Table.done(object(open,
				Map.of(clause.id(), new Wording("Both sides may hold\r\nexercises. ", clause.ja().print()))));

		assertThat(silence().table().of(Kind.BROKEN)).singleElement()
			.extracting(SilenceResponse::amendments)
			.isEqualTo(List.of(new Amendment(clause.id(), clause.number(), "Both sides may hold\nexercises.", null)));
		assertThat(this.files.lastSilence(BELGIUM, this.dossier).orElseThrow().table().of(Kind.BROKEN)).isEmpty();
	}

	@Test
	void aClauseGoesInBothLanguagesOrInNone() {
		ClauseText clause = this.text.ofProcess(this.dossier).get(0);
		SilenceProcedure open = openSilence();

		assertThat(Table.refused(object(open, Map.of(clause.id(), new Wording("", clause.ja().print())))))
			.isEqualTo("amendment-half");
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.OPEN);
		Table.done(object(open, Map.of(clause.id(), new Wording("", " "))));
		assertThat(silence().table().of(Kind.BROKEN).get(0).amendments())
			.containsExactly(new Amendment(clause.id(), clause.number(), "", ""));
	}

	@Test
	void anAmendmentToAClauseThatIsNotInTheTextIsRefused() {
		assertThat(Table.refused(object(openSilence(), Map.of(ClauseId.random(), new Wording("a", "あ")))))
			.isEqualTo("clause-unknown");
	}

	@Test
	void aReserveDoesNotBlockAndIsShownToTheSignatory() {
		SilenceProcedure open = openSilence();
		Table.done(respond(AUSTRIA, open, Kind.RESERVE));

		adopt();

		assertThat(this.files.lastSilence(Table.SIGNATORY, this.dossier).orElseThrow().table().of(Kind.RESERVE))
			.singleElement()
			.satisfies((reserve) -> assertThat(reserve.reason()).isEqualTo("parliament"));
	}

	@Test
	void anObjectionNeedsAReason() {
		SilenceProcedure open = openSilence();

		Outcome<?> outcome = this.responses.respond(AUSTRIA, open.id(), open.hash(),
				new Reply("EU/ms-at", Kind.BROKEN, " ", ""));

		assertThat(Table.refused(outcome)).isEqualTo("reason-missing");
	}

	@Test
	void aDelegationThatHasAgreedCanStillBreakTheSilence() {
		SilenceProcedure open = openSilence();
		Table.done(respond(AUSTRIA, open, Kind.AGREED));

		Table.done(respond(AUSTRIA, open, Kind.BROKEN));

		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.BROKEN);
		assertThat(silence().table().count(Kind.AGREED)).isZero();
	}

	@Test
	void aDelegationAgreesOnce() {
		SilenceProcedure open = openSilence();
		Table.done(respond(AUSTRIA, open, Kind.AGREED));

		assertThat(Table.refused(respond(AUSTRIA, open, Kind.AGREED))).isEqualTo("silence-answered");
	}

	@Test
	void whatAColleagueHasTakenIsTheirsToAnswerAndTheSilenceCanStillBeBroken() {
		SilenceProcedure open = openSilence();
		CurrentUser colleague = Table.user("eu.ms.at.two", "EU/ms-at", Role.DELEGATE);
		Table.done(this.tasks.claim(colleague,
				this.table.task(AUSTRIA, open.dossier(), ApproveEu.USER_TASK_RESPOND_TO_SILENCE)));

		for (Kind kind : List.of(Kind.AGREED, Kind.RESERVE)) {
			assertThat(respond(AUSTRIA, open, kind).refusal()).contains(Refusal.of("silence-taken", "eu.ms.at.two"));
		}
		Table.done(respond(AUSTRIA, open, Kind.BROKEN));
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.BROKEN);
	}

	@Test
	void nobodySpeaksForAnotherDelegation() {
		SilenceProcedure open = openSilence();

		Outcome<?> outcome = this.responses.respond(BELGIUM, open.id(), open.hash(),
				new Reply("EU/ms-at", Kind.BROKEN, "because", ""));

		assertThat(Table.refused(outcome)).isEqualTo("not-your-delegation");
	}

	@Test
	void anObjectionToAnotherTextIsRefused() {
		SilenceProcedure open = openSilence();

		Outcome<?> outcome = this.responses.respond(AUSTRIA, open.id(), "another hash",
				new Reply("EU/ms-at", Kind.BROKEN, "because", ""));

		assertThat(Table.refused(outcome)).isEqualTo("approval-outdated");
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.OPEN);
	}

	@Test
	void anExtensionMovesTheTimer() {
		SilenceProcedure open = openSilence();

		Table.done(this.procedures.extend(Table.CHAIR, open.id(), open.hash(), "2024-10-25T09:00"));
		this.clock.elapse(THREE_DAYS);
		this.table.settle(this.dossier);
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.OPEN);

		this.clock.set(Instant.parse("2024-10-25T07:00:00Z"));
		this.table.settle(this.dossier);
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.ADOPTED);
	}

	@Test
	void anExtensionAtTheDeadlineIsRefused() {
		SilenceProcedure open = openSilence();
		this.clock.elapse(THREE_DAYS);

		Outcome<?> outcome = this.procedures.extend(Table.CHAIR, open.id(), open.hash(), "2024-10-25T09:00");

		assertThat(Table.refused(outcome)).isEqualTo("silence-over");
	}

	@Test
	void onlyTheChairExtends() {
		SilenceProcedure open = openSilence();

		assertThat(Table.refused(this.procedures.extend(AUSTRIA, open.id(), open.hash(), "2024-10-25T09:00")))
			.isEqualTo("not-chair");
		assertThat(Table.refused(this.procedures.extend(Table.DIRECTOR, open.id(), open.hash(), "2024-10-25T09:00")))
			.isEqualTo("silence-not-open");
	}

	@Test
	void theSignatureApprovesTheText() {
		openSilence();
		adopt();

		Table.done(this.signatures.sign(Table.SIGNATORY, task(Table.SIGNATORY, ApproveEu.USER_TASK_SIGN), hash()));
		this.table.settle(this.dossier);

		assertThat(this.approvals.stands(this.dossier, Party.EU, hash())).isTrue();
		assertThat(kinds()).startsWith(Transmission.Kind.APPROVED);
	}

	@Test
	void aSignatureUnderAnotherTextIsRefused() {
		openSilence();
		adopt();

		Outcome<?> outcome = this.signatures.sign(Table.SIGNATORY, task(Table.SIGNATORY, ApproveEu.USER_TASK_SIGN),
				"another hash");

		assertThat(Table.refused(outcome)).isEqualTo("approval-outdated");
		assertThat(this.table.find(Table.SIGNATORY, this.dossier, ApproveEu.USER_TASK_SIGN)).isPresent();
	}

	@Test
	void theSignatoryReturnsTheTextWithAReasonOnlyItsOwnSideReads() {
		openSilence();
		adopt();

		Table.done(this.signatures.returnText(Table.SIGNATORY, task(Table.SIGNATORY, ApproveEu.USER_TASK_SIGN), hash(),
				"the Cabinet objects", "we need more time"));
		this.table.settle(this.dossier);

		Transmission crossed = this.transmissions.list(Table.DIRECTOR, this.dossier).get(0);
		assertThat(crossed.kind()).isEqualTo(Transmission.Kind.RETURNED);
		assertThat(crossed.message()).isEqualTo("we need more time");
		assertThat(approval(Table.CHAIR).returned()).extracting("reason").isEqualTo("the Cabinet objects");
	}

	@Test
	void aTextReturnedAfterAnObjectionVoidsTheApprovalOfTheOtherSide() {
		SilenceProcedure open = openSilence();
		Table.done(this.kessai.approve(Table.DIRECTOR, task(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI), hash()));
		this.table.settle(this.dossier);
		assertThat(this.approvals.stands(this.dossier, Party.JP, hash())).isTrue();
		Table.done(respond(AUSTRIA, open, Kind.BROKEN));

		Table.done(this.chair.returnText(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES), hash(), "",
				""));
		this.table.settle(this.dossier);

		assertThat(approval(Table.CHAIR).state()).isEqualTo(State.RETURNED);
		assertThat(approval(Table.DIRECTOR).state()).isEqualTo(State.VOID);
		assertThat(this.table.find(Table.CHAIR, this.dossier, NegotiateStatement.USER_TASK_NEGOTIATE)).isPresent();
	}

	@Test
	void anOpenProcedureIsVoidOnceTheOtherSideReturnsTheText() {
		openSilence();

		Table.done(this.kessai.returnText(Table.DIRECTOR, task(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI), hash(),
				"the minister objects", ""));
		this.table.settle(this.dossier);

		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.VOID);
		assertThat(approval(Table.CHAIR).state()).isEqualTo(State.VOID);
		assertThat(this.table.find(AUSTRIA, this.dossier, ApproveEu.USER_TASK_RESPOND_TO_SILENCE)).isEmpty();
	}

	@Test
	void whereTheObjectorWithdrawsInWritingTheSameTextIsPutAnew() {
		SilenceProcedure first = openSilence();
		Table.done(respond(AUSTRIA, first, Kind.BROKEN));
		assertThat(Table
			.refused(this.chair.reopen(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES), hash(), " ")))
			.isEqualTo("withdrawal-reference-missing");

		Table.done(this.chair.reopen(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES), hash(),
				"note verbale 12/2024"));
		SilenceProcedure second = openSilence();

		assertThat(second.number()).isEqualTo(2);
		assertThat(second.approval()).isEqualTo(first.approval());
		assertThat(second.hash()).isEqualTo(first.hash());
		assertThat(silence().table().waiting()).isEqualTo(27);
		assertThat(Table.refused(respond(AUSTRIA, first, Kind.BROKEN))).isEqualTo("silence-not-open");
	}

	@Test
	void aReturnedTextIsApprovedAnewOnceItIsLockedAgain() {
		SilenceProcedure open = openSilence();
		Table.done(respond(AUSTRIA, open, Kind.BROKEN));
		Table.done(this.chair.returnText(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES), hash(), "",
				""));
		this.table.settle(this.dossier);
		this.clock.elapse(Duration.ofHours(1));
		this.table.closeRound(this.dossier);
		this.table.lock(this.dossier);

		openSilence();

		assertThat(this.files.approvals(Table.CHAIR, this.dossier)).extracting((file) -> file.approval().state())
			.containsExactly(State.RUNNING, State.RETURNED);
	}

	@Test
	void whoHasAgreedOrSignedSeesWhatHasChangedSinceThenAndOthersSinceTheTextWasReturned() {
		SilenceProcedure open = openSilence();
		Table.done(respond(BELGIUM, open, Kind.AGREED));
		adopt();
		Table.done(this.signatures.sign(Table.SIGNATORY, task(Table.SIGNATORY, ApproveEu.USER_TASK_SIGN), hash()));
		this.table.settle(this.dossier);
		Table.done(this.kessai.returnText(Table.DIRECTOR, task(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI), hash(),
				"the minister objects", ""));
		this.table.settle(this.dossier);
		this.table.settleOn(this.dossier, "Both sides intend to hold exercises.", "双方は演習の実施を意図する。");
		this.table.lock(this.dossier);

		for (CurrentUser approver : List.of(BELGIUM, Table.SIGNATORY)) {
			Redline.Since own = this.redline.since(approver, this.dossier).orElseThrow();
			assertThat(own.approved()).as(approver.name()).isTrue();
			assertThat(own.hash()).isEqualTo(open.hash());
			assertThat(own.changes().changed()).hasSize(1);
		}
		assertThat(this.redline.since(AUSTRIA, this.dossier).orElseThrow()).as("Austria has kept silent")
			.extracting(Redline.Since::hash, Redline.Since::approved)
			.containsExactly(open.hash(), false);
	}

	@Test
	void aDelegationSeesItsOwnWordAndNobodyElses() {
		SilenceProcedure open = openSilence();
		Table.done(respond(AUSTRIA, open, Kind.RESERVE));
		Table.done(respond(BELGIUM, open, Kind.AGREED));

		SilenceFile seen = this.files.lastSilence(AUSTRIA, this.dossier).orElseThrow();

		assertThat(seen.table().rows()).singleElement().satisfies((row) -> {
			assertThat(row.delegation()).isEqualTo("EU/ms-at");
			assertThat(row.response()).isNotNull();
		});
		assertThat(this.files.approvals(AUSTRIA, this.dossier)).isEmpty();
	}

	@Test
	void theOtherSideSeesNothingOfIt() {
		SilenceProcedure open = openSilence();
		Table.done(respond(AUSTRIA, open, Kind.RESERVE));

		assertThat(this.files.silences(Table.DIRECTOR, this.dossier)).isEmpty();
		assertThat(this.files.approvals(Table.DIRECTOR, this.dossier))
			.allSatisfy((file) -> assertThat(file.approval().party()).isEqualTo(Party.JP));
		assertThat(this.heard.all()).filteredOn((event) -> event.what().startsWith("silence"))
			.isNotEmpty()
			.allSatisfy((event) -> assertThat(event.zone()).isEqualTo(Party.EU));
	}

	@Test
	void theChairClosesAProcedureWithoutAResultAndDecidesWhatFollows() {
		SilenceProcedure open = openSilence();
		assertThat(Table.refused(close(Table.CHAIR, open, " "))).isEqualTo("reason-missing");
		assertThat(Table.refused(close(AUSTRIA, open, "no"))).isEqualTo("not-chair");

		Table.done(close(Table.CHAIR, open, "a comma is wrong"));

		assertThat(silence().procedure()).extracting("state", "closingReason")
			.containsExactly(SilenceProcedure.State.CLOSED, "a comma is wrong");
		assertThat(Table.refused(respond(AUSTRIA, open, Kind.BROKEN))).isEqualTo("silence-not-open");
		assertThat(this.table.find(AUSTRIA, this.dossier, ApproveEu.USER_TASK_RESPOND_TO_SILENCE)).isEmpty();
		adopt();
		assertThat(silence().procedure().state()).as("after its deadline").isEqualTo(SilenceProcedure.State.CLOSED);
		Table.done(this.chair.returnText(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES), hash(), "",
				""));
		this.table.settle(this.dossier);
		assertThat(approval(Table.CHAIR).state()).isEqualTo(State.RETURNED);
	}

	@Test
	void afterClosingItTheSameTextIsPutAnewWithoutAWithdrawal() {
		SilenceProcedure first = openSilence();
		Table.done(close(Table.CHAIR, first, "the deadline falls on a holiday"));

		Table.done(this.chair.reopen(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES), hash(), ""));

		assertThat(openSilence().number()).isEqualTo(2);
	}

	@Test
	void aProcedureIsNotClosedAtItsDeadline() {
		SilenceProcedure open = openSilence();
		this.clock.elapse(THREE_DAYS);

		assertThat(Table.refused(close(Table.CHAIR, open, "too late"))).isEqualTo("silence-over");
		this.table.settle(this.dossier);
		assertThat(silence().procedure().state()).isEqualTo(SilenceProcedure.State.ADOPTED);
	}

	@Test
	void whoHasApprovedATextThatIsReturnedIsNamedAsTheOneWhoseApprovalIsVoid() {
		SilenceProcedure open = openSilence();
		Table.done(respond(BELGIUM, open, Kind.AGREED));
		Table.done(this.kessai.approve(Table.DIRECTOR, task(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI), hash()));
		Table.done(respond(AUSTRIA, open, Kind.BROKEN));

		Table.done(this.chair.returnText(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES), hash(), "",
				""));
		this.table.settle(this.dossier);

		assertThat(this.heard.all()).filteredOn((event) -> event.what().equals("approval-of-void"))
			.extracting(Recorded::zone, Recorded::subject)
			.containsExactly(tuple(Party.JP, "JP/director"));
	}

	@Test
	void aDelegationThatAgreedIsNamedOnceTheOtherSideReturnsTheText() {
		Table.done(respond(BELGIUM, openSilence(), Kind.AGREED));

		Table.done(this.kessai.returnText(Table.DIRECTOR, task(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI), hash(),
				"the minister objects", ""));
		this.table.settle(this.dossier);

		assertThat(this.heard.all()).filteredOn((event) -> event.what().equals("approval-of-void"))
			.extracting(Recorded::zone, Recorded::subject)
			.containsExactly(tuple(Party.EU, "EU/ms-be"));
	}

	private Outcome<SilenceProcedure> close(CurrentUser user, SilenceProcedure procedure, String reason) {
		return this.procedures.close(user, procedure.id(), procedure.hash(), reason);
	}

	private Outcome<SilenceProcedure> extend(SilenceProcedure procedure, String deadline) {
		return this.procedures.extend(Table.CHAIR, procedure.id(), procedure.hash(), deadline);
	}

	private Outcome<SilenceProcedure> open(String profile, String deadline) {
		return this.procedures.open(Table.CHAIR, task(Table.CHAIR, ApproveEu.USER_TASK_OPEN_SILENCE), hash(), profile,
				deadline);
	}

	private SilenceProcedure openSilence() {
		return Table.done(open("ordinary", ""));
	}

	private Outcome<SilenceProcedure> respond(CurrentUser delegate, SilenceProcedure procedure, Kind kind) {
		return this.responses.respond(delegate, procedure.id(), procedure.hash(),
				new Reply(delegate.groupPaths().get(0), kind, "parliament", ""));
	}

	private Outcome<SilenceProcedure> object(SilenceProcedure procedure, Map<ClauseId, Wording> wordings) {
		return this.responses.respond(AUSTRIA, procedure.id(), procedure.hash(),
				new Reply("EU/ms-at", Kind.BROKEN, "parliament", "", wordings));
	}

	private void adopt() {
		this.clock.elapse(THREE_DAYS);
		this.table.settle(this.dossier);
	}

	private SilenceFile silence() {
		return this.files.lastSilence(Table.CHAIR, this.dossier).orElseThrow();
	}

	private Approval approval(CurrentUser reader) {
		return this.files.approvals(reader, this.dossier)
			.stream()
			.map(ApprovalFile::approval)
			.findFirst()
			.orElseThrow();
	}

	private List<Transmission.Kind> kinds() {
		return this.transmissions.list(Table.DESK, this.dossier).stream().map(Transmission::kind).toList();
	}

	private TaskId task(CurrentUser user, String element) {
		return this.table.task(user, this.dossier, element);
	}

	private String hash() {
		return this.table.hash(this.dossier);
	}

}
