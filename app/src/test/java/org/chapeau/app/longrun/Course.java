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

	private final int wildFrom;

	private final int wildUntil;

	private final List<String> trail = new ArrayList<>();

	private final Map<Party, List<String>> approved = new HashMap<>();

	private int moves;

	private boolean pageOld;

	private int refused;

	/**
	 * A dossier in which anything goes from one number of decisions to another.
	 */
	Course(int number, DossierId dossier, List<Party> sides, int wildFrom, int wildUntil) {
		this.number = number;
		this.dossier = dossier;
		this.sides = List.copyOf(sides);
		this.wildFrom = wildFrom;
		this.wildUntil = wildUntil;
	}

	List<Party> sides() {
		return this.sides;
	}

	/** Whether anything goes; if not, people do what brings it to its end. */
	boolean isWild() {
		return this.moves >= this.wildFrom && this.moves < this.wildUntil;
	}

	DossierId dossier() {
		return this.dossier;
	}

	void note(String what) {
		this.trail.add(what);
	}

	/** Somebody decides; what is on their page is up to date unless said otherwise. */
	void move() {
		this.moves++;
		this.pageOld = false;
	}

	/** What is on the page is not what the text says now. */
	void pageIsOld() {
		this.pageOld = true;
	}

	/** How many decisions have been refused since the last that was not. */
	int refusedInARow(boolean done) {
		this.refused = done ? 0 : this.refused + 1;
		return this.refused;
	}

	boolean isPageOld() {
		return this.pageOld;
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
