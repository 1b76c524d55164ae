package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;

/**
 * Where the delegations of a side stand in that side's own approval. The feature that
 * asks them offers a bean of this type, and decides who may know what they said.
 */
public interface MemberStatePositions {

	/**
	 * What the delegations of the reader's side said when they were last asked; of a
	 * delegation that has not answered yet, or whose answer the reader may not know,
	 * nothing.
	 */
	List<MemberStatePosition> of(CurrentUser reader, DossierId dossier);

}
