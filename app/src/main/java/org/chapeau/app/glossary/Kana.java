package org.chapeau.app.glossary;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How Japanese names are read, in the letters of hiragana: the same reading is typed in
 * katakana, in half width, or with a dot or a space between the parts of a name.
 */
public final class Kana {

	private static final Pattern READING = Pattern.compile("[ぁ-ゖー][ぁ-ゖー・ ]*");

	private static final Pattern BETWEEN = Pattern.compile("[・ \u3000]");

	/** As far as katakana stand behind hiragana. */
	private static final int APART = 'ア' - 'あ';

	private Kana() {
	}

	/**
	 * Words with their katakana in hiragana, in full width; all else as it is.
	 */
	public static String hiragana(String words) {
		StringBuilder hiragana = new StringBuilder();
		Normalizer.normalize(words, Normalizer.Form.NFKC)
			.chars()
			.map((letter) -> (letter >= 'ァ' && letter <= 'ヶ') ? letter - APART : letter)
			.forEach((letter) -> hiragana.append((char) letter));
		return hiragana.toString().strip();
	}

	/**
	 * The same without what stands between the parts of a name: for finding and for
	 * putting in order.
	 */
	static String bare(String words) {
		return BETWEEN.matcher(hiragana(words)).replaceAll("");
	}

	/**
	 * Whether words are a reading.
	 * @param words as {@link #hiragana} gives them
	 */
	static boolean isReading(String words) {
		return READING.matcher(words).matches();
	}

}
