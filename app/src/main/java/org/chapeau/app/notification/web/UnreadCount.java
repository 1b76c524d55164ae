package org.chapeau.app.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Shows on every page how much there is that the reader has not seen.
 */
@Configuration(proxyBeanMethods = false)
class UnreadCount implements HandlerInterceptor, WebMvcConfigurer {

	private final Notifications notifications;

	UnreadCount(Notifications notifications) {
		this.notifications = notifications;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.excludePathPatterns("/webjars/**", "/css/**", "/js/**")
			.order(Ordered.LOWEST_PRECEDENCE);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		boolean html = page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:");
		if (html && request.getAttribute("me") instanceof CurrentUser user && user.party() != null) {
			request.setAttribute("unread", this.notifications.unread(user));
		}
	}

}
