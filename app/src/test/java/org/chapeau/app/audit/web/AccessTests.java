package org.chapeau.app.audit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Visitor;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.layouts.Layouts;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Who comes in, gets hold of a file or looks into a side's library is on record first;
 * and whoever cannot be put down gets nothing.
 */
@ChapeauTest
class AccessTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationEventPublisher events;

	@LocalServerPort
	int port;

	private long before;

	/** And no strand is empty: what is to fail stands where a row stands. */
	@BeforeEach
	void soFar() {
		this.events.publishEvent(Accessed.signedIn(Party.EU, EU_DESK.username()));
		this.events.publishEvent(Accessed.signedIn(Party.JP, JP_PROTOCOL.username()));
		this.events.publishEvent(Accessed.signedIn(null, OPERATOR.username()));
		this.before = this.jdbc.sql("select coalesce(max(number), 0) from audit_record").query(Long.class).single();
	}

	@Test
	void whoCannotBePutOnRecordIsNotLetIn() {
		Visitor desk = new Visitor(this.port);
		unwritable("EU", () -> {
			desk.signedInAs(EU_DESK);
			assertThat(desk.get("/tasks").body()).as("not signed in").contains("name=\"password\"");
			assertThat(signIn(EU_DESK)).hasRedirectedUrl("/sign-in?unrecorded");
		});
		assertThat(rows()).isEmpty();
		assertThat(desk.get("/sign-in?unrecorded").body()).contains("could not be put on record",
				"You are not signed in");
		assertThat(new Visitor(this.port).inJapanese().get("/sign-in?unrecorded").body()).contains("サインインを記録に残せませんでした");
		assertThat(desk.signedInAs(EU_DESK).get("/tasks").body()).doesNotContain("name=\"password\"");
		assertThat(rows()).containsExactly(new Row("EU", "signed-in", EU_DESK.username(), null, null));
	}

	@Test
	void whoSignsInOnceMoreAndCannotBePutOnRecordIsOut() {
		Visitor desk = new Visitor(this.port).signedInAs(EU_DESK);
		unwritable("JP", () -> desk.signedInAs(JP_PROTOCOL));
		assertThat(desk.get("/tasks").body()).contains("name=\"password\"");
	}

	@Test
	void thatAnOperatorSignsInIsForBothSidesAndWhoItIsForNeither() {
		unwritable("SHARED", () -> assertThat(signIn(OPERATOR)).hasRedirectedUrl("/sign-in?unrecorded"));
		assertThat(signIn(OPERATOR)).hasRedirectedUrl("/tasks");
		assertThat(rows()).extracting(Row::strand, Row::what).containsExactly(tuple("SHARED", "operator-signed-in"));
		assertThat(this.jdbc.sql("select by_user from audit_record_inside where side = 'operator'")
			.query(String.class)
			.list()).as("who it was, for no side").contains(OPERATOR.username());
		for (Officer auditor : List.of(EU_AUDITOR, JP_AUDITOR)) {
			assertThat(this.mvc.get().uri("/record").with(auditor)).bodyText().contains("An operator signed in");
			for (String file : List.of("/record/export.json", "/record/export.csv")) {
				assertThat(this.mvc.get().uri(file).with(auditor)).bodyText()
					.contains("operator-signed-in")
					.doesNotContain("\"" + OPERATOR.username() + "\"", "," + OPERATOR.username() + ",");
			}
		}
		assertThat(this.mvc.get().uri("/record").with(EU_PROTOCOL)).bodyText().doesNotContain("An operator signed in");
	}

	static Stream<Arguments> files() {
		String layout = "/layouts/" + Layouts.names().get(0);
		return Stream.of(arguments(EU_DESK, "/clauses/book/file", "clause-book-all-en.docx"),
				arguments(EU_DESK, "/names/file", "names.csv"),
				arguments(EU_PROTOCOL, layout + "/0/file", "layout-0-" + Layouts.names().get(0).fileName()),
				arguments(EU_PROTOCOL, layout + "/0/preview", "preview-0-" + Layouts.names().get(0).fileName()),
				arguments(EU_PROTOCOL, "/processes/consultEu/0/file", "consultEu-0.bpmn"));
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("files")
	void whoGetsHoldOfAFileIsOnTheirOwnSidesRecord(Officer officer, String path, String name) {
		unwritable("EU",
				() -> assertThat(this.mvc.get().uri(path).with(officer)).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
					.doesNotContainHeader("Content-Disposition")
					.bodyText()
					.contains("Too many are waiting"));
		assertThat(rows()).isEmpty();
		MvcTestResult answer = this.mvc.get().uri(path).with(officer).exchange();
		assertThat(answer).hasStatusOk();
		byte[] file = answer.getResponse().getContentAsByteArray();
		assertThat(file).isNotEmpty();
		assertThat(rows())
			.containsExactly(new Row("EU", "downloaded", officer.username(), name, FileHash.sha256(file)));
		assertThat(this.mvc.get().uri("/record").with(EU_AUDITOR)).bodyText().contains(name);
		assertThat(this.mvc.get().uri("/record").with(JP_AUDITOR)).bodyText().doesNotContain(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clauses", "/clauses/review", "/clauses/book", "/agreed", "/agreed/drift" })
	void whoLooksIntoTheLibraryIsOnTheirOwnSidesRecordOnceADay(String page) {
		String name = newcomer();
		for (int look = 0; look < 2; look++) {
			assertThat(this.mvc.get().uri(page).with(coordinator(name))).hasStatusOk();
			assertThat(rows()).containsExactly(new Row("EU", "viewed", name, page.substring(1), null));
		}
		String title = page.startsWith("/clauses") ? ">Clause bank</span>" : ">Agreed language</span>";
		assertThat(this.mvc.get().uri("/record").with(EU_AUDITOR)).bodyText()
			.contains("Who of our side has looked", title);
		assertThat(this.mvc.get().uri("/record").with(EU_PROTOCOL)).bodyText()
			.doesNotContain("Who of our side has looked");
	}

	@Test
	void whatIsLookedUpIsSeenLikeAPageAndAWordingHasItsHash() {
		String name = newcomer();
		assertThat(
				this.mvc.post().uri("/agreed").param("words", "maritime security").with(coordinator(name)).with(csrf()))
			.hasStatusOk();
		String clause = this.jdbc.sql("select min(name) from bank_clause where zone = 'SHARED'")
			.query(String.class)
			.single();
		List<String> hashes = this.jdbc
			.sql("select hash from bank_version v join bank_clause c on c.id = v.clause_id where c.name = :name")
			.param("name", clause)
			.query(String.class)
			.list();
		assertThat(this.mvc.get().uri("/clauses/" + clause).with(coordinator(name))).hasStatusOk();
		assertThat(rows()).extracting(Row::subject).containsExactly("agreed", "clauses/" + clause);
		assertThat(rows().get(1).hash()).isIn(hashes);
		assertThat(this.mvc.get().uri("/record").with(EU_AUDITOR)).bodyText().contains(name, clause);
		assertThat(this.mvc.get().uri("/record").with(JP_AUDITOR)).bodyText().doesNotContain(name);
	}

	/** Somebody who has not looked at anything today. */
	private static String newcomer() {
		return "eu.newcomer-" + UUID.randomUUID();
	}

	private static RequestPostProcessor coordinator(String name) {
		return user(name).authorities(EU_COORDINATOR.user().groupPaths().stream().map(GroupAuthority::new).toList());
	}

	/** By a constant, which leaves no arrow that the rule of the house could see. */
	@Test
	void noPageSaysOfItsAnswerByItselfThatItIsAFile() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			assertThat(sources.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> source(file).matches("(?s).*(CONTENT_DISPOSITION|Content-Disposition).*"))
				.map((file) -> file.getFileName().toString())).isSubsetOf("RecordCheckController.java");
		}
	}

	private static String source(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private MvcTestResult signIn(Officer officer) {
		return this.mvc.post()
			.uri("/sign-in")
			.param("username", officer.username())
			.param("password", officer.password())
			.with(csrf())
			.exchange();
	}

	/** While the next row would stand where one stands. */
	private void unwritable(String strand, Runnable meanwhile) {
		lengthen(strand, -1);
		try {
			meanwhile.run();
		}
		finally {
			lengthen(strand, 1);
		}
	}

	private void lengthen(String strand, int rows) {
		this.jdbc.sql("update audit_strand set length = length + :rows where name = :strand")
			.param("rows", rows)
			.param("strand", strand)
			.update();
	}

	private List<Row> rows() {
		return this.jdbc.sql(
				"select strand, what, user_name, subject, hash from audit_record where number > :before order by number")
			.param("before", this.before)
			.query(Row.class)
			.list();
	}

	record Row(String strand, String what, @Nullable String userName, @Nullable String subject, @Nullable String hash) {
	}

}
