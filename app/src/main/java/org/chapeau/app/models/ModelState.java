package org.chapeau.app.models;

import org.jspecify.annotations.Nullable;

/**
 * Which version of a process a side's new cases begin on, and what is proposed instead.
 *
 * @param inUse the number of the version
 * @param revision counted up with each change; 0 before the first
 * @param proposal what waits for a second officer, if anything does
 */
public record ModelState(int inUse, int revision, @Nullable Proposal proposal) {

	/** What every side begins with. */
	public static final ModelState FIRST = new ModelState(ModelVersion.BUILT_IN, 0, null);

	/**
	 * Whether a version waits for a second officer.
	 */
	public boolean proposes(int number) {
		return this.proposal != null && this.proposal.number() == number;
	}

	ModelState with(int used, @Nullable Proposal proposed) {
		return new ModelState(used, this.revision, proposed);
	}

}
