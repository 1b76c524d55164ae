package org.chapeau.app.negotiation;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A chair's text, a move and a joining take effect once every party has accepted them,
 * and not before.
 */
@ChapeauTest
class OfferTests extends DeskTest {

	@Autowired
	TransactionTemplate transaction;

	private Statement statement;

	@BeforeEach
	void text() {
		this.statement = onTheTable();
	}

	@Test
	void aChairsTextTakesThePlaceOfAllReadingsOnceBothSidesAcceptIt() {
		ClauseText open = propose(JP_DRAFTER, this.statement, 1, "We strongly condemn the launches.", "我々は発射を強く非難する。");
		Offer offer = chairsText("We resolutely condemn the launches.", "我々は発射を断固として非難する。");
		assertThat(this.statement.clause(1).en()).isEqualTo(open.en());
		done(this.offers.accept(JP_DRAFTER.user(), offer.id()));
		ClauseText now = this.statement.clause(1);
		assertThat(now.en().clean()).isEqualTo("We resolutely condemn the launches.");
		assertThat(now.agreedBy()).containsExactlyInAnyOrder(Party.EU, Party.JP);
		assertThat(this.text.versions(EU_DESK.user(), now.id())).extracting(ClauseVersion::cause)
			.endsWith(ClauseVersion.Cause.PROPOSED, ClauseVersion.Cause.CHAIRS_TEXT);
	}

	@Test
	void theOriginalsOfAChairsTextAreKept() {
		propose(JP_DRAFTER, this.statement, 1, "We strongly condemn the launches.", "我々は発射を強く非難する。");
		done(this.offers.accept(JP_DRAFTER.user(), chairsText("We deplore the launches.", "我々は発射を遺憾とする。").id()));
		assertThat(this.text.versions(EU_DESK.user(), this.statement.clause(1).id()))
			.anySatisfy((version) -> assertThat(version.en().print()).contains("JP: strongly"));
	}

	@Test
	void aChairsTextVoidsWhatWasAgreedOfTheClause() {
		bothAgree(this.statement.clause(1));
		Offer offer = chairsText("We deplore the launches.", "我々は発射を遺憾とする。");
		assertThat(this.statement.clause(1).agreedBy()).hasSize(2);
		String before = this.statement.clause(1).hash();
		done(this.offers.accept(JP_DRAFTER.user(), offer.id()));
		assertThatRefusal(this.agreements.agree(EU_DESK.user(), this.statement.clause(1).id(), before))
			.isEqualTo("agreement-outdated");
	}

	@Test
	void oneSideAloneCannotCarryItsOfferOut() {
		Offer offer = chairsText("We deplore the launches.", "我々は発射を遺憾とする。");
		assertThatRefusal(this.offers.accept(EU_DESK.user(), offer.id())).isEqualTo("offer-accepted-already");
		assertThatRefusal(this.offers.decline(EU_DESK.user(), offer.id())).isEqualTo("offer-own");
		assertThatRefusal(this.offers.withdraw(JP_DRAFTER.user(), offer.id())).isEqualTo("offer-of-other-side");
	}

	@Test
	void aDeclinedOfferCannotBeAcceptedLater() {
		Offer offer = chairsText("We deplore the launches.", "我々は発射を遺憾とする。");
		done(this.offers.decline(JP_DRAFTER.user(), offer.id()));
		assertThatRefusal(this.offers.accept(JP_DRAFTER.user(), offer.id())).isEqualTo("offer-gone");
		assertThat(this.offers.open(EU_DESK.user(), this.statement.id())).isEmpty();
	}

	@Test
	void aWithdrawnOfferIsGone() {
		Offer offer = chairsText("We deplore the launches.", "我々は発射を遺憾とする。");
		done(this.offers.withdraw(EU_DESK.user(), offer.id()));
		assertThatRefusal(this.offers.accept(JP_DRAFTER.user(), offer.id())).isEqualTo("offer-gone");
	}

