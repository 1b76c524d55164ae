package org.chapeau.app.negotiation;

/**
 * How far a dossier has come.
 */
public enum DossierState {

	/** With the penholder's side alone. */
	DRAFTING,
	/** The text is open, whether the sides consult or meet. */
	NEGOTIATING,
	/** Both heads of delegation have agreed; the text is locked. */
	IN_APPROVAL,
	/** Both sides have approved; the two keys are awaited. */
	IN_RELEASE, RELEASED, WITHDRAWN;

	/**
	 * Whether the text may still change.
	 */
	public boolean open() {
		return this == DRAFTING || this == NEGOTIATING;
	}

	public boolean ended() {
		return this == RELEASED || this == WITHDRAWN;
	}

}
