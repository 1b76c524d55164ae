package org.chapeau.app.negotiation;

import org.chapeau.catalogue.Ladder;
import org.chapeau.ladder.VerbRecogniser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What knows the verbs of the ladder, from {@code templates}. It stands here because who
 * is asked and who decides depends on the verbs, not only what is said of the languages.
 */
@Configuration(proxyBeanMethods = false)
class LadderConfiguration {

	@Bean
	VerbRecogniser verbRecogniser() {
		return VerbRecogniser.of(Ladder.load());
	}

}
