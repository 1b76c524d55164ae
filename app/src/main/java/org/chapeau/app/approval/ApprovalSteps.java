package org.chapeau.app.approval;

import org.chapeau.app.process.Step;
import org.chapeau.workflows.ApproveJp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code approveEu} and {@code approveJp}, named as the models name them.
 */
@Configuration(proxyBeanMethods = false)
class ApprovalSteps {

	@Bean
	Step determineChain(KessaiChains chains) {
		return (context) -> chains.determine(context.dossier(), context.party(),
				context.modelHas(ApproveJp.USER_TASK_DRAFT_KESSAI));
	}

	@Bean
	Step advanceChain(KessaiChains chains) {
		return (context) -> chains.advance(context.dossier(), context.party());
	}

	@Bean
	Step recordAdoption(SilenceProcedures procedures) {
		return (context) -> procedures.adopt(context.dossier(), context.party());
	}

	@Bean
	Step confirmApproval(Approvals approvals) {
		return (context) -> approvals.confirm(context.dossier(), context.party());
	}

	@Bean
	Step returnText(Approvals approvals) {
		return (context) -> approvals.tellReturned(context.dossier(), context.party());
	}

}
