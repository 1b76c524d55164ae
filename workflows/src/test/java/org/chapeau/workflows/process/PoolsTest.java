package org.chapeau.workflows.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.Constants;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What holds between the pools: each in its tenant, joined by messages alone.
 */
class PoolsTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	@RegisterExtension
	final Dossier other = new Dossier();

	private final ProcessEngine engine = TestEngine.get();

	@Test
	void eachSideOwnsItsProcessesAndTheSharedOnesBelongToNobody() {
		List<ProcessDefinition> definitions = this.engine.getRepositoryService().createProcessDefinitionQuery().list();

		assertThat(definitions).extracting((definition) -> definition.getTenantId() + ":" + definition.getKey())
			.containsExactlyInAnyOrder("null:negotiateStatement", "null:releasePackage", "EU:consultEu", "EU:approveEu",
					"JP:consultJp", "JP:approveJp");
	}

	@Test
	void fromZeroDraftToReleaseByMessagesAlone() {
		this.dossier.consult();
		this.dossier.app.clean = false;
		this.dossier.answer("EU", Answer.PROPOSALS);
		this.dossier.answer("JP", Answer.PROPOSALS);
		this.dossier.completeAll(NegotiateStatement.USER_TASK_NEGOTIATE);
		this.dossier.settle();
		this.dossier.app.clean = true;
		this.dossier.answer("JP", Answer.CLEARED);
		this.dossier.answer("EU", Answer.CLEARED);
		this.dossier.completeAll(NegotiateStatement.USER_TASK_AD_REFERENDUM);
		this.dossier.settle();
		Approvals approvals = new Approvals(this.dossier);
		approvals.jp();
		approvals.eu();
		this.dossier.completeAll("userTask_turnKey");
		this.dossier.elapse(TestApp.RELEASE_AFTER);

		assertThat(this.dossier.running()).isZero();
		assertThat(this.dossier.ends(NegotiateStatement.KEY)).containsExactly(NegotiateStatement.END_RELEASED);
		assertThat(this.dossier.app.calls).filteredOn(Delegates.TRANSMIT_TEXT::equals).hasSize(2);
	}

	@Test
	void anAnswerReachesItsOwnDossierOnly() {
		this.dossier.consult();
		this.other.consult();

		this.dossier.answer("EU", Answer.CLEARED);
		this.dossier.answer("JP", Answer.CLEARED);

		assertThat(this.dossier.at(NegotiateStatement.KEY)).containsExactly(NegotiateStatement.USER_TASK_AD_REFERENDUM);
		assertThat(this.other.at(NegotiateStatement.KEY))
			.containsExactly(NegotiateStatement.RECEIVE_TASK_AWAIT_ANSWERS);
	}

	@Test
	void aSideAnswersOnceARound() {
		this.dossier.consult();
		this.dossier.answer("EU", Answer.CLEARED);

		assertThatThrownBy(() -> runtime().createMessageCorrelation(Messages.PARTY_ANSWERED)
			.withoutTenantId()
			.processInstanceBusinessKey(this.dossier.id())
			.localVariableEquals(Variables.PARTY, "EU")
			.correlate()).isInstanceOf(MismatchingMessageCorrelationException.class);
	}

	@Test
	void aMessageToOneSideDoesNotReachTheOther() {
		this.dossier.requestApproval();

		assertThatThrownBy(() -> this.dossier.tell("JP", Messages.SILENCE_BROKEN, Map.of()))
			.isInstanceOf(MismatchingMessageCorrelationException.class);
	}

	@Test
	void aStartThatDoesNotNameTheTenantIsRefusedRatherThanGuessed() {
		assertThatThrownBy(() -> runtime().createMessageCorrelation(Messages.TEXT_TRANSMITTED)
			.processInstanceBusinessKey(this.dossier.id())
			.correlateStartMessage()).hasMessageContaining("textTransmitted");
	}

	@Test
	void variablesHoldNoMoreThanIsNamed() {
		this.dossier.requestApproval();
		new Approvals(this.dossier).openSilence();

		List<String> engineOwn = List.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances",
				"loopCounter");
		assertThat(runtime().createVariableInstanceQuery().list()).extracting(VariableInstance::getName)
			.filteredOn((name) -> !engineOwn.contains(name))
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(Constants.of(Variables.class)).contains(name));
	}

	private RuntimeService runtime() {
		return this.engine.getRuntimeService();
	}

}
