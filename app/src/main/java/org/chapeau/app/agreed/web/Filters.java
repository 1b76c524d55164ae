package org.chapeau.app.agreed.web;

import org.chapeau.app.agreed.Wish;
import org.chapeau.catalogue.Rank;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a look-up, as the form has them.
 *
 * @param party one of those who issued it
 * @param rank the level at which it was issued
 * @param from the first year
 * @param to the last year
 * @param everything whether what is no agreed language is looked through as well
 */
record Filters(@Nullable String party, @Nullable Rank rank, @Nullable Integer from, @Nullable Integer to,
		@Nullable Boolean everything) {

	Wish wish(String en, String ja) {
		String named = (this.party == null || this.party.isBlank()) ? null : this.party;
		return new Wish(en, ja, named, this.rank, this.from, this.to, Boolean.TRUE.equals(this.everything));
	}

}
