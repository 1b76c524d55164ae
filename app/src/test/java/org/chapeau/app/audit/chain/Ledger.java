package org.chapeau.app.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A small record: {@code aRecord().of("EU", "opinion-given").shared("released")}.
 */
public final class Ledger implements SideRecord {

	private static final String DOSSIER = UUID.randomUUID().toString();

	private final List<RecordRow> rows = new ArrayList<>();

	private final List<Seal> seals = new ArrayList<>();

	private final List<OthersRow> others = new ArrayList<>();

	public static Ledger aRecord() {
		return new Ledger();
	}

	public Ledger of(String side, String what) {
		return add(side, what, side, "eu.desk", null);
	}

	public Ledger shared(String what) {
		return add(RecordRow.SHARED, what, "JP", "jp.drafter", "a".repeat(64));
	}

	public Ledger sealed(String side) {
		Seal seal = new Seal(strand(RecordRow.SHARED).size() + 1, side, head(side), Digest.salt());
		this.seals.add(seal);
		return add(RecordRow.SHARED, Seal.WHAT, side, null, seal.commitment());
	}

	/**
	 * The same with one row changed by somebody who can write to the database.
	 */
	public Ledger tampered(String strand, int place, UnaryOperator<RecordRow> change) {
		this.rows.replaceAll((row) -> (row.strand().equals(strand) && row.place() == place) ? change.apply(row) : row);
		return this;
	}

	/**
	 * The same without some rows.
	 */
	public Ledger without(String strand, int place) {
		this.rows.removeIf((row) -> row.strand().equals(strand) && row.place() == place);
		return this;
	}

	/**
	 * The same for a side that may not know of a shared row.
	 */
	public Ledger withheld(int place) {
		strand(RecordRow.SHARED).stream()
			.filter((row) -> row.place() == place)
			.forEach((row) -> this.others.add(new OthersRow(row.place(), row.link())));
		return without(RecordRow.SHARED, place);
	}

	/**
	 * The same without a shared row that the side may not know of.
	 */
	public Ledger withoutWithheld(int place) {
		this.others.removeIf((row) -> row.place() == place);
		return this;
	}

	/**
	 * The same with the first two rows of a strand in each other's place.
	 */
	public Ledger swapped(String strand) {
		List<RecordRow> two = strand(strand);
		Collections.swap(this.rows, this.rows.indexOf(two.get(0)), this.rows.indexOf(two.get(1)));
		return this;
	}

	public Ledger withoutSeals() {
		this.seals.clear();
		return this;
	}

	public Ledger withSealsOf(Ledger other) {
		this.seals.addAll(other.seals);
		return this;
	}

	public Anchor anchor() {
		return new Anchor(Instant.EPOCH, head(RecordRow.SHARED));
	}

	@Override
	public String side() {
		return "EU";
	}

	@Override
	public Instant at() {
		return Instant.EPOCH;
	}

	@Override
	public Stream<RecordRow> rows() {
		return this.rows.stream().sorted(Comparator.comparing(RecordRow::strand));
	}

	@Override
	public List<Seal> seals() {
		return this.seals;
	}

	@Override
	public Stream<OthersRow> others() {
		return this.others.stream();
	}

	/** As JSON. */
	public String json() {
		return written(RecordExport::json);
	}

	/** As a table for a spreadsheet. */
	public String csv() {
		return written(RecordExport::csv);
	}

	private String written(RecordExport.Form form) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			form.write(this, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	public Verdict verdict(Anchor... anchors) {
		return new ChainCheck(this, List.of(anchors)).verdict();
	}

	private Ledger add(String strand, String what, String side, @Nullable String user, @Nullable String hash) {
		RecordRow row = new RecordRow(strand, strand(strand).size() + 1, DOSSIER, what, side, Kept.of(user),
				Kept.of("EU/cyber"), hash, Instant.parse("2026-11-28T10:00:00.123456Z"), "");
		this.rows.add(row.linkedTo(head(strand)));
		return this;
	}

	private String head(String strand) {
		List<RecordRow> all = strand(strand);
		return all.isEmpty() ? RecordRow.START : all.get(all.size() - 1).link();
	}

	private List<RecordRow> strand(String strand) {
		return this.rows.stream().filter((row) -> row.strand().equals(strand)).toList();
	}

}
