package org.chapeau.app.negotiation;

import java.util.Set;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.jspecify.annotations.Nullable;

/**
 * A clause as it stands now: what both sides see.
 *
 * @param id the clause
 * @param dossier the dossier it belongs to
 * @param position its place in the text, from 1
 * @param part the part of the text it belongs to
 * @param kind what it does, if it does anything
 * @param theme what it is about, if about anything
 * @param scale the scale of the ladder it is measured on, if any
 * @param level its level on that scale
 * @param depth 0 for a clause, 1 and 2 for items below it
 * @param templateId the clause template it came from, if any
 * @param number the version, counted from 1
 * @param hash the hash of both texts
 * @param en the English text with its brackets
 * @param ja the Japanese text with its brackets
 * @param agreedBy the parties that have agreed to exactly this version
 * @param placeOpen whether a side has offered to move the clause or to join it with
 * another, and nothing has come of it yet
 */
public record ClauseText(ClauseId id, DossierId dossier, int position, Part part, @Nullable Kind kind,
		@Nullable Theme theme, @Nullable String scale, @Nullable Integer level, int depth, @Nullable String templateId,
		int number, String hash, RollingText en, RollingText ja, Set<Party> agreedBy, boolean placeOpen) {

	public RollingText in(Language language) {
		return (language == Language.JA) ? this.ja : this.en;
	}

	/**
	 * Whether no bracket is open in either language, nor one around the clause's place.
	 */
	public boolean isClean() {
		return this.en.isClean() && this.ja.isClean() && !this.placeOpen;
	}

	/**
	 * Whether the clause is only proposed: without the brackets it has no words.
	 */
	public boolean isProposed() {
		return !this.en.isEmpty() && this.en.base().isEmpty() && this.ja.base().isEmpty();
	}

	/**
	 * Another clause with other words, in its first version.
	 */
	ClauseText with(ClauseId otherId, int otherPosition, ClauseVersion first) {
		return new ClauseText(otherId, this.dossier, otherPosition, this.part, this.kind, this.theme, this.scale,
				this.level, this.depth, this.templateId, first.number(), first.hash(), first.en(), first.ja(), Set.of(),
				false);
	}

	public boolean isNumbered() {
		return this.part == Part.OPERATIVE || this.part == Part.FOLLOW_UP;
	}

}
