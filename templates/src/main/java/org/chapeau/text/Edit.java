package org.chapeau.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One change from a text to another, by the characters of the first.
 *
 * @param from the index of the first character that goes
 * @param to the index behind the last character that goes; {@code from} if none does
 * @param words what comes in their place
 */
public record Edit(int from, int to, String words) {

	/**
	 * What leads from one text to another, word by word, in the order of the text. Words
	 * that differ only in their Unicode form are the same.
	 * @param language decides what counts as a word
	 */
	public static List<Edit> between(String before, String after, Language language) {
		Vocabulary vocabulary = new Vocabulary();
		Tokens earlier = Tokens.of(before, language, vocabulary);
		Tokens later = Tokens.of(after, language, vocabulary);
		List<Edit> edits = new ArrayList<>();
		for (Hunk hunk : TokenDiff.between(earlier, later, vocabulary)) {
			int from = earlier.text(new Span(0, hunk.before().from())).length();
			edits.add(new Edit(from, from + earlier.text(hunk.before()).length(), later.text(hunk.after())));
		}
		return edits;
	}

}
