package org.chapeau.precedent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

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
import org.jspecify.annotations.Nullable;

/**
 * Finds what a wording says less, more or otherwise than an earlier one: the verb on the
 * ladder, who is named, and the adjectives that carry weight. Safe for use by many
 * threads.
 */
public final class DepartureCheck {

	private static final Pattern ENDING = Pattern.compile("\\p{IsHiragana}{1,3}");

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
		Texts texts = new Texts(earlier, now, language);
		departures.addAll(texts.departures(names(earlier, language), names(now, language), (name) -> null,
				Departure.Kind.NAME_DROPPED, Departure.Kind.NAME_ADDED));
		departures.addAll(texts.departures(qualifiers(earlier, language), qualifiers(now, language), Qualifier::weight,
				Departure.Kind.QUALIFIER_DROPPED, Departure.Kind.QUALIFIER_ADDED));
		return List.copyOf(departures);
	}

	/**
	 * A wording beside an earlier one: how strongly it speaks, and what it says
	 * otherwise.
	 * @param earlier the earlier text, not blank
	 * @param level the place of the earlier verb on the ladder, if it has one
	 * @param now the wording; blank if it would leave the clause out
	 */
	public Beside beside(String earlier, Optional<LadderLevel> level, String now, Language language) {
		if (now.isBlank()) {
			return new Beside(Standing.SILENT, List.of());
		}
		List<Departure> departures = between(earlier, level, now, language);
		Standing standing = departures.stream()
			.map(Departure::shift)
			.filter(Objects::nonNull)
			.findFirst()
			.map(DepartureCheck::standing)
			.orElse(level.isPresent() ? Standing.LEVEL : Standing.UNMEASURED);
		return new Beside(standing, departures);
	}

	private static Standing standing(Shift shift) {
		return switch (shift) {
			case WEAKER -> Standing.WEAKER;
			case SAME -> Standing.LEVEL;
			case STRONGER -> Standing.STRONGER;
			case OTHER -> Standing.OTHER;
		};
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
		return (shift == Shift.SAME) ? Optional.empty()
				: Optional.of(Departure.ofVerb(language, first.map((verb) -> words(verb, language)).orElse(""),
						second.map((verb) -> words(verb, language)).orElse(""), shift));
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
		return new FoundVerb(List.of(place), onLadder(place, language), 0, 0, false, true);
	}

	/** 引き続き〜していく is known by its ending, which says nothing by itself. */
	private String words(FoundVerb verb, Language language) {
		boolean ending = language == Language.JA && ENDING.matcher(verb.words()).matches();
		return ending ? onLadder(verb.level(), language) : verb.words();
	}

	private String onLadder(LadderLevel place, Language language) {
		return this.ladder.rung(place).map((rung) -> (language == Language.JA) ? rung.ja() : rung.en()).orElse("");
	}

	/** The sides themselves are in every clause. */
	private Map<Name, Span> names(String text, Language language) {
		Map<Name, Span> names = new LinkedHashMap<>();
		for (NameUse use : this.glossary.find(text, language)) {
			if (use.name().kind() != Name.Kind.PARTY) {
				names.putIfAbsent(use.name(), use.span());
			}
		}
		return names;
	}

	/** Those within a verb of the ladder are measured with it, and within a name said. */
	private Map<Qualifier, Span> qualifiers(String text, Language language) {
		List<Span> taken = new ArrayList<>();
		this.verbs.find(text, language).forEach((verb) -> taken.add(new Span(verb.start(), verb.end())));
		this.glossary.find(text, language).forEach((use) -> taken.add(use.span()));
		return this.qualifiers.find(text, language, taken);
	}

	/**
	 * Two texts, of which one has what the other has not.
	 */
	private record Texts(String earlier, String now, Language language) {

		<T> List<Departure> departures(Map<T, Span> before, Map<T, Span> after, Function<T, @Nullable Weight> weight,
				Departure.Kind dropped, Departure.Kind added) {
			List<Departure> departures = new ArrayList<>();
			before.forEach((what, span) -> {
				if (!after.containsKey(what)) {
					departures.add(new Departure(dropped, this.language, span.of(this.earlier), "", null,
							weight.apply(what), Excerpt.around(this.earlier, span, this.language)));
				}
			});
			after.forEach((what, span) -> {
				if (!before.containsKey(what)) {
					departures.add(new Departure(added, this.language, "", span.of(this.now), null, weight.apply(what),
							Excerpt.around(this.now, span, this.language)));
				}
			});
			return departures;
		}

	}

}
