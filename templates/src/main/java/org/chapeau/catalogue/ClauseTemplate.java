package org.chapeau.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapeau.catalogue.Filling.Problem;
import org.chapeau.catalogue.Filling.Reason;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * A reviewed clause in both languages, with gaps for what differs from one occasion to
 * the next.
 *
 * @param id the id
 * @param use the document that it is for
 * @param part its place in the text
 * @param depth how far below a numbered paragraph it stands: 0 the paragraph itself, 1 an
 * item of it
 * @param kind what it does, or {@code null} for a clause that does nothing by itself,
 * such as a heading
 * @param theme what it is about
 * @param saidBy in whose name it speaks
 * @param verb the verb that carries it; present exactly if it has a kind
 * @param text the text, with a gap {@code {name}} for each parameter in either language
 * @param parameters the parameters, in the order in which to ask for them
 * @param source where the content comes from
 * @param covers the reported facts that it covers
 * @param needs the clauses without which it does not stand, such as the lead-in of an
 * item
 */
public record ClauseTemplate(ClauseTemplateId id, Use use, Part part, int depth, @Nullable Kind kind, Theme theme,
		SaidBy saidBy, @Nullable Verb verb, Bilingual text, List<Parameter> parameters, Source source,
		Set<FactKey> covers, List<ClauseTemplateId> needs) {

	public ClauseTemplate {
		if ((kind == null) != (verb == null)) {
			throw new IllegalArgumentException("A clause has a verb exactly if it has a kind: " + id);
		}
		parameters = List.copyOf(parameters);
		covers = Set.copyOf(covers);
		needs = List.copyOf(needs);
	}

	/**
	 * The parameter of that name.
	 */
	public Optional<Parameter> parameter(String name) {
		return this.parameters.stream().filter((parameter) -> parameter.name().equals(name)).findFirst();
	}

	/**
	 * Fills the gaps. A parameter without a value takes its default. The first letter of
	 * the English becomes a capital, since a value may come to stand there.
	 * @param values the values by the name of their parameter
	 * @return the clause, or all that is wrong with the values
	 */
	public Filling fill(Map<String, ParameterValue> values) {
		return fill(new TypedValues(values, Set.of()), values.keySet());
	}

	/**
	 * Fills the gaps with what somebody typed into a form.
	 * @param typed what was typed by the name of its parameter; for a date or a number
	 * either language will do
	 * @return the clause, or all that is wrong with the values
	 * @see ParameterType#parse(Bilingual)
	 */
	public Filling fillTyped(Map<String, Bilingual> typed) {
		return fill(TypedValues.read(this, typed), typed.keySet());
	}

	/**
	 * The values to fill the template with to see how it reads.
	 */
	public Map<String, ParameterValue> examples() {
		Map<String, ParameterValue> examples = new HashMap<>();
		this.parameters.forEach((parameter) -> examples.put(parameter.name(), parameter.example()));
		return examples;
	}

	private Filling fill(TypedValues given, Set<String> names) {
		Map<String, ParameterValue> complete = withDefaults(given.values());
		List<Problem> problems = new ArrayList<>();
		for (Parameter parameter : this.parameters) {
			Optional<Reason> fault = given.mistyped().contains(parameter.name()) ? Optional.of(Reason.MISTYPED)
					: ParameterCheck.fault(parameter, complete.get(parameter.name()));
			fault.ifPresent((reason) -> problems.add(new Problem(parameter.name(), reason)));
		}
		problems.addAll(unknown(names));
		return problems.isEmpty() ? filled(complete) : new Filling.Refused(problems);
	}

	private Map<String, ParameterValue> withDefaults(Map<String, ParameterValue> values) {
		Map<String, ParameterValue> complete = new HashMap<>(values);
		for (Parameter parameter : this.parameters) {
			if (parameter.defaultValue() != null) {
				complete.putIfAbsent(parameter.name(), parameter.defaultValue());
			}
		}
		return complete;
	}

	private List<Problem> unknown(Set<String> given) {
		return given.stream()
			.filter((name) -> parameter(name).isEmpty())
			.sorted()
			.map((name) -> new Problem(name, Reason.UNKNOWN))
			.toList();
	}

	private Filling filled(Map<String, ParameterValue> values) {
		return new Filling.Filled(capitalised(filled(values, Language.EN)), filled(values, Language.JA));
	}

	private String filled(Map<String, ParameterValue> values, Language language) {
		return Slots.fill(this.text.in(language), (name) -> values.get(name).in(language));
	}

	private static String capitalised(String sentence) {
		int first = sentence.offsetByCodePoints(0, 1);
		return sentence.substring(0, first).toUpperCase(Language.EN.locale()) + sentence.substring(first);
	}

}
