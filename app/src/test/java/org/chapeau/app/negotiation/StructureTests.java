package org.chapeau.app.negotiation;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Clauses are added, split and taken out by proposals that stand in brackets until every
 * party wants the same.
 */
@ChapeauTest
class StructureTests extends DeskTest {

	private Statement statement;

	@BeforeEach
	void text() {
		this.statement = onTheTable();
	}

	@Test
	void aNewClauseStandsInBracketsAsAWhole() {
		add("We will exchange information.", "我々は情報を交換する。");
		ClauseText added = this.statement.clause(3);
		assertThat(added.en().print()).isEqualTo("[EU: We will exchange information. | ]");
		assertThat(added.isProposed()).isTrue();
		assertThat(this.statement.text()).hasSize(5);
	}

	@Test
	void aNewClauseIsNumberedBisSoThatTheOthersKeepTheirNumbers() {
		add("We will exchange information.", "我々は情報を交換する。");
		add("We will train together.", "我々は共に訓練する。");
		assertThat(ClauseView.of(this.statement.text())).extracting(ClauseView::number)
			.containsExactly("1.", "2.", "2 bis.", "2 ter.", "3.", "4.");
		assertThat(ClauseView.of(this.statement.text())).extracting(ClauseView::numberJa)
			.containsExactly("1", "2", "2の2", "2の3", "3", "4");
	}

	@Test
	void aNewClauseThatTheOtherSideAcceptsIsTextAndTakesItsNumber() {
		add("We will exchange information.", "我々は情報を交換する。");
		done(this.proposals.accept(JP_DRAFTER.user(), this.statement.clause(3).id(), 1, Party.EU));
		assertThat(this.statement.clause(3).en().clean()).isEqualTo("We will exchange information.");
		assertThat(this.statement.clause(3).agreedBy()).hasSize(2);
		assertThat(ClauseView.of(this.statement.text())).extracting(ClauseView::number)
			.containsExactly("1.", "2.", "3.", "4.", "5.");
	}

	@Test
	void aNewClauseThatIsWithdrawnLeavesNothing() {
		add("We will exchange information.", "我々は情報を交換する。");
		done(this.proposals.withdraw(EU_DESK.user(), this.statement.clause(3).id(), 1));
		assertThat(this.statement.text()).hasSize(4);
	}

	@Test
	void theOtherSideMayCounterANewClause() {
		add("We will exchange information.", "我々は情報を交換する。");
		ClauseText countered = propose(JP_DRAFTER, this.statement, 3, "We may exchange information.", "我々は情報を交換し得る。");
		assertThat(countered.en().as(Party.EU)).isEqualTo("We will exchange information.");
		assertThat(countered.en().as(Party.JP)).isEqualTo("We may exchange information.");
		assertThat(countered.en().base()).isEmpty();
	}

	@Test
	void aHeadingCanStandInBracketsToo() {
		done(this.proposals.add(EU_DESK.user(), this.statement.id(), this.statement.clause(1).id(), Part.HEADING, 0,
				"Security", "安全保障"));
		assertThat(this.statement.clause(2).part()).isEqualTo(Part.HEADING);
		assertThat(this.statement.clause(2).isClean()).isFalse();
	}

	@Test
	void aNewClauseNeedsAPlaceInItsOwnPartAndWordsInBothLanguages() {
		ClauseId behind = this.statement.clause(1).id();
		assertThatRefusal(this.proposals.add(EU_DESK.user(), this.statement.id(), behind, Part.CHAPEAU, 0, "x", "x"))
			.isEqualTo("move-elsewhere");
		assertThatRefusal(this.proposals.add(EU_DESK.user(), this.statement.id(), behind, Part.OPERATIVE, 0, "x", " "))
			.isEqualTo("text-missing");
		assertThatRefusal(
				this.proposals.add(EU_MARITIME.user(), this.statement.id(), behind, Part.OPERATIVE, 0, "x", "x"))
			.isEqualTo("not-negotiator");
	}

	@Test
	void anEmptyLineProposesToSplitTheClauseThere() {
		Statement two = this.statements.aStatement()
			.withClause("We will cooperate. We will train.", "我々は協力する。我々は訓練する。")
			.withClause("We will meet.", "会合する。")
			.transmitted();
		ClauseText proposed = propose(JP_DRAFTER, two, 1, "We will cooperate.\n\nWe will train.",
				"我々は協力する。\n\n我々は訓練する。");
		assertThat(two.text()).as("a proposal until both want it").hasSize(2);
		assertThat(proposed.isClean()).isFalse();
		done(this.proposals.accept(EU_DESK.user(), proposed.id(), proposed.number(), Party.JP));
		assertThat(english(two)).containsExactly("We will cooperate.", "We will train.", "We will meet.");
		assertThat(two.clause(1).id()).isEqualTo(proposed.id());
		assertThat(two.clause(2).ja().clean()).isEqualTo("我々は訓練する。");
		assertThat(two.clause(2).agreedBy()).hasSize(2);
	}

	@Test
	void emptyLinesHaveToStandInBothLanguages() {
		ClauseText clause = this.statement.clause(1);
		assertThatRefusal(this.proposals.propose(EU_DESK.user(), clause.id(), 1, "We condemn.\n\nWe deplore.", "非難する。"))
			.isEqualTo("paragraphs-differ");
	}

	@Test
	void severalParagraphsOfADraftAreSeveralClauses() {
		Statement draft = this.statements.aStatement()
			.withClause("One.\r\n\r\nTwo.\r\n \r\nThree.", "一。\n\n二。\n\n三。")
			.withClause("Four.", "四。")
			.inDraft();
		assertThat(english(draft)).containsExactly("One.", "Two.", "Three.", "Four.");
	}

	/** Behind the second clause, and behind what was added there before. */
	private void add(String en, String ja) {
		ClauseId behind = this.statement.text()
			.stream()
			.filter(ClauseText::isProposed)
			.map(ClauseText::id)
			.reduce((one, later) -> later)
			.orElse(this.statement.clause(2).id());
		done(this.proposals.add(EU_DESK.user(), this.statement.id(), behind, Part.OPERATIVE, 0, en, ja));
	}

}
