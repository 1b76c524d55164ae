package org.chapeau.precedent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.bilingual.BilingualCheck;
import org.chapeau.bilingual.ComparedClause;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.text.Language;

/**
 * An earlier statement as it was read from a file or the clipboard, before an officer has
 * looked at it.
 *
 * @param title what seems to be its title, blank in a language without one
 * @param date what seems to be its date
 * @param paragraphs its paragraphs, without their numbers; English and Japanese side by
 * side where both are there
 */
public record PastStatement(Bilingual title, Optional<LocalDate> date, List<Bilingual> paragraphs) {

	/** A title is short, and no sentence. */
	private static final int LONGEST_TITLE = 160;

	/** How many paragraphs may stand before the date. */
	private static final int HEAD = 6;

	private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
			"august", "september", "october", "november", "december");

	private static final Pattern ENGLISH_DATE = Pattern
		.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(" + String.join("|", MONTHS) + "),?\\s+(\\d{4})|\\b("
				+ String.join("|", MONTHS) + ")\\s+(\\d{1,2}),?\\s+(\\d{4})");

	private static final Pattern JAPANESE_DATE = Pattern
		.compile("(?:(令和|平成)(元|\\d{1,2})|(\\d{4}))年\\s*(\\d{1,2})月\\s*(\\d{1,2})日");

	public PastStatement {
		paragraphs = List.copyOf(paragraphs);
	}

	/**
	 * Reads a statement.
	 * @param lines its paragraphs in order, of one language or of both
	 * @param check knows which English belongs to which Japanese
	 */
	public static PastStatement of(List<String> lines, BilingualCheck check) {
		List<String> en = new ArrayList<>();
		List<String> ja = new ArrayList<>();
		for (String line : lines) {
			String words = PastedText.withoutLabel(line.strip());
			if (!PastedText.isOrnament(words)) {
				(PastedText.language(words) == Language.JA ? ja : en).add(words);
			}
		}
		Optional<LocalDate> date = date(en, ja);
		Bilingual title = new Bilingual(title(en), title(ja));
		return new PastStatement(title, date, pairs(en, ja, check));
	}

	private static List<Bilingual> pairs(List<String> en, List<String> ja, BilingualCheck check) {
		if (ja.isEmpty()) {
			return en.stream().map((words) -> new Bilingual(words, "")).toList();
		}
		if (en.isEmpty()) {
			return ja.stream().map((words) -> new Bilingual("", words)).toList();
		}
		List<Bilingual> pairs = new ArrayList<>();
		for (ComparedClause pair : check.compare(en, ja)) {
			pairs
				.add(new Bilingual((pair.en() < 0) ? "" : en.get(pair.en()), (pair.ja() < 0) ? "" : ja.get(pair.ja())));
		}
		return pairs;
	}

	/** Takes the title off the paragraphs. */
	private static String title(List<String> paragraphs) {
		if (paragraphs.isEmpty() || paragraphs.get(0).length() > LONGEST_TITLE
				|| paragraphs.get(0).matches("(?s).*[.。]$") || paragraphs.size() == 1) {
			return "";
		}
		return paragraphs.remove(0);
	}

	private static Optional<LocalDate> date(List<String> en, List<String> ja) {
		for (String words : en.subList(0, Math.min(HEAD, en.size()))) {
			Matcher date = ENGLISH_DATE.matcher(words);
			if (date.find()) {
				boolean dayFirst = date.group(1) != null;
				return day(date.group(dayFirst ? 3 : 6),
						MONTHS.indexOf(date.group(dayFirst ? 2 : 4).toLowerCase(Locale.ROOT)) + 1,
						date.group(dayFirst ? 1 : 5));
			}
		}
		for (String words : ja.subList(0, Math.min(HEAD, ja.size()))) {
			Matcher date = JAPANESE_DATE.matcher(PastedText.narrow(words));
			if (date.find()) {
				return day(year(date), Integer.parseInt(date.group(4)), date.group(5));
			}
		}
		return Optional.empty();
	}

	private static String year(Matcher date) {
		if (date.group(3) != null) {
			return date.group(3);
		}
		int before = date.group(1).equals("令和") ? 2018 : 1988;
		return String.valueOf(before + (date.group(2).equals("元") ? 1 : Integer.parseInt(date.group(2))));
	}

	private static Optional<LocalDate> day(String year, int month, String day) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
