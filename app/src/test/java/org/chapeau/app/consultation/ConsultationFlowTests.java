package org.chapeau.app.consultation;

import java.util.List;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

@ConsultationTest
class ConsultationFlowTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	Consultations consultations;

	@Autowired
	Opinions opinions;

	@Autowired
	Answers answers;

	@Autowired
	Proposals proposals;

	@Autowired
	Transmissions transmissions;

	@Autowired
	Records records;

	@AfterEach
	void heal() {
		this.records.failOn(null);
	}

	@Test
	void anObjectionWithoutReasonLeavesTheTaskOpenAndNothingDrafted() {
		DossierId dossier = asked();
		Outcome<DossierId> outcome = give(Officials.EU_CYBER, dossier, Kind.NEGATIVE, "",
				this.negotiation.counter(Officials.EU_CYBER, dossier, Theme.CYBER, "We will talk.", "話し合う。"));
		assertThat(outcome.refusal().orElseThrow().key()).isEqualTo("opinion-reason-missing");
		assertThat(this.negotiation.elements(Officials.EU_CYBER, dossier))
			.containsExactly(ConsultEu.USER_TASK_GIVE_OPINION);
		assertThat(drafts(dossier)).isEmpty();
	}

	@Test
	void ifOneCounterTextIsRefusedTheOthersAreNotKept() {
		DossierId dossier = asked();
		CounterText good = this.negotiation.counter(Officials.EU_CYBER, dossier, Theme.CYBER, "We talk.", "話す。");
		CounterText outdated = new CounterText(this.negotiation.id(Officials.EU_CYBER, dossier, Theme.UKRAINE), 99, "x",
				"y");
		assertThat(give(Officials.EU_CYBER, dossier, Kind.NEGATIVE, "too strong", good, outdated).refusal()
			.orElseThrow()
			.key()).isEqualTo("clause-changed");
		assertThat(drafts(dossier)).isEmpty();
	}

	@Test
	void whatAUnitLeavesAsItIsIsNoCounterText() {
		DossierId dossier = asked();
		CounterText same = this.negotiation.counter(Officials.EU_CYBER, dossier, Theme.CYBER,
				"We will work together on cyber defence.\r\n", "サイバー防衛で協力する。");
		assertThat(give(Officials.EU_CYBER, dossier, Kind.POSITIVE, "", same).isDone()).isTrue();
		assertThat(drafts(dossier)).isEmpty();
	}

	@Test
	void aUnitCannotAnswerForItsSide() {
		DossierId dossier = asked();
		assertThat(this.answers
			.clear(Officials.EU_CYBER,
					this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION),
					this.negotiation.hash(Officials.EU_CYBER, dossier), "")
			.refusal()
			.orElseThrow()
			.key()).isEqualTo("task-gone");
	}

	@Test
	void theReminderIsOnRecordForThoseWhoHaveNotAnswered() {
		DossierId dossier = asked();
		give(Officials.EU_CYBER, dossier, Kind.POSITIVE, "");
		this.negotiation.fire(Party.EU, dossier, ConsultEu.BOUNDARY_REMINDER_DUE);
		assertThat(this.records.about(dossier)).filteredOn((recorded) -> recorded.what().equals("unit-reminded"))
			.extracting("subject")
			.containsExactly("EU/geographic-desk");
	}

	@Test
	void theDeadlineRecordsSilenceAsNoneAndNeverAsConsent() {
		DossierId dossier = asked();
		give(Officials.EU_CYBER, dossier, Kind.POSITIVE, "");
		this.negotiation.fire(Party.EU, dossier, ConsultEu.BOUNDARY_DEADLINE_REACHED);
		assertThat(this.consultations.standing(Officials.EU_COORDINATOR, dossier).opinions())
			.extracting(Opinion::unit, Opinion::kind)
			.containsExactly(tuple("EU/cyber", Kind.POSITIVE), tuple("EU/geographic-desk", Kind.NONE));
		assertThat(this.negotiation.elements(Officials.EU_LEGAL, dossier))
			.containsExactly(ConsultEu.USER_TASK_LEGAL_OPINION);
	}

	@Test
	void clearingAgreesToTheTextAndDropsTheDrafts() {
		DossierId dossier = toAnswer(Kind.POSITIVE_WITH_COMMENTS, "We talk.");
		assertThat(clear(dossier, "").isDone()).isTrue();
		this.negotiation.opens(Officials.JP_DRAFTER, dossier);
		assertThat(crossed(dossier)).containsExactly(Transmission.Kind.CLEARED, Transmission.Kind.ZERO_DRAFT);
		assertThat(drafts(dossier)).isEmpty();
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier)).isEmpty();
	}

	@Test
	void clearingAgainstAnObjectionNeedsAReason() {
		DossierId dossier = toAnswer(Kind.NEGATIVE, "We talk.");
		assertThat(clear(dossier, " ").refusal().orElseThrow().key()).isEqualTo("objection-stands");
		assertThat(clear(dossier, "Overruled at political level.").isDone()).isTrue();
		assertThat(this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow().decision())
			.extracting("reason")
			.isEqualTo("Overruled at political level.");
	}

	@Test
	void transmittingPutsTheChosenWordingInBrackets() {
		DossierId dossier = toAnswer(Kind.NEGATIVE, "We talk.");
		assertThat(transmit(dossier, chosen(dossier)).isDone()).isTrue();
		this.negotiation.opens(Officials.JP_DRAFTER, dossier);
		assertThat(this.negotiation.clause(Officials.JP_DRAFTER, dossier, Theme.CYBER).en().as(Party.EU))
			.isEqualTo("We talk.");
		assertThat(crossed(dossier)).contains(Transmission.Kind.PROPOSALS);
	}

	@Test
	void transmittingNothingIsRefused() {
		DossierId dossier = toAnswer(Kind.NEGATIVE, "We talk.");
		assertThat(transmit(dossier, List.of()).refusal().orElseThrow().key()).isEqualTo("no-proposal-chosen");
	}

	@Test
	void askingAgainNeedsAReasonAndGoesBackToTheCoordinator() {
		DossierId dossier = toAnswer(Kind.NEGATIVE, "We talk.");
		assertThat(askAgain(dossier, "").refusal().orElseThrow().key()).isEqualTo("reason-missing");
		assertThat(askAgain(dossier, "Two units contradict each other.").isDone()).isTrue();
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		assertThat(this.negotiation.elements(Officials.EU_CYBER, dossier))
			.containsExactly(ConsultEu.USER_TASK_GIVE_OPINION);
		assertThat(this.negotiation.elements(Officials.EU_GEOGRAPHIC, dossier)).isEmpty();
		give(Officials.EU_CYBER, dossier, Kind.POSITIVE, "");
		assertThat(this.consultations.standing(Officials.EU_COORDINATOR, dossier).negative()).isEmpty();
	}

	@Test
	void theDirectorReturnsTheFileToTheDrafter() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		this.negotiation.ask(Officials.JP_DRAFTER, dossier);
		assertThat(this.answers
			.askAgain(Officials.JP_DIRECTOR,
					this.negotiation.task(Officials.JP_DIRECTOR, dossier, ConsultJp.USER_TASK_DIRECTOR_DECIDES), "差戻し")
			.isDone()).isTrue();
		assertThat(this.negotiation.elements(Officials.JP_DRAFTER, dossier))
			.containsExactly(ConsultJp.USER_TASK_PREPARE_CONSULTATION);
	}

	@Test
	void bothAnswersOpenTheTable() {
		DossierId dossier = answered();
		assertThat(this.negotiation.elements(Officials.EU_DESK, dossier))
			.containsExactly(NegotiateStatement.USER_TASK_NEGOTIATE);
	}

	@Test
	void theNextRoundAsksOnlyAboutWhatHasChanged() {
		DossierId dossier = answered();
		this.negotiation.closeRound(dossier);
		Consultation second = this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow();
		assertThat(second.round()).isEqualTo(2);
		assertThat(second.clauses()).extracting(ConcernedClause::clause)
			.containsExactly(this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER));
		assertThat(second.units()).extracting(AskedUnit::unit).containsExactly("EU/cyber");
	}

	@Test
	void anAnswerWhoseWordingIsOutdatedLeavesEverythingAsItWas() {
		DossierId dossier = toAnswer(Kind.NEGATIVE, "We talk.");
		japanAnswersFirst(dossier);
		List<Transmission.Kind> before = crossed(dossier);
		assertThat(transmit(dossier, chosen(dossier)).refusal().orElseThrow().key()).isEqualTo("clause-changed");
		assertThat(crossed(dossier)).isEqualTo(before);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_CONSOLIDATE);
		assertThat(this.records.of(dossier)).filteredOn("answer-released"::equals).hasSize(1);
		assertThat(drafts(dossier)).hasSize(1);
	}

	@Test
	void anOutdatedWordingCanBeHeldTo() {
		DossierId dossier = toAnswer(Kind.NEGATIVE, "We talk.");
		japanAnswersFirst(dossier);
		Negotiation
			.result(this.answers.renew(Officials.EU_COORDINATOR, consolidate(dossier), drafts(dossier).get(0).id()));
		assertThat(drafts(dossier)).extracting(Proposal::authorGroup).containsExactly("EU/cyber");
		assertThat(transmit(dossier, chosen(dossier)).isDone()).isTrue();
	}

	@Test
	void textEngineAndRecordRollBackTogether() {
		DossierId dossier = toAnswer(Kind.NEGATIVE, "We talk.");
		String hash = this.negotiation.hash(Officials.EU_DESK, dossier);
		this.records.failOn("answer-released");
		assertThatIllegalStateException().isThrownBy(() -> transmit(dossier, chosen(dossier)));
		assertThat(this.negotiation.hash(Officials.EU_DESK, dossier)).isEqualTo(hash);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_CONSOLIDATE);
		assertThat(drafts(dossier)).hasSize(1);
		assertThat(this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow().state())
			.isEqualTo(Consultation.State.OPEN);
		this.records.failOn(null);
		assertThat(transmit(dossier, chosen(dossier)).isDone()).isTrue();
	}

	private DossierId asked() {
		DossierId dossier = this.negotiation.transmitted();
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		return dossier;
	}

	/**
	 * The cyber unit has said this and would have other words; only the answer is
	 * missing.
	 */
	private DossierId toAnswer(Kind kind, String counterText) {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		Negotiation.result(give(Officials.EU_CYBER, dossier, kind, "too strong",
				this.negotiation.counter(Officials.EU_CYBER, dossier, Theme.CYBER, counterText, "話す。")));
		return dossier;
	}

	/**
	 * The EU has put other words for the cyber clause on the table; Japan has cleared.
	 */
	private DossierId answered() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber(),
				Negotiation.clause(null, Theme.PARTNERSHIP, null, null, "They met.", "会談した。"));
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		Negotiation.result(give(Officials.EU_CYBER, dossier, Kind.NEGATIVE, "too strong",
				this.negotiation.counter(Officials.EU_CYBER, dossier, Theme.CYBER, "We talk.", "話す。")));
		Negotiation.result(transmit(dossier, chosen(dossier)));
		this.negotiation.ask(Officials.JP_DRAFTER, dossier);
		Negotiation.result(this.answers.clear(Officials.JP_DIRECTOR,
				this.negotiation.task(Officials.JP_DIRECTOR, dossier, ConsultJp.USER_TASK_DIRECTOR_DECIDES),
				this.negotiation.hash(Officials.JP_DIRECTOR, dossier), ""));
		this.negotiation.runSteps();
		return dossier;
	}

	private void japanAnswersFirst(DossierId dossier) {
		this.negotiation.ask(Officials.JP_DRAFTER, dossier, "JP/economic-security-cyber");
		Negotiation.result(give(Officials.JP_CYBER, dossier, Kind.NEGATIVE, "weak", this.negotiation
			.counter(Officials.JP_CYBER, dossier, Theme.CYBER, "We will act together on cyber defence.", "共に行動する。")));
		Negotiation.result(this.answers.transmit(Officials.JP_DIRECTOR,
				this.negotiation.task(Officials.JP_DIRECTOR, dossier, ConsultJp.USER_TASK_DIRECTOR_DECIDES),
				this.negotiation.hash(Officials.JP_DIRECTOR, dossier),
				this.proposals.drafts(Officials.JP_DIRECTOR, dossier).stream().map(Proposal::id).toList()));
		this.negotiation.opens(Officials.EU_DESK, dossier);
	}

	private Outcome<DossierId> give(CurrentUser user, DossierId dossier, Kind kind, String comment,
			CounterText... counterTexts) {
		return this.opinions.give(user, this.negotiation.task(user, dossier, ConsultEu.USER_TASK_GIVE_OPINION), kind,
				comment, List.of(counterTexts));
	}

	private Outcome<DossierId> clear(DossierId dossier, String reason) {
		return this.answers.clear(Officials.EU_COORDINATOR, consolidate(dossier),
				this.negotiation.hash(Officials.EU_COORDINATOR, dossier), reason);
	}

	private Outcome<DossierId> transmit(DossierId dossier, List<ProposalId> chosen) {
		return this.answers.transmit(Officials.EU_COORDINATOR, consolidate(dossier),
				this.negotiation.hash(Officials.EU_COORDINATOR, dossier), chosen);
	}

	private Outcome<DossierId> askAgain(DossierId dossier, String reason) {
		return this.answers.askAgain(Officials.EU_COORDINATOR, consolidate(dossier), reason);
	}

	private TaskId consolidate(DossierId dossier) {
		return this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
	}

	private List<ProposalId> chosen(DossierId dossier) {
		return drafts(dossier).stream().map(Proposal::id).toList();
	}

	private List<Proposal> drafts(DossierId dossier) {
		return this.proposals.drafts(Officials.EU_COORDINATOR, dossier);
	}

	private List<Transmission.Kind> crossed(DossierId dossier) {
		return this.transmissions.list(Officials.JP_DIRECTOR, dossier).stream().map(Transmission::kind).toList();
	}

}
