package org.chapeau.app.layouts;

import java.time.Instant;

import org.chapeau.text.Party;
import org.chapeau.word.LayoutName;

/**
 * One version of a side's layout.
 *
 * @param party whose it is
 * @param name which layout
 * @param number counted from 1
 * @param sha256 the hash of its file
 * @param uploadedBy who uploaded it
 * @param uploadedAt when
 */
public record LayoutVersion(Party party, LayoutName name, int number, String sha256, String uploadedBy,
		Instant uploadedAt) {
}
