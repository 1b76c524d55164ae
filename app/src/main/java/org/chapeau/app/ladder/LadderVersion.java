package org.chapeau.app.ladder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.chapeau.app.kernel.FileHash;
import org.chapeau.ladder.LadderBook;
import org.jspecify.annotations.Nullable;

/**
 * A version of the ladder.
 *
 * @param number counted from 1
 * @param stamp tells it from every other, also of another history
 * @param book what it says
 * @param proposal what made it, or {@code null} if the installation started with it
 * @param at since when it is in use
 */
public record LadderVersion(long number, UUID stamp, LadderBook book, @Nullable LadderProposalId proposal, Instant at) {

	/**
	 * The SHA-256 of the whole ladder.
	 */
	public String hash() {
		return hash(this.book.written());
	}

	/**
	 * The SHA-256 of a text, as it is kept and told.
	 */
	public static String hash(String written) {
		return FileHash.sha256(written.getBytes(StandardCharsets.UTF_8));
	}

}
