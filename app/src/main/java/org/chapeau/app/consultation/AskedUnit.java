package org.chapeau.app.consultation;

import java.util.HashSet;
import java.util.Set;

import org.chapeau.app.negotiation.ClauseId;

/**
 * A unit that a consultation turns to, or might have.
 *
 * @param unit the path of its group
 * @param clauses the clauses it is asked about; empty if about every one
 * @param proposed whether the decision table names it
 * @param lastAsked the asking in which it was last turned to, from 1; 0 if it never was
 * @param reason why it was dropped although proposed, or added although not; may be blank
 * @param legal whether it was last turned to for the legal opinion
 */
public record AskedUnit(String unit, Set<ClauseId> clauses, boolean proposed, int lastAsked, String reason,
		boolean legal) {

	public AskedUnit {
		clauses = Set.copyOf(clauses);
	}

	static AskedUnit proposed(String unit, Set<ClauseId> clauses) {
		return new AskedUnit(unit, clauses, true, 0, "", false);
	}

	/**
	 * One that no table names, and that is asked about every clause.
	 */
	static AskedUnit added(String unit) {
		return new AskedUnit(unit, Set.of(), false, 0, "", false);
	}

	/**
	 * A legal adviser, who reads every clause.
	 */
	static AskedUnit advising(String unit, int asking) {
		return new AskedUnit(unit, Set.of(), false, asking, "", true);
	}

	public boolean isAskedAbout(ClauseId clause) {
		return this.clauses.isEmpty() || this.clauses.contains(clause);
	}

	public boolean wasAsked() {
		return this.lastAsked > 0;
	}

	/**
	 * The same, asked about what was chosen. What the tables name a unit for is not for
	 * anybody to choose.
	 */
	AskedUnit about(Set<ClauseId> chosen) {
		return this.proposed ? this : new AskedUnit(this.unit, chosen, false, this.lastAsked, this.reason, this.legal);
	}

	AskedUnit askedIn(int asking, String why) {
		return new AskedUnit(this.unit, this.clauses, this.proposed, asking, why, false);
	}

	AskedUnit leftOut(String why) {
		return new AskedUnit(this.unit, this.clauses, this.proposed, this.lastAsked, why, this.legal);
	}

	/** No clauses are all clauses, with or without others. */
	AskedUnit takingOver(AskedUnit other, int asking, String why) {
		Set<ClauseId> both = new HashSet<>();
		if (!this.clauses.isEmpty() && !other.clauses.isEmpty()) {
			both.addAll(this.clauses);
			both.addAll(other.clauses);
		}
		return new AskedUnit(this.unit, both, this.proposed, asking, why, other.legal);
	}

	/**
	 * Whether a choice about the unit is one that somebody will ask about: dropping what
	 * the table names, or adding what it does not. To ask a unit that was asked before,
	 * or to let its opinion stand, needs no reason.
	 */
	boolean wantsReason(boolean chosen) {
		return !wasAsked() && chosen != this.proposed;
	}

}
