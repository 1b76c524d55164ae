package org.chapeau.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.text.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTests {

	private static final Catalogue CATALOGUE = Catalogue.load();

	@Test
	void theShippedCatalogueHasNoFaults() {
		assertThat(Catalogue.load().all()).hasSizeGreaterThanOrEqualTo(70);
	}

	@Test
	void theIndexListsEveryFile() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/catalogue"))) {
			List<String> shipped = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".yaml"))
				.toList();
			assertThat(Resources.lines("catalogue/index.txt")).containsExactlyInAnyOrderElementsOf(shipped);
		}
	}

	@Test
	void everyReportedFactHasATemplate() {
		assertThat(covered()).containsExactlyInAnyOrderElementsOf(SeedFacts.keys());
	}

	@Test
	void theTemplateOfAReportedOutcomeIsOfItsKind() {
		for (SeedFacts fact : SeedFacts.all()) {
			if (Stream.of(Kind.values()).anyMatch((kind) -> kind.name().equals(fact.kind()))) {
				assertThat(CATALOGUE.all()).as(fact.key().value())
					.anyMatch((template) -> template.covers().contains(fact.key()) && template.kind() != null
							&& template.kind().name().equals(fact.kind()));
			}
		}
	}

	@Test
	void thereIsATemplateForEveryPartKindThemeAndParameterType() {
		assertThat(CATALOGUE.all()).extracting(ClauseTemplate::part).containsAll(EnumSet.allOf(Part.class));
		assertThat(CATALOGUE.all()).extracting(ClauseTemplate::kind).containsAll(EnumSet.allOf(Kind.class));
		assertThat(CATALOGUE.all()).extracting(ClauseTemplate::theme).containsAll(EnumSet.allOf(Theme.class));
		assertThat(CATALOGUE.all()).flatExtracting(ClauseTemplate::parameters)
			.extracting(Parameter::type)
			.containsAll(EnumSet.allOf(ParameterType.class));
	}

	@Test
	void everyTemplateCanBeFilledWithItsExamples() {
		for (ClauseTemplate template : CATALOGUE.all()) {
			assertThat(template.fill(template.examples())).as(template.id().value())
				.isInstanceOfSatisfying(Filling.Filled.class,
						(filled) -> assertThat(filled.en() + filled.ja()).doesNotContain("{", "}", "  ", "null"));
		}
	}

	@Test
	void noTwoTemplatesSayTheSame() {
		assertThat(CATALOGUE.all()).extracting((template) -> template.text().en()).doesNotHaveDuplicates();
		assertThat(CATALOGUE.all()).extracting((template) -> template.text().ja()).doesNotHaveDuplicates();
	}

	@Test
	void aTemplateIsFoundByItsId() {
		ClauseTemplateId id = new ClauseTemplateId("ukraine-support-sovereignty");
		assertThat(CATALOGUE.find(id)).get().extracting(ClauseTemplate::kind).isEqualTo(Kind.SUPPORT);
		assertThat(CATALOGUE.find(new ClauseTemplateId("no-such-template"))).isEmpty();
	}

	private static Set<FactKey> covered() {
		return CATALOGUE.all()
			.stream()
			.filter((template) -> template.use() == Use.STATEMENT)
			.flatMap((template) -> template.covers().stream())
			.collect(Collectors.toSet());
	}

}
