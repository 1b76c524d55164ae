package org.chapeau.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

/**
 * What only one of two rows has.
 *
 * @param <T> what the rows are of
 * @param first what only the first has, in its order
 * @param second what only the second has, in its order
 */
record Differences<T>(List<T> first, List<T> second) {

	static <T> Differences<T> of(List<T> first, List<T> second, BiPredicate<T, T> same) {
		List<T> onlyFirst = first.stream()
			.filter((one) -> second.stream().noneMatch((other) -> same.test(one, other)))
			.toList();
		List<T> onlySecond = second.stream()
			.filter((one) -> first.stream().noneMatch((other) -> same.test(other, one)))
			.toList();
		return new Differences<>(onlyFirst, onlySecond);
	}

	/**
	 * The two rows side by side: the first of each, then the second, and so on.
	 */
	<R> List<R> pairs(Pairing<T, R> pairing) {
		List<R> pairs = new ArrayList<>();
		for (int i = 0; i < Math.max(this.first.size(), this.second.size()); i++) {
			pairs.add(pairing.of((i < this.first.size()) ? this.first.get(i) : null,
					(i < this.second.size()) ? this.second.get(i) : null));
		}
		return pairs;
	}

	/**
	 * Makes something of what stands side by side.
	 *
	 * @param <T> what stands there
	 * @param <R> what is made
	 */
	@FunctionalInterface
	interface Pairing<T, R> {

		R of(@Nullable T first, @Nullable T second);

	}

}
