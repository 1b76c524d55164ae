package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Everything the program answers to, as it says itself.
 */
@TestComponent
class Routes {

	/**
	 * What the chain of security filters answers before any handler is looked for.
	 */
	private static final List<Route> OF_FILTERS = List.of(new Route("POST", "/sign-in", List.of()),
			new Route("POST", "/sign-out", List.of()));

	private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([\\w|-]+)\\}");

	private final ApplicationContext program;

	Routes(ApplicationContext program) {
		this.program = program;
	}

	/** The routes, in the order of their paths. */
	List<Route> all() {
		Map<String, Route> routes = new TreeMap<>();
		OF_FILTERS.forEach((route) -> routes.put(route.toString(), route));
		this.program.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods()
				.forEach((info, method) -> of(info, method).forEach((route) -> routes.put(route.toString(), route))));
		this.program.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMap()
				.keySet()
				.forEach((pattern) -> routes.put("GET " + pattern, new Route("GET", pattern, List.of()))));
		return routes.values().stream().sorted().toList();
	}

	/** Whether there are routes of a kind that is not read here. */
	boolean hasFunctions() {
		return this.program.getBeansOfType(RouterFunctionMapping.class)
			.values()
			.stream()
			.anyMatch((mapping) -> mapping.getRouterFunction() != null);
	}

	private static List<Route> of(RequestMappingInfo info, HandlerMethod method) {
		List<Route> routes = new ArrayList<>();
		for (String pattern : info.getPatternValues().stream().flatMap(Routes::eachAlternative).toList()) {
			var methods = info.getMethodsCondition().getMethods();
			if (methods.isEmpty()) {
				routes.add(new Route("GET", pattern, List.of()));
			}
			for (RequestMethod verb : methods) {
				routes.add(new Route(verb.name(), pattern, parameters(method)));
			}
		}
		return routes;
	}

	/** A variable that stands for one of a few words stands for as many routes. */
	private static Stream<String> eachAlternative(String pattern) {
		Matcher variable = ALTERNATIVES.matcher(pattern);
		return variable.find()
				? Arrays.stream(variable.group(1).split("\\|")).map((word) -> variable.replaceFirst(word))
				: Stream.of(pattern);
	}

	private static List<Route.Parameter> parameters(HandlerMethod method) {
		List<Route.Parameter> parameters = new ArrayList<>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
			if (asked == null || Map.class.isAssignableFrom(parameter.getParameterType())) {
				continue;
			}
			parameter.initParameterNameDiscovery(new StandardReflectionParameterNameDiscoverer());
			String name = asked.name().isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : asked.name();
			boolean required = asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
					&& !Optional.class.equals(parameter.getParameterType());
			Class<?> type = Optional.class.equals(parameter.getParameterType())
					? parameter.nested().getNestedParameterType() : parameter.getParameterType();
			parameters.add(new Route.Parameter(name, type, required));
		}
		return parameters;
	}

}
