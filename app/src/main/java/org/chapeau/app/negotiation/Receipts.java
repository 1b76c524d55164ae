package org.chapeau.app.negotiation;

import java.time.Clock;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes that what one side sent has been opened by a negotiator of another. The sender
 * reads the time, and never a name.
 */
@Component
class Receipts {

	private final TransmissionStore store;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Receipts(TransmissionStore store, PlatformTransactionManager transactions, Clock clock) {
		this.store = store;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * Notes it for everything on a dossier that the reader's side had not opened yet, if
	 * the reader negotiates. Of two who open it together the first counts.
	 */
	void note(CurrentUser reader, DossierId dossier) {
		if (!reader.has(Role.NEGOTIATOR) || this.store.unopened(reader, dossier).isEmpty()) {
			return;
		}
		try {
			this.transaction.executeWithoutResult((status) -> this.store.unopened(reader, dossier)
				.forEach((id) -> this.store.receive(id, reader.side(), this.clock.instant())));
		}
		catch (DuplicateKeyException ex) {
			// Somebody else of the side has just opened it.
		}
	}

}
