package org.chapeau.app.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.AccessLog;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts on record who looks at a page of a statement, of the clause bank or of the earlier
 * statements, before they see it: the latter two hold fall-back wordings and statements
 * of one side. The first look of a day at each page and each state of the text counts:
 * nobody would find a thing among all the others, and a page that is loaded anew would
 * wait for a lock.
 */
@Configuration(proxyBeanMethods = false)
class ViewRecorder implements HandlerInterceptor, WebMvcConfigurer {

	/** What a node remembers; what it has forgotten is on record twice. */
	private static final int MOST = 20_000;

	/** As much as the record has room for. */
	private static final int LONGEST_PLACE = 120;

	private static final Pattern LIBRARY = Pattern.compile("^/(clauses|agreed)(/|$)");

	private final Set<View> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<View, Boolean> eldest) {
			return size() > MOST;
		}
	}));

	private final AccessLog log;

	private final Clock clock;

	ViewRecorder(AccessLog log, Clock clock) {
		this.log = log;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/dossiers/**", "/tasks/**", "/clauses/**", "/agreed/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && isShown(response, page) && request.getAttribute("me") instanceof CurrentUser reader
				&& reader.party() != null) {
			// The hash stands on every page that shows something of a statement.
			String hash = (page.getModel().get("textHash") instanceof String text) ? text : null;
			if (isOfLibrary(request)) {
				put(reader, null, request, hash);
			}
			else if (HttpMethod.GET.matches(request.getMethod()) && hash != null
					&& page.getModel().get("dossier") instanceof Dossier dossier) {
				put(reader, dossier.id(), request, hash);
			}
		}
	}

	private static boolean isShown(HttpServletResponse response, ModelAndView page) {
		return response.getStatus() == HttpStatus.OK.value() && page.getViewName() != null
				&& !page.getViewName().startsWith("redirect:");
	}

	/** Where words are looked for by a form, so that it may be sent. */
	private static boolean isOfLibrary(HttpServletRequest request) {
		return LIBRARY.matcher(pattern(request)).find();
	}

	/**
	 * Remembered is what is on record, and nothing before: who asks twice at once is on
	 * record twice, and never shown a page that nobody has put down.
	 */
	private void put(CurrentUser reader, @Nullable DossierId dossier, HttpServletRequest request,
			@Nullable String hash) {
		View view = new View(reader.side(), reader.name(), dossier, place(request), hash,
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		if (!this.seen.contains(view)) {
			this.log.put(Accessed.viewed(view.side(), dossier, view.name(), hash, view.place()));
			this.seen.add(view);
		}
	}

	/**
	 * The address without ids, but for the clause and the form: they say which of many
	 * pages it was. Such as {@code dossiers/consultation}, {@code tasks/kessai},
	 * {@code dossiers/clauses/} and an id. In the clause bank and among earlier
	 * statements nothing else says what it was, so that it is the whole address.
	 */
	private static String place(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Map<?, ?> values = (variables instanceof Map<?, ?> map) ? map : Map.of();
		boolean whole = isOfLibrary(request);
		String place = Stream.of(pattern(request).split("/"))
			.map((part) -> part.startsWith("{") ? kept(part, values, whole) : part)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("/"));
		return place.substring(0, Math.min(place.length(), LONGEST_PLACE));
	}

	private static String pattern(HttpServletRequest request) {
		return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
	}

	private static String kept(String variable, Map<?, ?> values, boolean all) {
		String name = variable.substring(1).split("[:}]")[0];
		return switch (name) {
			// In one form, however it was typed.
			case "clause" -> ClauseId.of(String.valueOf(values.get(name))).toString();
			case "form" -> String.valueOf(values.get(name));
			default -> all ? String.valueOf(values.get(name)) : "";
		};
	}

	/**
	 * Somebody's look at a page on one day.
	 */
	private record View(Party side, String name, @Nullable DossierId dossier, String place, @Nullable String hash,
			LocalDate day) {
	}

}
