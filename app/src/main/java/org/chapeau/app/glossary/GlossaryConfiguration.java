package org.chapeau.app.glossary;

import org.chapeau.app.glossary.persistence.TermStore;
import org.chapeau.app.kernel.Current;
import org.chapeau.bilingual.Glossary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The names for everybody who looks for them, always as they are kept now.
 */
@Configuration(proxyBeanMethods = false)
class GlossaryConfiguration {

	/**
	 * The names that are kept.
	 * @param seeding has put the first ones there
	 */
	@Bean
	Glossary glossary(TermStore store, TermSeeding seeding) {
		Current<Glossary> current = new Current<>(() -> store.stamp().orElseThrow(), (stamp) -> Glossary
			.of(store.all().stream().filter((term) -> !term.retired()).map(Term::name).toList()));
		return Glossary.following(current::get);
	}

}
