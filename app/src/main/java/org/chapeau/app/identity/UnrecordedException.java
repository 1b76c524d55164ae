package org.chapeau.app.identity;

import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * Somebody is who they say, and could not be put on record: they are not let in.
 */
public class UnrecordedException extends AuthenticationServiceException {

	private static final long serialVersionUID = 1L;

	/** How the page of the sign-in is asked to say so. */
	public static final String NOTICE = "unrecorded";

	public UnrecordedException(Throwable cause) {
		super("A sign-in could not be put on record", cause);
	}

}
