package org.chapeau.app.approval;

import java.util.List;

import org.chapeau.app.approval.KessaiChain.Place;

/**
 * Whose turn it is in a kessai, as it follows from the decisions taken.
 *
 * @param position the place, the drafter's being 0; one more than the last once all have
 * approved, {@link #RETURNED} once the text was returned
 * @param waiting the groups there that have yet to decide
 */
record KessaiTurn(int position, List<String> waiting) {

	static final int RETURNED = -1;

	/**
	 * Whose turn it is after some decisions.
	 * @param places the groups of each place, those of the drafter first; the chain
	 * begins with the first approver if there are none
	 * @throws IllegalStateException if a decision was taken out of turn
	 */
	static KessaiTurn of(List<List<String>> places, List<KessaiStep> taken) {
		KessaiTurn turn = at(places.get(KessaiChain.DRAFT).isEmpty() ? KessaiChain.DRAFT + 1 : KessaiChain.DRAFT,
				places);
		for (KessaiStep step : taken) {
			turn.require(step.position() == turn.position && turn.waiting.contains(step.group()), step);
			turn = turn.after(step, places);
		}
		return turn;
	}

	private static KessaiTurn at(int position, List<List<String>> places) {
		boolean there = position >= KessaiChain.DRAFT && position < places.size();
		return new KessaiTurn(position, there ? places.get(position) : List.of());
	}

	private KessaiTurn after(KessaiStep step, List<List<String>> places) {
		return switch (step.decision()) {
			case PUT_UP -> {
				require(this.position == KessaiChain.DRAFT, step);
				yield at(this.position + 1, places);
			}
			case APPROVED -> {
				require(this.position != KessaiChain.DRAFT, step);
				yield without(step.group(), places);
			}
			case SENT_BACK -> {
				Integer backTo = step.backTo();
				require(backTo != null && backTo < this.position && !at(backTo, places).waiting.isEmpty(), step);
				yield at(backTo, places);
			}
			case TEXT_RETURNED -> at(RETURNED, places);
		};
	}

	private KessaiTurn without(String group, List<List<String>> places) {
		List<String> left = this.waiting.stream().filter((other) -> !other.equals(group)).toList();
		return left.isEmpty() ? at(this.position + 1, places) : new KessaiTurn(this.position, left);
	}

	private void require(boolean legal, KessaiStep step) {
		if (!legal) {
			throw new IllegalStateException(step.group() + " at " + step.position() + " out of turn: " + step.decision()
					+ ", back to " + step.backTo());
		}
	}

	/**
	 * How a group at a place stands.
	 */
	Place place(int place, String group) {
		boolean here = place == this.position && this.waiting.contains(group);
		return new Place(place, group, place <= this.position && !here, here);
	}

}
