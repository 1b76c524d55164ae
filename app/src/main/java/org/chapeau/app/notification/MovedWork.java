package org.chapeau.app.notification;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkGone;
import org.chapeau.app.process.WorkOffered;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The work that comes up and goes in one transaction, told of when it commits and all at
 * once: a silence procedure that opens asks 27 delegations. What comes up and goes in the
 * same transaction is news to nobody; what comes up where a file was sent back is told as
 * that.
 */
final class MovedWork implements TransactionSynchronization {

	private final Map<TaskId, WorkOffered> offered = new LinkedHashMap<>();

	private final Set<TaskId> gone = new HashSet<>();

	private final Set<DossierId> sentBack = new HashSet<>();

	private final Listener telling;

	private MovedWork(Listener telling) {
		this.telling = telling;
	}

	/**
	 * That of the present transaction.
	 * @param telling told, before the transaction commits, what has come up and what has
	 * gone
	 */
	static MovedWork now(Listener telling) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(MovedWork.class::isInstance)
			.map(MovedWork.class::cast)
			.findFirst()
			.orElseGet(() -> registered(telling));
	}

	private static MovedWork registered(Listener telling) {
		MovedWork work = new MovedWork(telling);
		TransactionSynchronizationManager.registerSynchronization(work);
		return work;
	}

	void add(WorkOffered work) {
		this.offered.put(work.task(), work);
	}

	void add(WorkGone work) {
		if (this.offered.remove(work.task()) == null) {
			this.gone.add(work.task());
		}
	}

	/** Notes that a file on a dossier was sent back. */
	void sentBack(DossierId dossier) {
		this.sentBack.add(dossier);
	}

	/** Before the record is written and before whoever looks whether it is too late. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE - 2;
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.telling.moved(this.offered.values(), this.gone, this.sentBack);
	}

	/**
	 * Is told what one transaction has moved.
	 */
	@FunctionalInterface
	interface Listener {

		/**
		 * What has moved.
		 * @param offered what has come up
		 * @param gone what is done or taken back
		 * @param sentBack on which dossiers a file was sent back
		 */
		void moved(Collection<WorkOffered> offered, Collection<TaskId> gone, Set<DossierId> sentBack);

	}

}
