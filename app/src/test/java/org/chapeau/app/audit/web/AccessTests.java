package org.chapeau.app.audit.web;

import java.util.List;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Visitor;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who comes in is on record first; and whoever cannot be put down is not let in.
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
