package org.chapeau.app.process;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.chapeau.workflows.Model;
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
		for (List<Model> models : Models.deployments()) {
			String tenant = models.get(0).tenant();
			DeploymentBuilder deployment = this.engine.getRepositoryService()
				.createDeployment()
				.name((tenant != null) ? tenant : "shared")
				.enableDuplicateFiltering(true);
			if (tenant != null) {
				deployment.tenantId(tenant);
			}
			models.forEach((model) -> deployment.addClasspathResource(model.resource()));
			deployment.deploy();
		}
	}

}
