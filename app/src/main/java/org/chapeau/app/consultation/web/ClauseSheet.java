package org.chapeau.app.consultation.web;

import java.util.List;

import org.chapeau.app.consultation.ClearedClause;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.text.Change;
import org.jspecify.annotations.Nullable;

/**
 * A clause as a page of the consultation shows it.
 *
 * @param view the clause as it stands
 * @param asked whether the page is about this clause
 * @param legal whether it calls for the legal adviser
 * @param treatyWords the treaty words in its English text
 * @param cleared what the unit whose page it is last cleared of it, if it has
 * @param en how the English has changed since then, or since the units last had it; empty
 * if it has not
 * @param ja likewise the Japanese
 * @param field what stands in the fields for other wording
 * @param drafts the wording that units of the side would rather have
 */
public record ClauseSheet(ClauseView view, boolean asked, boolean legal, List<String> treatyWords,
		@Nullable ClearedClause cleared, List<Change> en, List<Change> ja, Field field, List<DraftView> drafts) {

	public ClauseId id() {
		return this.view.clause().id();
	}

	/** Whether it reads as the unit last cleared it. */
	public boolean stillCleared() {
		return this.cleared != null && this.cleared.hash().equals(this.view.clause().hash());
	}

	public boolean changed() {
		return !this.en.isEmpty();
	}

	/**
	 * The fields for other wording.
	 *
	 * @param number the version they were filled from
	 * @param en the English
	 * @param ja the Japanese
	 * @param edited whether they say anything but the side's own reading
	 */
	public record Field(int number, String en, String ja, boolean edited) {
	}

}
