package org.chapeau.app.consultation.web;

import java.util.List;

import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.negotiation.ClauseView;
import org.jspecify.annotations.Nullable;

/**
 * A unit that may be asked, on the page where that is decided.
 *
 * @param unit the path of its group
 * @param proposed whether the decision table names it
 * @param chosen whether it is to be asked
 * @param reason why it is dropped or added
 * @param clauses the clauses it would be asked about
 * @param standing its opinion that holds, if it has given one
 */
public record UnitRow(String unit, boolean proposed, boolean chosen, String reason, List<ClauseView> clauses,
		@Nullable Opinion standing) {

	/** Whether it would be asked about a clause. */
	public boolean isAbout(ClauseView view) {
		return this.clauses.stream().anyMatch((one) -> one.clause().id().equals(view.clause().id()));
	}

}
