package org.chapeau.bilingual;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A number as Japanese writes it: 1,200, 1万9,000, 2.5億, 二十七, 二〇二四.
 */
final class JapaneseNumeral {

	/**
	 * No number is longer; a bound keeps the time to read a text in step with its length.
	 */
	private static final String DIGITS_OR_KANJI = "(?:\\d[\\d,]{0,20}+(?:\\.\\d{1,9}+)?|[〇一二三四五六七八九十百千]{1,16}+)";

	/** A regular expression that finds one. */
	static final String FORM = DIGITS_OR_KANJI + "(?:[兆億万千百]" + DIGITS_OR_KANJI + "?){0,4}";

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final Map<Character, BigDecimal> SMALL = Map.of('十', BigDecimal.TEN, '百', new BigDecimal(100), '千',
			new BigDecimal(1000));

	private static final Map<Character, BigDecimal> LARGE = Map.of('万', new BigDecimal(10_000), '億',
			new BigDecimal(100_000_000), '兆', new BigDecimal(1_000_000_000_000L));

	private BigDecimal total = BigDecimal.ZERO;

	private BigDecimal group = BigDecimal.ZERO;

	private String digits = "";

	private JapaneseNumeral() {
	}

	/**
	 * The value of a number that {@link #FORM} has found.
	 */
	static BigDecimal value(String numeral) {
		JapaneseNumeral reading = new JapaneseNumeral();
		for (char c : numeral.toCharArray()) {
			reading.read(c);
		}
		return reading.total.add(reading.group).add(reading.pending(BigDecimal.ZERO));
	}

	private void read(char c) {
		if (SMALL.containsKey(c)) {
			this.group = this.group.add(pending(BigDecimal.ONE).multiply(SMALL.get(c)));
			this.digits = "";
		}
		else if (LARGE.containsKey(c)) {
			BigDecimal before = this.group.add(pending(BigDecimal.ZERO));
			this.total = this.total.add(before.multiply(LARGE.get(c)));
			this.group = BigDecimal.ZERO;
			this.digits = "";
		}
		else if (c != ',') {
			int kanji = DIGITS.indexOf(c);
			this.digits += (kanji >= 0) ? Integer.toString(kanji) : Character.toString(c);
		}
	}

	private BigDecimal pending(BigDecimal none) {
		return this.digits.isEmpty() ? none : new BigDecimal(this.digits);
	}

}
