package org.chapeau.app.audit.chain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A side's own record and the shared one as they stood at one moment. They are read row
 * by row: however long they are, nobody who reads them holds more than a few rows. Each
 * stream begins at the first row, is read once, and is closed by whoever reads it.
 */
public interface SideRecord {

	/** The side whose record it is. */
	String side();

	/** When it was taken. */
	Instant at();

	/** The rows, strand by strand, in the order of their places. */
	Stream<RecordRow> rows();

	/** What the seals of the side's own strand open to: one a night and a release. */
	List<Seal> seals();

	/**
	 * The shared rows that are not the side's to know, in the order of their places.
	 */
	Stream<OthersRow> others();

}
