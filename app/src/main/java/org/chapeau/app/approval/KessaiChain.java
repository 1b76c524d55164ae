package org.chapeau.app.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapeau.workflows.KessaiDecision;
import org.jspecify.annotations.Nullable;

/**
 * The drafter and the approvers of a kessai and what they have decided so far. Whose turn
 * it is follows from the decisions: the drafter puts the file up (起案); an approval passes
 * it on, once all who decide side by side have given it; sending it back (差戻し) puts it
 * before an earlier place again, and all from there on decide anew.
 *
 * @param drafters the groups any of which puts the file up; none in a chain that begins
 * with the first approver, as chains once did
 * @param approvers the groups that decide, place by place; several groups at one place
 * share the file and decide side by side
 * @param taken the decisions so far, the earliest first
 */
public record KessaiChain(List<String> drafters, List<List<String>> approvers, List<KessaiStep> taken) {

	/** The drafter's place; the approvers follow from 1. */
	public static final int DRAFT = 0;

	/**
	 * Checks that the decisions were taken by the chain.
	 * @throws IllegalArgumentException if nobody is to approve
	 * @throws IllegalStateException if a decision was taken out of turn
	 */
	public KessaiChain {
		drafters = List.copyOf(drafters);
		approvers = approvers.stream().map(List::copyOf).toList();
		taken = List.copyOf(taken);
		if (approvers.isEmpty() || approvers.stream().anyMatch(List::isEmpty)) {
			throw new IllegalArgumentException("A kessai needs an approver at every place");
		}
		turn(drafters, approvers, taken);
	}

	private static KessaiTurn turn(List<String> drafters, List<List<String>> approvers, List<KessaiStep> taken) {
		return KessaiTurn.of(Stream.concat(Stream.of(drafters), approvers.stream()).toList(), taken);
	}

	private KessaiTurn turn() {
		return turn(this.drafters, this.approvers, this.taken);
	}

	/**
	 * The chain with one more decision.
	 * @throws IllegalStateException if it is out of turn
	 */
	KessaiChain with(KessaiStep step) {
		List<KessaiStep> all = new ArrayList<>(this.taken);
		all.add(step);
		return new KessaiChain(this.drafters, this.approvers, all);
	}

	/**
	 * The place whose turn it is, the drafter's being 0; one more than the number of
	 * approvers' places once all have approved, -1 once the text was returned.
	 */
	public int position() {
		return turn().position();
	}

	/**
	 * Whether the file is with the drafter.
	 */
	public boolean drafting() {
		return position() == DRAFT;
	}

	/**
	 * What the drafter said when the file was put up last; nothing before that.
	 */
	public Optional<KessaiStep> draft() {
		List<KessaiStep> drafts = drafts();
		return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
	}

	/**
	 * What the drafter had said the time before, if the file was sent back since.
	 */
	public Optional<KessaiStep> earlierDraft() {
		List<KessaiStep> drafts = drafts();
		return (drafts.size() < 2) ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 2));
	}

	private List<KessaiStep> drafts() {
		return this.taken.stream().filter((step) -> step.decision() == KessaiDecision.PUT_UP).toList();
	}

	/**
	 * The groups at a place, the drafter's being 0.
	 */
	public List<String> groupsAt(int place) {
		return (place == DRAFT) ? this.drafters : this.approvers.get(place - 1);
	}

	/**
	 * The groups at the place whose turn it is that have yet to decide; none if it is
	 * nobody's turn.
	 */
	public List<String> waiting() {
		return turn().waiting();
	}

	/**
	 * Whether every approver has approved.
	 */
	public boolean complete() {
		return position() > this.approvers.size();
	}

	/**
	 * Whether the file waits for its drafter or an approver.
	 */
	public boolean open() {
		return position() != KessaiTurn.RETURNED && !complete();
	}

	/**
	 * Where the drafter and each approver stand.
	 */
	public List<Place> places() {
		KessaiTurn turn = turn();
		return IntStream.rangeClosed(DRAFT, this.approvers.size())
			.boxed()
			.flatMap((place) -> groupsAt(place).stream().map((group) -> turn.place(place, group)))
			.toList();
	}

	/**
	 * The places that the file can be sent back to.
	 */
	public List<Place> earlier() {
		return places().stream().filter((place) -> open() && place.position() < position()).toList();
	}

	/**
	 * Whether a person may approve. Nobody approves the same file twice: a chain has as
	 * many checks as it has places. What the rules of 代決 allow is to approve for oneself,
	 * and beside it in the place of one who is away and reads it later. Anybody may send
	 * the file back, however often they have approved it.
	 * @param name who
	 * @param principal in whose place, or {@code null} if for themselves
	 */
	public boolean mayApprove(String name, @Nullable String principal) {
		return standing().stream()
			.noneMatch((step) -> step.by().equals(name) && (step.principal() != null) == (principal != null));
	}

	/** The approvals that still stand, the earliest first. */
	private List<KessaiStep> standing() {
		List<KessaiStep> standing = new ArrayList<>();
		for (KessaiStep step : this.taken) {
			Integer backTo = step.backTo();
			if (backTo != null) {
				standing.removeIf((earlier) -> earlier.position() >= backTo);
			}
			else if (step.decision() == KessaiDecision.APPROVED) {
				standing.add(step);
			}
		}
		return standing;
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
	 * A place in the chain.
	 *
	 * @param position counted from 1, the same for those who decide side by side; 0 for
	 * the drafter
	 * @param group who decides there
	 * @param approved whether the approval given there still stands, or whether the file
	 * has been put up
	 * @param turn whether it is this one's turn
	 */
	public record Place(int position, String group, boolean approved, boolean turn) {

		public boolean drafts() {
			return this.position == DRAFT;
		}

	}

}
