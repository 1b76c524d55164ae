package org.chapeau.app.zones;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Transactions of the program that are all undone while a test asks it for something:
 * those that would be committed by themselves, such as the opening of a sealed answer,
 * are then parts of the one that is undone.
 */
final class UndoneTransactions implements PlatformTransactionManager {

	private final PlatformTransactionManager transactions;

	private final ThreadLocal<Boolean> asking = ThreadLocal.withInitial(() -> false);

	UndoneTransactions(PlatformTransactionManager transactions) {
		this.transactions = transactions;
	}

	/** Whether a test asks for something, in this thread. */
	void asking(boolean now) {
		this.asking.set(now);
	}

	@Override
	public TransactionStatus getTransaction(@Nullable TransactionDefinition wanted) {
		if (wanted == null || !this.asking.get()
				|| wanted.getPropagationBehavior() != TransactionDefinition.PROPAGATION_REQUIRES_NEW) {
			return this.transactions.getTransaction(wanted);
		}
		DefaultTransactionDefinition part = new DefaultTransactionDefinition(wanted);
		part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		return this.transactions.getTransaction(part);
	}

	@Override
	public void commit(TransactionStatus status) {
		this.transactions.commit(status);
	}

	@Override
	public void rollback(TransactionStatus status) {
		this.transactions.rollback(status);
	}

}
