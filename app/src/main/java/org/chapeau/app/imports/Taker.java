package org.chapeau.app.imports;

import java.util.Objects;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.imports.ImportPreview.Change;
import org.chapeau.app.imports.TakenChange.Kind;
import org.chapeau.app.imports.TakenChange.State;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.Offers;
import org.chapeau.app.negotiation.Previews;
import org.chapeau.app.negotiation.Previews.Rebased;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes of a change in a file what it is in the program: an edit of the zero draft, a
 * draft proposal, or an offer about a clause's place that waits in the side's zone.
 */
@Component
class Taker {

	private final Drafting drafting;

	private final Proposals proposals;

	private final Offers offers;

	private final Previews previews;

	Taker(Drafting drafting, Proposals proposals, Offers offers, Previews previews) {
		this.drafting = drafting;
		this.proposals = proposals;
		this.offers = offers;
		this.previews = previews;
	}

	Outcome<TakenChange> take(CurrentUser user, Dossier dossier, Change change, Pick pick) {
		if (change.obstacle().isPresent()) {
			return Outcome.refused(change.obstacle().get());
		}
		return (dossier.state() == DossierState.DRAFTING) ? edit(user, dossier, change, pick)
				: draft(user, change, pick);
	}

	private Outcome<TakenChange> edit(CurrentUser user, Dossier dossier, Change change, Pick pick) {
		ClauseId clause = id(change.clause());
		ClauseId other = id(change.other());
		Outcome<ClauseId> outcome = switch (change.kind()) {
			case REWORDED, SPLIT -> this.drafting.edit(user, some(clause), pick.clauseNumber(), pick.en(), pick.ja());
			case REMOVED -> this.drafting.remove(user, some(clause));
			case ADDED -> this.drafting.add(user, dossier.id(),
					NewClause.free(partOf(change), depthOf(change), pick.en(), pick.ja()), other);
			case MOVED -> this.drafting.moveBehind(user, some(clause), other);
			case JOINED -> this.drafting.join(user, some(clause), pick.clauseNumber(), some(other));
		};
		return outcome.then((id) -> Outcome.done(taken(change, pick, null, State.EDITED)));
	}

	private Outcome<TakenChange> draft(CurrentUser user, Change change, Pick pick) {
		return switch (change.kind()) {
			case REWORDED, SPLIT, REMOVED -> {
				Outcome<Proposal> outcome = this.proposals.draft(user, some(id(change.clause())), pick.clauseNumber(),
						user.groupPaths().get(0), pick.en(), pick.ja());
				yield outcome.then((draft) -> Outcome.done(taken(change, pick, draft.id(), State.DRAFTED)));
			}
			case ADDED -> (pick.en().isBlank() || pick.ja().isBlank()) ? Outcome.refused("text-missing")
					: Outcome.done(taken(change, pick, null, State.WAITING));
			case MOVED, JOINED -> Outcome.done(taken(change, pick, null, State.WAITING));
		};
	}

	/**
	 * Puts what was taken over on the table. A wording is carried over to the clause as
	 * it is now, if nobody changed the same place.
	 */
	Outcome<?> propose(CurrentUser user, Dossier dossier, TakenChange change) {
		return switch (change.kind()) {
			case REWORDED, SPLIT, REMOVED -> proposeWords(user, change);
			case ADDED -> this.proposals.add(user, dossier.id(), change.other(), Objects.requireNonNull(change.part()),
					change.depth(), change.en(), change.ja());
			case MOVED -> this.offers.move(user, some(change.clause()), change.other());
			case JOINED -> this.offers.join(user, some(change.clause()), some(change.other()));
		};
	}

	private Outcome<?> proposeWords(CurrentUser user, TakenChange change) {
		ClauseId clause = some(change.clause());
		int number = this.previews.number(user, clause);
		String en = change.en();
		String ja = change.ja();
		Optional<Rebased> rebased = (number == change.clauseNumber() || change.kind() == Kind.REMOVED)
				? Optional.empty() : this.previews.rebase(user, clause, change.clauseNumber(), en, ja);
		if (rebased.isPresent()) {
			if (!rebased.get().conflicts().isEmpty()) {
				return Outcome.refused("import-clause-changed");
			}
			en = rebased.get().en().words();
			ja = rebased.get().ja().words();
		}
		return this.proposals.propose(user, clause, number, en, ja).then((put) -> {
			Optional.ofNullable(change.draft()).ifPresent((draft) -> this.proposals.drop(user, put.dossier(), draft));
			return Outcome.done(put);
		});
	}

	private static TakenChange taken(Change change, Pick pick, @Nullable ProposalId draft, State state) {
		return new TakenChange(change.number(), change.kind(), id(change.clause()), id(change.other()),
				(change.kind() == Kind.ADDED) ? partOf(change) : null, depthOf(change), pick.clauseNumber(), pick.en(),
				pick.ja(), draft, state);
	}

	/** A new clause is of the part of its neighbour; behind a heading the text begins. */
	private static Part partOf(Change change) {
		Part part = (change.other() != null) ? change.other().clause().part() : Part.OPERATIVE;
		return (part == Part.HEADING || part == Part.CHAPEAU) ? Part.OPERATIVE : part;
	}

	private static int depthOf(Change change) {
		return (change.other() != null && change.other().clause().part() == partOf(change))
				? change.other().clause().depth() : 0;
	}

	private static @Nullable ClauseId id(@Nullable ClauseView view) {
		return (view != null) ? view.clause().id() : null;
	}

	private static ClauseId some(@Nullable ClauseId id) {
		return Objects.requireNonNull(id);
	}

}
