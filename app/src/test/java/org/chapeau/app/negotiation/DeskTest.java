package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.text.Party;

import org.springframework.beans.factory.annotation.Autowired;

import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What the tests of the negotiating desk have in common: a statement of four clauses on
 * the table, and what people do to it.
 */
abstract class DeskTest {

	@Autowired
	Statements statements;

	@Autowired
	Proposals proposals;

	@Autowired
	Offers offers;

	@Autowired
	Agreements agreements;

	@Autowired
	History history;

	@Autowired
	JointText text;

	final Statement onTheTable() {
		return this.statements.aStatement()
			.withClause("We condemn the launches.", "我々は発射を非難する。")
			.withClause("We will cooperate.", "我々は協力する。")
			.withClause("We welcome the talks.", "我々は対話を歓迎する。")
			.withClause("We will meet again.", "我々は再び会合する。")
			.transmitted();
	}

	final ClauseText propose(Officer officer, Statement statement, int clause, String en, String ja) {
		ClauseText now = statement.clause(clause);
		done(this.proposals.propose(officer.user(), now.id(), now.number(), en, ja));
		return this.text.clause(officer.user(), now.id()).orElseThrow();
	}

	final void bothAgree(ClauseText clause) {
		for (Party party : List.of(Party.EU, Party.JP)) {
			done(this.agreements.agree(Officer.headOf(party).user(), clause.id(), clause.hash()));
		}
	}

	final List<String> english(Statement statement) {
		return statement.text().stream().map((clause) -> clause.en().print()).toList();
	}

}
