package org.chapeau.ladder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a Japanese form part by part, and counts the ways in which it can be looked for
 * at one place of a text: whoever looks tries as many at worst. Of alternatives the ways
 * add up, of what stands one after another they multiply.
 */
final class JapaneseForm {

	/** What comes with the program needs 585. */
	private static final long MOST = 2000;

	private static final int DEEPEST = 6;

	/** How often it may look at what stands around, which costs by itself. */
	private static final int LOOKS = 3;

	/** Characters that may stand between two words. */
	private static final int LONGEST_GAP = 12;

	/** Characters that it may look back over. */
	private static final int LONGEST_WAY_BACK = 80;

	private static final Pattern LETTER = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々A-Za-zＡ-Ｚａ-ｚ]");

	private static final Pattern ONE_OF = Pattern
		.compile("\\[\\^?[^\\[\\]\\\\&^]+\\](?:\\{0,(?<most>\\d{1,2})\\}\\??)?");

	private static final Pattern OPENING = Pattern.compile("\\((?:\\?(?::|(?<look><?[=!])))?");

	private final String form;

	private int at;

	private int looks;

	private boolean readable = true;

	private boolean shortEnough = true;

	private final long ways;

	private JapaneseForm(String form) {
		this.form = form;
		this.ways = alternatives(0, LONGEST_GAP);
		this.readable &= this.at == form.length();
	}

	/**
	 * Reads a form.
	 * @param form a regular expression, with the words that its groups stand for
	 */
	static JapaneseForm of(String form) {
		return new JapaneseForm(form);
	}

	/**
	 * Whether it holds nothing but what a form may hold.
	 */
	boolean isReadable() {
		return this.readable;
	}

	/**
	 * Whether it takes too long to look for, in some text.
	 */
	boolean isTiring() {
		return this.ways > MOST || this.looks > LOOKS || !this.shortEnough;
	}

	private long alternatives(int depth, int longestGap) {
		long sum = sequence(depth, longestGap);
		while (stands('|')) {
			this.at++;
			sum += sequence(depth, longestGap);
		}
		return Math.min(sum, MOST + 1);
	}

	private long sequence(int depth, int longestGap) {
		long product = 1;
		while (this.readable && this.at < this.form.length() && !stands('|') && !stands(')')) {
			product = Math.min(product * item(depth, longestGap), MOST + 1);
		}
		return product;
	}

	private long item(int depth, int longestGap) {
		Matcher oneOf = ahead(ONE_OF);
		if (oneOf.lookingAt()) {
			this.at = oneOf.end();
			if (oneOf.group("most") != null) {
				int most = Integer.parseInt(oneOf.group("most"));
				this.shortEnough &= most <= longestGap;
				return most + 1L;
			}
			return orNothing(1);
		}
		Matcher opening = ahead(OPENING);
		if (opening.lookingAt()) {
			this.at = opening.end();
			return orNothing(group(depth + 1, longestGap, opening.group("look")));
		}
		Matcher letter = ahead(LETTER);
		this.readable &= letter.lookingAt();
		this.at = this.readable ? letter.end() : this.at;
		return orNothing(1);
	}

	private long group(int depth, int longestGap, @Nullable String look) {
		if (depth > DEEPEST) {
			this.readable = false;
			return 1;
		}
		if (look != null) {
			this.looks++;
		}
		long inside = alternatives(depth, (look != null && look.startsWith("<")) ? LONGEST_WAY_BACK : longestGap);
		this.readable &= stands(')');
		this.at++;
		return inside;
	}

	/**
	 * What may be missing can be so in one way more; whether it is tried first or last.
	 */
	private long orNothing(long there) {
		if (!stands('?')) {
			return there;
		}
		this.at++;
		if (stands('?')) {
			this.at++;
		}
		return there + 1;
	}

	private boolean stands(char sign) {
		return this.at < this.form.length() && this.form.charAt(this.at) == sign;
	}

	private Matcher ahead(Pattern pattern) {
		return pattern.matcher(this.form).region(this.at, this.form.length());
	}

}
