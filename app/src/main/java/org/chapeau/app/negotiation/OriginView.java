package org.chapeau.app.negotiation;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.text.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Where a clause came from, and what has become of that in the bank since.
 *
 * @param origin that it was taken
 * @param taken the version it was taken from
 * @param standing the version that stands now
 * @param news what has changed
 * @param en what the bank says otherwise now in English, with the same values where they
 * still fit
 * @param ja the same in Japanese
 */
public record OriginView(Origin origin, BankVersion taken, BankVersion standing, News news, @Nullable Comparison en,
		@Nullable Comparison ja) {

	/**
	 * Whether there is something to look at.
	 */
	public boolean isChanged() {
		return this.news != News.SAME;
	}

	/** What has become of a clause in the bank since it was taken. */
	public enum News {

		SAME,

		/** The side has approved a later version. */
		CHANGED,

		/** The side uses it no more. */
		RETIRED,

		/** It is not valid today. */
		LAPSED

	}

}
