package org.chapeau.app.process;

import java.util.Date;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.chapeau.workflows.TimeLimits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers what the models ask about time, from the feature that knows.
 */
@Component
class DueDates implements TimeLimits {

	private final ObjectProvider<WorkDue> work;

	DueDates(ObjectProvider<WorkDue> work) {
		this.work = work;
	}

	@Override
	public Date due(String dossierId, String party, String form) {
		Party side = new Party(party);
		// A task of a shared process comes up in work of all sides, or of the other.
		try (Zone own = Zone.of(side)) {
			return Date.from(this.work.getObject().due(DossierId.of(dossierId), side, form));
		}
	}

	@Override
	public Date dueBefore(String dossierId, String party, String form, Date latest) {
		Date due = due(dossierId, party, form);
		return due.after(latest) ? latest : due;
	}

}
