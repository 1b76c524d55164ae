package org.chapeau.app.identity.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Who asks, and in which language, for every controller.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final AdmissionInterceptor admission;

	private final EveryPage everyPage;

	private final ConfirmationInterceptor confirmation;

	private final PrintableForms printable;

	private final CurrentUserResolver currentUser;

	WebConfiguration(AdmissionInterceptor admission, EveryPage everyPage, ConfirmationInterceptor confirmation,
			PrintableForms printable, CurrentUserResolver currentUser) {
		this.admission = admission;
		this.everyPage = everyPage;
		this.confirmation = confirmation;
		this.printable = printable;
		this.currentUser = currentUser;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor language = new LocaleChangeInterceptor();
		language.setParamName("lang");
		language.setHttpMethods("POST");
		language.setIgnoreInvalidLocale(true);
		registry.addInterceptor(language).addPathPatterns("/language");
		List.of(this.admission, this.everyPage, this.printable, this.confirmation)
			.forEach((each) -> registry.addInterceptor(each)
				.excludePathPatterns("/webjars/**", "/css/**", "/js/**", "/favicon.svg"));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.currentUser);
	}

	/**
	 * Remembers the language by a cookie.
	 * @param secure whether everybody comes over TLS; the name of the cookie then binds
	 * it to this host
	 */
	@Bean
	LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
		CookieLocaleResolver resolver = new CookieLocaleResolver((secure ? "__Host-" : "") + "chapeau-language");
		resolver.setCookieSecure(secure);
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieHttpOnly(true);
		resolver.setDefaultLocaleFunction(
				(request) -> Locale.JAPANESE.getLanguage().equals(request.getLocale().getLanguage()) ? Locale.JAPANESE
						: Locale.ENGLISH);
		return resolver;
	}

}
