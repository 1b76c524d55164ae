package org.chapeau.app.kernel;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What this node has made of something that is kept in versions in the database, whoever
 * has changed it on whichever node. Before it is used, the node asks for the stamp of the
 * version in use, and reads anew if that is another than its own; within a transaction it
 * asks once, so that a page is of one version. Safe for use by many threads.
 *
 * @param <T> what is made of it; never changed
 */
public final class Current<T> {

	private final Supplier<UUID> stamp;

	private final Function<UUID, T> reader;

	private volatile @Nullable Read<T> last;

	/**
	 * Something that is read when it is first asked for.
	 * @param stamp asks for the stamp of the version in use. A stamp is never given
	 * twice, not even after a transaction that was rolled back or a backup that was
	 * restored
	 * @param reader reads the version with that stamp
	 */
	public Current(Supplier<UUID> stamp, Function<UUID, T> reader) {
		this.stamp = stamp;
		this.reader = reader;
	}

	/**
	 * What is in use now; within a transaction, what was in use when it first asked.
	 */
	@SuppressWarnings("unchecked")
	public T get() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return read().value();
		}
		Object bound = TransactionSynchronizationManager.getResource(this);
		if (bound == null) {
			Read<T> read = read();
			TransactionSynchronizationManager.bindResource(this, read);
			TransactionSynchronizationManager.registerSynchronization(new Binding(read));
			return read.value();
		}
		return ((Read<T>) bound).value();
	}

	private Read<T> read() {
		UUID now = this.stamp.get();
		Read<T> known = this.last;
		if (known == null || !known.stamp().equals(now)) {
			known = new Read<>(now, this.reader.apply(now));
			this.last = known;
		}
		return known;
	}

	/**
	 * What was read.
	 */
	private record Read<T>(UUID stamp, T value) {
	}

	/**
	 * Keeps to a transaction what was read in it.
	 */
	private final class Binding implements TransactionSynchronization {

		private final Read<T> read;

		Binding(Read<T> read) {
			this.read = read;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResourceIfPossible(Current.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(Current.this, this.read);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(Current.this);
		}

	}

}
