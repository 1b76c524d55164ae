package org.chapeau.workflows;

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

}
