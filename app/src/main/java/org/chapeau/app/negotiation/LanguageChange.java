package org.chapeau.app.negotiation;

import java.util.Optional;
import java.util.Set;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.text.Party;

/**
 * How a change of the authentic languages stands for a reader.
 *
 * @param other what it would change to
 * @param stage how far it has come
 * @param decides whether the reader has a say in it
 */
public record LanguageChange(Authentic other, Stage stage, boolean decides) {

	/**
	 * Nothing if it is nothing to the reader: none is proposed, and they could not
	 * propose one.
	 * @param wishing the sides that have said so
	 */
	static Optional<LanguageChange> of(CurrentUser reader, Dossier dossier, Set<Party> wishing) {
		boolean decides = reader.has(decides(dossier));
		boolean known = !wishing.isEmpty() || (decides && dossier.state().open());
		return (known && !dossier.state().ended())
				? Optional.of(new LanguageChange(dossier.authentic().other(), stage(reader, dossier, wishing), decides))
				: Optional.empty();
	}

	/**
	 * Who decides for a side: of a draft that no other side has seen whoever holds the
	 * pen, then the head of its delegation.
	 */
	static Role decides(Dossier dossier) {
		return (dossier.round() == 0) ? Role.PENHOLDER : Role.HEAD_OF_DELEGATION;
	}

	private static Stage stage(CurrentUser reader, Dossier dossier, Set<Party> wishing) {
		if (dossier.round() == 0) {
			return Stage.ALONE;
		}
		if (wishing.contains(reader.side())) {
			return Stage.OWN;
		}
		return wishing.isEmpty() ? Stage.NONE : dossier.state().open() ? Stage.OTHER : Stage.LOCKED;
	}

	/**
	 * How far a change has come, as a reader's side sees it.
	 */
	public enum Stage {

		/** Nobody else has seen the draft. */
		ALONE,
		/** Nobody has proposed one. */
		NONE,
		/** The reader's own side has. */
		OWN,
		/** Another side has, and the reader's has not agreed. */
		OTHER,
		/** The same, but the text is locked. */
		LOCKED

	}

}
