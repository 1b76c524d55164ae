package org.chapeau.lint;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.chapeau.bilingual.Span;
import org.chapeau.text.Language;

/**
 * Something that an officer would mark.
 *
 * @param rule the rule it breaks
 * @param severity how bad that is
 * @param clause the place of the clause in the text, from 0
 * @param language the language it is in
 * @param span where it stands there
 * @param words the words that stand there
 * @param message the key of its explanation
 * @param values the values of the explanation; the first is always the words
 */
public record LintFinding(Rule rule, Severity severity, int clause, Language language, Span span, String words,
		String message, List<String> values) {

	private static final String MESSAGES = "org.chapeau.lint.findings";

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	public LintFinding {
		values = List.copyOf(values);
	}

	/** The rules. */
	public enum Rule {

		/** A word by which treaties bind. */
		TREATY_WORD,

		/** An abbreviation used before, or without, saying what it stands for. */
		ABBREVIATION,

		/** One name written in two ways that rival each other. */
		NAME,

		/** Numbers written in two ways. */
		NUMBER,

		/** Dates written in two ways. */
		DATE,

		/** Two clauses on one matter with verbs of different force. */
		CONTRADICTION;

		/** The key of its name in messages, such as {@code treaty-word}. */
		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** How bad it is. */
	public enum Severity {

		/** To be put right, or waived with a reason, before a release. */
		ERROR,

		/** Worth a look. */
		WARNING

	}

	/**
	 * What to tell a reader.
	 */
	public String explanation(Locale locale) {
		String pattern = ResourceBundle.getBundle(MESSAGES, locale, NO_FALLBACK).getString(this.message);
		return new MessageFormat(pattern, locale).format(this.values.toArray());
	}

}
