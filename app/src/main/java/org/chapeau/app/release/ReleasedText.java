package org.chapeau.app.release;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.documents.PackageFiles;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.word.Alternat;
import org.springframework.stereotype.Component;

/**
 * Whether a correction can be made of the text that was released.
 */
@Component
class ReleasedText {

	private final JointText text;

	private final PackageFiles packageFiles;

	private final Dossiers dossiers;

	ReleasedText(JointText text, PackageFiles packageFiles, Dossiers dossiers) {
		this.text = text;
		this.packageFiles = packageFiles;
		this.dossiers = dossiers;
	}

	/**
	 * Asks whether the words stand in their clause exactly once, also in the text that
	 * names the other side first, and whether no other correction touches them.
	 * @param others the side's other drafts
	 */
	Outcome<Void> fits(Correction correction, List<Correction> others) {
		Optional<String> clause = this.text.ofProcess(correction.dossier())
			.stream()
			.filter((each) -> each.id().equals(correction.clause()))
			.map((ClauseText each) -> each.in(correction.language()).clean())
			.findFirst();
		if (clause.isEmpty()) {
			return Outcome.refused("correction-of-nothing");
		}
		String words = clause.get();
		int at = words.indexOf(correction.before());
		if (at < 0) {
			return Outcome.refused("correction-not-found");
		}
		if (words.indexOf(correction.before(), at + 1) >= 0) {
			return Outcome.refused("correction-found-twice");
		}
		boolean touched = others.stream()
			.filter((other) -> other.language() == correction.language() && other.clause().equals(correction.clause()))
			.anyMatch((other) -> overlap(words, other.before(), at, correction.before().length()));
		if (touched) {
			return Outcome.refused("correction-overlaps");
		}
		return (correction.language() == Language.JA || alternates(correction, words)) ? Outcome.done()
				: Outcome.refused("correction-cuts-names");
	}

	private static boolean overlap(String words, String other, int at, int length) {
		int from = words.indexOf(other);
		return from >= 0 && from < at + length && at < from + other.length();
	}

	/**
	 * Whether the correction of the English text is one of each side's copy, too: its
	 * words must not begin or end within a pair of names that change places.
	 */
	private boolean alternates(Correction correction, String words) {
		Dossier dossier = this.dossiers.ofProcess(correction.dossier());
		Optional<Alternat> alternat = this.packageFiles.alternat(dossier);
		return alternat.isEmpty()
				|| dossier.partyList().stream().allMatch((party) -> corrects(alternat.get(), party, words, correction));
	}

	private static boolean corrects(Alternat alternat, Party first, String words, Correction correction) {
		String released = alternat.order(words, first.code());
		Alternat.Opening opening = words.startsWith(correction.before()) ? Alternat.Opening.SENTENCE
				: Alternat.Opening.FRAGMENT;
		String before = alternat.order(correction.before(), first.code(), opening);
		String after = alternat.order(correction.after(), first.code(), opening);
		int at = released.indexOf(before);
		String corrected = words.replace(correction.before(), correction.after());
		return at >= 0 && released.indexOf(before, at + 1) < 0
				&& released.replace(before, after).equals(alternat.order(corrected, first.code()));
	}

}
