package org.chapeau.app.process;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.chapeau.text.Party;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.jspecify.annotations.Nullable;
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

	private final PartyModels models;

	Deployment(ProcessEngine engine, PartyModels models) {
		this.engine = engine;
		this.models = models;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Map<String, byte[]> shared = new LinkedHashMap<>();
		Models.all()
			.stream()
			.filter((model) -> model.tenant() == null)
			.forEach((model) -> shared.put(model.resource(), PartyModels.read(model::open)));
		deploy(null, shared);
		this.models.all().forEach(this::deploy);
	}

	private void deploy(@Nullable Party party, Map<String, byte[]> contents) {
		DeploymentBuilder deployment = this.engine.getRepositoryService()
			.createDeployment()
			.name((party != null) ? party.code() : "shared")
			.enableDuplicateFiltering(true);
		if (party != null) {
			deployment.tenantId(party.code());
		}
		contents.forEach((name, content) -> {
			if (party == null || !isReplaced(new Model(name, party.code()))) {
				deployment.addInputStream(name, new ByteArrayInputStream(content));
			}
		});
		deployment.deploy();
	}

	private boolean isReplaced(Model model) {
		if (!model.isProcess()) {
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
