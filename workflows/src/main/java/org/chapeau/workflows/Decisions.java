package org.chapeau.workflows;

import java.util.Locale;

/**
 * Keys of the decision tables.
 */
public final class Decisions {

	/**
	 * Inputs theme, kind, scale, level; outputs {@code unit}, one hit a unit, may repeat.
	 * Tenant EU.
	 */
	public static final String UNITS_EU = "unitsEu";

	/**
	 * Inputs theme, kind, scale, level; outputs {@code unit}, one hit a unit, may repeat.
	 * Tenant JP.
	 */
	public static final String UNITS_JP = "unitsJp";

	/**
	 * Inputs kind, scale, level (0 without a ladder verb), treatyWord; one output
	 * {@code needed}. Tenant EU.
	 */
	public static final String LEGAL_ADVICE_EU = "legalAdviceEu";

	/**
	 * Inputs kind, scale, level (0 without a ladder verb), treatyWord; one output
	 * {@code needed}. Tenant JP.
	 */
	public static final String LEGAL_ADVICE_JP = "legalAdviceJp";

	/**
	 * Inputs rank, grave; outputs {@code approver}, in the order of decision. Tenant JP.
	 */
	public static final String KESSAI_CHAIN = "kessaiChain";

	private Decisions() {
	}

	/**
	 * The key of the table of a party's units, such as {@code unitsEu}.
	 * @param party the code of the party, such as {@code EU}
	 */
	public static String unitsOf(String party) {
		return "units" + inKeys(party);
	}

	/**
	 * The key of the table that says when a party's legal adviser is asked, such as
	 * {@code legalAdviceEu}.
	 * @param party the code of the party, such as {@code EU}
	 */
	public static String legalAdviceOf(String party) {
		return "legalAdvice" + inKeys(party);
	}

	private static String inKeys(String party) {
		return party.charAt(0) + party.substring(1).toLowerCase(Locale.ROOT);
	}

}
