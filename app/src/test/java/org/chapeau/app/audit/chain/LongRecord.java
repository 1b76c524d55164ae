package org.chapeau.app.audit.chain;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A record whose rows are made when they are asked for, and which knows at its last row
 * how many of those before it somebody still holds.
 */
final class LongRecord implements SideRecord {

	private final long length;

	private final List<WeakReference<RecordRow>> made = new ArrayList<>();

	private String link = RecordRow.START;

	private long bad;

	private long held;

	private LongConsumer heard = (before) -> {
	};

	LongRecord(long length) {
		this.length = length;
	}

	/** The same with one row that does not say what it said. */
	LongRecord tampered(long place) {
		this.bad = place;
		return this;
	}

	/** The same, and whenever a row is asked for somebody hears how many were before. */
	LongRecord whenAsked(LongConsumer heard) {
		this.heard = heard;
		return this;
	}

	/** How many rows were asked for. */
	int read() {
		return this.made.size();
	}

	/** How many of them were held when the last was asked for, but for the one before. */
	long held() {
		return this.held;
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
		return LongStream.rangeClosed(1, this.length).mapToObj(this::row);
	}

	private RecordRow row(long place) {
		this.heard.accept(place - 1);
		if (place == this.length) {
			this.held = stillHeld();
		}
		RecordRow row = new RecordRow("EU", place, null, "viewed", "EU", Kept.of("eu.desk"), Kept.NONE, null,
				Instant.EPOCH, "")
			.linkedTo(this.link);
		this.link = row.link();
		this.made.add(new WeakReference<>(row));
		return (place == this.bad) ? row.linkedTo(RecordRow.START) : row;
	}

	/** The collector takes what nobody holds, at the first asking or the next. */
	private long stillHeld() {
		long count = Long.MAX_VALUE;
		for (int asked = 0; asked < 5 && count > 0; asked++) {
			System.gc();
			count = this.made.subList(0, this.made.size() - 1).stream().filter((row) -> row.get() != null).count();
		}
		return count;
	}

	@Override
	public List<Seal> seals() {
		return List.of();
	}

	@Override
	public Stream<OthersRow> others() {
		return Stream.empty();
	}

}
