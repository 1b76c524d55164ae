package org.chapeau.app.negotiation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Origins;
import org.chapeau.bilingual.Glossary;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Filling;
import org.chapeau.catalogue.Filling.Problem;
import org.chapeau.catalogue.Parameter;
import org.chapeau.catalogue.ParameterType;
import org.chapeau.text.Language;
import org.springframework.stereotype.Component;

/**
 * The blanks of a form in which the gaps of a clause are filled.
 */
@Component
class Blanks {

	private final Origins origins;

	private final Glossary names;

	Blanks(Origins origins, Glossary names) {
		this.origins = origins;
		this.names = names;
	}

	/**
	 * What is offered for each parameter: what the side filled in last under that name in
	 * the dossier, or what the dossier itself says of place, day and event, or what the
	 * bank says for want of anything else.
	 */
	Map<String, Bilingual> offered(CurrentUser user, Dossier dossier, BankVersion version) {
		Map<String, Bilingual> remembered = this.origins.remembered(user, dossier.id());
		Map<String, Bilingual> offered = new HashMap<>();
		for (Parameter parameter : version.template().parameters()) {
			Bilingual standard = (parameter.defaultValue() != null) ? parameter.defaultValue().typed()
					: ofDossier(parameter, dossier);
			Bilingual last = remembered.get(parameter.name());
			// A name may stand for a date in one clause and for words in another.
			boolean fits = last != null
					&& parameter.type().parse(last).filter((value) -> parameter.type().accepts(value)).isPresent();
			offered.put(parameter.name(), fits ? last : standard);
		}
		return offered;
	}

	private static Bilingual ofDossier(Parameter parameter, Dossier dossier) {
		return switch (parameter.name()) {
			case "place" -> (parameter.type() == ParameterType.PLACE) ? dossier.place() : new Bilingual("", "");
			case "date" -> (parameter.type() == ParameterType.DATE) ? new Bilingual(dossier.eventDate().toString(), "")
					: new Bilingual("", "");
			default -> new Bilingual("", "");
		};
	}

	/**
	 * What was typed, by the names of the parameters.
	 */
	Map<String, Bilingual> typed(BankVersion version, Map<String, String> form) {
		Map<String, Bilingual> typed = new HashMap<>();
		for (Parameter parameter : version.template().parameters()) {
			typed.put(parameter.name(), new Bilingual(form.getOrDefault(parameter.name() + ".en", ""),
					form.getOrDefault(parameter.name() + ".ja", "")));
		}
		return typed;
	}

	/**
	 * What was typed, with the other language of a name that stands in the list of names
	 * and was typed in one language only: offered with the refusal, to be looked at.
	 */
	Map<String, Bilingual> completed(BankVersion version, Map<String, Bilingual> typed) {
		Map<String, Bilingual> completed = new HashMap<>(typed);
		version.template()
			.parameters()
			.stream()
			.filter((parameter) -> parameter.type().isInBothLanguages())
			.forEach((parameter) -> completed.computeIfPresent(parameter.name(), (name, words) -> completed(words)));
		return completed;
	}

	private Bilingual completed(Bilingual words) {
		if (words.ja().isBlank() && !words.en().isBlank()) {
			return new Bilingual(words.en(), this.names.counterpart(words.en(), Language.EN).orElse(""));
		}
		if (words.en().isBlank() && !words.ja().isBlank()) {
			return new Bilingual(this.names.counterpart(words.ja(), Language.JA).orElse(""), words.ja());
		}
		return words;
	}

	/**
	 * What is wrong, by the names of the parameters.
	 */
	static Map<String, List<String>> problems(Filling filling) {
		return (filling instanceof Filling.Refused refused) ? refused.problems()
			.stream()
			.collect(Collectors.groupingBy(Problem::parameter,
					Collectors.mapping((problem) -> problem.reason().name(), Collectors.toList())))
				: Map.of();
	}

}
