package org.chapeau.app.ladder;

import java.util.List;

import org.chapeau.ladder.LadderBook;
import org.chapeau.ladder.LadderCheck;
import org.chapeau.ladder.LadderFault;
import org.chapeau.ladder.LadderPart;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change of the ladder.
 *
 * @param key the key of the part
 * @param after the part as it is to be, or {@code null} if it is to be taken away
 */
public record LadderWish(String key, @Nullable LadderPart after) {

	/**
	 * What a proposal wants.
	 */
	static LadderWish of(LadderProposal proposal) {
		return new LadderWish(proposal.part(), proposal.after().isEmpty() ? null : LadderPart.read(proposal.after()));
	}

	/**
	 * The part as it is to be, as a text; empty if it is to be taken away.
	 */
	public String written() {
		return (this.after != null) ? this.after.written() : "";
	}

	/**
	 * What is wrong with it.
	 */
	public List<LadderFault> faults(LadderBook book) {
		return (this.after != null) ? LadderCheck.faults(book, this.after) : LadderCheck.faultsWithout(book, this.key);
	}

	/**
	 * What its authors should know.
	 */
	public List<LadderFault> notices(LadderBook book) {
		return (this.after != null) ? LadderCheck.notices(book, this.after) : List.of();
	}

	/**
	 * The ladder with the change.
	 */
	LadderBook in(LadderBook book) {
		return (this.after != null) ? book.with(this.after) : book.without(this.key);
	}

}
