package org.chapeau.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The ladder of diplomatic verbs: for each scale, from the weakest verb to the strongest.
 * Safe for use by many threads.
 */
public final class Ladder {

	private static final String RUNGS = "catalogue/ladder.csv";

	private static final String SYNONYMS = "catalogue/ladder-synonyms.csv";

	private static final int COLUMNS = 5;

	private final Supplier<List<Rung>> rungs;

	private Ladder(Supplier<List<Rung>> rungs) {
		this.rungs = rungs;
	}

	/**
	 * A ladder of these rungs.
	 * @param rungs scale by scale, weakest first
	 */
	public static Ladder of(List<Rung> rungs) {
		List<Rung> fixed = List.copyOf(rungs);
		return new Ladder(() -> fixed);
	}

	/**
	 * The ladder that is in use whenever it is asked.
	 */
	public static Ladder following(Supplier<Ladder> current) {
		return new Ladder(() -> current.get().rungs());
	}

	/**
	 * Loads the ladder that comes with the program.
	 * @throws IllegalStateException if it is missing or malformed
	 */
	public static Ladder load() {
		List<String[]> synonyms = rows(SYNONYMS);
		List<Rung> rungs = new ArrayList<>();
		for (String[] row : rows(RUNGS)) {
			List<Bilingual> same = synonyms.stream()
				.filter((synonym) -> synonym[0].equals(row[0]) && synonym[1].equals(row[1]))
				.map((synonym) -> new Bilingual(synonym[2], synonym[3]))
				.toList();
			String note = (row.length == COLUMNS) ? row[4] : "";
			rungs.add(new Rung(level(row), row[2], row[3], same, note));
		}
		return of(rungs);
	}

	/**
	 * All rungs, scale by scale, weakest first.
	 */
	public List<Rung> rungs() {
		return this.rungs.get();
	}

	/**
	 * The scales that have rungs.
	 */
	public List<Scale> scales() {
		return rungs().stream().map((rung) -> rung.level().scale()).distinct().sorted().toList();
	}

	/**
	 * The rung at that place, if there is one.
	 */
	public Optional<Rung> rung(LadderLevel level) {
		return rungs().stream().filter((rung) -> rung.level().equals(level)).findFirst();
	}

	/**
	 * The force of a verb on a scale.
	 * @param scale the scale
	 * @param verb the English or the Japanese verb in its dictionary form
	 * @return the level, or nothing if the verb is not on that scale
	 */
	public OptionalInt level(Scale scale, String verb) {
		return rungs().stream()
			.filter((rung) -> rung.level().isOn(scale) && rung.isCalled(verb))
			.mapToInt((rung) -> rung.level().level())
			.findFirst();
	}

	private static List<String[]> rows(String resource) {
		return Resources.lines(resource).stream().skip(1).map((line) -> columns(resource, line)).toList();
	}

	private static String[] columns(String resource, String line) {
		// Only the last column, the note, may hold commas.
		String[] columns = line.split(",", COLUMNS);
		if (columns.length < COLUMNS - 1) {
			throw new IllegalStateException(resource + ": a row has too few columns: " + line);
		}
		return columns;
	}

	private static LadderLevel level(String[] row) {
		return new LadderLevel(Scale.valueOf(row[0].toUpperCase(Locale.ROOT)), Integer.parseInt(row[1]));
	}

}
