package org.chapeau.app.audit.persistence;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rows that are read page by page, each page when it is asked for and by a query of its
 * own. So nobody holds more than a page: of one long query H2 keeps the whole result, and
 * the driver of PostgreSQL too unless it is told otherwise. A page is what stands between
 * two places and not the first rows behind one: a database that has not counted the rows
 * yet takes few for granted, and would sort all of them for each page.
 */
final class Pages<T> extends AbstractSpliterator<T> {

	private static final int SIZE = 500;

	private final LongFunction<OptionalLong> next;

	private final Query<T> query;

	private Iterator<T> page = List.<T>of().iterator();

	private long place;

	private Pages(LongFunction<OptionalLong> next, Query<T> query) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.next = next;
		this.query = query;
	}

	/**
	 * All rows, from the first.
	 * @param next the next place behind one that has a row; gaps, and rows that say they
	 * stand far off, must neither end the reading nor drag it on
	 */
	static <T> Stream<T> of(LongFunction<OptionalLong> next, Query<T> query) {
		return StreamSupport.stream(new Pages<>(next, query), false);
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		while (!this.page.hasNext()) {
			OptionalLong first = this.next.apply(this.place);
			if (first.isEmpty()) {
				return false;
			}
			this.place = Math.max(first.getAsLong(), first.getAsLong() + SIZE - 1);
			this.page = this.query.between(first.getAsLong(), this.place).iterator();
		}
		action.accept(this.page.next());
		return true;
	}

	/**
	 * Finds the rows of a page.
	 */
	interface Query<T> {

		/**
		 * The rows from a place up to another, both included, in their order.
		 */
		List<T> between(long first, long last);

	}

}
