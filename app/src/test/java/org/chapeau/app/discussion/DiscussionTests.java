package org.chapeau.app.discussion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.ClauseId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_CYBER;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_AD_REFERENDUM;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What is said about a clause, and who hears it.
 */
@ChapeauTest
class DiscussionTests {

	private static final Pattern PREPARED = Pattern.compile("name=\"message\" value=\"([^\"]+)\"");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	Discussion discussion;

	@Autowired
	Comments comments;

	@Autowired
	Agreements agreements;

	@Test
	void aCommentIsReadByItsOwnSideAlone() {
		Statement statement = transmitted();
		ClauseId clause = clause(statement);
		done(this.comments.write(EU_MARITIME.user(), statement.id(), clause, "canary of the unit"));
		for (Officer officer : List.of(EU_DESK, EU_COORDINATOR, EU_AUDITOR)) {
			assertThat(this.comments.of(officer.user(), clause)).as(officer.username())
				.singleElement()
				.satisfies((comment) -> {
					assertThat(comment.author()).isEqualTo(EU_MARITIME.username());
					assertThat(comment.unit()).isEqualTo("EU/maritime-security");
				});
		}
		for (Officer officer : List.of(JP_DIRECTOR, JP_DRAFTER, JP_CYBER)) {
			assertThat(this.comments.of(officer.user(), clause)).as(officer.username()).isEmpty();
			assertThat(this.discussion.messageCounts(officer.user(), statement.id())).isEmpty();
		}
	}

	@Test
	void noPageOfTheOtherSideShowsThatThereIsAComment() {
		Statement statement = transmitted();
		String before = page(statement, JP_DRAFTER);
		done(this.comments.write(EU_DESK.user(), statement.id(), clause(statement), "canary"));
		assertThat(page(statement, JP_DRAFTER)).isEqualTo(before);
	}

	@Test
	void anAuditorReadsCommentsAndNeitherWritesNorResolvesThem() {
		Statement statement = transmitted();
		Comment comment = done(this.comments.write(EU_DESK.user(), statement.id(), clause(statement), "Too strong."));
		assertThat(this.comments.of(EU_AUDITOR.user(), clause(statement))).hasSize(1);
		assertThatRefusal(this.comments.write(EU_AUDITOR.user(), statement.id(), clause(statement), "x"))
			.isEqualTo("not-commenting");
		assertThatRefusal(this.comments.resolve(EU_AUDITOR.user(), statement.id(), clause(statement), comment.id()))
			.isEqualTo("not-commenting");
	}

	@Test
	void aDelegateNeitherReadsNorWritesComments() {
		Statement statement = inApproval();
		done(this.comments.write(EU_DESK.user(), statement.id(), clause(statement), "We can give this up."));
		assertThat(this.comments.of(EU_DELEGATE.user(), clause(statement))).isEmpty();
		assertThatRefusal(this.comments.write(EU_DELEGATE.user(), statement.id(), clause(statement), "x"))
			.isEqualTo("not-commenting");
		assertThat(get(statement.page(statement.clause(1)), EU_DELEGATE)).hasStatusOk()
			.bodyText()
			.doesNotContain("We can give this up.", "Comments of our side");
	}

	@Test
	void aCommentIsDealtWithOnce() {
		Statement statement = transmitted();
		ClauseId clause = clause(statement);
		CommentId id = done(this.comments.write(EU_MARITIME.user(), statement.id(), clause, "Check the name.")).id();
		done(this.comments.resolve(EU_DESK.user(), statement.id(), clause, id));
		assertThat(this.comments.of(EU_MARITIME.user(), clause)).extracting(Comment::resolvedBy)
			.containsExactly(EU_DESK.username());
		assertThatRefusal(this.comments.resolve(EU_COORDINATOR.user(), statement.id(), clause, id))
			.isEqualTo("comment-resolved");
		assertThatRefusal(this.comments.resolve(JP_DIRECTOR.user(), statement.id(), clause, id))
			.isEqualTo("comment-unknown");
	}

	@Test
	void aDraftIsCommentedOnByItsOwnSideAndSpokenOfToNobody() {
		Statement draft = this.statements.aStatement().withClause("We act.", "行動する。").inDraft();
		done(this.comments.write(EU_DESK.user(), draft.id(), clause(draft), "Ours."));
		assertThatRefusal(this.comments.write(JP_DIRECTOR.user(), draft.id(), clause(draft), "Theirs?"))
			.isEqualTo("dossier-unknown");
		assertThatRefusal(send(EU_DESK, draft, "Hello.")).isEqualTo("message-nobody-reads");
	}

	@Test
	void wordsMustBeThereAndFitAndBePrintable() {
		Statement statement = transmitted();
		for (String[] each : new String[][] { { " \r\n", "comment-empty" }, { "字".repeat(4001), "too-long" },
				{ "a\u0007", "not-printable" }, { "字".repeat(4000), "done" } }) {
			assertThatRefusal(this.comments.write(EU_DESK.user(), statement.id(), clause(statement), each[0]))
				.isEqualTo(each[1]);
			assertThatRefusal(send(EU_DESK, statement, each[0])).isEqualTo(each[1]);
		}
	}

	@Test
	void aClauseOfAnotherDossierIsNotSpokenAbout() {
		Statement one = transmitted();
		Statement other = transmitted();
		assertThatRefusal(this.comments.write(EU_DESK.user(), one.id(), clause(other), "x"))
			.isEqualTo("clause-unknown");
		assertThatRefusal(this.discussion.send(EU_DESK.user(), one.id(), clause(other), MessageId.random(), "Hello."))
			.isEqualTo("clause-unknown");
	}

