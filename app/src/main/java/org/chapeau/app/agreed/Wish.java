package org.chapeau.app.agreed;

import org.chapeau.catalogue.Rank;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks up.
 *
 * @param en English words, blank for none
 * @param ja Japanese words, blank for none
 * @param party one of those who issued it, or {@code null} for any
 * @param rank the level at which it was issued, or {@code null} for any
 * @param from the first year, or {@code null} for any
 * @param to the last year, or {@code null} for any
 * @param everything whether what is no agreed language is looked through as well
 */
public record Wish(String en, String ja, @Nullable String party, @Nullable Rank rank, @Nullable Integer from,
		@Nullable Integer to, boolean everything) {

	/**
	 * The same filters for other words.
	 */
	public Wish of(String otherEn, String otherJa) {
		return new Wish(otherEn, otherJa, this.party, this.rank, this.from, this.to, this.everything);
	}

}
