package org.chapeau.app.consultation;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Principal;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.SealedAnswer;
import org.chapeau.app.negotiation.SealedAnswer.State;
import org.chapeau.app.negotiation.SealedAnswers;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.app.negotiation.Withdrawals;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Theme;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An answer lies sealed in its own side's zone until the other side opens it or has
 * answered too, and can be taken back until then.
 */
@ConsultationTest
class RecallTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	SealedTexts texts;

	@Autowired
	Answers answers;

	@Autowired
	SealedAnswers sealed;

	@Autowired
	Consultations consultations;

	@Autowired
	Proposals proposals;

	@Autowired
	Transmissions transmissions;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	Records records;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatIsReleasedIsNotInTheSharedText() {
		DossierId dossier = this.texts.toAnswer();
		String hash = this.negotiation.hash(Officials.JP_DIRECTOR, dossier);
		Negotiation.result(this.texts.propose(Officials.EU_COORDINATOR, dossier));
		this.negotiation.runSteps();
		assertThat(this.negotiation.hash(Officials.EU_DESK, dossier)).isEqualTo(hash);
		assertThat(crossed(dossier)).containsExactly(Transmission.Kind.ZERO_DRAFT);
		assertThat(states(dossier)).containsExactly(State.SEALED);
		assertThat(this.sealed.list(Officials.JP_DIRECTOR, dossier)).isEmpty();
	}

	@Test
	void neitherOnesOwnSideNorAUnitOfTheOtherOpensIt() {
		DossierId dossier = this.texts.sealed();
		for (CurrentUser reader : List.of(Officials.EU_DESK, Officials.EU_CYBER, Officials.JP_CYBER,
				Officials.JP_AUDITOR)) {
			this.negotiation.opens(reader, dossier);
		}
		assertThat(states(dossier)).containsExactly(State.SEALED);
	}

	@Test
	void aNegotiatorOfTheOtherSideOpensIt() {
		DossierId dossier = this.texts.sealed();
		this.negotiation.opens(Officials.JP_DRAFTER, dossier);
		assertThat(cyber(dossier).en().as(Party.EU)).isEqualTo("We talk.");
		assertThat(crossed(dossier)).containsExactly(Transmission.Kind.PROPOSALS, Transmission.Kind.ZERO_DRAFT);
		assertThat(states(dossier)).containsExactly(State.READ);
		this.negotiation.opens(Officials.JP_DIRECTOR, dossier);
		assertThat(crossed(dossier)).hasSize(2);
	}

	@Test
	void theLastAnswerLetsAllOfThemCross() {
		DossierId dossier = this.texts.sealed();
		this.texts.consent(Officials.JP_CYBER, dossier);
		Negotiation.result(this.texts.clear(Officials.JP_DIRECTOR, dossier));
		this.negotiation.runSteps();
		assertThat(states(dossier)).containsExactly(State.ANSWERED);
		assertThat(this.sealed.list(Officials.JP_DIRECTOR, dossier)).extracting(SealedAnswer::state)
			.containsExactly(State.ANSWERED);
		assertThat(this.negotiation.elements(Officials.EU_DESK, dossier))
			.containsExactly(NegotiateStatement.USER_TASK_NEGOTIATE);
		assertThat(cyber(dossier).agreedBy()).isEmpty();
		assertThat(this.negotiation.clause(Officials.EU_DESK, dossier, Theme.PARTNERSHIP).agreedBy())
			.contains(Party.JP);
	}

	@Test
	void wordingsOfBothSidesForOneClauseStandSideBySide() {
		DossierId dossier = this.texts.sealed();
		this.texts.counter(Officials.JP_CYBER, dossier, "We act.");
		Negotiation.result(this.texts.propose(Officials.JP_DIRECTOR, dossier));
		assertThat(cyber(dossier).en().as(Party.EU)).isEqualTo("We talk.");
		assertThat(cyber(dossier).en().as(Party.JP)).isEqualTo("We act.");
	}

	@Test
	void aRecalledAnswerIsToBeGivenAgainWithTheDraftsAsTheyWere() {
		DossierId dossier = this.texts.toAnswer();
		List<Proposal> drafts = this.proposals.drafts(Officials.EU_COORDINATOR, dossier);
		Negotiation.result(this.texts.propose(Officials.EU_COORDINATOR, dossier));
		assertThat(this.proposals.drafts(Officials.EU_COORDINATOR, dossier)).isEmpty();
		Negotiation.result(recall(Officials.EU_COORDINATOR, dossier));
		this.negotiation.runSteps();
		assertThat(this.proposals.drafts(Officials.EU_COORDINATOR, dossier)).isEqualTo(drafts);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_CONSOLIDATE);
		assertThat(this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow().state())
			.isEqualTo(Consultation.State.OPEN);
		this.negotiation.opens(Officials.JP_DRAFTER, dossier);
		assertThat(crossed(dossier)).containsExactly(Transmission.Kind.ZERO_DRAFT);
	}

	@Test
	void itsOwnSideKeepsWhoReleasedAndWhoRecalledIt() {
		DossierId dossier = this.texts.sealed();
		CurrentUser colleague = Officials.colleague(Officials.EU_COORDINATOR);
		Negotiation.result(recall(colleague, dossier));
		SealedAnswer kept = this.sealed.list(Officials.EU_DESK, dossier).get(0);
		assertThat(kept.releasedBy()).isEqualTo(Officials.EU_COORDINATOR.name());
		assertThat(kept.endedBy()).isEqualTo(colleague.name());
		assertThat(kept.endedAt()).isNotNull();
		assertThat(this.records.about(dossier)).filteredOn((one) -> one.what().startsWith("answer-"))
			.allSatisfy((one) -> assertThat(one.zone()).isEqualTo(Party.EU))
			.extracting("what")
			.containsExactly("answer-released", "answer-recalled");
	}

	@Test
	void afterARecallTheSideAnswersOtherwise() {
		DossierId dossier = this.texts.sealed();
		Negotiation.result(recall(Officials.EU_COORDINATOR, dossier));
		Negotiation.result(this.texts.clear(Officials.EU_COORDINATOR, dossier));
		this.texts.consent(Officials.JP_CYBER, dossier);
		Negotiation.result(this.texts.clear(Officials.JP_DIRECTOR, dossier));
		this.negotiation.runSteps();
		assertThat(crossed(dossier)).containsExactlyInAnyOrder(Transmission.Kind.CLEARED, Transmission.Kind.CLEARED,
				Transmission.Kind.ZERO_DRAFT);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(NegotiateStatement.USER_TASK_AD_REFERENDUM);
	}

	@Test
	void whatAGroupHasWrittenSinceTakesThePlaceOfItsDraft() {
		DossierId dossier = this.texts.sealed();
		ClauseText cyber = cyber(dossier);
		Proposal since = Negotiation.result(
				this.proposals.draft(Officials.EU_DESK, cyber.id(), cyber.number(), "EU/cyber", "We listen.", "聞く。"));
		Negotiation.result(recall(Officials.EU_COORDINATOR, dossier));
		assertThat(this.proposals.drafts(Officials.EU_COORDINATOR, dossier)).extracting(Proposal::id)
			.containsExactly(since.id());
	}

	@Test
	void whatTheOtherSideHasOpenedStaysThere() {
		DossierId dossier = this.texts.sealed();
		this.negotiation.opens(Officials.JP_DRAFTER, dossier);
		String hash = this.negotiation.hash(Officials.EU_DESK, dossier);
		assertThat(recall(Officials.EU_COORDINATOR, dossier).refusal().orElseThrow().key()).isEqualTo("answer-crossed");
		assertThat(this.negotiation.hash(Officials.EU_DESK, dossier)).isEqualTo(hash);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier)).isEmpty();
	}

	@Test
	void onlyTheOfficeThatAnswersRecalls() {
		DossierId dossier = this.texts.sealed();
		assertThat(recall(Officials.EU_DESK, dossier).refusal().orElseThrow().key()).isEqualTo("answer-not-yours");
		assertThat(recall(Officials.JP_DIRECTOR, dossier).refusal().orElseThrow().key()).isEqualTo("answer-none");
		assertThat(states(dossier)).containsExactly(State.SEALED);
	}

	@Test
	void whoeverMayAnswerForTheSideRecallsWhoeverReleasedIt() {
		DossierId dossier = this.texts.toAnswer();
		TaskId task = this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
		this.engine.getTaskService().addCandidateGroup(task.value(), "EU/desk-officer");
		Negotiation.result(this.texts.propose(Officials.EU_COORDINATOR, dossier));
		assertThat(recall(Officials.EU_CYBER, dossier).refusal().orElseThrow().key()).isEqualTo("answer-not-yours");
		SealedAnswer answer = this.sealed.unopened(Officials.EU_DESK, dossier).orElseThrow();
		assertThat(this.sealed.recallable(Officials.EU_DESK, answer)).isTrue();
		Negotiation.result(recall(Officials.EU_DESK, dossier));
		assertThat(states(dossier)).containsExactly(State.RECALLED);
		assertThat(this.records.of(dossier)).doesNotContain("answer-recalled-for");
	}

	@Test
	void whoStandsInForTheOfficeRecallsAndBothNamesAreOnRecord() {
		DossierId dossier = this.texts.sealed();
		CurrentUser desk = Officials.EU_DESK;
		CurrentUser substitute = new CurrentUser(desk.name(), desk.party(),
				Set.of(new GroupId("EU/desk-officer"), new GroupId("EU/coordinator")), desk.roles(),
				List.of(new Principal(Officials.EU_COORDINATOR.name(), Officials.EU_COORDINATOR.groups())));
		assertThat(recall(desk, dossier).refusal().orElseThrow().key()).isEqualTo("answer-not-yours");
		Negotiation.result(recall(substitute, dossier));
		assertThat(this.sealed.list(desk, dossier).get(0).endedBy()).isEqualTo(desk.name());
		assertThat(this.records.about(dossier)).filteredOn((one) -> one.what().startsWith("answer-recalled"))
			.allSatisfy((one) -> assertThat(one.zone()).isEqualTo(Party.EU))
			.allSatisfy((one) -> assertThat(one.user()).isEqualTo(desk.name()))
			.extracting(Recorded::what, Recorded::subject)
			.containsExactly(tuple("answer-recalled", null),
					tuple("answer-recalled-for", Officials.EU_COORDINATOR.name()));
	}

	@Test
	void onesOwnSideDoesNotOvertakeItsAnswerAtTheTable() {
		DossierId dossier = this.texts.sealed();
		ClauseText cyber = cyber(dossier);
		assertThat(this.proposals.propose(Officials.EU_DESK, cyber.id(), cyber.number(), "We listen.", "聞く。")
			.refusal()
			.orElseThrow()
			.key()).isEqualTo("answer-sealed");
		assertThat(states(dossier)).containsExactly(State.SEALED);
	}

	@Test
	void whoeverActsAtTheTableForTheOtherSideHasOpenedIt() {
		DossierId dossier = this.texts.sealed();
		ClauseText cyber = cyber(dossier);
		assertThat(this.proposals.propose(Officials.JP_DRAFTER, cyber.id(), cyber.number(), "We act.", "行動する。")
			.refusal()
			.orElseThrow()
			.key()).isEqualTo("clause-changed");
		assertThat(states(dossier)).containsExactly(State.READ);
	}

	@Test
	void whatNobodyOpenedOfAWithdrawnDossierNeverCrosses() {
		DossierId dossier = this.texts.sealed();
		Negotiation.result(this.withdrawals.withdraw(Officials.EU_COORDINATOR, dossier, "the meeting is off"));
		Negotiation.result(this.withdrawals.withdraw(Officials.JP_DIRECTOR, dossier, ""));
		this.negotiation.opens(Officials.JP_DRAFTER, dossier);
		this.negotiation.runSteps();
		this.negotiation.opens(Officials.JP_DRAFTER, dossier);
		assertThat(states(dossier)).containsExactly(State.LAPSED);
		assertThat(crossed(dossier)).doesNotContain(Transmission.Kind.PROPOSALS);
		assertThat(recall(Officials.EU_COORDINATOR, dossier).refusal().orElseThrow().key()).isEqualTo("dossier-ended");
	}

	@Test
	void anAnswerThatIsNotWhatWasSealedDoesNotCross() {
		DossierId dossier = this.texts.sealed();
		this.jdbc.sql("update proposal set en = 'We promise.' where dossier_id = :dossier and state = 'SEALED'")
			.param("dossier", dossier.value())
			.update();
		assertThatIllegalStateException().isThrownBy(() -> this.negotiation.opens(Officials.JP_DRAFTER, dossier));
		assertThat(states(dossier)).containsExactly(State.SEALED);
		assertThat(crossed(dossier)).containsExactly(Transmission.Kind.ZERO_DRAFT);
	}

	private Outcome<DossierId> recall(CurrentUser user, DossierId dossier) {
		return this.answers.recall(user, dossier);
	}

	private ClauseText cyber(DossierId dossier) {
		return this.negotiation.clause(Officials.EU_DESK, dossier, Theme.CYBER);
	}

	private List<State> states(DossierId dossier) {
		return this.sealed.list(Officials.EU_COORDINATOR, dossier).stream().map(SealedAnswer::state).toList();
	}

	private List<Transmission.Kind> crossed(DossierId dossier) {
		return this.transmissions.list(Officials.JP_DIRECTOR, dossier).stream().map(Transmission::kind).toList();
	}

}
