package org.chapeau.word.returned;

import java.util.List;

/**
 * How a change came into a file.
 *
 * @param authors the names at its tracked changes, as the file has them; none if there
 * are none or they were removed
 * @param tracked whether it is recorded as a tracked change, at least in part
 * @param untracked whether it was made without tracking, at least in part
 */
public record Origin(List<String> authors, boolean tracked, boolean untracked) {

	public Origin {
		authors = List.copyOf(authors);
	}

}
