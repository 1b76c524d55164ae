package org.chapeau.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the words of all texts under comparison, so that comparing two words is
 * comparing two numbers. Words that differ only in their Unicode form are one word.
 */
final class Vocabulary {

	private static final int ASCII = 128;

	private static final int NEW = -1;

	/**
	 * The numbers of single ASCII characters: half of all tokens are blanks and marks.
	 */
	private final int[] marks = new int[ASCII];

	private final Map<String, Integer> words = new HashMap<>();

	private int size;

	Vocabulary() {
		Arrays.fill(this.marks, NEW);
	}

	int number(String canonicalWord) {
		char first = canonicalWord.charAt(0);
		if (canonicalWord.length() > 1 || first >= ASCII) {
			Integer known = this.words.putIfAbsent(canonicalWord, this.size);
			return (known != null) ? known : this.size++;
		}
		if (this.marks[first] == NEW) {
			this.marks[first] = this.size++;
		}
		return this.marks[first];
	}

	/**
	 * How many different words there are: every number is below it.
	 */
	int size() {
		return this.size;
	}

}
