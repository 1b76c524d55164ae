package org.chapeau.app.consultation;

import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.text.Party;

/**
 * What a unit would have a clause say instead, whole, in both languages. Both blank asks
 * for the clause to go.
 *
 * Line ends are those of the text of record: a form sends others, which would all count
 * as changes.
 *
 * @param clause the clause
 * @param number the version that was on the page
 * @param en the English text
 * @param ja the Japanese text
 */
public record CounterText(ClauseId clause, int number, String en, String ja) {

	public CounterText {
		en = en.replace("\r\n", "\n").strip();
		ja = ja.replace("\r\n", "\n").strip();
	}

	/**
	 * Whether it says anything other than what the side has in the text already.
	 */
	public boolean differsFrom(ClauseText current, Party party) {
		return !this.en.equals(current.en().as(party).strip()) || !this.ja.equals(current.ja().as(party).strip());
	}

	/**
	 * Whether a draft says just this.
	 */
	public boolean says(Proposal draft) {
		return draft.clause().equals(this.clause) && draft.en().strip().equals(this.en)
				&& draft.ja().strip().equals(this.ja);
	}

	/** One language cannot lose a clause that the other keeps. */
	boolean isHalf() {
		return this.en.isBlank() != this.ja.isBlank();
	}

}
