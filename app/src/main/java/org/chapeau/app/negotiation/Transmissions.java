package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has crossed between the sides.
 */
@Component
@Transactional(readOnly = true)
public class Transmissions {

	private final TransmissionStore store;

	Transmissions(TransmissionStore store) {
		this.store = store;
	}

	/**
	 * What has crossed on a dossier, the latest first; nothing if the dossier does not
	 * exist for the reader.
	 */
	public List<Transmission> list(CurrentUser reader, DossierId dossier) {
		return this.store.list(reader, dossier);
	}

}
