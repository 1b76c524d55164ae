package org.chapeau.workflows.change;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.chapeau.workflows.change.Difference.Change;
import org.chapeau.workflows.change.Difference.Detail;

/**
 * Compares two models, element by element. Elements are the same if their ids are; where
 * they are drawn makes no difference.
 */
public final class Differences {

	/** In the order in which people ask: steps first, then the ways between them. */
	private static final List<Class<? extends BaseElement>> TYPES = List.of(Process.class, FlowNode.class,
			SequenceFlow.class, Participant.class, MessageFlow.class);

	/** What the heading of an element that was added says already. */
	private static final Set<Aspect> SAID = EnumSet.of(Aspect.KIND, Aspect.NAME, Aspect.SCOPE);

	/** Other elements, which are the same if their ids are, whatever they are called. */
	private static final Set<Aspect> ELEMENTS = EnumSet.of(Aspect.FROM, Aspect.TO, Aspect.DEFAULT, Aspect.ATTACHED,
			Aspect.SCOPE);

	private final Map<String, BaseElement> earlier;

	private final Map<String, BaseElement> later;

	private Differences(Map<String, BaseElement> earlier, Map<String, BaseElement> later) {
		this.earlier = earlier;
		this.later = later;
	}

	/**
	 * What the later model has otherwise.
	 * @param before the XML of the earlier model
	 * @param after the XML of the later model
	 * @throws org.camunda.bpm.model.xml.ModelParseException if one is not a BPMN model
	 */
	public static List<Difference> between(byte[] before, byte[] after) {
		return new Differences(elements(before), elements(after)).list();
	}

	private List<Difference> list() {
		List<Difference> differences = new ArrayList<>();
		this.later.forEach((id, element) -> {
			BaseElement before = this.earlier.get(id);
			if (before == null) {
				differences.add(difference(Change.ADDED, element, added(Traits.of(element))));
				return;
			}
			List<Detail> details = details(Traits.of(before), Traits.of(element));
			if (!details.isEmpty()) {
				differences.add(difference(Change.CHANGED, element, details));
			}
		});
		this.earlier.forEach((id, element) -> {
			if (!this.later.containsKey(id)) {
				differences.add(difference(Change.REMOVED, element, List.of()));
			}
		});
		return differences;
	}

	private static Map<String, BaseElement> elements(byte[] xml) {
		BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
		Map<String, BaseElement> elements = new LinkedHashMap<>();
		TYPES.stream()
			.flatMap((type) -> model.getModelElementsByType(type).stream())
			.forEach((element) -> elements.put(element.getId(), element));
		return Collections.unmodifiableMap(elements);
	}

	private static Difference difference(Change change, BaseElement element, List<Detail> details) {
		String name = (element instanceof SequenceFlow flow)
				? Traits.label(flow.getSource()) + " → " + Traits.label(flow.getTarget()) : Traits.label(element);
		return new Difference(change, element.getId(), Traits.kind(element), name, details);
	}

	private List<Detail> added(Map<Aspect, String> traits) {
		return details(Map.of(), traits).stream()
			.filter((detail) -> !SAID.contains(detail.aspect()) && detail.aspect() != Aspect.FROM
					&& detail.aspect() != Aspect.TO)
			.toList();
	}

	private List<Detail> details(Map<Aspect, String> before, Map<Aspect, String> after) {
		return Arrays.stream(Aspect.values())
			.filter((aspect) -> !before.getOrDefault(aspect, "").equals(after.getOrDefault(aspect, "")))
			.map((aspect) -> new Detail(aspect, said(aspect, before, this.earlier), said(aspect, after, this.later)))
			.toList();
	}

	private static String said(Aspect aspect, Map<Aspect, String> traits, Map<String, BaseElement> elements) {
		String value = traits.getOrDefault(aspect, "");
		return (ELEMENTS.contains(aspect) && elements.containsKey(value)) ? Traits.label(elements.get(value)) : value;
	}

}
