package org.chapeau.word.gate;

/**
 * Carries an objection out of the depths of a file up to the gate.
 */
final class RefusedException extends Exception {

	private final transient Objection objection;

	RefusedException(Refusal refusal, String subject) {
		this(new Objection(refusal, subject));
	}

	RefusedException(Objection objection) {
		super(objection.refusal().key(), null, false, false);
		this.objection = objection;
	}

	Objection objection() {
		return this.objection;
	}

}
