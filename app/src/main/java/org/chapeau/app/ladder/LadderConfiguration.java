package org.chapeau.app.ladder;

import org.chapeau.catalogue.Ladder;
import org.chapeau.ladder.VerbRecogniser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The ladder for everybody who measures by it, always the one in use.
 */
@Configuration(proxyBeanMethods = false)
class LadderConfiguration {

	@Bean
	Ladder ladder(CurrentLadder current) {
		return Ladder.following(current::ladder);
	}

	@Bean
	VerbRecogniser verbRecogniser(CurrentLadder current) {
		return VerbRecogniser.following(current::verbs);
	}

}
