package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.text.BracketPath;
import org.chapeau.text.Language;
import org.chapeau.text.OpenBracket;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Brackets are settled one by one, and words that differ only in how they were typed do
 * not open any.
 */
@ChapeauTest
class TakeTests extends DeskTest {

	private static final String EU_WORDS = "We firmly condemn the launches and call on all sides to refrain.";

	private static final String JP_WORDS = "We condemn the launches and urge all sides to refrain.";

	@Autowired
	Previews previews;

	private Statement statement;

	private ClauseId clause;

	@BeforeEach
	void text() {
		this.statement = this.statements.aStatement()
			.withClause("We condemn the launches and call on all sides to refrain.", "我々は発射を非難する。")
			.transmitted();
		this.clause = this.statement.clause(1).id();
	}

	@Test
	void aReadingTakenByTheOtherSideIsAgreedThoughTheRestIsOpen() {
		bothPropose();
		assertThat(now().en().openBrackets()).hasSize(2);
		done(take(1, EU_DESK_READING_OF_JAPAN));
		assertThat(now().en().openBrackets()).hasSize(1);
		assertThat(now().en().base()).isEqualTo("We condemn the launches and urge all sides to refrain.");
		assertThat(now().en().as(Party.EU)).isEqualTo("We firmly condemn the launches and urge all sides to refrain.");
	}

	@Test
	void whoTakesTheLastOpenReadingSettlesTheClause() {
		bothPropose();
		done(take(1, EU_DESK_READING_OF_JAPAN));
		done(take(0, 1));
		assertThat(now().isClean()).isTrue();
		assertThat(now().en().clean()).isEqualTo(JP_WORDS);
	}

	@Test
	void whoGoesBackToTheBaseEverywhereHasWithdrawn() {
		propose(EU_DESK, this.statement, 1, EU_WORDS, "我々は発射を非難する。");
		OpenBracket open = now().en().openBrackets().get(0);
		int base = open.bracket().readings().indexOf(open.bracket().base().orElseThrow());
		done(this.proposals.take(EU_DESK.user(), this.clause, now().number(), Language.EN, open.path(), base));
		assertThat(now().isClean()).isTrue();
		assertThatRefusal(this.proposals.withdraw(EU_DESK.user(), this.clause, now().number()))
			.isEqualTo("proposal-gone");
	}

	@Test
	void aReadingThatIsNotThereCannotBeTaken() {
		bothPropose();
		assertThatRefusal(take(0, 7)).isEqualTo("proposal-gone");
		assertThatRefusal(take(9, 0)).isEqualTo("proposal-gone");
	}

	@Test
	void whoResolvesLaterThanTheOtherSideIsRefusedAndLosesNothing() {
		bothPropose();
		int seen = now().number();
		done(take(1, EU_DESK_READING_OF_JAPAN));
		ClauseText winner = now();
		assertThatRefusal(this.proposals.take(JP_DRAFTER.user(), this.clause, seen, Language.EN, BracketPath.of(0), 0))
			.isEqualTo("clause-changed");
		assertThat(now()).isEqualTo(winner);
	}

	@Test
	void aSupporterIsNamedBesideTheProposer() {
		propose(EU_DESK, this.statement, 1, EU_WORDS, "我々は発射を非難する。");
		done(this.proposals.support(JP_DRAFTER.user(), this.clause, now().number(), Party.EU));
		assertThat(now().en().print()).contains("EU (+JP): firmly");
		assertThat(now().isClean()).as("support is no acceptance").isFalse();
	}

	@Test
	void supportLapsesWithTheProposalItWasFor() {
		propose(EU_DESK, this.statement, 1, EU_WORDS, "我々は発射を非難する。");
		done(this.proposals.support(JP_DRAFTER.user(), this.clause, now().number(), Party.EU));
		propose(EU_DESK, this.statement, 1, "We deplore the launches.", "我々は発射を遺憾とする。");
		assertThat(now().en().print()).doesNotContain("+JP");
	}

	@Test
	void aSideWithWordingOfItsOwnSupportsNoOther() {
		bothPropose();
		assertThatRefusal(this.proposals.support(JP_DRAFTER.user(), this.clause, now().number(), Party.EU))
			.isEqualTo("support-beside-proposal");
	}

	@Test
	void wordsThatDifferOnlyInHowAccentsWereTypedAreTheSame() {
		Statement cafe = this.statements.aStatement().withClause("The caf\u00e9 accord.", "合意。").transmitted();
		assertThatRefusal(
				this.proposals.propose(JP_DRAFTER.user(), cafe.clause(1).id(), 1, "The cafe\u0301 accord.", "合意。"))
			.isEqualTo("proposal-changes-nothing");
	}

	@Test
	void charactersThatTurnTheOrderOfReadingAreRefusedByName() {
		Outcome<ClauseText> outcome = this.proposals.propose(EU_DESK.user(), this.clause, 1, "We \u202econdemn.",
				"非難する。");
		assertThatRefusal(outcome).isEqualTo("hidden-characters");
		assertThat(outcome.refusal().orElseThrow().arguments().toString()).contains("U+202E");
	}

	@Test
	void aBookPastedIntoAClauseIsRefused() {
		String book = "word ".repeat(200_000);
		assertThatRefusal(this.proposals.propose(EU_DESK.user(), this.clause, 1, book, "語"))
			.isEqualTo("clause-too-long");
	}

	@Test
	void aPreviewShowsTheBracketsAndKeepsNothing() {
		propose(JP_DRAFTER, this.statement, 1, JP_WORDS, "我々は発射を非難する。");
		ClauseText before = now();
		Previews.Preview preview = done(this.previews.preview(EU_DESK.user(), this.clause, EU_WORDS, "我々は発射を非難する。"));
		assertThat(preview.en().as(Party.EU)).isEqualTo(EU_WORDS);
		assertThat(preview.en().as(Party.JP)).isEqualTo(JP_WORDS);
		assertThat(now()).isEqualTo(before);
	}

	@Test
	void wordingForAnEarlierVersionIsCarriedOverToTheNewOne() {
		propose(EU_DESK, this.statement, 1, "We condemn the launches and call on both sides to refrain.",
				"我々は発射を非難する。");
		done(this.proposals.accept(JP_DRAFTER.user(), this.clause, 2, Party.EU));
		Previews.Rebased rebased = this.previews
			.rebase(JP_DRAFTER.user(), this.clause, 1,
					"We strongly condemn the launches and call on all sides to refrain.", "我々は発射を強く非難する。")
			.orElseThrow();
		assertThat(rebased.en().words())
			.isEqualTo("We strongly condemn the launches and call on both sides to refrain.");
		assertThat(rebased.conflicts()).isEmpty();
	}

	private static final int EU_DESK_READING_OF_JAPAN = 0;

	private void bothPropose() {
		propose(EU_DESK, this.statement, 1, EU_WORDS, "我々は発射を非難する。");
		propose(JP_DRAFTER, this.statement, 1, JP_WORDS, "我々は発射を非難する。");
	}

	private Outcome<ClauseText> take(int bracket, int reading) {
		return this.proposals.take(EU_DESK.user(), this.clause, now().number(), Language.EN, BracketPath.of(bracket),
				reading);
	}

	private ClauseText now() {
		List<ClauseText> text = this.statement.text();
		return text.get(0);
	}

}
