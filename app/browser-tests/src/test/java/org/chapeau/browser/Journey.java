package org.chapeau.browser;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A dossier on its way from the zero draft to its release, and the officers of both sides
 * who take it there.
 *
 * @param officers signs somebody in by their user name
 * @param dossier the title by which each of them finds it
 * @param reader reads every page on which a decision is made, before it is made
 */
record Journey(Function<String, Officer> officers, String dossier, Reader reader) {

	private static final String OPINION = "Give your unit’s opinion";

	static final String RECORDED = "Your opinion is on record.";

	private static final String CLEARED = "Your side has cleared the text.";

	/**
	 * Both sides consult their units and clear the text.
	 * @param eu units of the EU by their users, such as {@code eu.maritime}
	 * @param jp divisions of Japan by theirs
	 */
	void isClearedBy(List<String> eu, List<String> jp) {
		prepares("eu.coordinator");
		prepares("jp.drafter");
		returnsTheFile(eu.get(0));
		eu.forEach((unit) -> givesOpinion(unit, "Positive"));
		jp.forEach((division) -> givesOpinion(division, "Consent"));
		does("eu.legal", "Give the legal opinion", (seat) -> {
			seat.ticks("Positive");
			seat.presses("Give this opinion");
		}, RECORDED);
		clears("eu.coordinator", "Consolidate the opinions and answer",
				"Your side has cleared the text. Until the other side opens it, you can take this back here.");
		this.reader.readsAnswer(this.officers.apply("eu.coordinator").seat(), "sealed");
		clears("jp.director", "Decide the answer", CLEARED);
	}

	private void prepares(String user) {
		does(user, "Prepare the consultation", (seat) -> {
			if (user.startsWith("eu.")) {
				seat.ticks("Ask the legal adviser");
			}
			seat.presses("Ask these units");
		}, "The consultation is prepared; the units are asked.");
	}

	/** A unit asks for more time in vain, returns the file, and is asked afresh. */
	private void returnsTheFile(String unit) {
		does(unit, OPINION, (seat) -> {
			seat.page().locator("summary").getByText("Ask for more time").click();
			seat.writes("Why you need more time", "Our expert is at sea.");
			seat.presses("Ask for more time");
		}, "Your request for more time is with whoever asked you.");
		does("eu.coordinator", "Decide on more time for a unit", (seat) -> {
			seat.writes("Reason for declining, for the unit to read", "The summit is near.");
			seat.presses("Decline");
		}, "The unit has been told that its deadline stands.");
		does(unit, OPINION, (seat) -> {
			seat.page().locator("summary").getByText("Return the file to the coordinator").click();
			seat.writes("What has to change before you can answer", "The mandate is missing.");
			seat.presses("Return it");
		}, "The file is back with whoever asked you.");
		does("eu.coordinator", "Settle a returned file", (seat) -> {
			seat.writes("What has changed, or why the unit is asked no more", "The mandate is attached.");
			seat.presses("Ask the unit again");
		}, "The unit is asked again, with the full time.");
	}

	private void givesOpinion(String user, String opinion) {
		does(user, OPINION, (seat) -> {
			seat.ticks(opinion);
			seat.presses("Give this opinion");
		}, RECORDED);
	}

	private void clears(String user, String task, String told) {
		does(user, task, (seat) -> {
			seat.presses("Clear the text …");
			this.reader.readsAnswer(seat, "preview");
			seat.presses("Clear the text");
		}, told);
	}

	/**
	 * Both sides say that there is nothing more to negotiate in this round.
	 */
	void isClosedAtTheTable() {
		for (String negotiator : List.of("eu.desk", "jp.drafter")) {
			does(negotiator, "Negotiate the round", (seat) -> seat.presses("Close the round for our side"),
					"Your side would close the round on this text.");
		}
	}

	/**
	 * Both heads of delegation agree to the whole text.
	 */
	void isAgreedAdReferendum() {
		for (String head : List.of("eu.coordinator", "jp.director")) {
			does(head, "Agree to the whole text ad referendum", (seat) -> seat.presses("Agree ad referendum"),
					"You have agreed to the whole text ad referendum.");
		}
	}

	/**
	 * The drafter puts the file up, and the approvers of the kessai approve, one after
	 * another.
	 */
	void passesTheKessai(List<String> chain) {
		does("jp.drafter", "Put the text up for kessai", (seat) -> {
			seat.writes("Explanation, for your own side only", "The divisions have agreed to this text.");
			seat.presses("Put it up for kessai");
		}, "The file is on its way up; the first approver has it.");
		for (String approver : chain) {
			does(approver, "Decide (kessai)", (seat) -> seat.presses("Approve this text"),
					"You have approved the text.");
		}
	}

	/**
	 * The chair puts the text to the delegations.
	 * @param profile how long they have, by its name on the page
	 */
	void isPutToTheDelegations(String profile) {
		does("eu.coordinator", "Open the silence procedure", (seat) -> {
			seat.page().getByLabel(profile).check();
			seat.presses("Open the silence procedure");
		}, "The silence procedure is open. The delegations have been asked.");
	}

	/**
	 * The signatory signs once the silence has lasted.
	 */
	void isSigned() {
		does("eu.signatory", "Sign the text", (seat) -> seat.presses("Sign this text"),
				"You have signed the text. The other side learns only that your side approves.");
	}

	/**
	 * A release officer of each side turns a key: the first proposes the earliest
	 * instant, the second confirms it.
	 */
	void isGivenBothKeys() {
		String told = "Your side’s key is turned.";
		String task = "Turn your side’s key to the package";
		does("eu.release", task, (seat) -> turnsTheKey(seat, "eu.release", "Turn our key for this instant"), told);
		does("jp.release", task, (seat) -> turnsTheKey(seat, "jp.release", "Confirm and turn our key"), told);
	}

	/** The program asks once more who it is. */
	private void turnsTheKey(Seat seat, String user, String button) {
		seat.presses(button);
		this.reader.reads(seat);
		seat.confirmsToBe(user);
		seat.presses(button);
	}

	/**
	 * Somebody completes a task.
	 * @param work what they do on its page
	 * @param told what they read when it is done
	 */
	void does(String user, String task, Consumer<Seat> work, String told) {
		Officer officer = this.officers.apply(user);
		officer.seat().follows(officer.isAsked(task, this.dossier).getByText(task));
		this.reader.reads(officer.seat());
		work.accept(officer.seat());
		officer.seat().isTold(told);
	}

	/**
	 * Somebody who reads along.
	 */
	interface Reader {

		/**
		 * Reads the page of a task, and may follow its links, but comes back.
		 */
		void reads(Seat seat);

		/**
		 * Reads a page that cannot be asked for again.
		 */
		void readsAnswer(Seat seat, String name);

	}

}
