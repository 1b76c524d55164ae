package org.chapeau.app.audit.chain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A row of the record in its strand: what happened, and the link that binds it to all
 * rows before it.
 *
 * @param strand the party within which it happened, or {@code SHARED}
 * @param place its place in the strand, from 1 without gaps
 * @param dossier the dossier it happened to, if it did to one
 * @param what what happened, by its key
 * @param side the party that did it, if one did
 * @param user who did it
 * @param subject what it was about
 * @param hash the SHA-256 of the text or file it was about, if any
 * @param at when, to the microsecond
 * @param link the digest over the link before it and over this row
 */
public record RecordRow(String strand, long place, @Nullable String dossier, String what, @Nullable String side,
		Kept user, Kept subject, @Nullable String hash, Instant at, String link) {

	/** The strand that both sides read. */
	public static final String SHARED = "SHARED";

	/** The link before the first row. */
	public static final String START = "0".repeat(64);

	private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter
		.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	public RecordRow {
		Objects.requireNonNull(strand, "A row without its strand");
		Objects.requireNonNull(what, "A row without what happened");
		Objects.requireNonNull(user, "A row without its user");
		Objects.requireNonNull(subject, "A row without its subject");
		Objects.requireNonNull(at, "A row without its time");
		Objects.requireNonNull(link, "A row without its link");
	}

	/**
	 * The row with the link that it has behind another.
	 */
	public RecordRow linkedTo(String before) {
		return new RecordRow(this.strand, this.place, this.dossier, this.what, this.side, this.user, this.subject,
				this.hash, this.at, linkAfter(before));
	}

	/**
	 * The same row for a reader who may not know who did it.
	 */
	public RecordRow withoutUser() {
		return new RecordRow(this.strand, this.place, this.dossier, this.what, this.side, this.user.withheld(),
				this.subject, this.hash, this.at, this.link);
	}

	/**
	 * The digest of the link before this row and of what the row says.
	 */
	String linkAfter(String before) {
		return Digest.of(before, this.strand, Long.toString(this.place), this.dossier, this.what, this.side,
				this.user.digest(), this.subject.digest(), this.hash, MICROSECONDS.format(this.at));
	}

}