	@Test
	void aSidesLaterOfferTakesThePlaceOfItsEarlierOne() {
		chairsText("We deplore the launches.", "我々は発射を遺憾とする。");
		Offer second = chairsText("We note the launches.", "我々は発射に留意する。");
		assertThat(this.offers.open(JP_DRAFTER.user(), this.statement.id())).extracting(Offer::id)
			.containsExactly(second.id());
	}

	@Test
	void anOfferToMoveOpensABracketAroundThePlace() {
		ClauseText first = this.statement.clause(1);
		bothAgree(first);
		done(this.offers.move(JP_DRAFTER.user(), first.id(), this.statement.clause(3).id()));
		assertThat(this.statement.clause(1).isClean()).isFalse();
		assertThatRefusal(this.agreements.agree(EU_DESK.user(), first.id(), first.hash())).isEqualTo("bracket-open");
	}

	@Test
	void anAcceptedMovePutsTheClauseElsewhereAndKeepsItsIdentityAndWords() {
		ClauseText first = this.statement.clause(1);
		bothAgree(first);
		String before = this.statement.hash();
		Offer offer = done(this.offers.move(JP_DRAFTER.user(), first.id(), this.statement.clause(3).id()));
		done(this.offers.accept(EU_DESK.user(), offer.id()));
		assertThat(english(this.statement)).containsExactly("We will cooperate.", "We welcome the talks.",
				"We condemn the launches.", "We will meet again.");
		assertThat(this.statement.clause(3).id()).isEqualTo(first.id());
		assertThat(this.statement.clause(3).agreedBy()).as("the words are what was agreed").hasSize(2);
		assertThat(this.statement.hash()).as("the text as a whole is another").isNotEqualTo(before);
	}

	@Test
	void aClauseCanMoveToTheFirstPlace() {
		Offer offer = done(this.offers.move(EU_DESK.user(), this.statement.clause(4).id(), null));
		done(this.offers.accept(JP_DRAFTER.user(), offer.id()));
		assertThat(english(this.statement)).startsWith("We will meet again.", "We condemn the launches.");
	}

	@Test
	void aMoveThatMovesNothingIsRefused() {
		assertThatRefusal(
				this.offers.move(EU_DESK.user(), this.statement.clause(2).id(), this.statement.clause(1).id()))
			.isEqualTo("move-nowhere");
		assertThatRefusal(this.offers.move(EU_DESK.user(), this.statement.clause(1).id(), null))
			.isEqualTo("move-nowhere");
		assertThatRefusal(this.offers.move(EU_DESK.user(), this.statement.clause(1).id(), ClauseId.random()))
			.isEqualTo("move-elsewhere");
	}

	@Test
	void whatWasMovedTwiceDifferentlyFollowsTheAcceptedOffer() {
		ClauseText first = this.statement.clause(1);
		Offer japans = done(this.offers.move(JP_DRAFTER.user(), first.id(), this.statement.clause(4).id()));
		done(this.offers.move(EU_DESK.user(), first.id(), this.statement.clause(2).id()));
		done(this.offers.accept(EU_DESK.user(), japans.id()));
		assertThat(english(this.statement)).endsWith("We condemn the launches.");
		assertThat(this.offers.open(EU_DESK.user(), this.statement.id())).isEmpty();
		assertThat(this.statement.clause(4).isClean()).isTrue();
	}

	@Test
	void joinedClausesAreOneThatBothSidesHaveToAgreeToAnew() {
		ClauseText second = this.statement.clause(2);
		bothAgree(second);
		Offer offer = done(this.offers.join(EU_DESK.user(), second.id()));
		done(this.offers.accept(JP_DRAFTER.user(), offer.id()));
		assertThat(english(this.statement)).containsExactly("We condemn the launches.",
				"We will cooperate. We welcome the talks.", "We will meet again.");
		assertThat(this.statement.clause(2).ja().clean()).isEqualTo("我々は協力する。我々は対話を歓迎する。");
		assertThat(this.statement.clause(2).id()).isEqualTo(second.id());
		assertThat(this.statement.clause(2).agreedBy()).isEmpty();
	}

