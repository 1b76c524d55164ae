package org.chapeau.app.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where two meet in the engine, the one who comes second is told, whichever way it
 * notices.
 */
class EngineRacesTests {

	@Test
	void whoEndsAProcessThatAnotherHasAddedToIsTold() throws Exception {
		try (PostgresDatabase database = PostgresDatabase.create()) {
			ProcessEngine engine = engine(database);
			try {
				ProcessInstance process = begun(engine);
				assertThatExceptionOfType(OptimisticLockingFailureException.class)
					.isThrownBy(() -> EngineRaces.told(() -> endsWhileAnotherAdds(engine, process, database)));
				assertThat(engine.getTaskService().createTaskQuery().count()).as("the task, still to do").isOne();
			}
			finally {
				engine.close();
			}
		}
	}

	private static ProcessEngine engine(PostgresDatabase database) {
		return ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
			.setProcessEngineName("races")
			.setDataSource(database.asProgram())
			.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
			.buildProcessEngine();
	}

	private static ProcessInstance begun(ProcessEngine engine) {
		engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("work.bpmn",
					Bpmn.createExecutableProcess("work")
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.subProcess()
						.embeddedSubProcess()
						.startEvent()
						.userTask()
						.endEvent()
						.subProcessDone()
						.endEvent()
						.done())
			.deploy();
		return engine.getRuntimeService().startProcessInstanceByKey("work");
	}

	/** It has read the whole process by then, and written nothing. */
	private static void endsWhileAnotherAdds(ProcessEngine engine, ProcessInstance process, PostgresDatabase database) {
		((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
			.execute((command) -> {
				engine.getTaskService().complete(engine.getTaskService().createTaskQuery().singleResult().getId());
				JdbcClient.create(database.asProgram())
					.sql("""
							insert into act_ru_execution (id_, rev_, parent_id_, proc_inst_id_, proc_def_id_, is_active_,
							  is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_)
							values ('added', 1, :process, :process, :definition, true, false, true, false, 1, 0)
							""")
					.param("process", process.getId())
					.param("definition", process.getProcessDefinitionId())
					.update();
				return null;
			});
	}

}
