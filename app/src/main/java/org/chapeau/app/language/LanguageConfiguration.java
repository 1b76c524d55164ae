package org.chapeau.app.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.chapeau.bilingual.BilingualCheck;
import org.chapeau.bilingual.Glossary;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.lint.Lint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/**
 * What knows the languages, from {@code templates}.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	/**
	 * The names in both languages.
	 * @param names the list that officers keep; the one that comes with the program if
	 * they keep none
	 * @throws IllegalStateException if a line of the list cannot be read
	 */
	@Bean
	Glossary glossary(@Value("${chapeau.language.names:classpath:language/names.csv}") Resource names)
			throws IOException {
		return Glossary.read(names.getDescription(),
				new InputStreamReader(names.getInputStream(), StandardCharsets.UTF_8));
	}

	@Bean
	BilingualCheck bilingualCheck(Glossary glossary, VerbRecogniser verbs) {
		return new BilingualCheck(glossary, verbs);
	}

	@Bean
	Lint lint(Glossary glossary, VerbRecogniser verbs) {
		return new Lint(glossary, verbs);
	}

}
