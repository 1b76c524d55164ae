package org.chapeau.app.audit;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The auditor's page.
 */
@ChapeauTest
class RecordCheckPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	RecordCheck record;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationEventPublisher events;

	@BeforeEach
	void bothSidesHaveARecord() {
		this.events.publishEvent(Accessed.signedIn(Party.EU, EU_AUDITOR.username()));
		this.events.publishEvent(Accessed.signedIn(Party.JP, JP_AUDITOR.username()));
	}

	@Test
	void theAuditorLearnsWhetherTheRecordHolds() {
		assertThat(this.mvc.get().uri("/record/check").with(EU_AUDITOR)).hasStatusOk()
			.bodyText()
			.contains("The record is whole");
	}

	@ParameterizedTest
	@EnumSource(value = Officer.class, mode = EnumSource.Mode.EXCLUDE, names = { "EU_AUDITOR", "JP_AUDITOR" })
	void forAnybodyElseThereIsNoSuchPage(Officer other) {
		for (String page : new String[] { "/record/check", "/record/export.json", "/record/export.csv" }) {
			assertThat(this.mvc.get().uri(page).with(other)).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void aBrokenRecordIsSaidInWords() {
		this.jdbc.sql("update audit_record set what = 'x' || what where strand = 'JP' and place = 1").update();
		try {
			assertThat(this.mvc.get().uri("/record/check").with(JP_AUDITOR)).hasStatusOk()
				.bodyText()
				.contains("JP, row 1: it does not say what it said");
			assertThat(this.mvc.get().uri("/record/check").with(EU_AUDITOR)).bodyText().doesNotContain("JP, row 1");
		}
		finally {
			this.jdbc.sql("update audit_record set what = substring(what, 2) where strand = 'JP' and place = 1")
				.update();
		}
	}

	@Test
	void theRecordIsTakenOutAsFiles() throws UnsupportedEncodingException {
		MvcTestResult json = this.mvc.get().uri("/record/export.json").with(EU_AUDITOR).exchange();
		assertThat(json).hasStatusOk()
			.hasContentType(MediaType.APPLICATION_JSON)
			.bodyText()
			.contains("chapeau-record-1");
		assertThat(json.getResponse().getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"record-EU.json\"");
		assertThat(json.getResponse().getContentLength()).isEqualTo(json.getResponse().getContentAsByteArray().length);
		MvcTestResult csv = this.mvc.get().uri("/record/export.csv").with(EU_AUDITOR).exchange();
		assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
		assertThat(csv.getResponse().getContentAsString(StandardCharsets.UTF_8))
			.startsWith("\uFEFFstrand,place,at,side,user,what,")
			.contains("record-exported");
	}

	@Test
	void nothingOfAFileThatWasTakenOutIsLeftBehind() throws IOException {
		Set<Path> before = spooled();
		assertThat(this.mvc.get().uri("/record/export.json").with(EU_AUDITOR)).hasStatusOk();
		Set<Path> left = spooled();
		left.removeAll(before);
		assertThat(left).isEmpty();
	}

	private static Set<Path> spooled() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("chapeau-record"))
				.collect(Collectors.toSet());
		}
	}

	@Test
	void whoeverSignsInIsOnTheirOwnSidesRecord() {
		assertThat(this.mvc.post()
			.uri("/sign-in")
			.param("username", EU_DESK.username())
			.param("password", EU_DESK.password())
			.with(csrf())).hasStatus3xxRedirection();
		assertThat(TakenOut.by(EU_AUDITOR, this.record).rows())
			.anyMatch((row) -> row.what().equals("signed-in") && EU_DESK.username().equals(row.user().value()));
		assertThat(TakenOut.by(JP_AUDITOR, this.record).json()).doesNotContain(EU_DESK.username());
	}

	@Test
	void whoLooksAtAPageOfAStatementIsOnTheirOwnSidesRecordOnceADay() {
		Statement statement = this.statements.aStatement().transmitted();
		String page = "/dossiers/" + statement.id() + "/consultation";
		for (int look = 0; look < 2; look++) {
			assertThat(this.mvc.get().uri(page).with(EU_COORDINATOR)).hasStatusOk();
		}
		assertThat(this.mvc.get().uri("/dossiers/" + UUID.randomUUID()).with(EU_COORDINATOR))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(looks(EU_AUDITOR, statement)).singleElement().satisfies((row) -> {
			assertThat(row.strand()).isEqualTo("EU");
			assertThat(row.user().value()).isEqualTo(EU_COORDINATOR.username());
			assertThat(row.subject().value()).isEqualTo("dossiers/consultation");
			assertThat(row.hash()).isEqualTo(statement.hash());
		});
		assertThat(looks(JP_AUDITOR, statement)).isEmpty();
		String record = "/dossiers/" + statement.id() + "/record";
		assertThat(this.mvc.get().uri(record).with(EU_AUDITOR)).bodyText()
			.contains("Who of our side has looked", ">Consultation</span>");
		for (Officer other : List.of(EU_COORDINATOR, JP_AUDITOR)) {
			assertThat(this.mvc.get().uri(record).with(other)).hasStatusOk()
				.bodyText()
				.doesNotContain("Who of our side has looked");
		}
	}

	@Test
	void whichClauseSomebodyHasLookedAtIsOnRecordAndSaidByItsNumber() {
		Statement statement = this.statements.aStatement()
			.withClause("A zebra is seen.", "縞馬が見える。")
			.withClause("An okapi is seen.", "オカピが見える。")
			.transmitted();
		List<ClauseText> text = statement.text();
		for (ClauseText clause : List.of(text.get(0), text.get(1), text.get(0))) {
			assertThat(this.mvc.get().uri(statement.page(clause)).with(EU_COORDINATOR)).hasStatusOk();
		}
		assertThat(looks(EU_AUDITOR, statement)).extracting((row) -> row.subject().value())
			.containsExactly("dossiers/clauses/" + text.get(0).id(), "dossiers/clauses/" + text.get(1).id());
		ClauseView second = ClauseView.of(text).get(1);
		assertThat(second.nameKey()).isEqualTo("clause.name-number");
		assertThat(this.mvc.get().uri("/dossiers/" + statement.id() + "/record").with(EU_AUDITOR)).bodyText()
			.contains(">Clause " + second.name(Locale.ENGLISH) + "</span>")
			.doesNotContain("zebra");
	}

	@Test
	void whoOnlyReadsIsNotToldThatSomebodyWasQuicker() {
		Statement statement = this.statements.aStatement().transmitted();
		String page = "/dossiers/" + statement.id() + "/consultation";
		// The next row would stand where one stands: nobody can be put on record.
		lengthen("JP", -1);
		try {
			assertThat(this.mvc.get().uri(page).with(JP_DIRECTOR)).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
				.bodyText()
				.contains("Too many are waiting", "Nothing was changed");
		}
		finally {
			lengthen("JP", 1);
		}
		assertThat(looks(JP_AUDITOR, statement)).isEmpty();
		assertThat(this.mvc.get().uri(page).with(JP_DIRECTOR)).hasStatusOk();
		assertThat(looks(JP_AUDITOR, statement)).hasSize(1);
	}

	private void lengthen(String strand, int rows) {
		this.jdbc.sql("update audit_strand set length = length + :rows where name = :strand")
			.param("rows", rows)
			.param("strand", strand)
			.update();
	}

	private List<RecordRow> looks(Officer auditor, Statement statement) {
		return TakenOut.by(auditor, this.record)
			.rows()
			.stream()
			.filter((row) -> row.what().equals("viewed") && statement.id().toString().equals(row.dossier()))
			.toList();
	}

	@Test
	void thePageSaysWhatHasReallyBecomeOfAPerson() {
		for (String name : List.of("eu.retired", "eu.successor")) {
			this.jdbc.sql("insert into person (name, party, seen_at) values (:name, 'EU', :at)")
				.param("name", name)
				.param("at", Instants.utc(Instant.parse("2020-01-01T00:00:00Z")))
				.update();
		}
		this.jdbc
			.sql("""
					insert into substitution (id, party, principal, substitute, from_at, until_at, note, appointed_by, appointed_at)
					values (:id, 'EU', 'eu.retired', 'eu.successor', :at, :until, '', 'eu.retired', :at)
					""")
			.param("id", UUID.randomUUID())
			.param("at", Instants.utc(Instant.parse("2020-01-01T00:00:00Z")))
			.param("until", Instants.utc(Instant.parse("2022-01-01T00:00:00Z")))
			.update();
		assertThat(forget("eu.retired", "2021-01-01T00:00")).flash().containsEntry("done", "name-forgotten-kept");
		for (String name : List.of("eu.retired", "eu.successor")) {
			assertThat(forget(name, "2023-01-01T00:00")).flash().containsEntry("done", "name-forgotten");
		}
		assertThat(forget("eu.retired", "2023-01-01T00:00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private MvcTestResult forget(String name, String before) {
		return this.mvc.post()
			.uri("/record/forgotten")
			.param("name", name)
			.param("before", before)
			.with(EU_AUDITOR)
			.with(csrf())
			.exchange();
	}

	@Test
	void nothingIsForgottenUntilATimeThatTheClocksSkip() {
		assertThat(forget("eu.nobody", "2020-03-29T02:30")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is no 2020-03-29 02:30 on that day", "eu.nobody", "2020-03-29T02:30");
		assertThat(forget("eu.nobody", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Say until when the name is to be forgotten");
	}

	@Test
	void aRefusedFormKeepsWhatWasTyped() {
		assertThat(this.mvc.post()
			.uri("/record/forgotten")
			.param("name", "eu.nobody")
			.param("before", "2020-01-01T00:00")
			.with(EU_AUDITOR)
			.with(csrf())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("eu.nobody", "2020-01-01T00:00", "does not stand in what was recorded");
	}

}
