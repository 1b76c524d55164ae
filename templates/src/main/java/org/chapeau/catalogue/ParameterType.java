package org.chapeau.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of value a parameter takes.
 */
public enum ParameterType {

	DATE, PLACE, PARTY, PERSON, ORGANISATION, TEXT, NUMBER;

	private static final List<DateTimeFormatter> DATE_FORMS = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
			ParameterValue.Day.JA.withResolverStyle(ResolverStyle.STRICT),
			ParameterValue.Day.EN.withResolverStyle(ResolverStyle.STRICT),
			DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPANESE)
				.withChronology(JapaneseChronology.INSTANCE)
				.withResolverStyle(ResolverStyle.STRICT));

	/** The first year of an era has no number. */
	private static final String FIRST_YEAR = "元年";

	private static final Pattern NUMBER_FORM = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,6})?");

	/**
	 * Whether a value is given separately in each language.
	 */
	public boolean isInBothLanguages() {
		return this != DATE && this != NUMBER;
	}

	/**
	 * Whether a value is of this type.
	 */
	public boolean accepts(ParameterValue value) {
		return switch (this) {
			case DATE -> value instanceof ParameterValue.Day;
			case NUMBER -> value instanceof ParameterValue.Amount;
			case PLACE, PARTY, PERSON, ORGANISATION, TEXT -> value instanceof ParameterValue.Words;
		};
	}

	/**
	 * Reads what somebody typed. A date may be typed as {@code 2024-10-31}, as either
	 * language writes it or with the year of an era ({@code 令和6年10月31日}), a number with
	 * or without commas; full-width digits, as Japanese input methods produce them, are
	 * read like others. For both, whichever language was filled in is read, and two that
	 * differ are refused.
	 * @return the value, or nothing if it cannot be read as one of this type
	 */
	public Optional<ParameterValue> parse(Bilingual typed) {
		return switch (this) {
			case DATE -> oneOf(typed).flatMap(ParameterType::parseDate);
			case NUMBER -> oneOf(typed).flatMap(ParameterType::parseNumber);
			case PLACE, PARTY, PERSON, ORGANISATION, TEXT ->
				Optional.of(ParameterValue.words(typed.en().strip(), typed.ja().strip()));
		};
	}

	private static Optional<String> oneOf(Bilingual typed) {
		String en = Normalizer.normalize(typed.en(), Normalizer.Form.NFKC).strip();
		String ja = Normalizer.normalize(typed.ja(), Normalizer.Form.NFKC).strip();
		if (en.isEmpty() || ja.isEmpty() || en.equals(ja)) {
			return Optional.of(en.isEmpty() ? ja : en);
		}
		return Optional.empty();
	}

	private static Optional<ParameterValue> parseDate(String typed) {
		for (DateTimeFormatter form : DATE_FORMS) {
			try {
				return Optional.of(ParameterValue.date(LocalDate.parse(typed.replace(FIRST_YEAR, "1年"), form)));
			}
			catch (DateTimeParseException ex) {
				// Not typed in this form; the next one may fit.
			}
		}
		return Optional.empty();
	}

	private static Optional<ParameterValue> parseNumber(String typed) {
		if (!NUMBER_FORM.matcher(typed).matches()) {
			return Optional.empty();
		}
		return Optional.of(new ParameterValue.Amount(new BigDecimal(typed.replace(",", ""))));
	}

}
