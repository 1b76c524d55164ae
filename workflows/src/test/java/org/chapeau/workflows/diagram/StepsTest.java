package org.chapeau.workflows.diagram;

import java.util.List;

import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.Models;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepsTest {

	@Test
	void theStepsOfTheNegotiationFollowItsFlow() {
		assertThat(names(NegotiateStatement.KEY, Step.Kind.TASK, Step.Kind.WAIT)).containsExactly("Draft zero text",
				"Await answers of parties", "Negotiate open brackets", "Agree ad referendum",
				"Await approvals of parties", "Await release of package");
	}

	@Test
	void theStraightWayComesBeforeTheWaysAside() {
		assertThat(Steps.of(Models.process(ApproveJp.KEY))).extracting(Step::name)
			.containsExactly("Determine chain of approvers", "Put up for kessai", "Decide (kessai)", "Advance chain",
					"Confirm approval", "Approved", "Return text", "Returned", "Void", "Withdrawn");
	}

	@Test
	void whatIsInsideASubprocessStandsWhereTheSubprocessDoes() {
		assertThat(names("approveEu", Step.Kind.TASK, Step.Kind.WAIT)).containsExactly("Open silence procedure",
				"Respond to silence", "Deadline reached", "Silence extended", "Sign", "Decide on broken silence");
	}

	@Test
	void aStepSaysWhoActs() {
		assertThat(Steps.of(Models.process(ApproveJp.KEY))).contains(
				new Step(ApproveJp.USER_TASK_KESSAI, "Decide (kessai)", Step.Kind.TASK),
				new Step(ApproveJp.SERVICE_TASK_ADVANCE_CHAIN, "Advance chain", Step.Kind.SYSTEM),
				new Step(ApproveJp.END_APPROVED, "Approved", Step.Kind.END));
	}

	private static List<String> names(String process, Step.Kind... kinds) {
		return Steps.of(Models.process(process))
			.stream()
			.filter((step) -> List.of(kinds).contains(step.kind()))
			.map(Step::name)
			.toList();
	}

}
