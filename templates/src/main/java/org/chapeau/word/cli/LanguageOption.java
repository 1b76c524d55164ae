package org.chapeau.word.cli;

import java.util.Locale;

import org.chapeau.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The language of messages.
 */
final class LanguageOption {

	@Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "EN", converter = Converter.class,
			description = "Language of messages: en (default) or ja.")
	private Language language = Language.EN;

	Locale locale() {
		return this.language.locale();
	}

	/** Takes the tag in capitals or not. */
	static final class Converter implements ITypeConverter<Language> {

		@Override
		public Language convert(String tag) {
			for (Language language : Language.values()) {
				if (language.tag().equalsIgnoreCase(tag)) {
					return language;
				}
			}
			throw new TypeConversionException("'" + tag + "' is neither en nor ja");
		}

	}

}
