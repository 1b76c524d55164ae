package org.chapeau.app.consultation;

import org.chapeau.app.process.Step;
import org.chapeau.workflows.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of {@code consultEu} and {@code consultJp}, named as the models name them.
 */
@Configuration(proxyBeanMethods = false)
class ConsultationSteps {

	@Bean
	Step proposeUnits(Preparation preparation) {
		return (context) -> preparation.propose(context.dossier(), context.party(),
				context.variable(Variables.ROUND, Integer.class).orElseThrow());
	}

	@Bean
	Step openConsultation(Preparation preparation) {
		return (context) -> preparation.open(context.dossier(), context.party());
	}

	@Bean
	Step askLegalAdviser(Preparation preparation) {
		return (context) -> preparation.turnToAdviser(context.dossier(), context.party());
	}

	@Bean
	Step remindUnits(Silence silence) {
		return (context) -> silence.remind(context.dossier(), context.party(),
				context.variable(Variables.UNIT, String.class));
	}

	@Bean
	Step recordSilence(Silence silence) {
		return (context) -> silence.record(context.dossier(), context.party(),
				context.variable(Variables.UNIT, String.class));
	}

	@Bean
	Step transmitAnswer(Answers answers) {
		return (context) -> answers.tell(context.dossier(), context.party());
	}

}
