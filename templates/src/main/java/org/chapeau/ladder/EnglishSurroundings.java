package org.chapeau.ladder;

import java.util.regex.Pattern;

/**
 * The words around an English verb.
 */
record EnglishSurroundings(String text) implements Surroundings {

	private static final Pattern NEGATION = Pattern
		.compile("(?i)(?:\\b(?:not|never|cannot|without)|n[’']t)(?:\\s+[\\w-]+){0,3}\\s*$"
				+ "|\\b(?:neither|nor|no)\\s+[\\w-]+(?:\\s+[\\w-]+){0,3}\\s*$");

	/** "Not only" denies nothing. */
	private static final Pattern NOT_ONLY = Pattern.compile("(?i)\\bnot\\s+only\\b[^.;]*$");

	private static final Pattern FORM_OF_BE = Pattern
		.compile("(?i)\\b(?:be|is|are|was|were|been|remains?|remained)\\s+(?:[\\w-]+\\s+){0,2}$");

	private static final Pattern DEPENDENT = Pattern.compile("(?i)\\b(?:to|having|of|in|by|for|which|who|that)\\s+$");

	private static final Pattern PARTICIPLE = Pattern.compile("(?i)^(?:\\w+ly\\s+)?\\w+ing\\b.*", Pattern.DOTALL);

	@Override
	public boolean negates(int start, int end) {
		String before = sentenceBefore(start);
		return NEGATION.matcher(before).find() && !NOT_ONLY.matcher(before).find();
	}

	@Override
	public boolean leads(int start, int end) {
		String before = sentenceBefore(start);
		if (DEPENDENT.matcher(before).find()) {
			return false;
		}
		boolean participle = PARTICIPLE.matcher(this.text.substring(start, end)).matches();
		return !participle || FORM_OF_BE.matcher(before).find();
	}

	@Override
	public int endOfWord(int end) {
		return end;
	}

	private String sentenceBefore(int start) {
		String before = this.text.substring(0, start);
		int from = Math.max(before.lastIndexOf(". "), Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')));
		return before.substring(from + 1);
	}

}
