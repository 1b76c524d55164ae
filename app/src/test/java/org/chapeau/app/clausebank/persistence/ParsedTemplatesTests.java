package org.chapeau.app.clausebank.persistence;

import java.util.List;
import java.util.stream.IntStream;

import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.CatalogueException;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.TemplateText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A template is read from its text once.
 */
class ParsedTemplatesTests {

	private final ParsedTemplates templates = new ParsedTemplates();

	@Test
	void aTextIsReadOnceAndSaysWhatItSaidBefore() {
		for (ClauseTemplate template : Catalogue.load().all()) {
			String text = TemplateText.write(template);
			ClauseTemplate first = this.templates.of(text);
			assertThat(first).isEqualTo(TemplateText.read(text));
			assertThat(this.templates.of(new String(text.toCharArray()))).isSameAs(first);
		}
	}

	@Test
	void anotherTextIsAnotherTemplate() {
		String text = TemplateText.write(Catalogue.load().all().iterator().next());
		String other = text.replaceFirst("(?m)^depth: .*$", "depth: \"0\" ");
		assertThat(this.templates.of(text)).isNotSameAs(this.templates.of(other));
		assertThat(this.templates.size()).isEqualTo(2);
	}

	@Test
	void whatIsNoTemplateIsNotKept() {
		assertThatExceptionOfType(CatalogueException.class).isThrownBy(() -> this.templates.of("part: NOWHERE"));
		assertThat(this.templates.size()).isZero();
	}

	@Test
	void itKeepsNoMoreThanItsMost() {
		String text = TemplateText.write(Catalogue.load().all().iterator().next());
		ClauseTemplate first = this.templates.of(text);
		List<String> others = IntStream.range(0, ParsedTemplates.MOST).mapToObj((i) -> text + "#" + i + "\n").toList();
		others.forEach(this.templates::of);
		assertThat(this.templates.size()).isEqualTo(ParsedTemplates.MOST);
		assertThat(this.templates.of(text)).isEqualTo(first).isNotSameAs(first);
	}

}
