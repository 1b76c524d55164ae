package org.chapeau.app.agreed.index;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param en English words, blank for none
 * @param ja Japanese words, blank for none
 * @param zones what may be found: paragraphs of these zones only
 * @param statuses whose words may be found
 * @param party one of those who issued it, or {@code null} for any
 * @param rank the level at which it was issued, or {@code null} for any
 * @param from the first year
 * @param to the last year
 */
public record Sought(String en, String ja, List<String> zones, List<String> statuses, @Nullable String party,
		@Nullable String rank, int from, int to) {

	public Sought {
		zones = List.copyOf(zones);
		statuses = List.copyOf(statuses);
	}

}
