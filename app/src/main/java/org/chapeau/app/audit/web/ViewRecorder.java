package org.chapeau.app.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts on record who looks at a page of a statement, before they see it. The first look
 * of a day at each page and each state of the text counts: nobody would find a thing
 * among all the others, and a page that is loaded anew would wait for a lock.
 */
@Configuration(proxyBeanMethods = false)
class ViewRecorder implements HandlerInterceptor, WebMvcConfigurer {

	/** What a node remembers; what it has forgotten is on record twice. */
	private static final int MOST = 20_000;

	private final Set<View> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<View, Boolean> eldest) {
			return size() > MOST;
		}
	}));

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ViewRecorder(ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/dossiers/**", "/tasks/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		// The hash stands on every page that shows something of a statement.
		if (page != null && isShown(request, response, page) && request.getAttribute("me") instanceof CurrentUser reader
				&& reader.party() != null && page.getModel().get("dossier") instanceof Dossier dossier
				&& page.getModel().get("textHash") instanceof String hash) {
			put(new View(reader.side(), reader.name(), dossier.id(), place(request), hash,
					LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)));
		}
	}

	private static boolean isShown(HttpServletRequest request, HttpServletResponse response, ModelAndView page) {
		return HttpMethod.GET.matches(request.getMethod()) && response.getStatus() == HttpStatus.OK.value()
				&& page.getViewName() != null && !page.getViewName().startsWith("redirect:");
	}

	/**
	 * Remembered is what is on record, and nothing before: who asks twice at once is on
	 * record twice, and never shown a page that nobody has put down.
	 */
	private void put(View view) {
		if (this.seen.contains(view)) {
			return;
		}
		Accessed look = Accessed.viewed(view.side(), view.dossier(), view.name(), view.hash(), view.place());
		try {
			this.events.publishEvent(look);
		}
		catch (ConcurrencyFailureException ex) {
			// Somebody who only reads has waited too long for their turn in the strand.
			this.events.publishEvent(look);
		}
		this.seen.add(view);
	}

	/**
	 * The address without ids, but for the clause and the form: they say which of many
	 * pages it was. Such as {@code dossiers/consultation}, {@code tasks/kessai},
	 * {@code dossiers/clauses/} and an id.
	 */
	private static String place(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Map<?, ?> values = (variables instanceof Map<?, ?> map) ? map : Map.of();
		return Stream
			.of(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)).split("/"))
			.map((part) -> part.startsWith("{") ? kept(part, values) : part)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("/"));
	}

	private static String kept(String variable, Map<?, ?> values) {
		return switch (variable.substring(1).split("[:}]")[0]) {
			// In one form, however it was typed.
			case "clause" -> ClauseId.of(String.valueOf(values.get("clause"))).toString();
			case "form" -> String.valueOf(values.get("form"));
			default -> "";
		};
	}

	/**
	 * Somebody's look at a page on one day.
	 */
	private record View(Party side, String name, DossierId dossier, String place, String hash, LocalDate day) {
	}

}