	@Test
	void theOtherSideReadsAMessageAndWhichSideSentItAndNotWho() {
		Statement statement = transmitted();
		done(send(EU_DESK, statement, "Could you live with “soon”?"));
		assertThat(this.discussion.messages(JP_DIRECTOR.user(), clause(statement))).singleElement()
			.satisfies((message) -> {
				assertThat(message.words()).isEqualTo("Could you live with “soon”?");
				assertThat(message.author()).isNull();
				assertThat(message.unit()).isNull();
			});
		assertThat(this.discussion.messages(EU_COORDINATOR.user(), clause(statement))).extracting(Message::author)
			.containsExactly(EU_DESK.username());
		assertThat(this.discussion.messageCounts(JP_DIRECTOR.user(), statement.id()))
			.containsExactlyEntriesOf(Map.of(clause(statement), 1L));
		for (String page : List.of(statement.page(statement.clause(1)), statement.page() + "/record")) {
			assertThat(get(page, JP_DIRECTOR)).bodyText().doesNotContain("eu.desk", "Desk Officer", "desk-officer");
		}
		assertThat(get(statement.page() + "/record", JP_DIRECTOR)).bodyText()
			.contains("sent the other side a message on a clause");
	}

	@Test
	void aUnitSendsNoMessage() {
		Statement statement = transmitted();
		assertThatRefusal(send(EU_MARITIME, statement, "Hello.")).isEqualTo("not-messaging");
		assertThatRefusal(send(JP_CYBER, statement, "Hello.")).isEqualTo("not-messaging");
	}

	@Test
	void theSameMessageIsNotSentTwice() {
		Statement statement = transmitted();
		MessageId prepared = MessageId.random();
		for (String refusal : List.of("done", "message-sent")) {
			assertThatRefusal(
					this.discussion.send(EU_DESK.user(), statement.id(), clause(statement), prepared, "Hello."))
				.isEqualTo(refusal);
		}
		assertThat(this.discussion.messages(JP_DIRECTOR.user(), clause(statement))).hasSize(1);
	}

	@Test
	void whatIsShownBeforeIsWhatCrosses() {
		Statement statement = transmitted();
		String page = statement.page(statement.clause(1));
		MvcTestResult preview = post(page + "/messages/preview", "words", "[EU: a | JP: b]\r\n<b>bold</b>");
		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("The other side will read exactly this", "[EU: a | JP: b]\n&lt;b&gt;bold&lt;/b&gt;");
		assertThat(this.discussion.messages(JP_DRAFTER.user(), clause(statement))).as("nothing has crossed yet")
			.isEmpty();
		Matcher prepared = PREPARED.matcher(body(preview));
		assertThat(prepared.find()).isTrue();
		assertThat(this.mvc.post()
			.uri(page + "/messages")
			.param("message", prepared.group(1))
			.param("words", "[EU: a | JP: b]\r\n<b>bold</b>")
			.with(EU_DESK)
			.with(csrf())).hasRedirectedUrl(page);
		assertThat(get(page, JP_DRAFTER)).bodyText().contains("[EU: a | JP: b]\n&lt;b&gt;bold&lt;/b&gt;");
	}

	@Test
	void whatIsRefusedComesBackWithWhatWasTyped() {
		Statement statement = transmitted();
		String page = statement.page(statement.clause(1));
		String typed = "Typed with care " + "x".repeat(4000);
		for (String action : List.of("/comments", "/messages/preview")) {
			assertThat(post(page + action, "words", typed)).as(action)
				.hasStatus(409)
				.bodyText()
				.contains("longer than 4,000 characters", typed);
		}
	}

	@Test
	void theClausePageMarksWhatIsWhoseInBothLanguages() {
		Statement statement = transmitted();
		done(this.comments.write(EU_DESK.user(), statement.id(), clause(statement), "Ours."));
		done(send(JP_DRAFTER, statement, "どうですか。"));
		String page = statement.page(statement.clause(1));
		assertThat(get(page, EU_DESK)).bodyText()
			.contains("Messages between the sides", "Comments of our side", "Ours.");
		assertThat(this.mvc.get().uri(page).locale(Locale.JAPANESE).with(EU_DESK)).bodyText()
			.contains("双方の間の連絡", "自らの側のコメント", "どうですか。")
			.doesNotContain("??", "Comments of");
	}

	private Statement transmitted() {
		return this.statements.aStatement().transmitted();
	}

	private Statement inApproval() {
		Statement statement = transmitted().cleared();
		for (Officer head : List.of(EU_COORDINATOR, JP_DIRECTOR)) {
			done(this.agreements.confirm(head.user(), statement.task(head, USER_TASK_AD_REFERENDUM), statement.hash(),
					Authentic.BOTH));
		}
		statement.goOn();
		return statement;
	}

	private static ClauseId clause(Statement statement) {
		return statement.clause(1).id();
	}

	private Outcome<Message> send(Officer officer, Statement statement, String words) {
		return this.discussion.send(officer.user(), statement.id(), clause(statement), MessageId.random(), words);
	}

	private String page(Statement statement, Officer officer) {
		return body(get(statement.page(statement.clause(1)), officer)).replaceAll("name=\"_csrf\"[^>]*", "");
	}

	private MvcTestResult get(String page, Officer officer) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

	private MvcTestResult post(String action, String name, String value) {
		return this.mvc.post().uri(action).param(name, value).with(EU_DESK).with(csrf()).exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
