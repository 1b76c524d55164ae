package org.chapeau.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the words of all texts under comparison, so that comparing two words is
 * comparing two numbers. Words that differ only in their Unicode form are one word.
 */
final class Vocabulary {

	private final Map<String, Integer> numbers = new HashMap<>();

	int number(String canonicalWord) {
		return this.numbers.computeIfAbsent(canonicalWord, (word) -> this.numbers.size());
	}

	/**
	 * How many different words there are: every number is below it.
	 */
	int size() {
		return this.numbers.size();
	}

}
