package org.chapeau.app.audit.persistence;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rows that are read page by page, each page when it is asked for and by a query of its
 * own that begins behind the last row of the page before. So nobody holds more than a
 * page: of one long query H2 keeps the whole result, and the driver of PostgreSQL too
 * unless it is told otherwise.
 */
final class Pages<T> extends AbstractSpliterator<T> {

	/** At the end of a query for a page; no parameter, so that it is planned for few. */
	static final String LIMIT = " limit 500";

	private final LongFunction<List<T>> behind;

	private final ToLongFunction<T> placeOf;

	private Iterator<T> page = List.<T>of().iterator();

	private long place;

	private Pages(LongFunction<List<T>> behind, ToLongFunction<T> placeOf) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.behind = behind;
		this.placeOf = placeOf;
	}

	/**
	 * All rows, from the first.
	 * @param behind finds the page that begins behind a place
	 * @param placeOf the place of a row, which grows from row to row
	 */
	static <T> Stream<T> of(LongFunction<List<T>> behind, ToLongFunction<T> placeOf) {
		return StreamSupport.stream(new Pages<>(behind, placeOf), false);
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		if (!this.page.hasNext()) {
			this.page = this.behind.apply(this.place).iterator();
		}
		if (!this.page.hasNext()) {
			return false;
		}
		T row = this.page.next();
		this.place = this.placeOf.applyAsLong(row);
		action.accept(row);
		return true;
	}

}
