package org.chapeau.bilingual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers and dates of an English text, in digits or in words.
 */
final class EnglishFacts {

	private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
			"august", "september", "october", "november", "december");

	private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October"
			+ "|November|December)";

	private static final Pattern DAYS_MONTH = Pattern
		.compile("\\b([0-3]?\\d)(?:st|nd|rd|th)?(?:\\s*(?:,|and|to|or|–|-)\\s*([0-3]?\\d)(?:st|nd|rd|th)?)?\\s+" + MONTH
				+ "\\b");

	private static final Pattern MONTH_DAYS = Pattern
		.compile("\\b" + MONTH + "\\s+([0-3]?\\d)(?:st|nd|rd|th)?(?:\\s*(?:and|to|or|–|-)\\s*([0-3]?\\d))?\\b(?!\\d)");

	/**
	 * "May" and "March" are verbs as well; as months they have a day or a year beside
	 * them, or "in".
	 */
	private static final Pattern MONTH_ALONE = Pattern.compile(
			"\\b" + MONTH + "(?=,?\\s+(?:19|20)\\d\\d\\b)|(?<=\\b(?:in|of|by|since|until|before|after|last|next|early"
					+ "|late|from|mid-)\\s?)" + MONTH + "\\b");

	private static final Pattern YEAR = Pattern
		.compile("(?<![\\w,.-])(?:FY\\s?)?((?:19|20)\\d\\d)(?=s?(?:\\b|–))(?![,.]\\d)(?!\\s*(?:%|per\\s?cent))");

	private static final Map<String, Integer> PART = Map.ofEntries(Map.entry("half", 2), Map.entry("third", 3),
			Map.entry("thirds", 3), Map.entry("quarter", 4), Map.entry("quarters", 4), Map.entry("fifth", 5),
			Map.entry("fifths", 5), Map.entry("sixth", 6), Map.entry("eighth", 8), Map.entry("tenth", 10),
			Map.entry("tenths", 10));

	private static final Pattern FRACTION = Pattern
		.compile("(?i)\\b(one|two|three|four|a|an)[\\s-](third|thirds|quarter|quarters|fifth|fifths|sixth|eighth|tenth"
				+ "|tenths)\\b(?!\\s+(?:of|in)\\s+(?:19|20)\\d\\d)");

	private static final Pattern FIGURES = Pattern.compile(
			"(?<![\\d,.])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?:(?:\\s|-)?(thousand|million|billion|trillion|bn|tn|m)\\b)?"
					+ "(\\s?%|\\s+per\\s?cent)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WORDS = Pattern.compile(
			"(?i)\\b" + EnglishNumeral.FORM + "(?:\\s+(thousand|million|billion|trillion)\\b)?(\\s+per\\s?cent\\b)?");

	private static final Map<String, BigDecimal> SCALES = Map.of("thousand", new BigDecimal(1_000), "m",
			new BigDecimal(1_000_000), "million", new BigDecimal(1_000_000), "bn", new BigDecimal(1_000_000_000),
			"billion", new BigDecimal(1_000_000_000), "tn", new BigDecimal(1_000_000_000_000L), "trillion",
			new BigDecimal(1_000_000_000_000L));

	private final char[] rest;

	private final List<Fact> facts = new ArrayList<>();

	private EnglishFacts(String text) {
		this.rest = text.toCharArray();
	}

	static List<Fact> of(String text) {
		EnglishFacts reading = new EnglishFacts(Widths.narrow(text));
		reading.readDays(DAYS_MONTH, 3, 1, 2);
		reading.readDays(MONTH_DAYS, 1, 2, 3);
		reading.readMonths();
		reading.readYears();
		reading.readFractions();
		reading.readFigures();
		reading.readWords();
		return reading.facts;
	}

	private void readDays(Pattern pattern, int monthGroup, int... dayGroups) {
		Matcher date = pattern.matcher(remaining());
		while (date.find()) {
			int month = month(date.group(monthGroup));
			this.facts.add(Fact.date("month " + month, date.start(monthGroup), date.end(monthGroup)));
			for (int group : dayGroups) {
				if (date.group(group) != null) {
					this.facts.add(Fact.date("day " + Integer.parseInt(date.group(group)), date.start(group),
							date.end(group)));
				}
			}
			blank(date);
		}
	}

	private void readMonths() {
		Matcher named = MONTH_ALONE.matcher(remaining());
		while (named.find()) {
			this.facts.add(Fact.date("month " + month(named.group()), named.start(), named.end()));
		}
	}

	private void readYears() {
		Matcher year = YEAR.matcher(remaining());
		while (year.find()) {
			this.facts.add(Fact.date("year " + year.group(1), year.start(1), year.end(1)));
			blank(year);
		}
	}

	private void readFractions() {
		Matcher fraction = FRACTION.matcher(remaining());
		while (fraction.find()) {
			BigDecimal parts = EnglishNumeral.value(fraction.group(1));
			add(Values.of(parts) + "/" + PART.get(fraction.group(2).toLowerCase(Locale.ROOT)), fraction, false);
		}
	}

	private void readFigures() {
		Matcher figures = FIGURES.matcher(remaining());
		while (figures.find()) {
			String decimals = (figures.group(2) != null) ? figures.group(2) : "";
			BigDecimal value = new BigDecimal(figures.group(1).replace(",", "") + decimals);
			add(scaled(value, figures.group(3), figures.group(4)), figures, false);
		}
	}

	private void readWords() {
		Matcher words = WORDS.matcher(remaining());
		while (words.find()) {
			BigDecimal value = EnglishNumeral.value(words.group(1));
			boolean bare = words.group(2) == null && words.group(3) == null;
			// "The two sides", "one of the", "first": custom does not count them.
			boolean optional = bare && EnglishNumeral.isLoose(words.group(1));
			add(scaled(value, words.group(2), words.group(3)), words, optional);
		}
	}

	private static String scaled(BigDecimal value, String scale, String percent) {
		BigDecimal factor = (scale != null) ? SCALES.get(scale.toLowerCase(Locale.ROOT)) : BigDecimal.ONE;
		return Values.of(value.multiply(factor)) + ((percent != null) ? "%" : "");
	}

	private void add(String value, Matcher found, boolean optional) {
		this.facts.add(Fact.number(value, found.start(), found.end(), optional));
		blank(found);
	}

	private static int month(String name) {
		return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
	}

	private String remaining() {
		return new String(this.rest);
	}

	/** What has been read is not read again as something else. */
	private void blank(Matcher found) {
		for (int i = found.start(); i < found.end(); i++) {
			this.rest[i] = ' ';
		}
	}

}
