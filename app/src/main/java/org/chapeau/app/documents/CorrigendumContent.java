package org.chapeau.app.documents;

import java.time.Instant;
import java.util.List;

import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Language;

/**
 * What a corrigendum says.
 *
 * @param number which corrigendum of the text it is, from 1
 * @param releasedAt when the text was released that it corrects
 * @param releasedHash the hash of that text
 * @param items the corrections, in the order of the text
 */
public record CorrigendumContent(int number, Instant releasedAt, String releasedHash, List<Item> items) {

	public CorrigendumContent {
		items = List.copyOf(items);
	}

	/**
	 * One correction.
	 *
	 * @param language the language of the text that is corrected
	 * @param clause where the words stand
	 * @param before the words that were released
	 * @param after the words to be read in their place; may be empty
	 */
	public record Item(Language language, ClauseId clause, String before, String after) {
	}

}
