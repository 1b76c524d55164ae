package org.chapeau.app.models;

import java.time.Instant;

import org.chapeau.text.Party;

/**
 * One version of a side's process.
 *
 * @param party whose it is
 * @param process the key of the process
 * @param number counted from 1
 * @param sha256 the hash of its file
 * @param note what is changed and why, for the side to read; may be empty
 * @param uploadedBy who uploaded it
 * @param uploadedAt when
 */
public record ModelVersion(Party party, String process, int number, String sha256, String note, String uploadedBy,
		Instant uploadedAt) {

	/** Stands for the model that comes with the program. */
	public static final int BUILT_IN = 0;

}
