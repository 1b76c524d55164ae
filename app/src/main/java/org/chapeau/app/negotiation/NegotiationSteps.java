package org.chapeau.app.negotiation;

import org.chapeau.app.process.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code negotiateStatement}, named as the model names them.
 */
@Configuration(proxyBeanMethods = false)
class NegotiationSteps {

	@Bean
	Step transmitText(Rounds rounds) {
		return (context) -> rounds.transmitText(context.dossier());
	}

	@Bean
	Step compileRound(Rounds rounds) {
		return (context) -> rounds.compileRound(context.dossier());
	}

	@Bean
	Step closeRound(Rounds rounds) {
		return (context) -> rounds.closeRound(context.dossier());
	}

	@Bean
	Step reopenText(Rounds rounds) {
		return (context) -> rounds.reopenText(context.dossier());
	}

	@Bean
	Step lockText(Rounds rounds) {
		return (context) -> rounds.lockText(context.dossier());
	}

	@Bean
	Step requestApproval(Rounds rounds) {
		return (context) -> rounds.requestApproval(context.dossier());
	}

	@Bean
	Step voidApprovals(Rounds rounds) {
		return (context) -> rounds.voidApprovals(context.dossier());
	}

	@Bean
	Step requestRelease(Rounds rounds) {
		return (context) -> rounds.requestRelease(context.dossier());
	}

	@Bean
	Step withdraw(Rounds rounds) {
		return (context) -> rounds.withdraw(context.dossier());
	}

}
