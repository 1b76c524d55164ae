package org.chapeau.ladder;

import org.chapeau.text.Language;

/**
 * What the words around a verb say of it.
 */
interface Surroundings {

	/**
	 * Whether they negate the verb that stands there.
	 */
	boolean negates(int start, int end);

	/**
	 * Whether the verb carries its sentence: not a participle, an infinitive or a clause
	 * that depends on another.
	 */
	boolean leads(int start, int end);

	/**
	 * Where the last word of what was found ends, its inflection included.
	 */
	int endOfWord(int end);

	static Surroundings of(String text, Language language) {
		return switch (language) {
			case EN -> new EnglishSurroundings(text);
			case JA -> new JapaneseSurroundings(text);
		};
	}

}
