package org.chapeau.app.agreed.index;

import java.util.List;
import java.util.UUID;

/**
 * A paragraph as it goes into the index.
 *
 * @param statement the statement it stands in
 * @param position its place there
 * @param zone for whom it exists
 * @param status whose words it is
 * @param rank the level at which it was issued
 * @param year the year in which it was issued
 * @param parties who issued it
 * @param en its English, blank if there is none
 * @param ja its Japanese, likewise
 */
public record Indexed(UUID statement, int position, String zone, String status, String rank, int year,
		List<String> parties, String en, String ja) {

	public Indexed {
		parties = List.copyOf(parties);
	}

}
