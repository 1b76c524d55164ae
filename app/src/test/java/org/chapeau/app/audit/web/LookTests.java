package org.chapeau.app.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.chapeau.app.audit.AuditRecord.Entry;
import org.chapeau.app.fixtures.ChapeauTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that somebody may have looked at has a name for the auditor, in both
 * languages.
 */
@ChapeauTest
class LookTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	MessageSource messages;

	@Test
	void everyPageHasAName() {
		List<String> places = places().toList();
		assertThat(places)
			.contains("dossiers", "dossiers/consultation", "tasks/kessai", "tasks/legal-opinion", "clauses/versions",
					"agreed/statements")
			.hasSizeGreaterThan(40);
		assertThat(places).allSatisfy((place) -> {
			String title = look(place).title();
			for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
				assertThat(this.messages.getMessage(title, null, null, language)).as(place + ": " + title).isNotBlank();
			}
		});
	}

	@Test
	void aTaskIsCalledByWhatIsAsked() {
		assertThat(name("tasks/kessai")).isEqualTo("決裁");
		assertThat(name("tasks/draft/templates")).isEqualTo("初稿の作成");
	}

	@Test
	void whatIsOpenedBesideAClauseIsCalledByWhatItIs() {
		String clause = "dossiers/clauses/" + UUID.randomUUID();
		assertThat(name(clause)).isEqualTo("本文");
		assertThat(name(clause + "/agreed")).isEqualTo("合意済み文言");
	}

	@Test
	void ofTheLibraryItIsSaidWhichClauseOrWhichStatementItWas() {
		assertThat(look("clauses/area-maritime/versions/7").bankClause()).isEqualTo("area-maritime");
		assertThat(look("agreed/statements/9/edit").earlierStatement()).isEqualTo("9");
		assertThat(look("clauses/area-maritime").isOwnWording()).isFalse();
		assertThat(look("clauses/" + UUID.randomUUID()).isOwnWording()).isTrue();
		for (String place : List.of("clauses", "clauses/review", "agreed", "agreed/drift", "dossiers/clauses")) {
			assertThat(look(place).bankClause()).as(place).isNull();
			assertThat(look(place).earlierStatement()).as(place).isNull();
		}
	}

	private String name(String place) {
		return this.messages.getMessage(look(place).title(), null, Locale.JAPANESE);
	}

	private static Look look(String place) {
		return Look.of(new Entry(1, "EU", "viewed", "EU", "eu.desk", null, place, Instant.EPOCH), List.of());
	}

	/** As they are put on record, but for the ids of clauses. */
	private Stream<String> places() {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((route) -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((route) -> route.getPatternValues().stream())
			.filter((pattern) -> pattern.matches("/(dossiers/\\{|tasks/\\{|clauses|agreed).*"))
			.flatMap(LookTests::forms)
			.map((pattern) -> pattern.replaceAll("/\\{[^}]*}", "").substring(1));
	}

	private static Stream<String> forms(String pattern) {
		int start = pattern.indexOf("{form:");
		return (start < 0) ? Stream.of(pattern) : Stream
			.of(pattern.substring(start + "{form:".length(), pattern.indexOf('}', start)).split("\\|"))
			.map((form) -> pattern.substring(0, start) + form + pattern.substring(pattern.indexOf('}', start) + 1));
	}

}
