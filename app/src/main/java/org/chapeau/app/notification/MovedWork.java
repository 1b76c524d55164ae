package org.chapeau.app.notification;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkGone;
import org.chapeau.app.process.WorkOffered;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The work that comes up and goes in one transaction, told of when it commits and all at
 * once: a silence procedure that opens asks 27 delegations. What comes up and goes in the
 * same transaction is news to nobody.
 */
final class MovedWork implements TransactionSynchronization {

	private final Map<TaskId, WorkOffered> offered = new LinkedHashMap<>();

	private final Set<TaskId> gone = new HashSet<>();

	private final BiConsumer<Collection<WorkOffered>, Collection<TaskId>> telling;

	private MovedWork(BiConsumer<Collection<WorkOffered>, Collection<TaskId>> telling) {
		this.telling = telling;
	}

	/**
	 * That of the present transaction.
	 * @param telling told, before the transaction commits, what has come up and what has
	 * gone
	 */
	static MovedWork now(BiConsumer<Collection<WorkOffered>, Collection<TaskId>> telling) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(MovedWork.class::isInstance)
			.map(MovedWork.class::cast)
			.findFirst()
			.orElseGet(() -> registered(telling));
	}

	private static MovedWork registered(BiConsumer<Collection<WorkOffered>, Collection<TaskId>> telling) {
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

	@Override
	public void beforeCommit(boolean readOnly) {
		this.telling.accept(this.offered.values(), this.gone);
	}

}
