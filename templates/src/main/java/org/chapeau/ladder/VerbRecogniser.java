package org.chapeau.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;

import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.text.Language;

/**
 * Finds the verbs of the ladder in a text: in the middle of a sentence, in the passive,
 * as a noun ("their grave concern"), negated, parted by <i>inter alia</i> and the like,
 * and in the inflections of Japanese. Safe for use by many threads.
 */
public final class VerbRecogniser {

	private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt((Match match) -> -match.length())
		.thenComparingInt((match) -> -match.form().weight());

	private final Supplier<Forms> forms;

	private final boolean strict;

	private VerbRecogniser(Supplier<Forms> forms, boolean strict) {
		this.forms = forms;
		this.strict = strict;
	}

	/**
	 * A recogniser for the forms that come with the program.
	 * @throws IllegalStateException if they are missing, malformed, or not of this ladder
	 */
	public static VerbRecogniser of(Ladder ladder) {
		return of(LadderBook.load().on(ladder));
	}

	/**
	 * A recogniser for the forms of a book.
	 * @throws IllegalArgumentException if one cannot be read
	 */
	public static VerbRecogniser of(LadderBook book) {
		Forms forms = Forms.of(book);
		return new VerbRecogniser(() -> forms, false);
	}

	/**
	 * A recogniser to try the forms of a book with. It throws a
	 * {@link TiringFormException} where others find nothing by a form that takes too long
	 * to look for.
	 * @throws IllegalArgumentException if one cannot be read
	 */
	public static VerbRecogniser strict(LadderBook book) {
		Forms forms = Forms.of(book);
		return new VerbRecogniser(() -> forms, true);
	}

	/**
	 * The recogniser that is in use whenever it is asked.
	 */
	public static VerbRecogniser following(Supplier<VerbRecogniser> current) {
		return new VerbRecogniser(() -> current.get().forms.get(), false);
	}

	/**
	 * Stands for the forms in use: the same for as long as they are. Whoever remembers
	 * what was found remembers it with this.
	 */
	public Object edition() {
		return this.forms.get();
	}

	/**
	 * The verbs of a text, in its order; none overlaps another.
	 */
	public List<FoundVerb> find(String text, Language language) {
		List<Match> matches = new ArrayList<>();
		String lower = text.toLowerCase(Locale.ROOT);
		for (Form form : this.forms.get().in(language)) {
			if (form.mayBeIn(lower)) {
				matches.addAll(matches(form, text, language));
			}
		}
		matches.sort(BEST_FIRST);
		List<Match> kept = new ArrayList<>();
		for (Match match : matches) {
			if (kept.stream().noneMatch(match::overlaps)) {
				kept.add(match);
			}
		}
		Surroundings surroundings = Surroundings.of(text, language);
		return kept.stream()
			.filter((match) -> match.form().level() != null)
			.sorted(Comparator.comparingInt(Match::start))
			.map((match) -> found(match, matches, text, surroundings))
			.toList();
	}

	/** Nobody waits for a page because of one form. */
	private List<Match> matches(Form form, String text, Language language) {
		List<Match> matches = new ArrayList<>();
		Matcher matcher = form.pattern().matcher(new CountedText(text));
		try {
			while (matcher.find()) {
				matches.add(new Match(form, matcher.start(), matcher.end()));
			}
			return matches;
		}
		catch (CountedText.ExhaustedException ex) {
			if (this.strict) {
				throw new TiringFormException(form, language);
			}
			return List.of();
		}
	}

	/**
	 * The verb that carries a text: the first that carries its sentence, or else the
	 * first; nothing if the ladder measures none of its verbs.
	 */
	public Optional<FoundVerb> leading(String text, Language language) {
		List<FoundVerb> verbs = find(text, language);
		return verbs.stream().filter(FoundVerb::leading).findFirst().or(() -> verbs.stream().findFirst());
	}

	private static FoundVerb found(Match match, List<Match> all, String text, Surroundings surroundings) {
		Set<LadderLevel> levels = new LinkedHashSet<>();
		all.stream()
			.filter(match::coversTheSameAs)
			.map((same) -> same.form().level())
			.filter((level) -> level != null)
			.forEach(levels::add);
		int end = surroundings.endOfWord(match.end());
		return new FoundVerb(List.copyOf(levels), text.substring(match.start(), end), match.start(), end,
				surroundings.negates(match.start(), match.end()), surroundings.leads(match.start(), match.end()));
	}

	/**
	 * Words that a form found.
	 */
	private record Match(Form form, int start, int end) {

		int length() {
			return this.end - this.start;
		}

		boolean overlaps(Match other) {
			return this.start < other.end && other.start < this.end;
		}

		boolean coversTheSameAs(Match other) {
			return this.start == other.start && this.end == other.end && this.form.weight() == other.form.weight();
		}

	}

}
