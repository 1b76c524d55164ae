package org.chapeau.app.negotiation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chapeau.text.Party;
import org.chapeau.text.RollingText;

/**
 * A clause as the page of a dossier shows it.
 *
 * @param clause the clause
 * @param number its printed number, or nothing for what is not numbered
 * @param numberJa the same as Japanese texts number: 1, (1), ア
 * @param en the English text in pieces
 * @param ja the Japanese text in pieces
 */
public record ClauseView(ClauseText clause, String number, String numberJa, List<Piece> en, List<Piece> ja) {

	private static final List<String> LATIN = List.of("bis", "ter", "quater", "quinquies", "sexies");

	private static final int FIRST_WORDS = 60;

	private static final int DEPTHS = 3;

	private static final String KANA = "アイウエオカキクケコサシスセソ";

	private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

	public static List<ClauseView> of(List<ClauseText> text) {
		List<ClauseView> views = new ArrayList<>();
		int[] at = new int[DEPTHS];
		int[] bis = new int[DEPTHS];
		for (ClauseText clause : text) {
			String number = "";
			String numberJa = "";
			if (clause.isNumbered() && clause.isProposed()) {
				int depth = clause.depth();
				int further = ++bis[depth];
				number = between(number(depth, Math.max(at[depth], 1)), further);
				numberJa = numberJa(depth, Math.max(at[depth], 1)) + "の" + (further + 1);
			}
			else if (clause.isNumbered()) {
				int depth = clause.depth();
				int count = ++at[depth];
				Arrays.fill(at, depth + 1, at.length, 0);
				Arrays.fill(bis, depth, bis.length, 0);
				number = number(depth, count);
				numberJa = numberJa(depth, count);
			}
			views.add(new ClauseView(clause, number, numberJa, Piece.of(clause.en()), Piece.of(clause.ja())));
		}
		return views;
	}

	/**
	 * A clause by itself, without its number.
	 */
	public static ClauseView of(ClauseText clause) {
		return new ClauseView(clause, "", "", Piece.of(clause.en()), Piece.of(clause.ja()));
	}

	/**
	 * A clause that is only proposed is 4 bis or 4の2, so that the others keep the numbers
	 * people call them by.
	 */
	private static String between(String number, int further) {
		String ordinal = LATIN.get((further - 1) % LATIN.size());
		return number.endsWith(".") ? number.substring(0, number.length() - 1) + " " + ordinal + "."
				: number + " " + ordinal;
	}

	/** English texts number 1., (a), (i), as the Word layouts do. */
	private static String number(int depth, int count) {
		return switch (depth) {
			case 0 -> count + ".";
			case 1 -> "(" + (char) ('a' + (count - 1) % 26) + ")";
			default -> "(" + ROMAN.get((count - 1) % ROMAN.size()) + ")";
		};
	}

	private static String numberJa(int depth, int count) {
		return switch (depth) {
			case 0 -> String.valueOf(count);
			case 1 -> "(" + count + ")";
			default -> String.valueOf(KANA.charAt((count - 1) % KANA.length()));
		};
	}

	/**
	 * Its printed number as texts of the language number; nothing for what is not
	 * numbered.
	 */
	public String number(Locale locale) {
		return isJapanese(locale) ? this.numberJa : this.number;
	}

	/**
	 * What people call the clause in a language: its printed number without the full
	 * stop, or its place in the text if it has none. {@link #nameKey()} says which.
	 */
	public String name(Locale locale) {
		return this.number.isEmpty() ? String.valueOf(this.clause.position()) : number(locale).replace(".", "");
	}

	public String nameKey() {
		return this.number.isEmpty() ? "clause.name-place" : "clause.name-number";
	}

	/**
	 * The first words of the clause, without brackets; of one that is only proposed, the
	 * words proposed.
	 */
	public String firstWords(Locale locale) {
		RollingText text = isJapanese(locale) ? this.clause.ja() : this.clause.en();
		String words = this.clause.isProposed() ? text.as(text.parties().first()) : text.base();
		return (words.length() > FIRST_WORDS) ? words.substring(0, FIRST_WORDS) + "…" : words;
	}

	private static boolean isJapanese(Locale locale) {
		return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
	}

	/**
	 * The parties whose own wording stands in a bracket of the clause.
	 */
	public List<Party> proposers() {
		List<Party> parties = new ArrayList<>(this.clause.en().parties());
		this.clause.ja().parties().stream().filter((party) -> !parties.contains(party)).forEach(parties::add);
		return parties;
	}

}
