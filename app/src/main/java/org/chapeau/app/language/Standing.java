package org.chapeau.app.language;

import org.jspecify.annotations.Nullable;

/**
 * Where the comparison of a clause stands for the reader's side.
 *
 * @param state how far it has come
 * @param confirmation the confirmation of the clause as it is, or else the last one
 * @param enChanged whether the English has changed since that confirmation
 * @param jaChanged whether the Japanese has
 */
public record Standing(State state, @Nullable Confirmation confirmation, boolean enChanged, boolean jaChanged) {

	static final Standing NEVER = new Standing(State.UNCONFIRMED, null, false, false);

	/**
	 * The key under {@code languages.} of what has changed.
	 */
	public String changeKey() {
		if (this.enChanged == this.jaChanged) {
			return "changed-both";
		}
		return this.enChanged ? "changed-en" : "changed-ja";
	}

	/** How far a comparison has come. */
	public enum State {

		/** Nobody of the side has confirmed any version of it. */
		UNCONFIRMED,

		/** It was confirmed, and has changed since: to be checked again. */
		TO_BE_CHECKED,

		/** It is confirmed as it is. */
		CONFIRMED

	}

}
