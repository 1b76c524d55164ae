package org.chapeau.workflows;

/**
 * Form keys of the user tasks: the page on which a task is done.
 */
public final class Forms {

	public static final String AD_REFERENDUM = "ad-referendum";

	public static final String ANSWER = "answer";

	public static final String DRAFT = "draft";

	public static final String KESSAI = "kessai";

	public static final String KESSAI_DRAFT = "kessai-draft";

	public static final String LEGAL_OPINION = "legal-opinion";

	public static final String MORE_TIME = "more-time";

	public static final String NEGOTIATE = "negotiate";

	public static final String OPEN_SILENCE = "open-silence";

	public static final String OPINION = "opinion";

	public static final String PREPARE_CONSULTATION = "prepare-consultation";

	public static final String RETURNED = "returned";

	public static final String SIGN = "sign";

	public static final String SILENCE = "silence";

	public static final String SILENCE_BROKEN = "silence-broken";

	public static final String TURN_KEY = "turn-key";

	private Forms() {
	}

}
