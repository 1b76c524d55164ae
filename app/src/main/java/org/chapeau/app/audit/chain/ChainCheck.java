package org.chapeau.app.audit.chain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.Verdict.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Checks a side's own record and the shared one row by row, the seals that bind the one
 * into the other, and the anchors that were put down outside the database. It keeps the
 * seals and the anchors, and of the rows nothing: how long a record is makes no
 * difference to the memory it takes.
 */
public final class ChainCheck {

	private final SideRecord record;

	private final @Nullable List<Anchor> anchors;

	private final List<Seal> seals;

	private final Set<Long> sealPlaces;

	/** What the shared strand has where the seals say that it has something of theirs. */
	private final Map<Long, @Nullable String> commitments = new HashMap<>();

	private final Map<String, Strand> strands = new HashMap<>();

	/** Where the first row is that seals the side's strand and has no seal; 0 if none. */
	private long unopened;

	private long rows;

	/**
	 * Checks a record.
	 * @param anchors what was anchored of the shared strand; {@code null} if the file of
	 * anchors was changed
	 */
	public ChainCheck(SideRecord record, @Nullable List<Anchor> anchors) {
		this.record = record;
		this.anchors = anchors;
		this.seals = record.seals();
		this.sealPlaces = this.seals.stream().map(Seal::place).collect(Collectors.toSet());
	}

	/**
	 * What is wrong first: in the strands, then with the seals, then with the anchors.
	 */
	public Verdict verdict() {
		if (this.anchors == null) {
			return Verdict.broken(Fault.ANCHOR_FILE, RecordRow.SHARED, 0);
		}
		begin(this.anchors);
		Verdict read = strands();
		if (!read.holds()) {
			return read;
		}
		Verdict sealed = seals();
		return sealed.holds() ? anchors(this.anchors) : sealed;
	}

	/**
	 * What is wrong first with the rows of one strand, for somebody who reads all of
	 * them.
	 */
	public static Verdict strand(String name, Stream<RecordRow> rows) {
		Strand strand = new Strand(name, Set.of());
		return rows.map(strand::read).filter((verdict) -> !verdict.holds()).findFirst().orElse(Verdict.HOLDS);
	}

	/**
	 * How many rows were read.
	 */
	public long rows() {
		return this.rows;
	}

	private void begin(List<Anchor> anchors) {
		Map<String, Set<String>> vouched = new HashMap<>();
		vouched.put(RecordRow.SHARED, anchors.stream().map(Anchor::head).collect(Collectors.toSet()));
		this.seals
			.forEach((seal) -> vouched.computeIfAbsent(seal.strand(), (strand) -> new HashSet<>()).add(seal.head()));
		vouched.forEach((strand, links) -> this.strands.put(strand, new Strand(strand, links)));
	}

	private Verdict strands() {
		try (Stream<RecordRow> rows = this.record.rows(); Stream<OthersRow> others = this.record.others()) {
			Others beside = new Others(strand(RecordRow.SHARED), others.iterator());
			Iterator<RecordRow> all = rows.iterator();
			Verdict verdict = Verdict.HOLDS;
			while (verdict.holds() && all.hasNext()) {
				verdict = read(all.next(), beside);
			}
			return verdict.holds() ? beside.stepOverAll() : verdict;
		}
	}

	private Verdict read(RecordRow row, Others beside) {
		this.rows++;
		if (row.strand().equals(RecordRow.SHARED)) {
			Verdict before = beside.stepOverBefore(row.place());
			if (!before.holds()) {
				return before;
			}
			if (row.what().equals(Seal.WHAT)) {
				sealing(row);
			}
		}
		return strand(row.strand()).read(row);
	}

	private void sealing(RecordRow row) {
		if (this.sealPlaces.contains(row.place())) {
			this.commitments.put(row.place(), row.hash());
		}
		else if (this.record.side().equals(row.side()) && this.unopened == 0) {
			this.unopened = row.place();
		}
	}

	private Verdict seals() {
		for (Seal seal : this.seals) {
			if (!seal.commitment().equals(this.commitments.get(seal.place()))
					|| !strand(seal.strand()).reaches(seal.head())) {
				return Verdict.broken(Fault.SEAL, RecordRow.SHARED, seal.place());
			}
		}
		// A seal that is not there to be opened was taken away.
		return (this.unopened == 0) ? Verdict.HOLDS : Verdict.broken(Fault.SEAL, RecordRow.SHARED, this.unopened);
	}

	private Verdict anchors(List<Anchor> anchors) {
		Strand shared = strand(RecordRow.SHARED);
		boolean reached = anchors.stream().allMatch((anchor) -> shared.reaches(anchor.head()));
		return reached ? Verdict.HOLDS : Verdict.broken(Fault.ANCHOR, RecordRow.SHARED, 0);
	}

	private Strand strand(String name) {
		return this.strands.computeIfAbsent(name, (strand) -> new Strand(strand, Set.of()));
	}

	/**
	 * The shared rows that are not the reader's to know, while the others are read beside
	 * them.
	 */
	private static final class Others {

		private final Strand shared;

		private final Iterator<OthersRow> rows;

		private @Nullable OthersRow next;

		Others(Strand shared, Iterator<OthersRow> rows) {
			this.shared = shared;
			this.rows = rows;
			advance();
		}

		/** Those that stand before a place. */
		Verdict stepOverBefore(long place) {
			Verdict verdict = Verdict.HOLDS;
			while (verdict.holds() && this.next != null && this.next.place() < place) {
				verdict = this.shared.stepOver(this.next);
				advance();
			}
			return verdict;
		}

		/** Those that are left. */
		Verdict stepOverAll() {
			return stepOverBefore(Long.MAX_VALUE);
		}

		private void advance() {
			this.next = this.rows.hasNext() ? this.rows.next() : null;
		}

	}

}
