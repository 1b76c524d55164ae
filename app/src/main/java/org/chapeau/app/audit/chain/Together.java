package org.chapeau.app.audit.chain;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.Verdict.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the sides have taken out of one record against each other. A shared row that
 * is not a side's to know is to it a place and a link, which it has to take on trust;
 * there must be a side that knows what the row says. Each record has been found to hold
 * by itself before.
 */
public final class Together {

	private final List<? extends SideRecord> records;

	private long rows;

	public Together(List<? extends SideRecord> records) {
		this.records = List.copyOf(records);
	}

	/**
	 * What is wrong first, up to where the shortest of them ends.
	 */
	public Verdict verdict() {
		List<Shared> all = this.records.stream().map(Shared::new).toList();
		try {
			while (all.stream().allMatch(Shared::advance)) {
				this.rows++;
				if (all.stream().map(Shared::link).distinct().count() > 1) {
					return Verdict.broken(Fault.DIFFERENT, RecordRow.SHARED, this.rows);
				}
				if (all.stream().noneMatch(Shared::isTold)) {
					return Verdict.broken(Fault.WITHHELD, RecordRow.SHARED, this.rows);
				}
			}
			return Verdict.HOLDS;
		}
		finally {
			all.forEach(Shared::close);
		}
	}

	/**
	 * How many shared rows all of them have.
	 */
	public long rows() {
		return this.rows;
	}

	/**
	 * The shared rows of one record while they are gone through, those it tells and those
	 * of which it has the link.
	 */
	private static final class Shared {

		private final Stream<RecordRow> rows;

		private final Stream<OthersRow> others;

		private final Iterator<RecordRow> told;

		private final Iterator<OthersRow> withheld;

		private @Nullable RecordRow row;

		private @Nullable OthersRow other;

		private String link = RecordRow.START;

		private boolean isTold;

		Shared(SideRecord record) {
			this.rows = record.rows();
			this.others = record.others();
			this.told = this.rows.filter((one) -> one.strand().equals(RecordRow.SHARED)).iterator();
			this.withheld = this.others.iterator();
			this.row = next(this.told);
			this.other = next(this.withheld);
		}

		/**
		 * Goes on to the next row.
		 * @return whether there is one
		 */
		boolean advance() {
			if (this.row != null && (this.other == null || this.row.place() < this.other.place())) {
				this.link = this.row.link();
				this.isTold = true;
				this.row = next(this.told);
				return true;
			}
			if (this.other != null) {
				this.link = this.other.link();
				this.isTold = false;
				this.other = next(this.withheld);
				return true;
			}
			return false;
		}

		String link() {
			return this.link;
		}

		boolean isTold() {
			return this.isTold;
		}

		void close() {
			this.rows.close();
			this.others.close();
		}

		private static <T> @Nullable T next(Iterator<T> values) {
			return values.hasNext() ? values.next() : null;
		}

	}

}
