package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Brackets open by proposals and close by acceptance; whatever changes a clause voids
 * what was agreed of it.
 */
@ChapeauTest
class BracketTests {

	@Autowired
	Statements statements;

	@Autowired
	Proposals proposals;

	@Autowired
	Agreements agreements;

	@Autowired
	JointText text;

	private Statement statement;

	private ClauseId clause;

	@BeforeEach
	void aClauseOnTheTable() {
		this.statement = this.statements.aStatement()
			.withClause("We condemn the launches.", "我々は発射を非難する。")
			.transmitted();
		this.clause = this.statement.clause(1).id();
	}

	@Test
	void aProposalStandsInABracketWithTheNameOfItsSide() {
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		assertThat(now().en().print()).contains("JP: strongly").startsWith("We [");
		assertThat(now().ja().print()).contains("JP: ");
		assertThat(now().isClean()).isFalse();
	}

	@Test
	void anAlternativeStandsBesideTheFirstReading() {
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		done(this.proposals.propose(EU_DESK.user(), this.clause, 2, "We firmly condemn the launches.",
				"我々は発射を断固非難する。"));
		assertThat(now().en().print()).contains("EU: firmly", "JP: strongly");
		assertThat(now().en().as(Party.EU)).isEqualTo("We firmly condemn the launches.");
		assertThat(now().en().as(Party.JP)).isEqualTo("We strongly condemn the launches.");
	}

