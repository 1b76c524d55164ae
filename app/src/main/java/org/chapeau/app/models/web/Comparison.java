package org.chapeau.app.models.web;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapeau.workflows.change.Difference;
import org.chapeau.workflows.change.Difference.Change;
import org.chapeau.workflows.change.Differences;
import org.chapeau.workflows.diagram.BpmnSvg;
import org.chapeau.workflows.diagram.Labels;
import org.chapeau.workflows.diagram.Mark;
import org.chapeau.workflows.diagram.Step;
import org.chapeau.workflows.diagram.Steps;

/**
 * Two versions of a process beside each other: in words, as drawings with marks, and as
 * the steps of the later one.
 *
 * @param differences what differs, in words
 * @param before the drawing of the earlier version, with what is changed or removed
 * @param after the drawing of the later version, with what is changed or added
 * @param steps the steps of the later version
 */
record Comparison(List<Difference> differences, String before, String after, List<Place> steps) {

	static Comparison of(byte[] before, byte[] after, Locale locale) {
		Labels labels = Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? Labels.japanese()
				: Labels.OF_THE_MODEL;
		List<Difference> differences = Differences.between(before, after);
		Map<String, Mark> marks = new HashMap<>();
		differences.forEach((one) -> marks.put(one.id(), mark(one.change())));
		return new Comparison(differences.stream().map((one) -> labelled(one, labels)).toList(),
				draw(before, "before", marks, labels), draw(after, "after", marks, labels),
				Steps.of(new ByteArrayInputStream(after)).stream().map((step) -> place(step, marks, labels)).toList());
	}

	private static Mark mark(Change change) {
		return switch (change) {
			case ADDED -> Mark.ADDED;
			case CHANGED -> Mark.CHANGED;
			case REMOVED -> Mark.REMOVED;
		};
	}

	private static String draw(byte[] model, String name, Map<String, Mark> marks, Labels labels) {
		return BpmnSvg.of(new ByteArrayInputStream(model)).labelled(labels).named(name).marking(marks).draw();
	}

	private static Place place(Step step, Map<String, Mark> marks, Labels labels) {
		Mark mark = marks.get(step.id());
		return new Place(labels.label(step.id(), step.name()), (mark != null) ? mark.name() : "");
	}

	/** A flow is named after what it joins. */
	private static Difference labelled(Difference one, Labels labels) {
		String[] ends = one.name().split(" → ", -1);
		for (int end = 0; end < ends.length; end++) {
			ends[end] = labels.label(one.id(), ends[end]);
		}
		return new Difference(one.change(), one.id(), one.kind(), String.join(" → ", ends), one.details());
	}

	/**
	 * A step.
	 *
	 * @param name its name
	 * @param mark what has become of it; empty if nothing has
	 */
	record Place(String name, String mark) {
	}

}
