package org.chapeau.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.word.NamePair.Use;

/**
 * Finds where a text names the two parties side by side, in either order.
 */
final class Enumerations {

	/**
	 * One place where they are.
	 *
	 * @param start where it starts, in UTF-16 units
	 * @param end where it ends, exclusive
	 * @param left the name that stands first
	 * @param joint what joins the names, spaces included
	 * @param right the name that stands second
	 * @param leftIsFirstParty whether the first party of the pair stands first
	 */
	record Found(int start, int end, String left, String joint, String right, boolean leftIsFirstParty) {
	}

	private static final String ARTICLE = "the ";

	private static final String WORD_JOINT = " (?:and|or|as well as)(?: (?:by|for|from|in|of|on|to|with))? ";

	private static final Pattern PREPOSITION = Pattern
		.compile(",? (?:and|or|as well as) (by |for |from |in |of |on |to |with )");

	private static final String COMPOUND_JOINT = "[-\\u2010\\u2011\\u2013/]";

	// A name within a longer name or compound is none: "pro-Japan", "non-EU".
	private static final String NO_NAME_BEFORE = "(?<![\\p{L}\\p{N}'’/\\u2010\\u2011\\u2013-])(?<!overnment of )";

	// "the Japan and EU leaders": the article belongs to the leaders.
	private static final String NO_ARTICLE_BEFORE = "(?<![Tt]he )";

	// Neither "Japan and the EU's", nor "EU-led", nor an abbreviation in brackets.
	private static final String NO_MORE_NAME_AFTER = "(?![\\p{L}\\p{N}])(?!['’/\\u2010\\u2011\\u2013-]\\p{L})"
			+ "(?! \\(\\p{Lu}+\\))";

	// "Japan and the EU Member States" names the Member States, not the EU.
	private static final String NO_CAPITAL_AFTER = "(?! \\p{Lu})";

	// "Japan and the EU and its Member States": "its" looks back to the EU alone.
	private static final String NO_POSSESSIVE_AFTER = "(?!,? (?:(?:together|along) )?(?:with|and|as well as) its )";

	private final List<Boolean> firstPartyLeads = new ArrayList<>();

	private final Pattern pattern;

	Enumerations(List<NamePair> pairs) {
		List<String> alternatives = new ArrayList<>();
		String noLongerList = noLongerList(pairs);
		// The longest names first, or "the European Union (EU)" would end before its
		// "(EU)".
		Comparator<NamePair> byLength = Comparator
			.comparingInt((pair) -> pair.first().length() + pair.second().length());
		for (NamePair pair : pairs.stream().sorted(byLength.reversed()).toList()) {
			alternatives.add(expression(pair.use(), pair.first(), pair.second()));
			this.firstPartyLeads.add(true);
			alternatives.add(expression(pair.use(), pair.second(), pair.first()));
			this.firstPartyLeads.add(false);
		}
		this.pattern = Pattern.compile(noLongerList + "(?:" + String.join("|", alternatives) + ')');
	}

	/**
	 * In "the EU and Japan and the EU" only the first two are a pair.
	 */
	private static String noLongerList(List<NamePair> pairs) {
		String names = pairs.stream()
			.flatMap((pair) -> Stream.of(pair.first(), pair.second()))
			.map(Pattern::quote)
			.distinct()
			.collect(Collectors.joining("|"));
		return "(?<!(?:" + names + "),?" + WORD_JOINT + ')';
	}

	List<Found> in(String text) {
		return this.pattern.matcher(text)
			.results()
			.map(this::found)
			.filter((found) -> isParallel(found, text))
			.toList();
	}

	/**
	 * "By Japan and by the EU" is parallel, "for Japan and in the EU" is not.
	 */
	private static boolean isParallel(Found found, String text) {
		Matcher preposition = PREPOSITION.matcher(found.joint());
		if (!preposition.matches()) {
			return true;
		}
		String word = preposition.group(1);
		return text.regionMatches(true, found.start() - word.length(), word, 0, word.length());
	}

	private Found found(MatchResult match) {
		for (int i = 0; i < this.firstPartyLeads.size(); i++) {
			int group = 3 * i + 1;
			if (match.start(group) >= 0) {
				return new Found(match.start(), match.end(), match.group(group), match.group(group + 1),
						match.group(group + 2), this.firstPartyLeads.get(i));
			}
		}
		throw new IllegalStateException("A match without its groups: " + match.group());
	}

	private static String expression(Use use, String left, String right) {
		String before = NO_NAME_BEFORE + ((use == Use.ENUMERATION) ? NO_ARTICLE_BEFORE : "");
		// After a short name a comma ends a clause: "… supports the EU, and Japan will
		// …".
		String comma = (left + right).contains(",") ? ",?" : "";
		String joint = (use == Use.COMPOUND) ? COMPOUND_JOINT : comma + WORD_JOINT;
		String after = switch (use) {
			case ENUMERATION -> NO_MORE_NAME_AFTER + NO_CAPITAL_AFTER + NO_POSSESSIVE_AFTER;
			case ADJECTIVE -> NO_MORE_NAME_AFTER;
			case COMPOUND -> "(?![\\p{L}\\p{N}])";
		};
		return before + '(' + leading(left) + ")(" + joint + ")(" + Pattern.quote(right) + ')' + after;
	}

	private static String leading(String name) {
		return name.startsWith(ARTICLE) ? "[Tt]he " + Pattern.quote(name.substring(ARTICLE.length()))
				: Pattern.quote(name);
	}

}
