package org.chapeau.app.audit.chain;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the record has found.
 *
 * @param fault what is wrong first, or {@code null} if everything holds
 * @param strand where, if something is wrong
 * @param place at which row of the strand; 0 if it is not about one row
 */
public record Verdict(@Nullable Fault fault, @Nullable String strand, long place) {

	static final Verdict HOLDS = new Verdict(null, null, 0);

	static Verdict broken(Fault fault, String strand, long place) {
		return new Verdict(fault, strand, place);
	}

	public boolean holds() {
		return this.fault == null;
	}

	/**
	 * What can be wrong.
	 */
	public enum Fault {

		/** A row is not where its number says: one is missing, doubled or moved. */
		PLACE,

		/** What a row says is not what its link vouches for. */
		LINK,

		/** Who did it, or what it was about, is not what the row vouches for. */
		VALUE,

		/** A seal in the shared strand does not open to a row of the side's strand. */
		SEAL,

		/** The record ends before a place that was anchored outside the database. */
		ANCHOR,

		/** The file of anchors itself was changed. */
		ANCHOR_FILE,

		/** A shared row is not the same in the records of all sides. */
		DIFFERENT,

		/** No side is told what a shared row says. */
		WITHHELD;

		/**
		 * The fault as it stands in message keys.
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
