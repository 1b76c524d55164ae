package org.chapeau.browser;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The pages that the running program can be asked for, as it knows them itself.
 */
final class Routes {

	/** They answer with the way to another page. */
	private static final Set<String> LEADING_ON = Set.of("/", "/tasks/{task}", "/notifications/{id}");

	private final Set<PathPattern> pages;

	Routes(Chapeau chapeau) {
		this.pages = chapeau.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((route) -> isPage(route.getKey(), route.getValue()))
			.flatMap((route) -> route.getKey().getPatternValues().stream())
			.filter((pattern) -> !LEADING_ON.contains(pattern))
			.map(PathPatternParser.defaultInstance::parse)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
		return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
				&& handler.getBeanType().getPackageName().startsWith("org.chapeau.")
				&& handler.getReturnType().getParameterType() == String.class
				&& !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class);
	}

	/**
	 * The route of a path, such as {@code /dossiers/{id}}; empty for a file and for a
	 * path that leads on.
	 */
	Optional<String> of(String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		// In their natural order the most specific pattern comes first.
		return this.pages.stream()
			.filter((pattern) -> pattern.matches(parsed))
			.findFirst()
			.map(PathPattern::getPatternString);
	}

	/**
	 * All routes that answer with a page.
	 */
	Set<String> pages() {
		return this.pages.stream().map(PathPattern::getPatternString).collect(Collectors.toCollection(TreeSet::new));
	}

}
