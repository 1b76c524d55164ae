package org.chapeau.app.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.OthersRow;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.chain.Seal;
import org.chapeau.app.audit.chain.SideRecord;
import org.chapeau.app.audit.persistence.StrandStore;
import org.chapeau.text.Party;

/**
 * The record of a side in the database. It stands still as long as the transaction does
 * in which it is read.
 */
final class StoredRecord implements SideRecord {

	private final StrandStore strands;

	private final Party reader;

	private final Instant at;

	StoredRecord(StrandStore strands, Party reader, Instant at) {
		this.strands = strands;
		this.reader = reader;
		this.at = at;
	}

	@Override
	public String side() {
		return this.reader.code();
	}

	@Override
	public Instant at() {
		return this.at;
	}

	@Override
	public Stream<RecordRow> rows() {
		return this.strands.rows(this.reader).map((row) -> side().equals(row.side()) ? row : row.withoutUser());
	}

	@Override
	public List<Seal> seals() {
		return this.strands.seals(this.reader);
	}

	@Override
	public Stream<OthersRow> others() {
		return this.strands.others(this.reader);
	}

}