	@Test
	void bracketsOfJoinedClausesStayWhatEachSideWanted() {
		propose(EU_DESK, this.statement, 2, "We will cooperate closely.", "我々は緊密に協力する。");
		propose(JP_DRAFTER, this.statement, 3, "We warmly welcome the talks.", "我々は対話を心から歓迎する。");
		Offer offer = done(this.offers.join(EU_DESK.user(), this.statement.clause(2).id()));
		done(this.offers.accept(JP_DRAFTER.user(), offer.id()));
		ClauseText joined = this.statement.clause(2);
		assertThat(joined.en().as(Party.EU)).isEqualTo("We will cooperate closely. We welcome the talks.");
		assertThat(joined.en().as(Party.JP)).isEqualTo("We will cooperate. We warmly welcome the talks.");
		assertThat(joined.en().base()).isEqualTo("We will cooperate. We welcome the talks.");
		done(this.proposals.accept(EU_DESK.user(), joined.id(), joined.number(), Party.JP));
		assertThat(this.statement.clause(2).en().base()).isEqualTo("We will cooperate. We warmly welcome the talks.");
	}

	@Test
	void theLastClauseJoinsWithNothing() {
		assertThatRefusal(this.offers.join(EU_DESK.user(), this.statement.clause(4).id())).isEqualTo("join-nothing");
	}

	@Test
	void offersAboutAClauseThatIsTakenOutAreGone() {
		ClauseText second = this.statement.clause(2);
		Offer offer = done(this.offers.join(EU_DESK.user(), this.statement.clause(1).id()));
		propose(EU_DESK, this.statement, 2, "", "");
		done(this.proposals.accept(JP_DRAFTER.user(), second.id(), 2, Party.EU));
		assertThatRefusal(this.offers.accept(JP_DRAFTER.user(), offer.id())).isEqualTo("offer-gone");
		assertThat(this.statement.clause(1).isClean()).isTrue();
	}

	@Test
	void aReviewerOffersAndAcceptsNothing() {
		Offer offer = chairsText("We deplore the launches.", "我々は発射を遺憾とする。");
		assertThatRefusal(this.offers.accept(EU_MARITIME.user(), offer.id())).isEqualTo("not-negotiator");
		assertThatRefusal(this.offers.join(EU_MARITIME.user(), this.statement.clause(1).id()))
			.isEqualTo("not-negotiator");
	}

	@Test
	void anOfferOfADossierThatDoesNotExistForTheReaderDoesNotExist() {
		Statement draft = this.statements.aStatement().withClause("We act.", "行動する。").inDraft();
		assertThat(this.offers.open(JP_DRAFTER.user(), draft.id())).isEqualTo(List.of());
	}

	@Test
	void ofTwoWhoEndAnOfferAtTheSameMomentOneWinsAndTheOtherIsTold() {
		Offer offer = chairsText("We deplore the launches.", "我々は発射を遺憾とする。");
		CompletableFuture<Outcome<Offer>> late = this.transaction.execute((status) -> {
			done(this.offers.accept(JP_DRAFTER.user(), offer.id()));
			return WithoutRequest.supplyAsync(() -> this.offers.withdraw(EU_DESK.user(), offer.id()));
		});
		assertThatRefusal(late.join()).isEqualTo("offer-gone");
		assertThat(this.statement.clause(1).en().clean()).isEqualTo("We deplore the launches.");
	}

	private Offer chairsText(String en, String ja) {
		ClauseText now = this.statement.clause(1);
		return done(this.offers.chairsText(EU_DESK.user(), now.id(), now.number(), en, ja));
	}

}
