package org.chapeau.workflows.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;

/**
 * One engine for all tests, with the models deployed as in production: the shared ones
 * without a tenant, each side's in its own.
 */
final class TestEngine {

	static final TestApp APP = new TestApp();

	static final Walked WALKED = new Walked();

	private static final ProcessEngine ENGINE = build();

	private TestEngine() {
	}

	static ProcessEngine get() {
		return ENGINE;
	}

	private static ProcessEngine build() {
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setJdbcUrl("jdbc:h2:mem:workflows;DB_CLOSE_DELAY=-1");
		configuration.setJobExecutorActivate(false);
		// as in production: the FEEL of the decisions evaluated by JUEL rather than Scala
		configuration.setDmnFeelEnableLegacyBehavior(true);
		Map<Object, Object> beans = APP.beans();
		beans.put(Delegates.PARTICIPANTS, APP.participants);
		beans.put(Delegates.TIME_LIMITS, APP.timeLimits);
		configuration.setBeans(beans);
		configuration.setCustomPreBPMNParseListeners(List.of(WALKED));
		configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(WALKED)));
		ProcessEngine engine = configuration.buildProcessEngine();
		Models.deployments().forEach((models) -> deploy(engine, models));
		return engine;
	}

	private static void deploy(ProcessEngine engine, List<Model> models) {
		DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
		String tenant = models.get(0).tenant();
		if (tenant != null) {
			deployment.tenantId(tenant);
		}
		for (Model model : models) {
			try (InputStream stream = model.open()) {
				deployment.addInputStream(model.resource(), stream);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		deployment.deploy();
	}

}
