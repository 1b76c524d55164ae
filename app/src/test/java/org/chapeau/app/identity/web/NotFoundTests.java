package org.chapeau.app.identity.web;

import java.util.UUID;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.Visitor;
import org.chapeau.app.identity.GroupAuthority;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not there and what is not open to the reader look exactly the same, on a real
 * server.
 */
@ChapeauTest
class NotFoundTests {

	@LocalServerPort
	int port;

	@Autowired
	Statements statements;

	@Autowired
	MockMvcTester mvc;

	@Test
	void whatIsNotThereAndWhatIsNotOpenLookTheSame() {
		Statement draft = this.statements.aStatement().withClause("A wish.", "願い。").inDraft();
		Visitor visitor = new Visitor(this.port).signedInAs(Officer.JP_DRAFTER);
		String hidden = page(visitor, draft.page());
		assertThat(hidden).contains("There is nothing here, or it is not open to you.", "jp.drafter");
		assertThat(page(visitor, "/dossiers/" + UUID.randomUUID())).isEqualTo(hidden);
		assertThat(page(visitor, "/dossiers/no-id-at-all")).isEqualTo(hidden);
		assertThat(page(visitor, draft.page(draft.clause(1)))).isEqualTo(hidden);
	}

	@Test
	void anEncodedLetterLeadsNobodyToTheOperatorsPage() {
		Visitor visitor = new Visitor(this.port).signedInAs(Officer.EU_DESK);
		assertThat(visitor.get("/%6Fperator").statusCode()).isEqualTo(404);
	}

	@Test
	void anOperatorWhoSignsInIsLedToTheOperatorsPage() {
		Visitor visitor = new Visitor(this.port).signedInAs(Officer.OPERATOR);
		assertThat(visitor.get("/tasks").uri().getPath()).isEqualTo("/operator");
	}

	@Test
	void whoIsTurnedAwayMayStillReadWhatEverybodyMay() {
		var ofTwoSides = SecurityMockMvcRequestPostProcessors.user("stray")
			.authorities(new GroupAuthority("EU/desk-officer"), new GroupAuthority("JP/drafter"));
		assertThat(this.mvc.get().uri("/public/check").with(ofTwoSides)).hasStatusOk();
		assertThat(this.mvc.get().uri("/tasks").with(ofTwoSides)).hasStatus(HttpStatus.FORBIDDEN);
	}

	/**
	 * The page without what differs from request to request: the token and the address.
	 */
	private static String page(Visitor visitor, String path) {
		var answer = visitor.get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(404);
		return answer.body().replaceAll("name=\"_csrf\"[^>]*>", "").replaceAll("name=\"back\"[^>]*>", "");
	}

}
