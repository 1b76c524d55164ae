package org.chapeau.word.reading;

import java.util.List;

/**
 * How tracked changes are looked at.
 */
public enum View {

	/** All rejected. */
	ORIGINAL,

	/** All accepted. */
	FINAL;

	/**
	 * Whether something with these revisions is there.
	 */
	boolean shows(List<Revision> revisions) {
		for (Revision revision : revisions) {
			ChangeKind kind = revision.kind();
			if ((this == ORIGINAL) ? kind.isAbsentBefore() : kind.isAbsentAfter()) {
				return false;
			}
		}
		return true;
	}

}
