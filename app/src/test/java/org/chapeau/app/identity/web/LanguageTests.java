package org.chapeau.app.identity.web;

import org.chapeau.app.fixtures.ChapeauTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Each reader chooses the language, and comes back to where they were.
 */
@ChapeauTest
class LanguageTests {

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "ja", "en" })
	void theLanguageOfAPageFollowsTheChoice(String language) {
		MvcTestResult chosen = this.mvc.post()
			.uri("/language")
			.param("lang", language)
			.param("back", "/dossiers")
			.with(EU_DESK)
			.with(csrf())
			.exchange();
		assertThat(chosen).hasRedirectedUrl("/dossiers").cookies().hasValue("chapeau-language", language);
		assertThat(this.mvc.get().uri("/tasks").with(EU_DESK).cookie(chosen.getResponse().getCookies())).bodyText()
			.contains("lang=\"" + language + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/", "//example.org", "/\\example.org", "/\t/example.org",
			"\\\\example.org", "/\n/example.org", "tasks", "", "/{tasks}", "/a//example.org", "/@example.org:80" })
	void aChangeOfLanguageLeadsToNoOtherPlace(String back) {
		assertThat(this.mvc.post().uri("/language").param("lang", "en").param("back", back).with(EU_DESK).with(csrf()))
			.hasRedirectedUrl("/tasks");
	}

	@Test
	void theBrowsersLanguageIsTheFirstChoice() {
		assertThat(this.mvc.get().uri("/sign-in").header(HttpHeaders.ACCEPT_LANGUAGE, "ja-JP,ja;q=0.9")).bodyText()
			.contains("lang=\"ja\"");
		assertThat(this.mvc.get().uri("/sign-in").header(HttpHeaders.ACCEPT_LANGUAGE, "fr")).bodyText()
			.contains("lang=\"en\"");
	}

}
