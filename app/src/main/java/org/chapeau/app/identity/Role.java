package org.chapeau.app.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person may do; the realm gives roles to groups, never to persons.
 */
public enum Role {

	PENHOLDER, NEGOTIATOR, HEAD_OF_DELEGATION, COORDINATOR, REVIEWER, LEGAL_ADVISER, DELEGATE, SIGNATORY,
	KESSAI_APPROVER, RELEASE_OFFICER, PROTOCOL_OFFICER, PROCESS_KEEPER, AUDITOR, OPERATOR;

	/**
	 * The name of the role in the realm, such as {@code head-of-delegation}.
	 */
	public String realmName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<Role> ofRealm(String realmName) {
		return Arrays.stream(values()).filter((role) -> role.realmName().equals(realmName)).findFirst();
	}

}
