package org.chapeau.bilingual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.chapeau.catalogue.Resources;
import org.chapeau.text.Language;

/**
 * Names of persons, places, organisations and instruments in both languages. The list is
 * a table of three columns, {@code kind,en,ja}, with {@code |} between the ways of
 * writing one name, the fullest first, and {@code ~} before those that do not rival it.
 * Safe for use by many threads.
 */
public final class Glossary {

	private static final String BUILT_IN = "language/names.csv";

	private static final int COLUMNS = 3;

	private static final int ASCII = 128;

	private final Supplier<List<Writing>> writings;

	private Glossary(Supplier<List<Writing>> writings) {
		this.writings = writings;
	}

	/**
	 * A glossary of these names.
	 */
	public static Glossary of(List<Name> names) {
		List<Writing> writings = names.stream()
			.flatMap((name) -> Stream.of(Language.values())
				.flatMap((language) -> name.in(language).stream().map((words) -> new Writing(name, words, language))))
			.sorted(Comparator.comparingInt((Writing writing) -> -writing.words().length()))
			.toList();
		return new Glossary(() -> writings);
	}

	/**
	 * The glossary that is in use whenever it is asked.
	 */
	public static Glossary following(Supplier<Glossary> current) {
		return new Glossary(() -> current.get().writings.get());
	}

	/**
	 * The names that come with the program.
	 * @throws IllegalStateException if the list is missing or malformed
	 */
	public static Glossary load() {
		return of(names(BUILT_IN, Resources.lines(BUILT_IN)));
	}

	/**
	 * The names of a list that officers keep.
	 * @param file how to call it in an error
	 * @throws IllegalStateException if it is malformed; the message names the line
	 * @throws IOException if it cannot be read
	 */
	public static Glossary read(String file, Reader list) throws IOException {
		return of(names(file, list));
	}

	/**
	 * The names of such a list, in its order.
	 * @param file how to call it in an error
	 * @throws IllegalStateException if it is malformed; the message names the line
	 * @throws IOException if it cannot be read
	 */
	public static List<Name> names(String file, Reader list) throws IOException {
		try (BufferedReader lines = new BufferedReader(list)) {
			return names(file, lines.lines().filter((line) -> !line.isBlank()).toList());
		}
	}

	private static List<Name> names(String file, List<String> lines) {
		List<Name> names = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] columns = line.split(",", COLUMNS);
			if (columns.length < COLUMNS || Arrays.stream(columns).anyMatch(String::isBlank)) {
				throw new IllegalStateException(file + ": a name needs a kind, its English and its Japanese: " + line);
			}
			try {
				names.add(Name.of(Name.Kind.valueOf(columns[0].strip()), columns[1], columns[2]));
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalStateException(file + ": no such kind of name: " + line, ex);
			}
		}
		return names;
	}

	/**
	 * What a name is called in the other language: as it is written there most fully.
	 * @param words the whole name, in whichever way of writing it
	 * @param language the language of the words
	 * @return nothing if the list has no such name, or several that differ
	 */
	public Optional<String> counterpart(String words, Language language) {
		Language other = (language == Language.EN) ? Language.JA : Language.EN;
		List<String> names = this.writings.get()
			.stream()
			.filter((writing) -> writing.language() == language && writing.words().equals(words.strip()))
			.map((writing) -> writing.name().in(other).get(0))
			.distinct()
			.toList();
		return (names.size() == 1) ? Optional.of(names.get(0)) : Optional.empty();
	}

	/**
	 * The names of a text, in its order; of names within names, such as Japan within the
	 * Japan Self-Defense Forces, only the outer one.
	 */
	public List<NameUse> find(String text, Language language) {
		List<NameUse> uses = new ArrayList<>();
		for (Writing writing : this.writings.get()) {
			if (writing.language() == language) {
				int at = text.indexOf(writing.words());
				while (at >= 0) {
					Span span = new Span(at, at + writing.words().length());
					if (writing.standsAlone(text, span)
							&& uses.stream().noneMatch((other) -> other.span().overlaps(span))) {
						uses.add(new NameUse(writing.name(), span));
					}
					at = text.indexOf(writing.words(), at + 1);
				}
			}
		}
		uses.sort(Comparator.comparingInt((use) -> use.span().start()));
		return List.copyOf(uses);
	}

	/**
	 * One way of writing a name.
	 */
	private record Writing(Name name, String words, Language language) {

		/**
		 * Whether the words do not stand within a longer one. Japanese parts no words,
		 * but for those in Latin letters.
		 */
		boolean standsAlone(String text, Span span) {
			boolean before = span.start() > 0 && joins(text.charAt(span.start() - 1), this.words.charAt(0));
			boolean after = span.end() < text.length()
					&& joins(text.charAt(span.end()), this.words.charAt(this.words.length() - 1));
			boolean hyphened = this.language == Language.EN && span.start() > 0 && text.charAt(span.start() - 1) == '-';
			return !before && !after && !hyphened;
		}

		private boolean joins(char neighbour, char edge) {
			if (this.language == Language.JA && edge >= ASCII) {
				return false;
			}
			return Character.isLetterOrDigit(neighbour) && (this.language == Language.EN || neighbour < ASCII);
		}

	}

}
