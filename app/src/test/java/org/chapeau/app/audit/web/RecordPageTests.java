package org.chapeau.app.audit.web;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.ClauseText;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What an auditor reads in the record of a dossier.
 */
@ChapeauTest
class RecordPageTests {

	@Autowired
	Statements statements;

	@Autowired
	Agreements agreements;

	@Autowired
	MockMvcTester mvc;

	@Test
	void itSaysWhichClauseWasAgreedTo() {
		Statement statement = this.statements.aStatement()
			.withClause("We met.", "我々は会合した。")
			.withClause("We note.", "我々は留意する。")
			.transmitted();
		ClauseText second = statement.clause(2);
		done(this.agreements.agree(JP_DRAFTER.user(), second.id(), second.hash()));
		assertThat(this.mvc.get().uri(statement.page() + "/record").with(EU_AUDITOR)).bodyText()
			.contains("<span>agreed to a clause ad referendum</span> <span class=\"soft\">Clause 2</span>")
			.doesNotContain("Clause 1<");
	}

}
