package org.chapeau.bilingual;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.text.Language;

/**
 * Where a text denies something.
 */
final class Negations {

	private static final Pattern ENGLISH = Pattern
		.compile("(?i)\\b(?:not|never|cannot|neither|nor|no|none|nobody|nothing|without)\\b" + "|n[’']t\\b");

	/** Words that deny by themselves; the other language may use "not" for them. */
	private static final Pattern ENGLISH_BY_WORD = Pattern.compile(
			"(?i)\\b(?:refrain|abstain|avoid|lack|fail|free\\s+from|rather\\s+than|only|less|un\\w{3,}|in(?:admiss|cap|compat|dispens)\\w+"
					+ "|im(?:poss|un)\\w+|non-\\w+|reject|refuse|despite|regardless)");

	private static final Pattern ENGLISH_ONLY_IN_FORM = Pattern
		.compile("(?i)\\bnot\\s+(?:only|least|to\\s+mention)\\b|\\bno\\s+(?:later|less|fewer|more)\\s+than\\b"
				+ "|\\bnot\\s+later\\s+than\\b|\\bwhether\\s+or\\s+not\\b|\\bno\\s+doubt\\b|\\bwithout\\s+(?:delay|fail|exception|prejudice)\\b");

	private static final Pattern JAPANESE = Pattern
		.compile("ない|なかった|なく(?![なし])|ません|(?<=[わたさらかまばなれけせめべえてえねげせ])ず(?=[、。にとも])|せず|れず|めず|べから|ぬ(?=[。、])");

	private static final Pattern JAPANESE_BY_WORD = Pattern.compile("[不未非無]\\p{IsHan}|控え|慎|避け|拒|欠く|のみ|しか|に限り|得る限り|免れ");

	private static final Pattern JAPANESE_ONLY_IN_FORM = Pattern
		.compile("なければなら(?:ない|なく|ず)|なくてはなら(?:ない|なく|ず)|ねばならない|余儀なく|だけでなく|のみでなく|だけではなく"
				+ "|のみならず|揺るぎない|揺るぎなく|欠かせない|欠くことのできない|絶え間ない|絶え間なく|少なくとも|少なくない|限りない|やむを得|間もなく|問わず|かかわらず|関わらず"
				+ "|ほかならない|違いない|切れ目ない|切れ目なく|遅滞なく|無条件|はかり知れない|比類ない|比類のない|かけがえのない|又はない");

	private Negations() {
	}

	static List<Span> of(String text, Language language) {
		String sayings = switch (language) {
			case EN -> blanked(text, ENGLISH_ONLY_IN_FORM);
			case JA -> blanked(text, JAPANESE_ONLY_IN_FORM);
		};
		Pattern pattern = (language == Language.EN) ? ENGLISH : JAPANESE;
		return pattern.matcher(sayings).results().map((found) -> new Span(found.start(), found.end())).toList();
	}

	/**
	 * Whether a text has words that deny by themselves, as "refrain" and 控える do.
	 */
	static boolean byWord(String text, Language language) {
		return ((language == Language.EN) ? ENGLISH_BY_WORD : JAPANESE_BY_WORD).matcher(text).find();
	}

	private static String blanked(String text, Pattern sayings) {
		return sayings.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(" ".repeat(found.group().length())));
	}

}
