package org.chapeau.app.process;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts the models into the engine at start-up: each side's own in its tenant, the shared
 * ones in none. A model that has not changed is not deployed again; nor is one in whose
 * place its side has put one of its own.
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
			models.stream()
				.filter((model) -> !isReplaced(model))
				.forEach((model) -> deployment.addClasspathResource(model.resource()));
			deployment.deploy();
		}
	}

	private boolean isReplaced(Model model) {
		if (model.tenant() == null || !model.isProcess()) {
			return false;
		}
		ProcessDefinition latest = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.tenantIdIn(model.tenant())
			.processDefinitionKey(model.key())
			.latestVersion()
			.singleResult();
		return latest != null && Definitions.OF_THE_SIDE.equals(this.engine.getRepositoryService()
			.createDeploymentQuery()
			.deploymentId(latest.getDeploymentId())
			.singleResult()
			.getSource());
	}

}
