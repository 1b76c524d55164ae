package org.chapeau.app.consultation;

import java.util.Locale;
import java.util.Set;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Party;

/**
 * The people of the tests, each in the group and with the roles the realm gives them.
 */
final class Officials {

	static final CurrentUser EU_DESK = user(Party.EU, "desk-officer", Role.PENHOLDER, Role.NEGOTIATOR);

	static final CurrentUser EU_COORDINATOR = user(Party.EU, "coordinator", Role.COORDINATOR, Role.NEGOTIATOR,
			Role.HEAD_OF_DELEGATION);

	static final CurrentUser EU_CYBER = user(Party.EU, "cyber", Role.REVIEWER);

	static final CurrentUser EU_GEOGRAPHIC = user(Party.EU, "geographic-desk", Role.REVIEWER);

	static final CurrentUser EU_SPACE = user(Party.EU, "space", Role.REVIEWER);

	static final CurrentUser EU_LEGAL = user(Party.EU, "legal-adviser", Role.LEGAL_ADVISER);

	static final CurrentUser EU_DELEGATE = user(Party.EU, "ms-fr", Role.DELEGATE);

	static final CurrentUser JP_DRAFTER = user(Party.JP, "drafter", Role.PENHOLDER, Role.NEGOTIATOR);

	static final CurrentUser JP_DIRECTOR = user(Party.JP, "director", Role.COORDINATOR, Role.NEGOTIATOR,
			Role.HEAD_OF_DELEGATION, Role.KESSAI_APPROVER);

	static final CurrentUser JP_CYBER = user(Party.JP, "economic-security-cyber", Role.REVIEWER);

	static final CurrentUser JP_REGIONAL = user(Party.JP, "regional-bureau", Role.REVIEWER);

	static final CurrentUser JP_LEGAL = user(Party.JP, "international-legal-affairs", Role.LEGAL_ADVISER);

	static final CurrentUser JP_AUDITOR = user(Party.JP, "auditor", Role.AUDITOR);

	private Officials() {
	}

	/** Another person in the same group. */
	static CurrentUser colleague(CurrentUser user) {
		return new CurrentUser(user.name() + ".2", user.party(), user.groups(), user.roles());
	}

	private static CurrentUser user(Party party, String group, Role... roles) {
		return new CurrentUser(party.code().toLowerCase(Locale.ROOT) + "." + group, party,
				Set.of(new GroupId(party.code() + "/" + group)), Set.of(roles));
	}

}
