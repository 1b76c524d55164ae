package org.chapeau.app.identity.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import org.chapeau.app.identity.web.RateLimits.Limited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who asks too often has to wait, and nobody else.
 */
class RateLimitsTests {

	private final AtomicLong now = new AtomicLong();

	private final RateLimits limits = new RateLimits(2, 3, 6, 4, new TimeMeter() {

		@Override
		public long currentTimeNanos() {
			return RateLimitsTests.this.now.get();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	});

	@Test
	void aMinutesWorthIsGivenAtOnceAndThenEvenly() {
		for (int i = 0; i < 6; i++) {
			assertThat(this.limits.take(Limited.UPLOAD, "as eu.desk")).isEmpty();
		}
		assertThat(this.limits.take(Limited.UPLOAD, "as eu.desk")).contains(Duration.ofSeconds(10));
		elapse(Duration.ofSeconds(10).minusNanos(1));
		assertThat(this.limits.take(Limited.UPLOAD, "as eu.desk")).isPresent();
		elapse(Duration.ofNanos(1));
		assertThat(this.limits.take(Limited.UPLOAD, "as eu.desk")).isEmpty();
		assertThat(this.limits.take(Limited.UPLOAD, "as eu.desk")).isPresent();
	}

	@Test
	void whatSomebodyUsesUpIsTheirOwnAndOfItsKind() {
		for (int i = 0; i < 4; i++) {
			this.limits.take(Limited.VERIFY, "as eu.desk");
		}
		assertThat(this.limits.take(Limited.VERIFY, "as eu.desk")).isPresent();
		assertThat(this.limits.take(Limited.VERIFY, "as jp.drafter")).isEmpty();
		assertThat(this.limits.take(Limited.SEARCH, "as eu.desk")).isEmpty();
	}

	@Test
	void aFailedAttemptToSignInCountsAndASuccessfulOneDoesNot() {
		String site = RateLimits.site("192.0.2.7");
		for (int i = 0; i < 10; i++) {
			assertThat(this.limits.take(Limited.SIGN_IN, site)).isEmpty();
			signedIn("192.0.2.7");
		}
		assertThat(this.limits.take(Limited.SIGN_IN, site)).isEmpty();
		assertThat(this.limits.take(Limited.SIGN_IN, site)).isEmpty();
		assertThat(this.limits.take(Limited.SIGN_IN, site)).isPresent();
	}

	@Test
	void ofIpVersionSixTheNetworkCounts() {
		assertThat(RateLimits.site("2001:db8:1:2::3")).isEqualTo(RateLimits.site("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(RateLimits.site("2001:db8:1:3::3"));
		assertThat(RateLimits.site("192.0.2.7")).isNotEqualTo(RateLimits.site("192.0.2.8"));
	}

	@ParameterizedTest
	@CsvSource({ "POST, /sign-in, '', 2", "GET, /login/oauth2/code/keycloak, '', 2", "GET, /tasks, q, 3",
			"GET, /clauses, words, 3", "GET, /names, words, 3", "GET, /dossiers/x/bank, words, 3",
			"GET, /tasks/x/draft/templates, words, 3", "POST, /files, multipart, 6",
			"POST, /public/check, multipart, 4", "GET, /record/check, '', 4", "GET, /record/export.json, '', 4" })
	void whatCostsMuchOrCanBeGuessedAtIsCounted(String method, String path, String with, int perMinute)
			throws ServletException, IOException {
		for (int i = 0; i < perMinute; i++) {
			assertThat(answer(method, path, with).getStatus()).isEqualTo(200);
		}
		MockHttpServletResponse refused = answer(method, path, with);
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(refused.getHeader("Retry-After")).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /sign-in", "GET, /tasks", "GET, /clauses", "GET, /public/check", "POST, /tasks/x/claim" })
	void nothingElseIs(String method, String path) throws ServletException, IOException {
		for (int i = 0; i < 20; i++) {
			assertThat(answer(method, path, "").getStatus()).isEqualTo(200);
		}
	}

	private MockHttpServletResponse answer(String method, String path, String with)
			throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setServletPath(path);
		if (with.equals("multipart")) {
			request.setContentType("multipart/form-data; boundary=x");
		}
		else if (!with.isEmpty()) {
			request.setParameter(with, "sea lanes");
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		new RateLimitFilter(this.limits).doFilter(request, response, new MockFilterChain());
		return response;
	}

	private void elapse(Duration time) {
		this.now.addAndGet(time.toNanos());
	}

	private void signedIn(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		UsernamePasswordAuthenticationToken person = new UsernamePasswordAuthenticationToken("eu.desk", null);
		person.setDetails(new WebAuthenticationDetails(request));
		this.limits.on(new InteractiveAuthenticationSuccessEvent(person, getClass()));
	}

}
