package org.chapeau.app.identity.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;

/**
 * A session is in the database, where every node finds it, and holds no text of a side.
 */
@ChapeauTest
class SessionsTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Statements statements;

	@BeforeEach
	void nobodyIsSignedIn() {
		this.jdbc.sql("delete from spring_session").update();
	}

	@Test
	void whoSignsInHasASessionInTheDatabaseAndIsOutWithoutIt() {
		Visitor visitor = new Visitor(this.port).signedInAs(EU_DESK);
		assertThat(names()).containsExactly("eu.desk");
		assertThat(visitor.get("/tasks").body()).contains("eu.desk");
		this.jdbc.sql("delete from spring_session").update();
		assertThat(visitor.get("/tasks").uri().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void signingOutEndsItThere() {
		Visitor visitor = new Visitor(this.port).signedInAs(EU_DESK);
		visitor.get("/tasks");
		visitor.post("/sign-out", Map.of());
		assertThat(names()).doesNotContain("eu.desk");
	}

	@Test
	void onlyWhoHasSignedInHasALongOne() {
		new Visitor(this.port).get("/public");
		assertThat(seconds()).containsExactly(Duration.ofHours(2).toSeconds());
		nobodyIsSignedIn();
		new Visitor(this.port).signedInAs(EU_DESK);
		assertThat(seconds()).containsExactly(Duration.ofHours(1).toSeconds());
	}

	@Test
	void noSessionIsGuessedAndSigningInGivesItAnotherName() {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		List<String> before = ids();
		visitor.signedInAs(EU_DESK);
		assertThat(before).hasSize(1);
		assertThat(ids()).hasSize(1).doesNotContainAnyElementsOf(before);
		assertThat(Stream.concat(before.stream(), ids().stream()))
			.allSatisfy((id) -> assertThat(Base64.getUrlDecoder().decode(id)).as("216 random bits").hasSize(27));
	}

	@Test
	void aSessionThatCannotBeReadIsSignedInAnew() {
		Visitor visitor = new Visitor(this.port).signedInAs(EU_DESK);
		this.jdbc.sql("update spring_session_attributes set attribute_bytes = :bytes")
			.param("bytes", new byte[] { 1, 2, 3 })
			.update();
		assertThat(visitor.get("/tasks").uri().getPath()).isEqualTo("/sign-in");
		assertThat(visitor.signedInAs(EU_DESK).get("/tasks").body()).contains("eu.desk");
	}

	@Test
	void noTextOfASideIsInIt() {
		Statement draft = this.statements.aStatement().withClause("A zebra is seen.", "縞馬が見える。").inDraft();
		Visitor visitor = new Visitor(this.port).signedInAs(EU_DESK);
		String clause = draft.page(draft.clause(1));
		assertThat(visitor.get(clause).body()).contains("A zebra is seen.");
		assertThat(visitor.post(clause + "/comments", Map.of("words", "The okapi is ours.")).statusCode())
			.isEqualTo(200);
		visitor.get("/dossiers/no-id-at-all");
		assertThat(held()).isNotEmpty().noneMatch((held) -> held.contains("zebra") || held.contains("okapi"));
	}

	@Test
	void itIsSmall() {
		Visitor visitor = new Visitor(this.port).signedInAs(EU_DESK);
		visitor.get("/tasks");
		int bytes = held().stream().mapToInt(String::length).sum();
		// The figure of docs/measurements.md.
		System.out.printf("A session signed in by the embedded sign-on: %,d bytes%n", bytes);
		assertThat(bytes).isPositive().isLessThan(4096);
	}

	private List<String> names() {
		return this.jdbc.sql("select principal_name from spring_session where principal_name is not null")
			.query(String.class)
			.list();
	}

	private List<String> ids() {
		return this.jdbc.sql("select session_id from spring_session").query(String.class).list();
	}

	private List<Long> seconds() {
		return this.jdbc.sql("select max_inactive_interval from spring_session").query(Long.class).list();
	}

	private List<String> held() {
		return this.jdbc.sql("select attribute_bytes from spring_session_attributes")
			.query((row, number) -> new String(row.getBytes("attribute_bytes"), StandardCharsets.ISO_8859_1))
			.list();
	}

}
