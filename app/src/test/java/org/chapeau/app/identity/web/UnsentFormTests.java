package org.chapeau.app.identity.web;

import java.net.http.HttpResponse;
import java.util.Map;

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
 * Somebody's session ends while they fill in a form: what they typed is not lost.
 */
@ChapeauTest
class UnsentFormTests {

	private static final String TYPED = "The okapi <is> ours.\nAnd always was.";

	private static final String SHOWN = "The okapi &lt;is&gt; ours.\nAnd always was.";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Statements statements;

	private Visitor visitor;

	private String clause;

	private String form;

	@BeforeEach
	void aFormIsBeingFilledIn() {
		Statement draft = this.statements.aStatement().withClause("One.", "一。").inDraft();
		this.clause = draft.page(draft.clause(1));
		this.form = this.clause + "/comments";
		this.visitor = new Visitor(this.port).signedInAs(EU_DESK);
		this.visitor.get(this.clause);
	}

	@Test
	void whatWasTypedIsSentAfterSigningInAnew() {
		String token = this.visitor.token();
		everySessionEnds();
		HttpResponse<String> answer = this.visitor.post(this.form, Map.of("words", TYPED));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("Your session is over", SHOWN, "action=\"" + this.form + "\"");

		this.visitor.signedInAs(EU_DESK);
		answer = this.visitor.with(token).post(this.form, Map.of("words", TYPED));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("You have signed in anew", SHOWN);
		assertThat(this.visitor.get(this.clause).body()).doesNotContain(SHOWN);

		this.visitor.post(this.form, Map.of("words", TYPED));
		assertThat(this.visitor.get(this.clause).body()).contains(SHOWN);
	}

	@Test
	void thePageSpeaksJapanese() {
		everySessionEnds();
		assertThat(this.visitor.inJapanese().post(this.form, Map.of("words", TYPED)).body()).contains("セッションが終了していたため",
				SHOWN);
	}

	@Test
	void whatNoDocumentCanShowIsTakenOutAndTheRestCanBeSentAgain() {
		HttpResponse<String> answer = this.visitor.post(this.form,
				Map.of("words", "one\u0000 and\u000btwo \uFFFF", "choice", "a choice"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body())
			.contains("control characters", "one and\ntwo ",
					"<input type=\"hidden\" name=\"choice\" value=\"a choice\"", "action=\"" + this.form + "\"")
			.doesNotContain("readonly");
		assertThat(this.visitor.get(this.clause).body()).doesNotContain("one and");
		this.visitor.post(this.form, Map.of("words", "one and\ntwo"));
		assertThat(this.visitor.get(this.clause).body()).contains("one and");
		answer = this.visitor.get("/tasks?q=%00");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Go back, type that place again");
	}

	@Test
	void whoeverTypesWhatNoDocumentCanShowIsToldWhereThePreviewWouldBe() {
		String preview = this.clause + "/preview";
		HttpResponse<String> answer = this.visitor.asPartOfAPage().post(preview, Map.of("en", "one\u0000", "ja", "一。"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.headers().firstValue("HX-Reswap")).as("it takes the place of the preview").isEmpty();
		assertThat(answer.body()).startsWith("<p class=\"field-error\">")
			.contains("control character or half a character", "type that place again")
			.doesNotContain("<html", "one");
		assertThat(this.visitor.inJapanese().asPartOfAPage().post(preview, Map.of("en", "one", "ja", "一\uFFFF")).body())
			.contains("制御文字又は不完全な文字");
		assertThat(this.visitor.asPartOfAPage().post(preview, Map.of("en", "one", "ja", "一。")).body()).contains("one")
			.doesNotContain("field-error");
		answer = this.visitor.asPartOfAPage().get("/tasks?q=%00");
		assertThat(answer.body()).as("a page that reads itself anew stays as it is").isEmpty();
	}

	@Test
	void aFormFromElsewhereIsNotCarriedOn() {
		everySessionEnds();
		HttpResponse<String> answer = this.visitor.from("https://example.org").post(this.form, Map.of("words", TYPED));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).doesNotContain(SHOWN);
	}

	@Test
	void aSignInPageThatWasOpenTooLongIsShownAgainWithoutThePassword() {
		everySessionEnds();
		HttpResponse<String> answer = this.visitor.post("/sign-in", Map.of("username", "eu.desk", "password", "okapi"));
		assertThat(answer.uri()).hasPath("/sign-in").hasQuery("stale");
		assertThat(answer.body()).contains("This page was open too long.").doesNotContain("okapi");
	}

	@Test
	void aPartOfAPageIsLeftAsItIs() {
		everySessionEnds();
		HttpResponse<String> answer = this.visitor.asPartOfAPage().post(this.form, Map.of("words", TYPED));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("HX-Reswap")).contains("none");
		assertThat(answer.body()).isEmpty();
	}

	private void everySessionEnds() {
		this.jdbc.sql("delete from spring_session").update();
	}

}
