package org.chapeau.app.identity.keycloak;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * How Keycloak is asked.
 */
@Configuration(proxyBeanMethods = false)
@Profile("keycloak")
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class KeycloakConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/**
	 * Keycloak's addresses, asked of Keycloak when they are first needed: the program
	 * starts without it, and what is released can be read.
	 */
	@Bean
	static ClientRegistrationRepository clients(OAuth2ClientProperties properties) {
		return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
				new ArrayList<>(new OAuth2ClientPropertiesMapper(properties).asClientRegistrations().values())));
	}

	@Bean
	static RestClientAuthorizationCodeTokenResponseClient redeemingCodes() {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(tokenEndpoint());
		return client;
	}

	@Bean
	static RestClientRefreshTokenTokenResponseClient refreshing() {
		RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();
		client.setRestClient(tokenEndpoint());
		return client;
	}

	/**
	 * As Spring Security has it, but for the patience: a Keycloak that hangs must not
	 * hold every thread.
	 */
	private static RestClient tokenEndpoint() {
		return RestClient.builder()
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.requestFactory(patient())
			.build();
	}

	static JdkClientHttpRequestFactory patient() {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		return requests;
	}

}
