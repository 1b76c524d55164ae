package org.chapeau.app.negotiation;

import java.util.ArrayList;
import java.util.List;

import org.chapeau.text.Party;

/**
 * A clause as the page of a dossier shows it.
 *
 * @param clause the clause
 * @param number its printed number, or nothing for what is not numbered
 * @param en the English text in pieces
 * @param ja the Japanese text in pieces
 */
public record ClauseView(ClauseText clause, String number, List<Piece> en, List<Piece> ja) {

	public static List<ClauseView> of(List<ClauseText> text) {
		List<ClauseView> views = new ArrayList<>();
		int main = 0;
		int item = 0;
		for (ClauseText clause : text) {
			String number = "";
			if (clause.isNumbered() && clause.depth() == 0) {
				number = ++main + ".";
				item = 0;
			}
			else if (clause.isNumbered()) {
				number = "(" + (char) ('a' + item++ % 26) + ")";
			}
			views.add(of(clause, number));
		}
		return views;
	}

	public static ClauseView of(ClauseText clause, String number) {
		return new ClauseView(clause, number, Piece.of(clause.en()), Piece.of(clause.ja()));
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
