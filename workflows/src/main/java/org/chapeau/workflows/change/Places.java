package org.chapeau.workflows.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The places of a model at which the engine takes a value for more than a label.
 */
final class Places {

	private static final Map<String, Kind> ATTRIBUTES = Map.of("camunda:delegateExpression", Kind.BEAN,
			"camunda:formKey", Kind.FORM, "camunda:candidateGroups", Kind.GROUPS, "camunda:dueDate", Kind.DATE,
			"camunda:collection", Kind.COLLECTION, "camunda:elementVariable", Kind.MEMBER, "camunda:historyTimeToLive",
			Kind.DAYS);

	private static final Map<String, Kind> TEXTS = Map.of("bpmn:conditionExpression", Kind.CONDITION,
			"bpmn:completionCondition", Kind.CONDITION, "bpmn:timeDate", Kind.DATE, "bpmn:timeDuration", Kind.DURATION,
			"camunda:inputParameter", Kind.VALUE);

	private Places() {
	}

	/** What stands at the places of an element, whether it may or not. */
	static List<Place> of(Element element) {
		List<Place> places = new ArrayList<>();
		String name = Dom.name(element);
		for (Attr attribute : Dom.attributes(element)) {
			Kind kind = ATTRIBUTES.getOrDefault(Dom.name(attribute), Kind.LABEL);
			if (attribute.getName().equals("name")) {
				kind = name.equals("bpmn:message") ? Kind.MESSAGE
						: name.equals("camunda:inputParameter") ? Kind.INPUT : Kind.LABEL;
			}
			places.add(new Place(kind, attribute.getValue()));
		}
		String text = Dom.text(element);
		if (!text.isEmpty() || TEXTS.containsKey(name)) {
			places.add(new Place(TEXTS.getOrDefault(name, Kind.LABEL), text));
		}
		return places;
	}

	/**
	 * What a value is taken for.
	 */
	enum Kind {

		BEAN, FORM, MESSAGE, GROUPS, DATE, DURATION, COLLECTION, MEMBER, CONDITION, INPUT, VALUE, DAYS, LABEL

	}

	/**
	 * A value at its place.
	 */
	record Place(Kind kind, String value) {
	}

}
