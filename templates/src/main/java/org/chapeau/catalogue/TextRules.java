package org.chapeau.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.chapeau.text.Part;

/**
 * The rules on the text of a template: gaps and parameters match, the register is that of
 * a statement that does not bind, the parties stand where the alternat looks for them,
 * and the punctuation is that of the language.
 */
final class TextRules {

	private static final Pattern WRONG_ORDER = Pattern
		.compile("\\bJapan(?:,)? and the (?:EU|European Union)\\b|\\bJapan[–-]EU\\b|\\bEU-Japan\\b");

	private static final Pattern HALF_WIDTH = Pattern.compile("[,.;:()?!]");

	private TextRules() {
	}

	static void check(ClauseTemplate template, Fields fields) {
		checkSlots(template, template.text().en(), "text.en", fields);
		checkSlots(template, template.text().ja(), "text.ja", fields);
		checkPunctuation(template, fields);
		for (TreatyWords.Hit hit : TreatyWords.find(template.text().en())) {
			fields.report("text.en", Fault.TREATY_WORD, "'" + hit.word() + "' binds", hit.word());
		}
		checkLines(template.text().en(), "text.en", fields);
		checkLines(template.text().ja(), "text.ja", fields);
		if (template.use() == Use.STATEMENT) {
			checkParties(template, fields);
		}
	}

	private static void checkSlots(ClauseTemplate template, String text, String field, Fields fields) {
		Set<String> slots = Slots.names(text);
		Set<String> declared = new TreeSet<>(template.parameters().stream().map(Parameter::name).toList());
		for (String slot : slots) {
			if (!declared.contains(slot)) {
				fields.report(field, Fault.UNDECLARED_PARAMETER, "{" + slot + "} is not declared", slot);
			}
		}
		for (String name : declared) {
			if (!slots.contains(name)) {
				fields.report("parameters." + name, Fault.UNUSED_PARAMETER, "{" + name + "} is not in " + field, name);
			}
		}
		if (Slots.without(text).matches(".*[{}].*")) {
			fields.report(field, Fault.MALFORMED, "a brace that is not part of a gap such as {date}");
		}
	}

	private static void checkLines(String text, String field, Fields fields) {
		String[] lines = text.split("\\R", 3);
		if (lines.length > 1) {
			fields.report(field, Fault.LINE_BREAK,
					"a clause is one paragraph; the text breaks after '" + lines[0] + "'", lines[0]);
		}
	}

	private static void checkPunctuation(ClauseTemplate template, Fields fields) {
		String en = template.text().en();
		String ja = template.text().ja();
		if (HALF_WIDTH.matcher(Slots.without(ja)).find()) {
			fields.report("text.ja", Fault.PUNCTUATION, "half-width punctuation in Japanese");
		}
		if (template.part() == Part.HEADING) {
			return;
		}
		if (!endsWithOneOf(en, ".", ":", ";", ",")) {
			fields.report("text.en", Fault.PUNCTUATION, "no end mark");
		}
		if (!endsWithOneOf(ja, "。", "、")) {
			fields.report("text.ja", Fault.PUNCTUATION, "no end mark");
		}
	}

	private static boolean endsWithOneOf(String text, String... marks) {
		return List.of(marks).stream().anyMatch(text::endsWith);
	}

	private static void checkParties(ClauseTemplate template, Fields fields) {
		String en = template.text().en();
		if (WRONG_ORDER.matcher(en).find()) {
			fields.report("text.en", Fault.PARTY_ORDER, "write 'the EU and Japan' and 'EU–Japan', with an en dash");
		}
		boolean spoken = switch (template.saidBy()) {
			case BOTH -> true;
			case EU -> en.startsWith("The EU ") && !en.startsWith("The EU and ");
			case JP -> en.startsWith("Japan ") && !en.startsWith("Japan and ");
		};
		if (!spoken) {
			fields.report("text.en", Fault.SPEAKER, "a clause of one side opens with its name");
		}
	}

}
