package org.chapeau.app.release;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Language;
import org.chapeau.text.Party;

/**
 * Words of a released text that are wrong, and how they are to be read.
 *
 * @param id the correction
 * @param dossier the dossier whose text was released
 * @param side the side that drafted it
 * @param language the language of the text that is corrected
 * @param clause where the words stand
 * @param before the words as they were released, which stand in the clause exactly once
 * @param after the words to be read in their place; may be empty
 * @param createdAt when it was drafted
 */
public record Correction(CorrectionId id, DossierId dossier, Party side, Language language, ClauseId clause,
		String before, String after, Instant createdAt) {

	/**
	 * The same, to be drafted again.
	 */
	Correction again(Instant at) {
		return new Correction(CorrectionId.random(), this.dossier, this.side, this.language, this.clause, this.before,
				this.after, at);
	}

}
