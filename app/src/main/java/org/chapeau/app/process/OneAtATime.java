package org.chapeau.app.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;

/**
 * Builds the engine while no other node does. By itself it looks whether its tables are
 * there and makes them if not, and of two nodes that find none both would. Here it does
 * so within one transaction that has the {@link StartTurn}: the next node waits, and
 * finds what the first has made. On PostgreSQL a node that dies meanwhile leaves no half
 * of it.
 */
final class OneAtATime extends ProcessEngineFactoryBean {

	private final StartTurn turn;

	private final EngineTimes times;

	OneAtATime(StartTurn turn, EngineTimes times) {
		this.turn = turn;
		this.times = times;
	}

	@Override
	public ProcessEngine getObject() {
		return (this.processEngine != null) ? this.processEngine : this.turn.within(() -> {
			this.times.areInUtc();
			return build();
		});
	}

	private ProcessEngine build() {
		try {
			return super.getObject();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The engine cannot be built", ex);
		}
	}

}
