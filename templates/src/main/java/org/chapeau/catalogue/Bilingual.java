package org.chapeau.catalogue;

import org.chapeau.text.Language;

/**
 * The same thing said in both languages. Either may be blank where something is still
 * being typed.
 *
 * @param en the English
 * @param ja the Japanese
 */
public record Bilingual(String en, String ja) {

	/**
	 * The wording in the given language.
	 */
	public String in(Language language) {
		return switch (language) {
			case EN -> this.en;
			case JA -> this.ja;
		};
	}

}
