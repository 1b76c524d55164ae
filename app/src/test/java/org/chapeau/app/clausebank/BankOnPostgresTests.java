package org.chapeau.app.clausebank;

import java.util.List;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.Order.Forced;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_LEGAL;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * The clause bank on PostgreSQL, where two can also decide at the same moment.
 */
@ChapeauTest
@Import(OnPostgres.class)
class BankOnPostgresTests extends BankTests {

	@Autowired
	SideBySide sideBySide;

	@ParameterizedTest
	@EnumSource
	void aVersionIsApprovedOrReturnedAndWhoComesSecondIsTold(Forced order) {
		BankVersion version = propose(EU_DESK, draft(name(), true, "the narrow door"));
		done(this.decisions.clear(EU_LEGAL.user(), version.id(), version.hash()));
		List<Outcome<?>> came = this.sideBySide.act(order,
				() -> this.decisions.approve(EU_COORDINATOR.user(), version.id(), version.hash()),
				() -> this.decisions.sendBack(EU_COORDINATOR.user(), version.id(), version.hash(), "Not now."));
		assertThat(came.stream().filter(Outcome::isDone)).hasSize(1);
		assertThat(came.stream().flatMap((outcome) -> outcome.refusal().stream()).map(Refusal::key))
			.containsExactly("bank-decided");
		boolean approved = came.get(0).isDone();
		assertThat(this.bank.version(EU_DESK.user(), version.id()).orElseThrow())
			.extracting(BankVersion::state, BankVersion::number)
			.containsExactly(approved ? BankState.APPROVED : BankState.RETURNED, approved ? 1 : null);
	}

}
