package org.chapeau.catalogue;

import java.util.OptionalInt;

import org.chapeau.text.Language;

/**
 * The rules on the verb of a template: it fits the kind, stands on the ladder where the
 * template says, and is the verb that the text uses.
 */
final class VerbRules {

	private final Ladder ladder;

	VerbRules(Ladder ladder) {
		this.ladder = ladder;
	}

	void check(ClauseTemplate template, Fields fields) {
		Kind kind = template.kind();
		Verb verb = template.verb();
		if (kind == null || verb == null) {
			return;
		}
		LadderLevel level = verb.level();
		if (level != null) {
			checkLevel(verb.en(), level, "verb.en", fields);
			checkLevel(verb.ja(), level, "verb.ja", fields);
			if (!kind.mayHave(level)) {
				fields.report("ladder", Fault.KIND_AND_VERB, level.scale() + " " + level.level() + " is no " + kind,
						verb.en());
			}
		}
		else if (kind.isMeasured()) {
			fields.report("ladder", Fault.MISSING, "a " + kind + " has a place on the ladder");
		}
		checkUse(template.text(), verb, fields);
	}

	private void checkLevel(String verb, LadderLevel declared, String field, Fields fields) {
		OptionalInt level = this.ladder.level(declared.scale(), verb);
		if (level.isEmpty()) {
			fields.report(field, Fault.NOT_ON_LADDER, "'" + verb + "' is not on the scale " + declared.scale(), verb);
		}
		else if (level.getAsInt() != declared.level()) {
			fields.report(field, Fault.WRONG_LEVEL,
					"the ladder ranks '" + verb + "' " + level.getAsInt() + ", not " + declared.level(), verb);
		}
	}

	private static void checkUse(Bilingual text, Verb verb, Fields fields) {
		if (!VerbForm.isIn(text.en(), verb.en(), Language.EN)) {
			fields.report("text.en", Fault.VERB_NOT_IN_TEXT, "'" + verb.en() + "' does not occur", verb.en());
		}
		if (!VerbForm.isIn(text.ja(), verb.ja(), Language.JA)) {
			fields.report("text.ja", Fault.VERB_NOT_IN_TEXT, "'" + verb.ja() + "' does not occur", verb.ja());
		}
	}

}
