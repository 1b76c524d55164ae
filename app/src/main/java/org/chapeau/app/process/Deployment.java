package org.chapeau.app.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.chapeau.workflows.Models;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts the models into the engine at start-up: each side's own in its tenant, the shared
 * ones in none. A model that has not changed is not deployed again.
 */
@Component
class Deployment implements SmartInitializingSingleton {

	private final ProcessEngine engine;

	Deployment(ProcessEngine engine) {
		this.engine = engine;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (Models.Pool pool : Models.pools()) {
			DeploymentBuilder deployment = this.engine.getRepositoryService()
				.createDeployment()
				.name(pool.name())
				.enableDuplicateFiltering(true);
			if (pool.tenant() != null) {
				deployment.tenantId(pool.tenant());
			}
			pool.resources().forEach(deployment::addClasspathResource);
			deployment.deploy();
		}
	}

}
