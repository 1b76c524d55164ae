package org.chapeau.word.cli;

/**
 * A command cannot do what it was asked to; the message is the one line that says why.
 */
final class RefusalException extends Exception {

	RefusalException(String message) {
		super(message);
	}

}
