package org.chapeau.workflows.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chapeau.workflows.Participants;

/**
 * Two parties; every role is held by the group of the same name.
 */
public final class Roster implements Participants {

	static final List<String> PARTIES = List.of("EU", "JP");

	private static final List<String> MEMBER_STATES = List.of("at", "be", "bg", "cy", "cz", "de", "dk", "ee", "el",
			"es", "fi", "fr", "hr", "hu", "ie", "it", "lt", "lu", "lv", "mt", "nl", "pl", "pt", "ro", "se", "si", "sk");

	List<String> units = List.of("cyber", "space");

	/** The parties that ask their legal adviser now. */
	final Set<String> legalTurn = new HashSet<>();

	/** Whether they have one. */
	boolean advised = true;

	@Override
	public Collection<String> parties(String dossierId) {
		return PARTIES;
	}

	@Override
	public String holders(String party, String role) {
		return party + "/" + role;
	}

	@Override
	public Collection<String> unitsAsked(String dossierId, String party) {
		if (this.legalTurn.contains(party)) {
			return this.advised ? List.of(Side.valueOf(party).lawyer) : List.of();
		}
		return this.units.stream().map((unit) -> party + "/" + unit).toList();
	}

	@Override
	public Collection<String> delegations(String party) {
		return memberStates().map((state) -> party + "/" + state).toList();
	}

	static Stream<String> memberStates() {
		return MEMBER_STATES.stream().map((state) -> "ms-" + state);
	}

}
