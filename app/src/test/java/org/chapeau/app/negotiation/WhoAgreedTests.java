package org.chapeau.app.negotiation;

import java.util.List;
import java.util.Locale;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.AgreementMatrix.Cell;
import org.chapeau.app.negotiation.AgreementMatrix.Line;
import org.chapeau.app.negotiation.AgreementMatrix.Row;
import org.chapeau.app.negotiation.AgreementMatrix.State;
import org.chapeau.app.negotiation.Reserve.Kind;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_AD_REFERENDUM;

/**
 * Who agreed to exactly what, clause by clause and party by party.
 */
@ChapeauTest
class WhoAgreedTests {

	private static final String FRANCE = "EU/ms-fr";

	@Autowired
	Statements statements;

	@Autowired
	WhoAgreed whoAgreed;

	@Autowired
	Proposals proposals;

	@Autowired
	Agreements agreements;

	@Autowired
	Reserves reserves;

	@Test
	void anAgreementSaysToWhichVersionAndWhen() {
		Statement statement = twoClauses();
		ClauseText clause = statement.clause(1);
		done(this.agreements.agree(JP_DRAFTER.user(), clause.id(), clause.hash()));
		Cell cell = cell(statement, 1, Party.JP);
		assertThat(cell.state()).isEqualTo(State.AGREED);
		assertThat(cell.at()).isNotNull();
		assertThat(cell.lines()).containsExactly(new Line("agreement.agreed", List.of(1)));
		assertThat(cell(statement, 2, Party.JP).lines()).containsExactly(new Line("agreement.not-agreed", List.of()));
	}

	@Test
	void anAgreementIsVoidOnceTheClauseChanges() {
		Statement statement = twoClauses();
		ClauseText clause = statement.clause(1);
		done(this.agreements.agree(JP_DRAFTER.user(), clause.id(), clause.hash()));
		propose(JP_DRAFTER, statement, "We firmly act.");
		assertThat(cell(statement, 1, Party.JP).lines()).containsExactly(new Line("agreement.bracket-own", List.of()),
				new Line("agreement.voided", List.of(1)));
		assertThat(cell(statement, 1, Party.EU).lines()).contains(new Line("agreement.bracket-other", List.of("JP")));
		done(this.proposals.withdraw(JP_DRAFTER.user(), clause.id(), 2));
		assertThat(cell(statement, 1, Party.JP).lines()).containsExactly(new Line("agreement.not-agreed", List.of()),
				new Line("agreement.voided", List.of(1)));
	}

	@Test
	void theHeadsAgreeToTheTextAsAWholeUntilItChanges() {
		Statement statement = twoClauses().cleared();
		done(this.agreements.confirm(EU_COORDINATOR.user(), statement.task(EU_COORDINATOR, USER_TASK_AD_REFERENDUM),
				statement.hash(), Authentic.BOTH));
		assertThat(whole(statement, Party.EU).isAgreed()).isTrue();
		assertThat(whole(statement, Party.JP).isAgreed()).isFalse();
		propose(JP_DRAFTER, statement, "We firmly act.");
		assertThat(whole(statement, Party.EU).isVoided()).isTrue();
		assertThat(whole(statement, Party.EU).lines()).containsExactly(new Line("agreement.not-agreed", List.of()),
				new Line("agreement.voided-whole", List.of()));
	}

	@Test
	void whatBlocksASideIsWhatItHasNotAgreedToAndWhatIsOpenOrReserved() {
		Statement statement = twoClauses();
		for (int i = 1; i <= 2; i++) {
			done(this.agreements.agree(JP_DRAFTER.user(), statement.clause(i).id(), statement.clause(i).hash()));
		}
		assertThat(matrix(statement).blocking(Party.JP, List.of())).isEmpty();
		done(reserve(EU_DESK, statement, statement.clause(2).id(), null));
		assertThat(matrix(statement).blocking(Party.JP, List.of())).extracting((row) -> row.view().name(Locale.ENGLISH))
			.containsExactly("2");
		propose(EU_DESK, statement, "We firmly act.");
		assertThat(matrix(statement).blocking(Party.JP, List.of())).extracting((row) -> row.view().name(Locale.ENGLISH))
			.containsExactly("1", "2");
	}

