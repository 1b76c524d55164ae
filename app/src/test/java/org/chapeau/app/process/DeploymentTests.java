package org.chapeau.app.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.chapeau.app.fixtures.ChangedModel;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start of the program leaves alone, and what it brings.
 */
@PackageTest
class DeploymentTests {

	private static final String PROCESS = ApproveEu.KEY;

	@Autowired
	Deployment deployment;

	@Autowired
	Definitions definitions;

	@Autowired
	ProcessEngine engine;

	@Autowired
	TransactionTemplate transactions;

	@AfterEach
	void backToTheBuiltIn() {
		this.transactions.executeWithoutResult((status) -> this.definitions.deployBuiltIn(Party.EU, PROCESS));
	}

	@Test
	void aStartLeavesWhatTheSideHasPutIntoUse() throws IOException {
		String own = deployOwn();
		start();
		assertThat(latest().getId()).isEqualTo(own);
	}

	@Test
	void aNewProgramsModelDoesNotTakeThePlaceOfTheSidesOwn() throws IOException {
		deployAsAnOlderProgram();
		String own = deployOwn();
		start();
		assertThat(latest().getId()).isEqualTo(own);
	}

	@Test
	void aNewProgramsModelTakesThePlaceOfTheOldOne() throws IOException {
		deployAsAnOlderProgram();
		start();
		assertThat(text()).isEqualTo(ChangedModel.builtIn(PROCESS).text());
	}

	@Test
	void whoHasGoneBackIsGivenTheProgramsModelOnceAndAgainOnlyIfItChanges() throws IOException {
		deployOwn();
		String back = this.transactions.execute((status) -> this.definitions.deployBuiltIn(Party.EU, PROCESS));
		start();
		assertThat(latest().getId()).isEqualTo(back);
		deployAsAnOlderProgram();
		start();
		assertThat(latest().getId()).isNotEqualTo(back);
		assertThat(text()).isEqualTo(ChangedModel.builtIn(PROCESS).text());
	}

	@Test
	void theOtherSideKeepsWhatItHas() throws IOException {
		long before = definitionsOf("approveJp");
		deployOwn();
		start();
		assertThat(definitionsOf("approveJp")).isEqualTo(before);
	}

	@Test
	void theEngineIsAskedWithoutDeploying() {
		long before = definitionsOf(PROCESS);
		ChangedModel own = ChangedModel.builtIn(PROCESS);
		assertThat(this.definitions.objection(own.bytes())).isEmpty();
		assertThat(this.definitions
			.objection(own.with("targetRef=\"userTask_sign\"", "targetRef=\"userTask_nowhere\"").bytes())).get()
			.asString()
			.contains("userTask_nowhere");
		assertThat(definitionsOf(PROCESS)).isEqualTo(before);
	}

	private void start() {
		this.deployment.afterSingletonsInstantiated();
	}

	private String deployOwn() {
		byte[] own = ChangedModel.builtIn(PROCESS).with("name=\"Sign\"", "name=\"Sign off\"").bytes();
		return this.transactions.execute((status) -> this.definitions.deploy(Party.EU, PROCESS, 1, own));
	}

	private void deployAsAnOlderProgram() {
		byte[] older = ChangedModel.builtIn(PROCESS).with("name=\"Sign\"", "name=\"Sign it\"").bytes();
		this.engine.getRepositoryService()
			.createDeployment()
			.name("EU")
			.tenantId("EU")
			.addInputStream(Models.process(PROCESS).resource(), new ByteArrayInputStream(older))
			.deploy();
	}

	private ProcessDefinition latest() {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.tenantIdIn("EU")
			.processDefinitionKey(PROCESS)
			.latestVersion()
			.singleResult();
	}

	private long definitionsOf(String process) {
		return this.engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).count();
	}

	private String text() throws IOException {
		try (InputStream model = this.engine.getRepositoryService().getProcessModel(latest().getId())) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
