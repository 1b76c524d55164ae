package org.chapeau.app.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The approvers of a kessai and what they have decided so far. Whose turn it is follows
 * from the decisions: an approval passes the file on, sending it back (差戻し) puts it
 * before an earlier approver again, and all after that one decide anew.
 *
 * @param approvers the groups that decide, in their order
 * @param taken the decisions so far, the earliest first
 */
public record KessaiChain(List<String> approvers, List<KessaiStep> taken) {

	private static final int RETURNED = 0;

	/**
	 * Checks that the decisions were taken by the chain.
	 * @throws IllegalArgumentException if nobody is to approve
	 * @throws IllegalStateException if a decision was taken out of turn
	 */
	public KessaiChain {
		approvers = List.copyOf(approvers);
		taken = List.copyOf(taken);
		if (approvers.isEmpty()) {
			throw new IllegalArgumentException("A kessai needs an approver");
		}
		position(approvers, taken);
	}

	private static int position(List<String> approvers, List<KessaiStep> taken) {
		int turn = 1;
		for (KessaiStep step : taken) {
			boolean inTurn = step.position() == turn && turn <= approvers.size()
					&& approvers.get(turn - 1).equals(step.group());
			if (!inTurn) {
				throw new IllegalStateException(step.group() + " decides at " + step.position() + " out of turn");
			}
			turn = after(step);
		}
		return turn;
	}

	private static int after(KessaiStep step) {
		Integer backTo = step.backTo();
		return switch (step.decision()) {
			case APPROVED -> step.position() + 1;
			case SENT_BACK -> {
				if (backTo == null || backTo < 1 || backTo >= step.position()) {
					throw new IllegalStateException("Sent back from " + step.position() + " to " + backTo);
				}
				yield backTo;
			}
			case TEXT_RETURNED -> RETURNED;
		};
	}

	/**
	 * The chain with one more decision.
	 * @throws IllegalStateException if it is out of turn
	 */
	KessaiChain with(KessaiStep step) {
		List<KessaiStep> all = new ArrayList<>(this.taken);
		all.add(step);
		return new KessaiChain(this.approvers, all);
	}

	/**
	 * The place whose turn it is, from 1; one more than the length of the chain once all
	 * have approved, 0 once the text was returned.
	 */
	public int position() {
		return position(this.approvers, this.taken);
	}

	/**
	 * Whether every approver has approved.
	 */
	public boolean complete() {
		return position() > this.approvers.size();
	}

	/**
	 * Whether the file waits for an approver.
	 */
	public boolean open() {
		return position() != RETURNED && !complete();
	}

	/**
	 * The group whose turn it is.
	 * @throws IllegalStateException if it is nobody's
	 */
	public String approver() {
		if (!open()) {
			throw new IllegalStateException("The kessai has ended");
		}
		return this.approvers.get(position() - 1);
	}

	/**
	 * Where each approver stands.
	 */
	public List<Place> places() {
		int turn = position();
		return IntStream.rangeClosed(1, this.approvers.size())
			.mapToObj((place) -> new Place(place, this.approvers.get(place - 1), place < turn, place == turn))
			.toList();
	}

	/**
	 * The places that the file can be sent back to.
	 */
	public List<Place> earlier() {
		return places().stream().filter((place) -> open() && place.position() < position()).toList();
	}

	/**
	 * The decision taken last.
	 * @throws IllegalStateException if none has been taken
	 */
	public KessaiStep last() {
		if (this.taken.isEmpty()) {
			throw new IllegalStateException("Nobody has decided yet");
		}
		return this.taken.get(this.taken.size() - 1);
	}

	/**
	 * An approver's place in the chain.
	 *
	 * @param position counted from 1
	 * @param group who decides there
	 * @param approved whether the approval given there still stands
	 * @param turn whether it is this one's turn
	 */
	public record Place(int position, String group, boolean approved, boolean turn) {
	}

}
