package org.chapeau.app.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Terms by what they are called, so that one of thousands is found without a look at each
 * of the others. For one thread.
 */
final class TermIndex {

	private final Map<String, List<Term>> fullest = new HashMap<>();

	private final Map<Language, Map<String, List<Term>>> inUse = new EnumMap<>(Language.class);

	/**
	 * An index of terms, retired ones among them.
	 */
	TermIndex(Collection<Term> terms) {
		terms.forEach(this::add);
	}

	/**
	 * The term that somebody means who says this: one that is called the same most fully
	 * in English, and before all others one that is in use and says the same.
	 */
	Optional<Term> meant(Saying says) {
		return says.name()
			.en()
			.stream()
			.findFirst()
			.flatMap((words) -> this.fullest.getOrDefault(words, List.of())
				.stream()
				.min(Comparator.comparing(Term::retired).thenComparing((term) -> !term.says().equals(says))));
	}

	/**
	 * A term in use that is called so, in whichever way of writing it.
	 * @param without a term that is not asked for
	 */
	Optional<Term> called(String words, Language language, @Nullable TermId without) {
		return this.inUse.getOrDefault(language, Map.of())
			.getOrDefault(words, List.of())
			.stream()
			.filter((term) -> !term.id().equals(without))
			.findFirst();
	}

	/**
	 * Adds a term in the place of what it was before.
	 */
	void put(@Nullable Term before, Term term) {
		if (before != null) {
			lists(before).forEach((list) -> list.remove(before));
		}
		add(term);
	}

	private void add(Term term) {
		lists(term).forEach((list) -> list.add(term));
	}

	/** Every list that a term stands in. */
	private List<List<Term>> lists(Term term) {
		List<List<Term>> lists = new ArrayList<>();
		term.name().en().stream().findFirst().ifPresent((words) -> lists.add(list(this.fullest, words)));
		if (!term.retired()) {
			for (Language language : Language.values()) {
				Map<String, List<Term>> terms = this.inUse.computeIfAbsent(language, (key) -> new HashMap<>());
				term.name().in(language).forEach((words) -> lists.add(list(terms, words)));
			}
		}
		return lists;
	}

	private static List<Term> list(Map<String, List<Term>> terms, String words) {
		return terms.computeIfAbsent(words, (key) -> new ArrayList<>());
	}

}