	@Test
	void aReserveOnAClauseThatHasLeftTheTextStaysWithTheDossier() {
		Statement statement = twoClauses();
		ClauseText gone = statement.clause(1);
		done(reserve(EU_DESK, statement, gone.id(), null));
		done(this.proposals.propose(JP_DRAFTER.user(), gone.id(), 1, "", ""));
		done(this.proposals.accept(EU_DESK.user(), gone.id(), 2, Party.JP));
		assertThat(matrix(statement).rows()).hasSize(1);
		assertThat(whole(statement, Party.EU).reserves()).hasSize(1);
		assertThat(whole(statement, Party.JP).reserves()).isEmpty();
	}

	@Test
	void theMatrixOfThePartiesHoldsNoMemberStatesReserve() {
		Statement statement = twoClauses();
		done(reserve(EU_DESK, statement, statement.clause(1).id(), FRANCE));
		assertThat(matrix(statement).rows()).flatMap(Row::cells).flatMap(Cell::reserves).isEmpty();
	}

	@Test
	void theOtherSideAndUnitsHaveNoMatrixOfMemberStates() {
		Statement statement = twoClauses();
		done(reserve(EU_DESK, statement, statement.clause(1).id(), FRANCE));
		assertThat(memberStates(JP_DIRECTOR, statement)).isNull();
		assertThat(memberStates(EU_MARITIME, statement)).isNull();
	}

	@Test
	void insideItsSideAMemberStatesReserveStandsAtItsClause() {
		Statement statement = twoClauses();
		done(reserve(EU_DESK, statement, statement.clause(1).id(), FRANCE));
		MemberStateMatrix matrix = memberStates(EU_COORDINATOR, statement);
		assertThat(matrix).isNotNull();
		assertThat(matrix.columns()).hasSize(27);
		int france = matrix.columns().stream().map(MemberStateMatrix.Column::code).toList().indexOf("FR");
		assertThat(matrix.rows().get(0).cells().get(france).key()).isEqualTo("reserve.of-kind.SCRUTINY");
		assertThat(matrix.rows().get(1).cells().get(france).key()).isEqualTo("member-states.none");
	}

	@Test
	void reducedToWhatBlocksItShowsTheMemberStatesThatDo() {
		Statement statement = twoClauses();
		done(reserve(EU_DESK, statement, statement.clause(2).id(), FRANCE));
		MemberStateMatrix matrix = this.whoAgreed
			.blockingMemberStates(EU_COORDINATOR.user(), statement.id(), List.of(matrix(statement).rows().get(1)))
			.orElseThrow();
		assertThat(matrix.columns()).extracting(MemberStateMatrix.Column::code).containsExactly("FR");
		assertThat(matrix.rows()).hasSize(1);
	}

	@Test
	void aDelegateSeesTheirOwnColumn() {
		Statement statement = twoClauses().cleared();
		for (Officer head : List.of(EU_COORDINATOR, JP_DIRECTOR)) {
			done(this.agreements.confirm(head.user(), statement.task(head, USER_TASK_AD_REFERENDUM), statement.hash(),
					Authentic.BOTH));
		}
		statement.goOn();
		MemberStateMatrix matrix = memberStates(EU_DELEGATE, statement);
		assertThat(matrix).isNotNull();
		assertThat(matrix.columns()).extracting(MemberStateMatrix.Column::delegation).containsExactly(FRANCE);
	}

	private Statement twoClauses() {
		return this.statements.aStatement()
			.withClause("We act.", "行動する。")
			.withClause("We meet.", "会合する。")
			.transmitted();
	}

	private AgreementMatrix matrix(Statement statement) {
		return this.whoAgreed.parties(EU_COORDINATOR.user(), statement.id()).orElseThrow();
	}

	private @Nullable MemberStateMatrix memberStates(Officer reader, Statement statement) {
		return this.whoAgreed.memberStates(reader.user(), statement.id()).orElse(null);
	}

	private Cell cell(Statement statement, int clause, Party party) {
		return of(matrix(statement).rows().get(clause - 1).cells(), party);
	}

	private Cell whole(Statement statement, Party party) {
		return of(matrix(statement).whole(), party);
	}

	private static Cell of(List<Cell> cells, Party party) {
		return cells.stream().filter((cell) -> cell.party().equals(party)).findFirst().orElseThrow();
	}

	private void propose(Officer officer, Statement statement, String en) {
		ClauseText clause = statement.clause(1);
		done(this.proposals.propose(officer.user(), clause.id(), clause.number(), en, "断固行動する。"));
	}

	private Outcome<Reserve> reserve(Officer officer, Statement statement, ClauseId clause,
			@Nullable String memberState) {
		return this.reserves.enter(officer.user(),
				new NewReserve(statement.id(), clause, memberState, Kind.SCRUTINY, "Because.", null));
	}

}
