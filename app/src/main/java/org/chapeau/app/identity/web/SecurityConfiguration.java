package org.chapeau.app.identity.web;

import java.time.Duration;

import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.SignOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What is open to everybody: the sign-in page, what is released, and whether the program
 * is well. Everything else wants a person.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String NOTHING_OF_THE_DEVICE = "camera=(), display-capture=(), geolocation=(), microphone=(), "
			+ "payment=(), serial=(), usb=()";

	@Bean
	SecurityFilterChain chain(HttpSecurity http, SignOn signOn, SignedOut signedOut, RateLimits limits,
			MetricsAccess metrics, Admissions admissions, SignInRecorder recorder,
			@Value("${chapeau.session}") Duration session) {
		http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/webjars/**", "/css/**", "/js/**", "/favicon.svg", "/error", "/sign-in", "/language")
			.permitAll()
			.requestMatchers(HttpMethod.GET, "/public/**", "/calendar/*", "/actuator/health",
					"/actuator/health/liveness", "/actuator/health/readiness")
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, "/public/**")
			.permitAll()
			.requestMatchers(HttpMethod.POST, "/public/check")
			.permitAll()
			.requestMatchers(HttpMethod.GET, "/actuator/prometheus")
			.access(metrics)
			.requestMatchers("/actuator/**")
			.denyAll()
			.anyRequest()
			.authenticated());
		http.headers((headers) -> headers
			.contentSecurityPolicy((policy) -> policy
				.policyDirectives("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
						+ "font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "
						+ signOn.formTargets()))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(NOTHING_OF_THE_DEVICE))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginEmbedderPolicy((policy) -> policy.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
			.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
		http.exceptionHandling((refused) -> refused.authenticationEntryPoint(signedOut).accessDeniedHandler(signedOut));
		// Only who has signed in is given a long session: everybody can have one begun.
		http.sessionManagement((sessions) -> sessions.addSessionAuthenticationStrategy(recorder)
			.addSessionAuthenticationStrategy((who, request, response) -> request.getSession()
				.setMaxInactiveInterval((int) session.toSeconds())));
		http.addFilterBefore(new RateLimitFilter(limits), CsrfFilter.class);
		http.addFilterAfter(new ReadersZone(admissions), AuthorizationFilter.class);
		signOn.configure(http);
		return http.build();
	}

}
