package org.chapeau.app.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The approvers of a kessai and what they have decided so far. Whose turn it is follows
 * from the decisions: an approval passes the file on, once all who decide side by side
 * have given it; sending it back (差戻し) puts it before an earlier place again, and all
 * from there on decide anew.
 *
 * @param approvers the groups that decide, place by place; several groups at one place
 * share the file and decide side by side
 * @param taken the decisions so far, the earliest first
 */
public record KessaiChain(List<List<String>> approvers, List<KessaiStep> taken) {

	private static final int RETURNED = 0;

	/**
	 * Checks that the decisions were taken by the chain.
	 * @throws IllegalArgumentException if nobody is to approve
	 * @throws IllegalStateException if a decision was taken out of turn
	 */
	public KessaiChain {
		approvers = approvers.stream().map(List::copyOf).toList();
		taken = List.copyOf(taken);
		if (approvers.isEmpty() || approvers.stream().anyMatch(List::isEmpty)) {
			throw new IllegalArgumentException("A kessai needs an approver at every place");
		}
		turn(approvers, taken);
	}

	private static Turn turn(List<List<String>> approvers, List<KessaiStep> taken) {
		Turn turn = Turn.at(1, approvers);
		for (KessaiStep step : taken) {
			if (step.position() != turn.position() || !turn.waiting().contains(step.group())) {
				throw new IllegalStateException(step.group() + " decides at " + step.position() + " out of turn");
			}
			turn = after(turn, step, approvers);
		}
		return turn;
	}

	private static Turn after(Turn turn, KessaiStep step, List<List<String>> approvers) {
		Integer backTo = step.backTo();
		return switch (step.decision()) {
			case APPROVED -> turn.without(step.group(), approvers);
			case SENT_BACK -> {
				if (backTo == null || backTo < 1 || backTo >= step.position()) {
					throw new IllegalStateException("Sent back from " + step.position() + " to " + backTo);
				}
				yield Turn.at(backTo, approvers);
			}
			case TEXT_RETURNED -> Turn.at(RETURNED, approvers);
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
		return turn(this.approvers, this.taken).position();
	}

	/**
	 * The groups at the place whose turn it is that have yet to decide; none if it is
	 * nobody's turn.
	 */
	public List<String> waiting() {
		return turn(this.approvers, this.taken).waiting();
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
	 * Where each approver stands.
	 */
	public List<Place> places() {
		Turn turn = turn(this.approvers, this.taken);
		return IntStream.rangeClosed(1, this.approvers.size())
			.boxed()
			.flatMap((place) -> this.approvers.get(place - 1).stream().map((group) -> turn.place(place, group)))
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
	 * @param position counted from 1; the same for those who decide side by side
	 * @param group who decides there
	 * @param approved whether the approval given there still stands
	 * @param turn whether it is this one's turn
	 */
	public record Place(int position, String group, boolean approved, boolean turn) {
	}

	/**
	 * Whose turn it is.
	 *
	 * @param position the place
	 * @param waiting the groups there that have yet to decide
	 */
	private record Turn(int position, List<String> waiting) {

		static Turn at(int position, List<List<String>> approvers) {
			Optional<List<String>> groups = Stream.of(position)
				.filter((place) -> place >= 1 && place <= approvers.size())
				.map((place) -> approvers.get(place - 1))
				.findFirst();
			return new Turn(position, groups.orElse(List.of()));
		}

		Turn without(String group, List<List<String>> approvers) {
			List<String> left = this.waiting.stream().filter((other) -> !other.equals(group)).toList();
			return left.isEmpty() ? at(this.position + 1, approvers) : new Turn(this.position, left);
		}

		Place place(int place, String group) {
			boolean here = place == this.position && this.waiting.contains(group);
			return new Place(place, group, place <= this.position && !here, here);
		}

	}

}
