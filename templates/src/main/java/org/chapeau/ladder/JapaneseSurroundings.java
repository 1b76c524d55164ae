package org.chapeau.ladder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words around a Japanese verb; what matters of them comes after it.
 */
record JapaneseSurroundings(String text) implements Surroundings {

	/** The inflections, all in hiragana. */
	private static final Pattern TAIL = Pattern.compile("\\p{IsHiragana}*");

	/** As much of them as belongs to the word itself. */
	private static final Pattern INFLECTION = Pattern.compile("(?:し|され|さ|せ|れ|す)?(?:た|る|て(?:い[るた])?)?");

	private static final Pattern NEGATION = Pattern.compile("ない|なかった|なく|ません|せず|れず|めず|ぬ");

	private static final Pattern NO_NEGATION = Pattern.compile("なければ|なくては|わけではな|のみな|だけでな");

	/** What says no more than that somebody said so. */
	private static final Pattern REPORTED = Pattern
		.compile("^(?:旨|立場|意思|意)(?:を|の)?(?:改めて)?(?:表明|示|伝達|述べ)?\\p{IsHiragana}*");

	private static final Pattern DEPENDENT = Pattern.compile("(?:つつ|ながら|ため|ために|べく|よう|ように|ことを|ことに|ことが|として)$");

	private static final Pattern END = Pattern.compile("^(?:[、。」）)\\s]|$)");

	@Override
	public boolean negates(int start, int end) {
		String tail = tail(end);
		return NEGATION.matcher(tail).find() && !NO_NEGATION.matcher(tail).find();
	}

	@Override
	public boolean leads(int start, int end) {
		String tail = tail(end);
		if (DEPENDENT.matcher(tail).find()) {
			return false;
		}
		String rest = this.text.substring(end + tail.length());
		Matcher reported = REPORTED.matcher(rest);
		if (reported.find()) {
			rest = rest.substring(reported.end());
		}
		return END.matcher(rest).find();
	}

	@Override
	public int endOfWord(int end) {
		Matcher inflection = INFLECTION.matcher(this.text).region(end, this.text.length());
		return inflection.lookingAt() ? inflection.end() : end;
	}

	private String tail(int end) {
		Matcher tail = TAIL.matcher(this.text).region(end, this.text.length());
		return tail.lookingAt() ? tail.group() : "";
	}

}
