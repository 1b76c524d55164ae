package org.chapeau.app.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;

/**
 * What a step knows of the instance it runs in.
 */
public final class StepContext {

	private final DelegateExecution execution;

	StepContext(DelegateExecution execution) {
		this.execution = execution;
	}

	public DossierId dossier() {
		return DossierId.of(this.execution.getProcessBusinessKey());
	}

	/**
	 * The party whose pool this is.
	 * @throws IllegalStateException in a shared pool
	 */
	public Party party() {
		String tenant = this.execution.getTenantId();
		if (tenant == null) {
			throw new IllegalStateException(this.execution.getCurrentActivityId() + " belongs to no party");
		}
		return new Party(tenant);
	}

	/**
	 * Whether the model that this case began on has an element. A case that runs does not
	 * learn what later models have, and a side's own model may do without.
	 */
	public boolean modelHas(String element) {
		return this.execution.getBpmnModelInstance().getModelElementById(element) != null;
	}

	/**
	 * A process variable.
	 * @param <T> the type the caller knows it by
	 */
	public <T> Optional<T> variable(String name, Class<T> type) {
		return Optional.ofNullable(this.execution.getVariable(name)).map(type::cast);
	}

}
