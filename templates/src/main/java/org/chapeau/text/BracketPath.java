package org.chapeau.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a bracket stands in one particular {@link RollingText}. A path is counted, not
 * remembered: it holds for the text it was taken from, and for every text that differs
 * from it only behind the bracket. Whoever resolves several brackets goes from the last
 * to the first.
 *
 * @param steps numbers from 0: which bracket of the text, then, for a nested one, which
 * reading of it and which bracket of that reading, and so on; an odd count of numbers
 */
public record BracketPath(List<Integer> steps) {

	private static final Pattern FORM = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}){0,99}");

	/**
	 * @throws IllegalArgumentException if a number is negative or the count is even
	 */
	public BracketPath {
		steps = List.copyOf(steps);
		if (steps.size() % 2 == 0 || steps.stream().anyMatch((step) -> step < 0)) {
			throw new IllegalArgumentException("Not a path to a bracket: " + steps);
		}
	}

	/**
	 * The path to a bracket that is not nested.
	 * @param bracket its number among the brackets of the text, from 0
	 */
	public static BracketPath of(int bracket) {
		return new BracketPath(List.of(bracket));
	}

	/**
	 * Reads the form written by {@link #toString()}, such as {@code 2} or {@code 2.0.1}.
	 * @throws IllegalArgumentException if the text is not of that form
	 */
	public static BracketPath parse(String path) {
		if (!FORM.matcher(path).matches()) {
			throw new IllegalArgumentException("Not a path to a bracket: \"" + path + "\"");
		}
		return new BracketPath(Arrays.stream(path.split("\\.")).map(Integer::valueOf).toList());
	}

	/**
	 * The path to a bracket nested in the one this path leads to.
	 * @param reading the number of the reading, from 0
	 * @param bracket the number of the bracket within that reading, from 0
	 */
	public BracketPath into(int reading, int bracket) {
		List<Integer> deeper = new ArrayList<>(this.steps);
		deeper.add(reading);
		deeper.add(bracket);
		return new BracketPath(deeper);
	}

	@Override
	public String toString() {
		return this.steps.stream().map(String::valueOf).collect(Collectors.joining("."));
	}

}
