package org.chapeau.precedent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.chapeau.text.Language;
import org.chapeau.text.Paragraphs;

/**
 * Words as they come from the clipboard or a text file.
 */
public final class PastedText {

	/** "3." and "(3)", but neither "3.5 million" nor "3 May". */
	private static final Pattern LABEL = Pattern
		.compile("^(?:[(（][0-9０-９]{1,3}[)）]|[0-9０-９]{1,3}[.)．）](?![0-9０-９])|[0-9０-９]{1,3}　"
				+ "|[0-9]{1,3}[ \\t]+(?=(?:The|This|We|They|In|On|As|Both|EU|Japan)\\b)|\\([a-z]\\)|\\([ivx]+\\)"
				+ "|[•・●▪–-][\\s　])[\\s　]*");

	/** The number of a page, a line of stars. */
	private static final Pattern ORNAMENT = Pattern.compile("[\\p{P}\\p{S}\\s]*\\d{0,3}[\\p{P}\\p{S}\\s]*");

	/** A text with a third of its letters in kana or kanji is Japanese. */
	private static final int A_THIRD = 3;

	private PastedText() {
	}

	/**
	 * The paragraphs of a text. Where blank lines part them, the ends of lines within are
	 * only where the window was too narrow; where there are none, every line is one.
	 */
	public static List<String> paragraphs(String text) {
		String words = text.replace("\r\n", "\n").replace('\r', '\n').strip();
		List<String> parts = Paragraphs.of(words);
		if (parts.size() <= 1) {
			return words.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}
		List<String> joined = new ArrayList<>();
		for (String part : parts) {
			String gap = (language(part) == Language.JA) ? "" : " ";
			joined.add(String.join(gap, part.lines().map(String::strip).toList()));
		}
		return joined;
	}

	/**
	 * The language that a text is written in.
	 */
	public static Language language(String text) {
		long letters = text.codePoints().filter(Character::isLetter).count();
		long japanese = text.codePoints().filter(PastedText::isJapanese).count();
		return (japanese * A_THIRD > letters) ? Language.JA : Language.EN;
	}

	private static boolean isJapanese(int c) {
		return switch (Character.UnicodeScript.of(c)) {
			case HIRAGANA, KATAKANA, HAN -> true;
			default -> false;
		};
	}

	static String withoutLabel(String words) {
		return LABEL.matcher(words).replaceFirst("");
	}

	static boolean isOrnament(String words) {
		return ORNAMENT.matcher(words).matches();
	}

	static String narrow(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKC);
	}

}
