package org.chapeau.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Resources;
import org.chapeau.catalogue.Rung;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.ladder.LadderPart.LookAlikes;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.ladder.LadderPart.Words;
import org.chapeau.text.Language;

/**
 * The ladder with all that its verbs are recognised by, part by part. Never changed: a
 * change makes another book. It can be written as a text and reads back as the same.
 */
public final class LadderBook {

	private static final String FORMS = "language/ladder-forms.csv";

	private static final String WORDS = "language/ladder-words.csv";

	/** The scale of words that only look like a verb of the ladder. */
	private static final String NONE = "-";

	private static final int COLUMNS = 4;

	private static final Comparator<LadderLevel> PLACES = Comparator.comparing(LadderLevel::scale)
		.thenComparingInt(LadderLevel::level);

	private final Map<String, LadderPart> parts = new LinkedHashMap<>();

	private LadderBook(Collection<? extends LadderPart> parts) {
		ofKind(parts, Step.class).stream()
			.sorted(Comparator.comparing(Step::place, PLACES))
			.forEach((step) -> this.parts.put(step.key(), step));
		parts.stream().filter((part) -> !(part instanceof Step)).forEach((part) -> this.parts.put(part.key(), part));
	}

	/**
	 * The book that comes with the program.
	 * @throws IllegalStateException if a file is missing or malformed, or names a level
	 * that the ladder does not have
	 */
	public static LadderBook load() {
		List<String[]> forms = rows(FORMS, COLUMNS);
		List<LadderPart> parts = new ArrayList<>();
		for (Rung rung : Ladder.load().rungs()) {
			parts.add(new Step(rung.level(), rung.en(), rung.ja(), rung.synonyms(), rung.note(),
					forms(forms, Language.EN, rung.level()), forms(forms, Language.JA, rung.level())));
		}
		rows(WORDS, 3).forEach((row) -> parts.add(new Words(language(row[0]), row[1], row[2])));
		for (Language language : Language.values()) {
			parts.add(new LookAlikes(language,
					forms.stream()
						.filter((row) -> language(row[0]) == language && row[1].equals(NONE))
						.map((row) -> row[3])
						.toList()));
		}
		LadderBook book = new LadderBook(parts);
		for (String[] row : forms) {
			if (!row[1].equals(NONE) && !book.parts.containsKey(LadderPart.key(level(row)))) {
				throw new IllegalStateException(FORMS + ": the ladder has no " + level(row) + ", of " + row[3]);
			}
		}
		return book;
	}

	/**
	 * Reads what {@link #written()} gives.
	 * @throws IllegalArgumentException if it is nothing of the kind
	 */
	public static LadderBook read(String written) {
		return new LadderBook(Arrays.stream(written.split("\n\n")).map(LadderPart::read).toList());
	}

	/**
	 * The whole book as a text.
	 */
	public String written() {
		return this.parts.values().stream().map(LadderPart::written).collect(Collectors.joining("\n\n"));
	}

	/**
	 * All parts: the steps scale by scale and weakest first, then the words they share.
	 */
	public List<LadderPart> parts() {
		return List.copyOf(this.parts.values());
	}

	/**
	 * The part of that key, if there is one.
	 */
	public Optional<LadderPart> part(String key) {
		return Optional.ofNullable(this.parts.get(key));
	}

	public List<Step> steps() {
		return ofKind(this.parts.values(), Step.class);
	}

	/**
	 * The scales that there are: those of the program, then those that officers have
	 * added.
	 */
	public List<Scale> scales() {
		return Stream.concat(Scale.ofTheProgram().stream(), headings().stream().map(Heading::scale)).sorted().toList();
	}

	/**
	 * The names of the scales that officers have added.
	 */
	public List<Heading> headings() {
		return ofKind(this.parts.values(), Heading.class);
	}

	/**
	 * The steps of a scale, the weakest first.
	 */
	public List<Step> steps(Scale scale) {
		return steps().stream().filter((step) -> step.place().scale().equals(scale)).toList();
	}

	public List<Words> groups() {
		return ofKind(this.parts.values(), Words.class);
	}

	public List<LookAlikes> lookAlikes() {
		return ofKind(this.parts.values(), LookAlikes.class);
	}

	/**
	 * The same book with a part added, or with that part in place of the one that is
	 * there.
	 */
	public LadderBook with(LadderPart part) {
		Map<String, LadderPart> changed = new LinkedHashMap<>(this.parts);
		changed.put(part.key(), part);
		return new LadderBook(changed.values());
	}

	/**
	 * The same book without a part.
	 */
	public LadderBook without(String key) {
		Map<String, LadderPart> changed = new LinkedHashMap<>(this.parts);
		changed.remove(key);
		return new LadderBook(changed.values());
	}

	/**
	 * The place above the strongest verb of a scale, where another may be added.
	 */
	public LadderLevel top(Scale scale) {
		return new LadderLevel(scale,
				steps().stream()
					.map(Step::place)
					.filter((place) -> place.scale().equals(scale))
					.mapToInt(LadderLevel::level)
					.max()
					.orElse(-1) + 1);
	}

	/**
	 * The verbs alone.
	 */
	public Ladder ladder() {
		return Ladder.of(steps().stream().map(Step::rung).toList());
	}

	/**
	 * The same book, for a ladder that may lack some of its steps.
	 * @throws IllegalStateException if the ladder lacks a step that has forms
	 */
	LadderBook on(Ladder ladder) {
		for (Step step : steps()) {
			if (ladder.rung(step.place()).isEmpty()) {
				throw new IllegalStateException(FORMS + ": the ladder has no " + step.place());
			}
		}
		return this;
	}

	/** What the names of groups stand for in a language. */
	Map<String, String> words(Language language) {
		return groups().stream()
			.filter((group) -> group.language() == language)
			.collect(Collectors.toMap((group) -> "<" + group.name() + ">", Words::words));
	}

	private static <T extends LadderPart> List<T> ofKind(Collection<? extends LadderPart> parts, Class<T> kind) {
		return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	private static List<String> forms(List<String[]> rows, Language language, LadderLevel place) {
		return rows.stream()
			.filter((row) -> language(row[0]) == language && !row[1].equals(NONE) && level(row).equals(place))
			.map((row) -> row[3])
			.toList();
	}

	private static LadderLevel level(String[] row) {
		return new LadderLevel(Scale.valueOf(row[1].toUpperCase(Locale.ROOT)), Integer.parseInt(row[2]));
	}

	private static Language language(String tag) {
		return Language.valueOf(tag.toUpperCase(Locale.ROOT));
	}

	private static List<String[]> rows(String resource, int columns) {
		// Only the last column may hold commas.
		return Resources.lines(resource).stream().skip(1).map((line) -> {
			String[] row = line.split(",", columns);
			if (row.length < columns) {
				throw new IllegalStateException(resource + ": a row has too few columns: " + line);
			}
			return row;
		}).toList();
	}

}
