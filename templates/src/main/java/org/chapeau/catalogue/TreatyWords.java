package org.chapeau.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in an English text the words by which a treaty binds, and which a text that is
 * not to bind therefore avoids.
 * <p>
 * Another instrument may be called by its name. Not found, therefore, are:
 * <ul>
 * <li>"Agreement" in a name: with a capital, after at least one other word with a capital
 * that is not an article or the like, as in "Strategic Partnership Agreement", but not in
 * "this Agreement" or "The Agreement";</li>
 * <li>"entry into force of" such a name, or of a name that ends in "Convention", "Treaty"
 * or "Protocol", or of a treaty known by its letters (see {@link #TREATIES}). The entry
 * into force of any other letters is found: a partnership such as the SDP does not enter
 * into force. The verb "to enter into force" is found whatever its subject;</li>
 * <li>"States Parties" and "Conference of the Parties", which belong to other
 * treaties.</li>
 * </ul>
 */
public final class TreatyWords {

	/** The treaties between the sides that go by their letters. */
	private static final String TREATIES = "(?:SPA|EPA)";

	private static final String ARTICLE = "(?:The|This|That|These|Those|An?|Any|Each|Every|Both|Such|No|Our|In|Under|By)";

	private static final String NAME = "(?:(?!" + ARTICLE + "\\b)\\p{Lu}[\\p{L}–-]*\\s+)+";

	private static final String INSTRUMENT = "(?:" + NAME + "(?:Agreement|Convention|Treaty|Protocol)\\b|" + TREATIES
			+ "\\b)";

	private static final Pattern NAMES = Pattern
		.compile("\\bStates\\s+Parties\\b|\\bConference\\s+of\\s+the\\s+Parties\\b"
				+ "|\\bentry\\s+into\\s+force\\s+of\\s+(?:the\\s+)?" + INSTRUMENT + "|\\b" + TREATIES
				+ "['’]s\\s+(?:\\p{L}+\\s+)?entry\\s+into\\s+force\\b|\\b" + NAME + "Agreements?\\b");

	private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

	static {
		WORDS.put("shall", Pattern.compile("(?i)\\bshall\\b"));
		WORDS.put("agree", Pattern.compile("(?i)\\bagree(?:s|d|ing)?\\b"));
		WORDS.put("agreement", Pattern.compile("(?i)\\bagreements?\\b"));
		// In lower case a party is anybody; in the singular only a treaty says "each
		// Party".
		WORDS.put("Parties", Pattern.compile("\\bParties\\b|\\b(?i:each|either|neither|other|the)\\s+Party\\b"));
		WORDS.put("undertake", Pattern.compile("(?i)\\bundert(?:ake[sn]?|ook|akings?)\\b"));
		WORDS.put("enter into force", Pattern.compile("(?i)\\bent(?:er(?:s|ed|ing)?|ry)\\s+into\\s+force\\b"));
		// Only before a name: work may well be done at the United Nations.
		WORDS.put("done at", Pattern.compile("\\b(?i:done)\\s+at\\b(?=\\s+\\p{Lu})"));
		WORDS.put("in duplicate", Pattern.compile("(?i)\\bin\\s+duplicate\\b"));
	}

	private TreatyWords() {
	}

	/**
	 * Finds every treaty word of an English text.
	 * @return the hits in the order of the text; empty if it has none
	 */
	public static List<Hit> find(String english) {
		// Names are blanked rather than cut, so that positions stay true.
		String text = NAMES.matcher(english).replaceAll((name) -> " ".repeat(name.group().length()));
		List<Hit> hits = new ArrayList<>();
		WORDS.forEach((word, pattern) -> {
			Matcher matcher = pattern.matcher(text);
			while (matcher.find()) {
				hits.add(new Hit(word, matcher.start(), matcher.end()));
			}
		});
		hits.sort(Comparator.comparingInt(Hit::start));
		return List.copyOf(hits);
	}

	/**
	 * A treaty word in a text.
	 *
	 * @param word the word in its dictionary form, such as {@code agree}
	 * @param start where it begins, in UTF-16 units
	 * @param end where it ends, exclusive
	 */
	public record Hit(String word, int start, int end) {
	}

}