	@Test
	void aSidesLaterProposalTakesThePlaceOfItsEarlierOne() {
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause, 2, "We deplore the launches.", "我々は発射を遺憾とする。"));
		assertThat(now().en().print()).contains("JP: deplore").doesNotContain("strongly");
	}

	@Test
	void anAcceptedWordingIsTheTextAndBothSidesAgreeToIt() {
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		done(this.proposals.accept(EU_DESK.user(), this.clause, 2, Party.JP));
		assertThat(now().en().clean()).isEqualTo("We strongly condemn the launches.");
		assertThat(now().ja().clean()).isEqualTo("我々は発射を強く非難する。");
		assertThat(now().agreedBy()).containsExactlyInAnyOrder(Party.EU, Party.JP);
		assertThat(causes()).endsWith(ClauseVersion.Cause.SETTLED);
	}

	@Test
	void twoSidesThatProposeTheSameHaveAgreed() {
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		done(this.proposals.propose(EU_DESK.user(), this.clause, 2, "We strongly condemn the launches.",
				"我々は発射を強く非難する。"));
		assertThat(now().isClean()).isTrue();
		assertThat(now().agreedBy()).hasSize(2);
	}

	@Test
	void aWithdrawnProposalGivesTheTextBack() {
		ClauseText before = now();
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		done(this.proposals.withdraw(JP_DRAFTER.user(), this.clause, 2));
		assertThat(now().en()).isEqualTo(before.en());
		assertThat(now().hash()).isEqualTo(before.hash());
		assertThat(causes()).containsExactly(ClauseVersion.Cause.DRAFTED, ClauseVersion.Cause.PROPOSED,
				ClauseVersion.Cause.WITHDRAWN);
	}

	@Test
	void aSideCannotWithdrawWhatItDidNotPropose() {
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		assertThatRefusal(this.proposals.withdraw(EU_DESK.user(), this.clause, 2)).isEqualTo("proposal-gone");
	}

	@Test
	void aWordingThatIsNotOnTheTableCannotBeAccepted() {
		assertThatRefusal(this.proposals.accept(EU_DESK.user(), this.clause, 1, Party.JP)).isEqualTo("proposal-gone");
	}

	@Test
	void aProposalVoidsTheAgreementToTheClause() {
		bothAgree();
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		assertThat(now().agreedBy()).isEmpty();
	}

	@Test
	void anAcceptanceVoidsTheAgreementToTheTextBefore() {
		bothAgree();
		String agreed = now().hash();
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		done(this.proposals.accept(EU_DESK.user(), this.clause, 2, Party.JP));
		assertThatRefusal(this.agreements.agree(EU_DESK.user(), this.clause, agreed)).isEqualTo("agreement-outdated");
	}

	@Test
	void aWithdrawalVoidsTheAgreementThoughTheWordsAreTheSameAgain() {
		bothAgree();
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		done(this.proposals.withdraw(JP_DRAFTER.user(), this.clause, 2));
		assertThat(now().agreedBy()).isEmpty();
	}

	@Test
	void anEditOfAnOutdatedVersionIsRefused() {
		japanProposes("We strongly condemn the launches.", "我々は発射を強く非難する。");
		ClauseText before = now();
		assertThatRefusal(this.proposals.propose(EU_DESK.user(), this.clause, 1, "We note them.", "留意する。"))
			.isEqualTo("clause-changed");
		assertThatRefusal(this.proposals.accept(EU_DESK.user(), this.clause, 1, Party.JP)).isEqualTo("clause-changed");
		assertThatRefusal(this.proposals.withdraw(JP_DRAFTER.user(), this.clause, 1)).isEqualTo("clause-changed");
		assertThat(now()).isEqualTo(before);
	}

	@Test
	void aProposalThatChangesNothingIsRefused() {
		assertThatRefusal(this.proposals.propose(JP_DRAFTER.user(), this.clause, 1, " We condemn the launches.\r\n",
				"我々は発射を非難する。"))
			.isEqualTo("proposal-changes-nothing");
		assertThat(now().number()).isEqualTo(1);
	}

	@Test
	void lineEndsOfAFormChangeNothing() {
		Statement lines = this.statements.aStatement().withClause("One,\r\ntwo.", "一、\r\n二。").transmitted();
		assertThat(lines.clause(1).en().clean()).isEqualTo("One,\ntwo.");
		assertThatRefusal(
				this.proposals.propose(JP_DRAFTER.user(), lines.clause(1).id(), 1, "One,\r\ntwo.", "一、\r\n二。"))
			.isEqualTo("proposal-changes-nothing");
	}

	@Test
	void anAcceptedEmptyProposalTakesTheClauseOut() {
		japanProposes("", "");
		assertThat(now().en().as(Party.JP)).isEmpty();
		done(this.proposals.accept(EU_DESK.user(), this.clause, 2, Party.JP));
		assertThat(this.statement.text()).isEmpty();
		assertThat(this.text.versions(EU_DESK.user(), this.clause)).hasSize(3);
	}

	@Test
	void aReviewerProposesNothingAtTheTable() {
		assertThatRefusal(this.proposals.propose(EU_MARITIME.user(), this.clause, 1, "x", "x"))
			.isEqualTo("not-negotiator");
	}

	@Test
	void aDraftProposalExistsForItsOwnSideOnly() {
		done(this.proposals.draft(EU_MARITIME.user(), this.clause, 1, "EU/maritime-security", "We note them.",
				"留意する。"));
		assertThat(this.proposals.drafts(EU_DESK.user(), this.statement.id())).hasSize(1);
		assertThat(this.proposals.drafts(JP_DIRECTOR.user(), this.statement.id())).isEmpty();
		assertThat(now().isClean()).isTrue();
	}

	private void japanProposes(String en, String ja) {
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause, now().number(), en, ja));
	}

	private void bothAgree() {
		done(this.agreements.agree(EU_DESK.user(), this.clause, now().hash()));
		done(this.agreements.agree(JP_DRAFTER.user(), this.clause, now().hash()));
		assertThat(now().agreedBy()).hasSize(2);
	}

	private ClauseText now() {
		return this.statement.clause(1);
	}

	private List<ClauseVersion.Cause> causes() {
		return this.text.versions(EU_DESK.user(), this.clause).stream().map(ClauseVersion::cause).toList();
	}

}
