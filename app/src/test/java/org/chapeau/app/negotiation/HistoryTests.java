package org.chapeau.app.negotiation;

import java.util.ArrayList;
import java.util.List;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Every version of the whole text can be read and compared as it was; what was a draft of
 * one side is not among them.
 */
@ChapeauTest
class HistoryTests extends DeskTest {

	@Autowired
	Drafting drafting;

	private Statement statement;

	@BeforeEach
	void text() {
		this.statement = onTheTable();
	}

	@Test
	void everyVersionComesBackToTheByteWhateverHasHappenedSince() {
		List<List<String>> seen = new ArrayList<>();
		List<String> hashes = new ArrayList<>();
		List<Runnable> changes = List.of(() -> propose(JP_DRAFTER, this.statement, 1, "We deplore them.", "遺憾とする。"),
				() -> done(this.proposals.accept(EU_DESK.user(), this.statement.clause(1).id(), 2, Party.JP)),
				() -> done(this.proposals.add(EU_DESK.user(), this.statement.id(), this.statement.clause(1).id(),
						Part.OPERATIVE, 0, "We act.", "行動する。")),
				() -> accept(done(this.offers.move(EU_DESK.user(), this.statement.clause(1).id(),
						this.statement.clause(4).id()))),
				() -> accept(done(this.offers.join(EU_DESK.user(), this.statement.clause(2).id()))),
				() -> propose(JP_DRAFTER, this.statement, 2, "", ""), () -> done(this.proposals.withdraw(EU_DESK.user(),
						this.statement.clause(1).id(), this.statement.clause(1).number())));
		remember(seen, hashes);
		for (Runnable change : changes) {
			change.run();
			remember(seen, hashes);
		}
		List<StatementVersion> versions = this.history.versions(JP_DRAFTER.user(), this.statement.id());
		assertThat(versions).hasSize(seen.size());
		for (int number = 1; number <= seen.size(); number++) {
			List<ClauseText> then = this.history.text(JP_DRAFTER.user(), this.statement.id(), number);
			assertThat(printed(then)).as("version " + number).isEqualTo(seen.get(number - 1));
			assertThat(JointText.hash(then)).as("version " + number).isEqualTo(hashes.get(number - 1));
		}
	}

	@Test
	void aRoundNamesTheVersionsItWasOpenedCompiledAndClosedOn() {
		this.statement.answered();
		this.statement.goOn();
		propose(JP_DRAFTER, this.statement, 1, "We deplore them.", "遺憾とする。");
		Round round = this.history.rounds(EU_DESK.user(), this.statement.id()).get(0);
		assertThat(round.number()).isEqualTo(1);
		assertThat(round.openedVersion()).isEqualTo(1);
		assertThat(round.compiledVersion()).isEqualTo(1);
		assertThat(round.closedVersion()).isNull();
	}

	@Test
	void theComparisonKnowsAMovedClauseFromANewOne() {
		accept(done(this.offers.move(EU_DESK.user(), this.statement.clause(1).id(), this.statement.clause(4).id())));
		done(this.proposals.add(EU_DESK.user(), this.statement.id(), this.statement.clause(2).id(), Part.OPERATIVE, 0,
				"We act.", "行動する。"));
		propose(JP_DRAFTER, this.statement, 1, "", "");
		done(this.proposals.accept(EU_DESK.user(), this.statement.clause(1).id(), 2, Party.JP));
		TextComparison comparison = this.history.compare(EU_DESK.user(), this.statement.id(), 1, 5).orElseThrow();
		assertThat(comparison.clauses()).extracting(TextComparison.Entry::kind)
			.containsExactly(TextComparison.Kind.REMOVED, TextComparison.Kind.SAME, TextComparison.Kind.ADDED,
					TextComparison.Kind.SAME, TextComparison.Kind.MOVED);
	}

	@Test
	void aVersionThatIsNoneCannotBeCompared() {
		assertThat(this.history.compare(EU_DESK.user(), this.statement.id(), 1, 99)).isEmpty();
	}

	@Test
	void whoeverLookedIsToldWhatHasChangedSince() {
		assertThat(this.history.news(JP_DRAFTER.user(), this.statement.id())).as("the first look").isEmpty();
		propose(EU_DESK, this.statement, 2, "We will cooperate closely.", "我々は緊密に協力する。");
		History.News news = this.history.news(JP_DRAFTER.user(), this.statement.id()).orElseThrow();
		assertThat(news.changes().changedIds()).containsExactly(this.statement.clause(2).id());
		this.history.look(JP_DRAFTER.user(), this.statement.id(), news.latest());
		assertThat(this.history.news(JP_DRAFTER.user(), this.statement.id())).isEmpty();
	}

	@Test
	void theOtherSideLearnsNeitherHowOftenNorWhenADraftWasRewritten() {
		Statement draft = this.statements.aStatement().withClause("We demand.", "要求する。").inDraft();
		ClauseId clause = draft.clause(1).id();
		done(this.drafting.edit(EU_DESK.user(), clause, 1, "We urge.", "強く求める。"));
		done(this.drafting.edit(EU_DESK.user(), clause, 2, "We ask.", "求める。"));
		done(this.drafting.complete(EU_DESK.user(), draft.task(EU_DESK, "userTask_draft")));
		draft.goOn();
		List<ClauseVersion> versions = this.text.versions(JP_DRAFTER.user(), clause);
		assertThat(versions).extracting(ClauseVersion::number).containsExactly(1);
		assertThat(versions.get(0).en().clean()).isEqualTo("We ask.");
		assertThat(draft.clause(1).agreedBy()).containsExactly(Party.EU);
	}

	@Test
	void aClauseTakenOutOfTheDraftIsUnknownToTheOtherSide() {
		Statement draft = this.statements.aStatement()
			.withClause("We demand.", "要求する。")
			.withClause("We ask.", "求める。")
			.inDraft();
		ClauseId secret = draft.clause(1).id();
		done(this.drafting.remove(EU_DESK.user(), secret));
		done(this.drafting.complete(EU_DESK.user(), draft.task(EU_DESK, "userTask_draft")));
		draft.goOn();
		assertThat(this.text.versions(JP_DRAFTER.user(), secret)).isEmpty();
	}

	@Test
	void aDraftHasNoVersionsForTheOtherSide() {
		Statement draft = this.statements.aStatement().withClause("We act.", "行動する。").inDraft();
		assertThat(this.history.versions(JP_DRAFTER.user(), draft.id())).isEmpty();
		assertThat(this.history.text(JP_DRAFTER.user(), draft.id(), 1)).isEmpty();
	}

	private void accept(Offer offer) {
		done(this.offers.accept(JP_DRAFTER.user(), offer.id()));
	}

	private void remember(List<List<String>> seen, List<String> hashes) {
		seen.add(printed(this.statement.text()));
		hashes.add(this.statement.hash());
	}

	private static List<String> printed(List<ClauseText> text) {
		return text.stream().map((clause) -> clause.id() + clause.en().print() + clause.ja().print()).toList();
	}

}
