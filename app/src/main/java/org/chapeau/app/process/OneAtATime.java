package org.chapeau.app.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the engine while no other node does. By itself it looks whether its tables are
 * there and makes them if not, and of two nodes that find none both would. Here it does
 * so within one transaction that holds a row: the next node waits, and finds what the
 * first has made. On PostgreSQL a node that dies meanwhile leaves no half of it.
 */
final class OneAtATime extends ProcessEngineFactoryBean {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	OneAtATime(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public ProcessEngine getObject() {
		if (this.processEngine != null) {
			return this.processEngine;
		}
		return this.transaction.execute((status) -> {
			this.jdbc.sql("select only_one from engine_start for update").query(Integer.class).single();
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
