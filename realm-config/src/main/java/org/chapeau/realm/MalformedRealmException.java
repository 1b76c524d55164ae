package org.chapeau.realm;

/**
 * The realm file cannot be used. The message names the file and the field at fault.
 */
public class MalformedRealmException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	MalformedRealmException(String file, String field, String problem) {
		super("%s: %s: %s".formatted(file, field, problem));
	}

	MalformedRealmException(String file, String field, String problem, Throwable cause) {
		super("%s: %s: %s".formatted(file, field, problem), cause);
	}

}
