package org.chapeau.app.agreed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapeau.app.agreed.persistence.LibraryStore;
import org.chapeau.app.agreed.persistence.LibraryStore.Kept;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.catalogue.Theme;
import org.chapeau.precedent.Departure;
import org.chapeau.precedent.DepartureCheck;
import org.chapeau.precedent.Nearness;
import org.chapeau.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the wording on a theme has drifted over the years.
 */
@Component
@Transactional(readOnly = true)
public class Drift {

	/** Of how many statements at most. */
	private static final int MOST = 30;

	/** Less in common, and the one paragraph does not follow from the other. */
	private static final double FOLLOWS = 0.3;

	private final LibraryStore store;

	private final DepartureCheck check;

	Drift(LibraryStore store, DepartureCheck check) {
		this.store = store;
		this.check = check;
	}

	/**
	 * The statements that speak of a theme, the oldest first, each with what it says
	 * otherwise than the one before.
	 * @param language the language to compare, where both statements have it
	 */
	public List<Year> of(CurrentUser reader, Theme theme, Language language) {
		Map<EarlierStatementId, List<EarlierParagraph>> statements = new LinkedHashMap<>();
		for (Kept kept : this.store.ofTheme(reader, theme, MOST)) {
			statements.computeIfAbsent(kept.statement(), (id) -> new ArrayList<>()).add(kept.paragraph());
		}
		List<Year> years = new ArrayList<>();
		List<EarlierParagraph> before = List.of();
		for (Map.Entry<EarlierStatementId, List<EarlierParagraph>> statement : statements.entrySet()) {
			Optional<EarlierStatement> found = this.store.find(reader, statement.getKey());
			if (found.isPresent()) {
				List<EarlierParagraph> earlier = before;
				years.add(new Year(found.get(),
						statement.getValue().stream().map((paragraph) -> step(paragraph, earlier, language)).toList()));
				before = statement.getValue();
			}
		}
		return years;
	}

	private Step step(EarlierParagraph paragraph, List<EarlierParagraph> before, Language language) {
		String now = paragraph.in(language);
		Optional<EarlierParagraph> from = before.stream()
			.filter((earlier) -> share(earlier, now, language) >= FOLLOWS)
			.max(Comparator.comparingDouble((earlier) -> share(earlier, now, language)));
		List<Departure> departures = from
			.map((earlier) -> this.check.between(earlier.in(language), earlier.level(language), now, language))
			.orElse(List.of());
		return new Step(paragraph, from.isPresent(), departures);
	}

	private static double share(EarlierParagraph earlier, String now, Language language) {
		String words = earlier.in(language);
		return (words.isBlank() || now.isBlank()) ? 0 : Nearness.of(words, now, language).share();
	}

	/**
	 * What a statement says on the theme.
	 *
	 * @param statement the statement
	 * @param steps its paragraphs on the theme
	 */
	public record Year(EarlierStatement statement, List<Step> steps) {

		public Year {
			steps = List.copyOf(steps);
		}

		/**
		 * The strongest verb on a scale, by the English verb or, without one, by the
		 * Japanese.
		 */
		public Optional<LadderLevel> strongest(Scale scale) {
			return this.steps.stream()
				.map(Step::paragraph)
				.flatMap((paragraph) -> Stream.of(paragraph.level(Language.EN).or(() -> paragraph.level(Language.JA))))
				.flatMap(Optional::stream)
				.filter((level) -> level.scale().equals(scale))
				.max(Comparator.comparingInt(LadderLevel::level));
		}

	}

	/**
	 * A paragraph and where it comes from.
	 *
	 * @param paragraph the paragraph
	 * @param follows whether a paragraph of the statement before said something like it
	 * @param departures what it says otherwise than that one
	 */
	public record Step(EarlierParagraph paragraph, boolean follows, List<Departure> departures) {

		public Step {
			departures = List.copyOf(departures);
		}

	}

}
