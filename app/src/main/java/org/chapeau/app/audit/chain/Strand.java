package org.chapeau.app.audit.chain;

import java.util.HashSet;
import java.util.Set;

import org.chapeau.app.audit.chain.Verdict.Fault;

/**
 * A strand of the record while it is read: how far, and which of the ends that somebody
 * has vouched for it has not come by yet.
 */
final class Strand {

	private final String name;

	private final Set<String> ahead;

	private long place;

	private String link = RecordRow.START;

	/**
	 * Begins to read a strand.
	 * @param vouched the links of rows that somebody has vouched for
	 */
	Strand(String name, Set<String> vouched) {
		this.name = name;
		this.ahead = new HashSet<>(vouched);
		this.ahead.remove(RecordRow.START);
	}

	/**
	 * Reads the next row.
	 */
	Verdict read(RecordRow row) {
		this.place++;
		if (row.place() != this.place) {
			return broken(Fault.PLACE);
		}
		if (!row.user().holds() || !row.subject().holds()) {
			return broken(Fault.VALUE);
		}
		if (!row.linkAfter(this.link).equals(row.link())) {
			return broken(Fault.LINK);
		}
		comeBy(row.link());
		return Verdict.HOLDS;
	}

	/**
	 * Steps over the next row, which is not the reader's to know.
	 */
	Verdict stepOver(OthersRow row) {
		this.place++;
		if (row.place() != this.place) {
			return broken(Fault.PLACE);
		}
		comeBy(row.link());
		return Verdict.HOLDS;
	}

	/**
	 * Whether it has come by a row that was vouched for, or that is its very beginning.
	 */
	boolean reaches(String vouched) {
		return !this.ahead.contains(vouched);
	}

	private void comeBy(String link) {
		this.link = link;
		this.ahead.remove(link);
	}

	private Verdict broken(Fault fault) {
		return Verdict.broken(fault, this.name, this.place);
	}

}
