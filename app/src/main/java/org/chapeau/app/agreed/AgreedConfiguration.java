package org.chapeau.app.agreed;

import org.chapeau.bilingual.Glossary;
import org.chapeau.catalogue.Ladder;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.precedent.DepartureCheck;
import org.chapeau.precedent.ParagraphRecogniser;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What knows earlier wording, from {@code templates}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AgreedProperties.class)
class AgreedConfiguration {

	@Bean
	DepartureCheck departureCheck(Glossary glossary, VerbRecogniser verbs, Ladder ladder) {
		return new DepartureCheck(glossary, verbs, ladder);
	}

	@Bean
	ParagraphRecogniser paragraphRecogniser(VerbRecogniser verbs) {
		return new ParagraphRecogniser(verbs);
	}

}
