package org.chapeau.word.cli;

import java.util.Locale;

import org.chapeau.text.Language;
import picocli.CommandLine.Option;

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
	static final class Converter implements picocli.CommandLine.ITypeConverter<Language> {

		@Override
		public Language convert(String tag) {
			return Language.valueOf(tag.toUpperCase(Locale.ROOT));
		}

	}

}
