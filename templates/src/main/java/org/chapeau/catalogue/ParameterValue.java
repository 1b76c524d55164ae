package org.chapeau.catalogue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.chapeau.text.Language;

/**
 * What a parameter of a clause template is filled with. A date or a number is one value,
 * written as each language writes it; words are given in both languages.
 */
public sealed interface ParameterValue {

	/**
	 * The value as it stands in a text of the given language.
	 */
	String in(Language language);

	/**
	 * The value as somebody would type it: a date or a number once.
	 */
	default Bilingual typed() {
		return new Bilingual(en(), (this instanceof Words) ? ja() : "");
	}

	default String en() {
		return in(Language.EN);
	}

	default String ja() {
		return in(Language.JA);
	}

	static ParameterValue date(LocalDate date) {
		return new Day(date);
	}

	static ParameterValue number(long number) {
		return new Amount(BigDecimal.valueOf(number));
	}

	static ParameterValue words(String en, String ja) {
		return new Words(new Bilingual(en, ja));
	}

	/**
	 * A day, written {@code 31 October 2024} and {@code 2024年10月31日}.
	 *
	 * @param date the day
	 */
	record Day(LocalDate date) implements ParameterValue {

		static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

		static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);

		@Override
		public String in(Language language) {
			return switch (language) {
				case EN -> EN.format(this.date);
				case JA -> JA.format(this.date);
			};
		}

	}

	/**
	 * A number, written {@code 7,000} in both languages.
	 *
	 * @param number the number, without a unit: the unit belongs to the template's text
	 */
	record Amount(BigDecimal number) implements ParameterValue {

		@Override
		public String in(Language language) {
			DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
			format.setMaximumFractionDigits(Math.max(0, this.number.scale()));
			return format.format(this.number);
		}

	}

	/**
	 * Words, such as a place, a person or free text.
	 *
	 * @param text the words in both languages
	 */
	record Words(Bilingual text) implements ParameterValue {

		@Override
		public String in(Language language) {
			return this.text.in(language);
		}

	}

}
