package org.chapeau.app.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmission.Kind;
import org.chapeau.text.Party;

/**
 * What one side may know of how another approves: nothing but the one word that crosses.
 */
public final class OtherSides {

	private OtherSides() {
	}

	/**
	 * Where each party stands on the text that is locked now.
	 * @param parties the parties to show
	 * @param transmissions what has crossed, the latest first
	 */
	public static Map<Party, Standing> standings(List<Party> parties, List<Transmission> transmissions) {
		Map<Party, Standing> standings = new LinkedHashMap<>();
		parties.forEach((party) -> standings.put(party, standing(party, transmissions)));
		return standings;
	}

	private static Standing standing(Party party, List<Transmission> transmissions) {
		for (Transmission transmission : transmissions) {
			// The agreement ad referendum locks the text: what came before is old.
			if (transmission.kind() == Kind.AD_REFERENDUM) {
				return Standing.IN_APPROVAL;
			}
			if (transmission.from().equals(party) && transmission.kind() == Kind.APPROVED) {
				return Standing.APPROVED;
			}
			if (transmission.from().equals(party) && transmission.kind() == Kind.RETURNED) {
				return Standing.RETURNED;
			}
		}
		return Standing.IN_APPROVAL;
	}

	/**
	 * The one word.
	 */
	public enum Standing {

		IN_APPROVAL, APPROVED, RETURNED

	}

}
