package org.chapeau.precedent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.bilingual.Glossary;
import org.chapeau.bilingual.Name;
import org.chapeau.bilingual.NameUse;
import org.chapeau.bilingual.Span;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.ladder.FoundVerb;
import org.chapeau.ladder.Shift;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;

/**
 * Finds what a wording says less, more or otherwise than an earlier one: the verb on the
 * ladder, who is named, and the adjectives that carry weight. Safe for use by many
 * threads.
 */
public final class DepartureCheck {

	private final Glossary glossary;

	private final VerbRecogniser verbs;

	private final Qualifiers qualifiers = Qualifiers.load();

	private final Ladder ladder;

	/**
	 * A check by the given names, verbs and ladder.
	 */
	public DepartureCheck(Glossary glossary, VerbRecogniser verbs, Ladder ladder) {
		this.glossary = glossary;
		this.verbs = verbs;
		this.ladder = ladder;
	}

	/**
	 * What has changed, the verb first.
	 * @return none if either text is blank
	 */
	public List<Departure> between(String earlier, String now, Language language) {
		return between(earlier, this.verbs.leading(earlier, language).map(FoundVerb::level), now, language);
	}

	/**
	 * What has changed, the verb first.
	 * @param level the place of the earlier verb on the ladder, as an officer has said
	 * @return none if either text is blank
	 */
	public List<Departure> between(String earlier, Optional<LadderLevel> level, String now, Language language) {
		if (earlier.isBlank() || now.isBlank()) {
			return List.of();
		}
		List<Departure> departures = new ArrayList<>();
		verb(earlier, level, now, language).ifPresent(departures::add);
		Map<Name, String> named = names(earlier, language);
		Map<Name, String> names = names(now, language);
		add(departures, named, names, language, Departure.Kind.NAME_DROPPED, Departure.Kind.NAME_ADDED);
		add(departures, qualifiers(earlier, language), qualifiers(now, language), language,
				Departure.Kind.QUALIFIER_DROPPED, Departure.Kind.QUALIFIER_ADDED);
		return List.copyOf(departures);
	}

	/**
	 * How the verb that carries a wording stands to that of the earlier one.
	 * @param level the place of the earlier verb on the ladder, if it has one
	 * @return nothing if the ladder measures neither of them, or both alike
	 */
	public Optional<Departure> verb(String earlier, Optional<LadderLevel> level, String now, Language language) {
		Optional<FoundVerb> first = level.map((place) -> verbAt(place, earlier, language));
		Optional<FoundVerb> second = this.verbs.leading(now, language);
		if (first.isEmpty() && second.isEmpty()) {
			return Optional.empty();
		}
		Shift shift = Shift.OTHER;
		if (first.isPresent() && second.isPresent()) {
			boolean same = first.get().negated() == second.get().negated() && first.get().isLevelWith(second.get());
			shift = same ? Shift.SAME : Shift.between(first.get(), second.get());
		}
		return (shift == Shift.SAME) ? Optional.empty() : Optional.of(new Departure(Departure.Kind.VERB, language,
				first.map(FoundVerb::words).orElse(""), second.map(FoundVerb::words).orElse(""), shift));
	}

	/**
	 * The verb of the text if it may stand there, or else the one that the ladder has
	 * there.
	 */
	private FoundVerb verbAt(LadderLevel place, String text, Language language) {
		Optional<FoundVerb> found = this.verbs.leading(text, language);
		if (found.filter((verb) -> verb.levels().contains(place)).isPresent()) {
			return found.get();
		}
		String words = this.ladder.rung(place)
			.map((rung) -> (language == Language.JA) ? rung.ja() : rung.en())
			.orElse("");
		return new FoundVerb(List.of(place), words, 0, 0, false, true);
	}

	/** The sides themselves are in every clause. */
	private Map<Name, String> names(String text, Language language) {
		Map<Name, String> names = new LinkedHashMap<>();
		for (NameUse use : this.glossary.find(text, language)) {
			if (use.name().kind() != Name.Kind.PARTY) {
				names.putIfAbsent(use.name(), use.span().of(text));
			}
		}
		return names;
	}

	/** Those within a verb of the ladder are measured with it, and within a name said. */
	private Map<String, String> qualifiers(String text, Language language) {
		List<Span> taken = new ArrayList<>();
		this.verbs.find(text, language).forEach((verb) -> taken.add(new Span(verb.start(), verb.end())));
		this.glossary.find(text, language).forEach((use) -> taken.add(use.span()));
		return this.qualifiers.find(text, language, taken);
	}

	private static <T> void add(List<Departure> departures, Map<T, String> before, Map<T, String> now,
			Language language, Departure.Kind dropped, Departure.Kind added) {
		before.forEach((key, words) -> {
			if (!now.containsKey(key)) {
				departures.add(new Departure(dropped, language, words, "", null));
			}
		});
		now.forEach((key, words) -> {
			if (!before.containsKey(key)) {
				departures.add(new Departure(added, language, "", words, null));
			}
		});
	}

}
