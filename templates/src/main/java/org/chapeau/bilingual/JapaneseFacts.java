package org.chapeau.bilingual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers and dates of a Japanese text. Years are counted from our era or from that
 * of an emperor; a day without its month belongs to the month named before.
 */
final class JapaneseFacts {

	private static final Map<String, Integer> YEAR_BEFORE_ERA = Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988,
			"令和", 2018);

	private static final String N = JapaneseNumeral.FORM;

	private static final Pattern YEAR = Pattern
		.compile("(明治|大正|昭和|平成|令和)(元|" + N + ")年|(?<![\\d,.])((?:19|20)\\d{2}|[一二]〇[〇一二三四五六七八九]{2})年代?");

	private static final Pattern MONTH = Pattern.compile("(?<![\\d,.])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!間)");

	private static final Pattern DAY = Pattern.compile("(?<![\\d,.])([0-3]?\\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?!間)");

	private static final Pattern FRACTION = Pattern.compile("(" + N + ")分の(" + N + ")");

	private static final Pattern HALF = Pattern.compile("半分|半数|過半数");

	private static final Pattern TENTHS = Pattern.compile("(?<![\\d,.])(\\d|[一二三四五六七八九])割");

	private static final Pattern PERCENT = Pattern.compile("(" + N + ")(?:%|パーセント)");

	private static final Pattern NUMBER = Pattern.compile("(?<![\\d,.])" + N);

	/** What has to follow a number in kanji, since 一致 and 三者 count nothing. */
	private static final Pattern COUNTER = Pattern
		.compile("^(?:か国|カ国|ヵ国|ヶ国|年|か月|箇月|日間|人|名|件|回|度目|隻|機|発|社|機関|項|号|分|時間|キロ|メートル|ドル|円|ユーロ|つ|本|点|段階)");

	private static final Set<String> FEW = Set.of("1", "2");

	/** "A year" counts in Japanese and not in English. */
	private static final Pattern A_WHILE = Pattern.compile("^(?:年|か月|カ月|箇月|週間|日|時間)");

	private final String text;

	private final char[] rest;

	private final List<Fact> facts = new ArrayList<>();

	private JapaneseFacts(String text) {
		this.text = text;
		this.rest = text.toCharArray();
	}

	static List<Fact> of(String text) {
		JapaneseFacts reading = new JapaneseFacts(Widths.narrow(text));
		reading.readYears();
		reading.readDays();
		reading.readParts();
		reading.readNumbers();
		return reading.facts;
	}

	private void readYears() {
		Matcher year = YEAR.matcher(this.text);
		while (year.find()) {
			String era = year.group(1);
			int value;
			if (era != null) {
				int count = year.group(2).equals("元") ? 1 : JapaneseNumeral.value(year.group(2)).intValue();
				value = YEAR_BEFORE_ERA.get(era) + count;
			}
			else {
				value = JapaneseNumeral.value(year.group(3)).intValue();
			}
			this.facts.add(Fact.date("year " + value, year.start(), year.end()));
			blank(year.start(), year.end());
		}
	}

	private void readDays() {
		List<Fact> months = new ArrayList<>();
		Matcher month = MONTH.matcher(remaining());
		while (month.find()) {
			months.add(Fact.date("month " + JapaneseNumeral.value(month.group(1)), month.start(), month.end()));
			blank(month.start(), month.end());
		}
		this.facts.addAll(months);
		Matcher day = DAY.matcher(remaining());
		while (day.find()) {
			int at = day.start();
			if (months.stream().anyMatch((named) -> named.span().end() <= at)) {
				this.facts.add(Fact.date("day " + JapaneseNumeral.value(day.group(1)), day.start(), day.end()));
				blank(day.start(), day.end());
			}
		}
	}

	private void readParts() {
		Matcher fraction = FRACTION.matcher(remaining());
		while (fraction.find()) {
			add(JapaneseNumeral.value(fraction.group(2)) + "/" + JapaneseNumeral.value(fraction.group(1)), fraction);
		}
		Matcher half = HALF.matcher(remaining());
		while (half.find()) {
			this.facts.add(Fact.number("1/2", half.start(), half.end(), true));
		}
		Matcher tenths = TENTHS.matcher(remaining());
		while (tenths.find()) {
			add(Values.of(JapaneseNumeral.value(tenths.group(1)).multiply(BigDecimal.TEN)) + "%", tenths);
		}
		Matcher percent = PERCENT.matcher(remaining());
		while (percent.find()) {
			add(Values.of(JapaneseNumeral.value(percent.group(1))) + "%", percent);
		}
	}

	private void readNumbers() {
		Matcher number = NUMBER.matcher(remaining());
		while (number.find()) {
			boolean kanji = !Character.isDigit(number.group().charAt(0)) || number.group().charAt(0) > '9';
			if (kanji && !COUNTER.matcher(this.text.substring(number.end())).find()) {
				continue;
			}
			String value = Values.of(JapaneseNumeral.value(number.group()));
			boolean aWhile = value.equals("1") && A_WHILE.matcher(this.text.substring(number.end())).find();
			boolean optional = aWhile || (kanji && FEW.contains(value));
			this.facts.add(Fact.number(value, number.start(), number.end(), optional));
		}
	}

	private void add(String value, Matcher found) {
		this.facts.add(Fact.number(value, found.start(), found.end(), false));
		blank(found.start(), found.end());
	}

	private String remaining() {
		return new String(this.rest);
	}

	/** What has been read is not read again as something else. */
	private void blank(int start, int end) {
		for (int i = start; i < end; i++) {
			this.rest[i] = ' ';
		}
	}

}
