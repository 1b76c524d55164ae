package org.chapeau.workflows.model;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.Constants;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.NextStep;
import org.chapeau.workflows.TimeLimits;
import org.chapeau.workflows.UnitStep;
import org.chapeau.workflows.Participants;
import org.chapeau.workflows.Variables;

/**
 * The expressions of a model, and what is wrong with them: they may name the known
 * variables and ask {@link Participants} and {@link TimeLimits}, and nothing else.
 */
final class Expressions {

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)\\}");

	private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

	private static final Pattern NAME = Pattern.compile("(\\.?)\\s*\\b([A-Za-z_]\\w*)");

	private static final Set<String> OPERATORS = Set.of("and", "or", "not", "true", "false");

	private static final Set<String> ASKED = Set.of(Delegates.PARTICIPANTS, Delegates.TIME_LIMITS);

	private static final Set<String> QUESTIONS = Stream.of(Participants.class, TimeLimits.class)
		.flatMap((bean) -> Arrays.stream(bean.getMethods()))
		.map(Method::getName)
		.collect(Collectors.toSet());

	private static final Set<String> OUTCOMES = Stream
		.<Enum<?>[]>of(NextStep.values(), Answer.values(), KessaiDecision.values(), UnitStep.values())
		.flatMap(Arrays::stream)
		.map(Enum::name)
		.collect(Collectors.toSet());

	private Expressions() {
	}

	/** The bodies of all expressions but the beans of tasks. */
	static List<String> of(ModelInstance model) {
		List<String> expressions = new ArrayList<>();
		collect(model.getDocument().getRootElement(), expressions);
		return expressions;
	}

	private static void collect(DomElement element, List<String> expressions) {
		for (String attribute : List.of("collection", "candidateGroups", "dueDate", "formKey", "assignee",
				"candidateUsers", "followUpDate", "priority", "skipExpression", "expression", "resultVariable")) {
			String value = element.getAttribute("http://camunda.org/schema/1.0/bpmn", attribute);
			match((value != null) ? value : "", expressions);
		}
		if (element.getChildElements().isEmpty()) {
			match(element.getTextContent(), expressions);
		}
		element.getChildElements().forEach((child) -> collect(child, expressions));
	}

	private static void match(String text, List<String> expressions) {
		Matcher matcher = EXPRESSION.matcher(text);
		while (matcher.find()) {
			expressions.add(matcher.group(1));
		}
	}

	/** The names in an expression that stand for a variable. */
	static List<String> variables(String expression) {
		return NAME.matcher(LITERAL.matcher(expression).replaceAll(""))
			.results()
			.filter((name) -> name.group(1).isEmpty())
			.map((name) -> name.group(2))
			.filter((name) -> !OPERATORS.contains(name) && !ASKED.contains(name))
			.toList();
	}

	static List<String> faults(ModelInstance model) {
		return of(model).stream().flatMap((expression) -> faults(expression).stream()).toList();
	}

	private static List<String> faults(String expression) {
		List<String> faults = new ArrayList<>();
		Set<String> known = Constants.of(Variables.class);
		variables(expression).stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> faults.add("unknown variable or bean " + name + " in " + expression));
		NAME.matcher(LITERAL.matcher(expression).replaceAll(""))
			.results()
			.filter((name) -> !name.group(1).isEmpty() && !QUESTIONS.contains(name.group(2)))
			.forEach((name) -> faults.add("call of " + name.group(2) + " in " + expression));
		if (expression.contains("==")) {
			LITERAL.matcher(expression)
				.results()
				.filter((literal) -> !OUTCOMES.contains(literal.group(1)))
				.forEach((literal) -> faults.add("unknown outcome " + literal.group(1)));
		}
		return faults;
	}

}
