package org.chapeau.app.longrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;

/**
 * What has become of one dossier in a run, kept apart from the program: what was done,
 * and which words each side last approved.
 */
final class Course {

	private static final int LAST = 120;

	private final int number;

	private final DossierId dossier;

	private final List<Party> sides;

	private final Life life;

	private final List<String> trail = new ArrayList<>();

	private final Map<Party, List<String>> approved = new HashMap<>();

	private int moves;

	private int refused;

	Course(int number, DossierId dossier, List<Party> sides, Life life) {
		this.number = number;
		this.dossier = dossier;
		this.sides = List.copyOf(sides);
		this.life = life;
	}

	List<Party> sides() {
		return this.sides;
	}

	/** Whether anything goes; if not, people do what brings it to its end. */
	boolean isWild() {
		return this.moves >= this.life.wildFrom() && this.moves < this.life.wildUntil();
	}

	DossierId dossier() {
		return this.dossier;
	}

	void note(String what) {
		this.trail.add(what);
	}

	/** Somebody decides. */
	void move() {
		this.moves++;
	}

	/** Whether those who are to go on with it have turned to other things. */
	boolean isLeft() {
		return this.moves >= this.life.leftAfter();
	}

	/** How many decisions have been refused since the last that was not. */
	int refusedInARow(boolean done) {
		this.refused = done ? 0 : this.refused + 1;
		return this.refused;
	}

	/** A side's last approver so far has approved these words. */
	void approved(Party side, List<String> words) {
		this.approved.put(side, words);
	}

	/** The words that a side last approved; none if it has not. */
	List<String> lastApproved(Party side) {
		return this.approved.getOrDefault(side, List.of());
	}

	/** How it came there, for whoever has to find out why. */
	@Override
	public String toString() {
		return "Dossier " + this.number + " (" + this.dossier + "):\n  "
				+ String.join("\n  ", this.trail.subList(Math.max(0, this.trail.size() - LAST), this.trail.size()));
	}

}
