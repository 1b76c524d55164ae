package org.chapeau.word;

/**
 * A file cannot be read as a Word document.
 */
public final class UnreadableDocumentException extends Exception {

	UnreadableDocumentException(Throwable cause) {
		super("The file cannot be read as a Word document", cause);
	}

}
