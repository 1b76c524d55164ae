package org.chapeau.app.language;

import org.chapeau.bilingual.BilingualCheck;
import org.chapeau.bilingual.Glossary;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.lint.Lint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What knows the languages, from {@code templates}.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	@Bean
	BilingualCheck bilingualCheck(Glossary glossary, VerbRecogniser verbs) {
		return new BilingualCheck(glossary, verbs);
	}

	@Bean
	Lint lint(Glossary glossary, VerbRecogniser verbs) {
		return new Lint(glossary, verbs);
	}

}
