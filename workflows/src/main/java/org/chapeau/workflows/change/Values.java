package org.chapeau.workflows.change;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

import org.chapeau.workflows.Answer;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.NextStep;
import org.chapeau.workflows.UnitStep;
import org.chapeau.workflows.Variables;
import org.chapeau.workflows.change.ModelFault.Kind;
import org.w3c.dom.Element;

/**
 * What stands at the places where the engine takes a value for more than a label. There
 * is a short list for each kind of place, and no general language of expressions; at any
 * other place an expression may not stand at all, for the engine evaluates the name and
 * the documentation of a task too.
 */
final class Values {

	/** Variables that are true or false. */
	private static final Set<String> FLAGS = Set.of(Variables.LEGAL_NEEDED, Variables.LEGAL_TURN,
			Variables.TIME_GRANTED, Variables.UNIT_DROPPED, Variables.REOPEN, Variables.SIGNED, Variables.DRAFTING,
			Variables.CHAIN_COMPLETE, Variables.CLEAN, Variables.REFUSED);

	/** Variables that hold the name of a decision, and what they may hold. */
	private static final Map<String, Set<String>> DECISIONS = Map.of(Variables.UNIT_STEP, names(UnitStep.values()),
			Variables.ANSWER, names(Answer.values()), Variables.DECISION, names(KessaiDecision.values()),
			Variables.NEXT, names(NextStep.values()));

	private static final Pattern WHOLE = Pattern.compile("\\$\\{([^${}]*)\\}");

	private static final Pattern FLAG = Pattern.compile("(?:not\\s+|!\\s*)?([A-Za-z]\\w*)");

	private static final Pattern COMPARISON = Pattern.compile("([A-Za-z]\\w*)\\s*[=!]=\\s*'(\\w*)'");

	private final Vocabulary vocabulary;

	private final Set<String> groups;

	private final Consumer<ModelFault> faults;

	/**
	 * Checks against a vocabulary.
	 * @param groups the groups of the side
	 */
	Values(Vocabulary vocabulary, Set<String> groups, Consumer<ModelFault> faults) {
		this.vocabulary = vocabulary;
		this.groups = groups;
		this.faults = faults;
	}

	void check(Element model) {
		Dom.walk(model, (element) -> {
			String where = Dom.place(element);
			Places.of(element).forEach((place) -> check(where, place));
			required(element, where);
		});
	}

	private void check(String where, Places.Place place) {
		String value = place.value();
		switch (place.kind()) {
			case BEAN -> listed(Kind.BEAN, where, value, this.vocabulary.beans());
			case FORM -> listed(Kind.FORM, where, value, this.vocabulary.forms());
			case MESSAGE -> message(value);
			case GROUPS -> groups(where, value);
			case DATE -> expression(where, value, this.vocabulary.dates());
			case COLLECTION -> expression(where, value, this.vocabulary.collections());
			case MEMBER -> expression(where, value, this.vocabulary.members());
			case CONDITION -> condition(where, value);
			case INPUT -> variable(where, value);
			case VALUE -> value(where, value);
			case DURATION -> duration(where, value);
			case DAYS -> check(value.matches("P[1-9]\\d{0,4}D"), Kind.TIME_TO_LIVE);
			case LABEL -> check(!value.contains("${") && !value.contains("#{"), Kind.EXPRESSION, where, value);
		}
	}

	/** What an element needs to be more than a box in a drawing. */
	private void required(Element element, String where) {
		switch (Dom.name(element)) {
			case "bpmn:userTask" -> {
				check(has(element, "formKey"), Kind.FORM, where, "", list(this.vocabulary.forms()));
				check(has(element, "candidateGroups"), Kind.NOBODY, where);
			}
			case "bpmn:serviceTask", "bpmn:sendTask" ->
				check(has(element, "delegateExpression"), Kind.BEAN, where, "", list(this.vocabulary.beans()));
			case "bpmn:multiInstanceLoopCharacteristics" ->
				check(has(element, "collection") && has(element, "elementVariable"), Kind.EXPRESSION, where, "");
			case "bpmn:process" -> check(has(element, "historyTimeToLive"), Kind.TIME_TO_LIVE);
			case "bpmn:message" ->
				check(element.hasAttribute("name"), Kind.MESSAGE, where, list(this.vocabulary.messages()));
			default -> {
				// Nothing to ask of it.
			}
		}
	}

	private void listed(Kind kind, String where, String value, Set<String> list) {
		check(list.contains(value), kind, where, value, list(list));
	}

	private void message(String name) {
		check(this.vocabulary.messages().contains(name), Kind.MESSAGE, name, list(this.vocabulary.messages()));
	}

	private void groups(String where, String value) {
		if (value.isBlank()) {
			check(false, Kind.NOBODY, where);
		}
		else if (value.contains("{")) {
			expression(where, value, this.vocabulary.groups());
		}
		else {
			Arrays.stream(value.split(",", -1))
				.map(String::strip)
				.forEach((group) -> check(this.groups.contains(group), Kind.GROUP, where, group));
		}
	}

	private void expression(String where, String value, Set<String> list) {
		check(list.contains(value), Kind.EXPRESSION, where, value);
	}

	private void condition(String where, String value) {
		Matcher whole = WHOLE.matcher(value);
		if (!whole.matches()) {
			check(false, Kind.EXPRESSION, where, value);
			return;
		}
		Arrays.stream(whole.group(1).strip().split("\\s+(?:and|or)\\s+", -1)).forEach((term) -> term(where, term));
	}

	private void term(String where, String term) {
		Matcher flag = FLAG.matcher(term);
		Matcher comparison = COMPARISON.matcher(term);
		if (flag.matches()) {
			variable(where, flag.group(1));
			check(FLAGS.contains(flag.group(1)), Kind.EXPRESSION, where, term);
		}
		else if (comparison.matches()) {
			variable(where, comparison.group(1));
			check(DECISIONS.getOrDefault(comparison.group(1), Set.of()).contains(comparison.group(2)), Kind.EXPRESSION,
					where, term);
		}
		else {
			check(false, Kind.EXPRESSION, where, term);
		}
	}

	private void variable(String where, String name) {
		check(this.vocabulary.variables().contains(name), Kind.VARIABLE, where, name);
	}

	private void value(String where, String value) {
		Matcher whole = WHOLE.matcher(value);
		if (whole.matches()) {
			String name = whole.group(1);
			check(name.equals("true") || name.equals("false") || this.vocabulary.variables().contains(name),
					Kind.EXPRESSION, where, value);
		}
		else {
			check(DECISIONS.values().stream().anyMatch((decisions) -> decisions.contains(value)), Kind.EXPRESSION,
					where, value);
		}
	}

	private void duration(String where, String value) {
		boolean sound;
		try {
			sound = DatatypeFactory.newInstance().newDuration(value).getSign() > 0;
		}
		catch (IllegalArgumentException ex) {
			sound = false;
		}
		catch (DatatypeConfigurationException ex) {
			throw new IllegalStateException("Java has durations of its own", ex);
		}
		check(sound, Kind.DURATION, where, value);
	}

	private void check(boolean sound, Kind kind, String... arguments) {
		if (!sound) {
			this.faults.accept(ModelFault.of(kind, arguments));
		}
	}

	private static boolean has(Element element, String attribute) {
		return element.hasAttributeNS("http://camunda.org/schema/1.0/bpmn", attribute);
	}

	private static String list(Collection<String> list) {
		return list.isEmpty() ? "–" : String.join(", ", list);
	}

	private static Set<String> names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
	}

}
