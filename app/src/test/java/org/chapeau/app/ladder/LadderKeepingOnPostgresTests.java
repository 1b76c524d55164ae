package org.chapeau.app.ladder;

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
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;

/**
 * The ladder on PostgreSQL, where two can also decide at the same moment.
 */
@ChapeauTest
@Import(OnPostgres.class)
class LadderKeepingOnPostgresTests extends LadderKeepingTests {

	@Autowired
	SideBySide sideBySide;

	@ParameterizedTest
	@EnumSource
	void aChangeIsAgreedOrReturnedAndWhoComesSecondIsTold(Forced order) {
		LadderProposal proposal = proposed(EU_COORDINATOR, aChange());
		List<Outcome<?>> came = this.sideBySide.act(order,
				() -> this.changes.agree(JP_DIRECTOR.user(), proposal.id(), proposal.hash()),
				() -> this.changes.sendBack(JP_PROTOCOL.user(), proposal.id(), proposal.hash(), "Not now."));
		assertThat(came.stream().filter(Outcome::isDone)).hasSize(1);
		assertThat(came.stream().flatMap((outcome) -> outcome.refusal().stream()).map(Refusal::key))
			.containsExactly("ladder-closed");
		assertThat(this.pages.proposal(EU_COORDINATOR.user(), proposal.id()).orElseThrow().state())
			.isEqualTo(came.get(0).isDone() ? LadderProposal.State.AGREED : LadderProposal.State.RETURNED);
	}

}
