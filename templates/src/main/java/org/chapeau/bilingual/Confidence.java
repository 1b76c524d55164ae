package org.chapeau.bilingual;

/**
 * How far a finding is to be trusted.
 */
public enum Confidence {

	/** A difference of form alone could hardly explain it. */
	HIGH,

	/** A free translation may explain it. */
	MEDIUM,

	/** Worth a look. */
	LOW

}
