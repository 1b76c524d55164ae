package org.chapeau.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.word.Enumerations.Found;
import org.chapeau.word.NamePair.Use;

/**
 * Names a party first throughout an English text: each side's copy differs in the order
 * of the parties and in nothing else, but for the articles that follow from it.
 *
 * <p>
 * It reorders the names it was given where they stand side by side: "the EU and Japan",
 * "EU–Japan", "EU and Japanese experts", "by Japan and by the EU". It leaves alone, for a
 * human to reword, what it cannot tell from other sense: possessives ("Japan and the EU's
 * partners"), a name that heads a longer one ("Japan and the EU Member States"), and
 * parties that do not stand side by side. It does not see that a common noun in small
 * letters goes with the last name only ("Japan and the EU delegation"), nor that what
 * stands before goes with the first one only ("the Ambassador of Japan and the EU"),
 * unless that longer name is given as a pair.
 *
 * <p>
 * Ordering twice is ordering once, and a text whose articles are capital at the start of
 * a sentence and small elsewhere comes back whole when ordered one way and then the
 * other.
 */
public final class Alternat {

	/**
	 * What the start of a text opens.
	 */
	public enum Opening {

		/** A sentence: its first article is capital. */
		SENTENCE,

		/** The continuation of one, such as an item of a list. */
		FRAGMENT

	}

	private static final Pattern INDEFINITE_ARTICLE = Pattern.compile("(?<![\\p{L}\\p{N}'’.-])([Aa]n?) $");

	/** "An EU", but "a European". */
	private static final Pattern VOWEL_SOUND = Pattern.compile("(?!Eu\\p{Ll})[AEIOUaeiou]");

	private final String firstCode;

	private final String secondCode;

	private final List<NamePair> pairs;

	private final Enumerations enumerations;

	/**
	 * @param firstCode the code of the party that the pairs name as first
	 * @param secondCode the code of the other party
	 * @param pairs how the two are named side by side
	 * @throws IllegalArgumentException if a code has another shape, both are the same, or
	 * there is no pair
	 */
	public Alternat(String firstCode, String secondCode, List<NamePair> pairs) {
		PackageStamp.requirePartyCode(firstCode);
		PackageStamp.requirePartyCode(secondCode);
		if (firstCode.equals(secondCode) || pairs.isEmpty()) {
			throw new IllegalArgumentException("An alternat needs two parties and their names");
		}
		this.firstCode = firstCode;
		this.secondCode = secondCode;
		this.pairs = List.copyOf(pairs);
		this.enumerations = new Enumerations(this.pairs);
	}

	/**
	 * The alternat of the European Union, {@code EU}, and Japan, {@code JP}.
	 */
	public static Alternat ofEuAndJapan() {
		List<NamePair> pairs = new ArrayList<>();
		for (String union : List.of("the European Union (EU)", "the European Union", "the EU")) {
			pairs.add(new NamePair(union, "Japan", Use.ENUMERATION));
			pairs.add(new NamePair(union, "the Government of Japan", Use.ENUMERATION));
			pairs.add(new NamePair(union + " and its Member States", "Japan", Use.ENUMERATION));
		}
		pairs.add(new NamePair("EU", "Japan", Use.ENUMERATION));
		for (String union : List.of("European Union", "EU")) {
			pairs.add(new NamePair(union, "Japanese", Use.ADJECTIVE));
			pairs.add(new NamePair(union, "Japan", Use.COMPOUND));
		}
		return new Alternat("EU", "JP", pairs);
	}

	/**
	 * The same alternat, knowing further names, such as a package's representatives.
	 */
	public Alternat with(List<NamePair> more) {
		List<NamePair> all = new ArrayList<>(this.pairs);
		all.addAll(more);
		return new Alternat(this.firstCode, this.secondCode, all);
	}

	/**
	 * The text with a party named first, its start opening a sentence.
	 * @param firstPartyCode the code of the party to be named first
	 * @throws IllegalArgumentException if the party is not one of the two
	 */
	public String order(String text, String firstPartyCode) {
		return order(text, firstPartyCode, Opening.SENTENCE);
	}

	/**
	 * The text with a party named first.
	 * @param firstPartyCode the code of the party to be named first
	 * @param opening what the start of the text opens
	 * @throws IllegalArgumentException if the party is not one of the two
	 */
	public String order(String text, String firstPartyCode, Opening opening) {
		boolean firstLeads = leads(firstPartyCode);
		StringBuilder ordered = new StringBuilder(text.length());
		int copied = 0;
		for (Found found : this.enumerations.in(text)) {
			if (found.leftIsFirstParty() != firstLeads) {
				ordered.append(text, copied, found.start());
				agreeArticle(ordered, found);
				boolean capital = SentenceStart.isAt(text, found.start(), opening);
				ordered.append(withArticle(found.right(), capital)).append(found.joint());
				ordered.append(withArticle(found.left(), false));
				copied = found.end();
			}
		}
		return ordered.append(text, copied, text.length()).toString();
	}

	/**
	 * "An EU–Japan dialogue" is "a Japan–EU dialogue".
	 */
	private static void agreeArticle(StringBuilder before, Found found) {
		Matcher article = INDEFINITE_ARTICLE.matcher(before);
		if (article.find()) {
			before.setLength(article.start(1) + 1);
			before.append(VOWEL_SOUND.matcher(found.right()).lookingAt() ? "n " : " ");
		}
	}

	private boolean leads(String code) {
		if (!code.equals(this.firstCode) && !code.equals(this.secondCode)) {
			throw new IllegalArgumentException("No party of this alternat: " + code);
		}
		return code.equals(this.firstCode);
	}

	private static String withArticle(String name, boolean capital) {
		if (!name.toLowerCase(Locale.ROOT).startsWith("the ")) {
			return name;
		}
		return (capital ? 'T' : 't') + name.substring(1);
	}

}
