package org.chapeau.app.negotiation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseVersion.Cause;
import org.chapeau.app.negotiation.Offer.Kind;
import org.chapeau.app.negotiation.Offer.State;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.OfferStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sides offer about clauses beside wordings of their own: a chair's text, another
 * place, a joining with the next clause. It takes effect once every party has accepted
 * it.
 */
@Component
@Transactional
public class Offers {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final OfferStore offers;

	private final NegotiatingTable table;

	private final Structure structure;

	private final History history;

	private final Opening opening;

	private final Clock clock;

	Offers(DossierStore dossiers, TextStore texts, OfferStore offers, NegotiatingTable table, Structure structure,
			History history, Opening opening, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.offers = offers;
		this.table = table;
		this.structure = structure;
		this.history = history;
		this.opening = opening;
		this.clock = clock;
	}

	/**
	 * The offers that stand on a text, the earliest first.
	 */
	@Transactional(readOnly = true)
	public List<Offer> open(CurrentUser reader, DossierId dossier) {
		return this.offers.open(reader, dossier);
	}

	/**
	 * Offers a compromise in the place of all readings of a clause.
	 */
	public Outcome<Offer> chairsText(CurrentUser user, ClauseId clause, int number, String en, String ja) {
		return atTheTable(user, clause).then((current) -> {
			if (current.number() != number) {
				return Outcome.refused("clause-changed");
			}
			return ClauseWords.typed(en, ja)
				.then((words) -> words.isEmpty() ? Outcome.refused("text-missing")
						: make(user, current, Kind.CHAIRS_TEXT, words, null));
		});
	}

	/**
	 * Offers another place for a clause, within its part of the text.
	 * @param after the clause it is to follow, or {@code null} for the first place
	 */
	public Outcome<Offer> move(CurrentUser user, ClauseId clause, @Nullable ClauseId after) {
		return atTheTable(user, clause).then((current) -> {
			List<ClauseText> part = part(user, current);
			int now = part.stream().map(ClauseText::id).toList().indexOf(clause);
			ClauseId before = (now > 0) ? part.get(now - 1).id() : null;
			if (after != null && (after.equals(clause) || part.stream().noneMatch((it) -> it.id().equals(after)))) {
				return Outcome.refused("move-elsewhere");
			}
			return Objects.equals(after, before) ? Outcome.refused("move-nowhere")
					: make(user, current, Kind.MOVE, null, after);
		});
	}

	/**
	 * Offers to make one clause of a clause and the one behind it.
	 */
	public Outcome<Offer> join(CurrentUser user, ClauseId clause) {
		return atTheTable(user, clause).then((current) -> {
			List<ClauseText> text = this.texts.text(user, current.dossier());
			int next = text.stream().map(ClauseText::id).toList().indexOf(clause) + 1;
			if (next >= text.size() || text.get(next).part() != current.part()
					|| text.get(next).depth() != current.depth()) {
				return Outcome.refused("join-nothing");
			}
			return make(user, current, Kind.JOIN, null, text.get(next).id());
		});
	}

	/**
	 * Offers to make one clause of two that were seen one behind the other.
	 */
	public Outcome<Offer> join(CurrentUser user, ClauseId clause, ClauseId next) {
		return atTheTable(user, clause).then((current) -> {
			List<ClauseId> order = this.texts.text(user, current.dossier()).stream().map(ClauseText::id).toList();
			int behind = order.indexOf(clause) + 1;
			return (behind < order.size() && order.get(behind).equals(next)) ? join(user, clause)
					: Outcome.refused("join-apart");
		});
	}

	/**
	 * Accepts an offer for one's side; with the last acceptance it takes effect.
	 */
	public Outcome<Offer> accept(CurrentUser user, OfferId id) {
		return standing(user, id).then((offer) -> {
			if (offer.acceptedBy().contains(user.side())) {
				return Outcome.refused("offer-accepted-already");
			}
			Dossier dossier = this.dossiers.ofProcess(offer.dossier());
			ClauseText clause = this.texts.clause(user, offer.clause()).orElseThrow();
			this.offers.accept(id, user.side(), this.clock.instant());
			if (offer.isAcceptedByAll(dossier.partyList(), user.side())) {
				end(offer, State.ACCEPTED);
				carryOut(user, dossier, clause, offer);
			}
			this.table.record(user, dossier, clause, Transmission.Kind.OFFER_ACCEPTED);
			return Outcome.done(offer);
		});
	}

	/**
	 * Says no to another side's offer.
	 */
	public Outcome<Offer> decline(CurrentUser user, OfferId id) {
		return standing(user, id).then((offer) -> offer.party().equals(user.side()) ? Outcome.refused("offer-own")
				: ended(user, offer, State.DECLINED, Transmission.Kind.OFFER_DECLINED));
	}

	/**
	 * Takes one's own side's offer back.
	 */
	public Outcome<Offer> withdraw(CurrentUser user, OfferId id) {
		return standing(user, id).then((offer) -> offer.party().equals(user.side())
				? ended(user, offer, State.WITHDRAWN, Transmission.Kind.OFFER_WITHDRAWN)
				: Outcome.refused("offer-of-other-side"));
	}

	private Outcome<Offer> ended(CurrentUser user, Offer offer, State state, Transmission.Kind kind) {
		end(offer, state);
		this.table.record(user, this.dossiers.ofProcess(offer.dossier()),
				this.texts.clause(user, offer.clause()).orElseThrow(), kind);
		return Outcome.done(offer);
	}

	private void carryOut(CurrentUser user, Dossier dossier, ClauseText clause, Offer offer) {
		switch (offer.kind()) {
			case CHAIRS_TEXT -> this.table.settle(user.side(), dossier, clause,
					new ClauseWords(String.valueOf(offer.en()), String.valueOf(offer.ja())), Cause.CHAIRS_TEXT);
			case MOVE -> {
				this.structure.move(clause, offer.other());
				this.history.record(dossier, StatementVersion.Cause.MOVED, clause.id(), user.side());
			}
			case JOIN -> this.table.join(user, dossier, clause,
					this.texts.clause(user, Objects.requireNonNull(offer.other())).orElseThrow());
		}
		this.offers.endOthers(offer, this.clock.instant());
	}

	private Outcome<Offer> make(CurrentUser user, ClauseText clause, Kind kind, @Nullable ClauseWords words,
			@Nullable ClauseId other) {
		Instant now = this.clock.instant();
		Dossier dossier = this.dossiers.ofProcess(clause.dossier());
		this.offers.open(user, clause.dossier())
			.stream()
			.filter((earlier) -> earlier.clause().equals(clause.id()) && earlier.kind() == kind
					&& earlier.party().equals(user.side()))
			.forEach((earlier) -> this.offers.end(earlier.id(), State.WITHDRAWN, now));
		Offer offer = new Offer(OfferId.random(), clause.dossier(), clause.id(), user.side(), kind,
				(words != null) ? words.en() : null, (words != null) ? words.ja() : null, other, State.OPEN,
				Set.of(user.side()), now);
		this.offers.insert(offer);
		this.table.record(user, dossier, clause, Transmission.Kind.valueOf(kind.name()));
		return Outcome.done(offer);
	}

	private void end(Offer offer, State state) {
		if (!this.offers.end(offer.id(), state, this.clock.instant())) {
			throw new ClauseRacedException(offer.clause());
		}
	}

	private List<ClauseText> part(CurrentUser user, ClauseText clause) {
		return this.texts.text(user, clause.dossier())
			.stream()
			.filter((other) -> Structure.group(other.part()) == Structure.group(clause.part()))
			.toList();
	}

	private Outcome<Offer> standing(CurrentUser user, OfferId id) {
		Optional<ClauseId> clause = this.offers.find(user, id).map(Offer::clause);
		return clause.isEmpty() ? Outcome.refused("offer-gone") : atTheTable(user, clause.get()).then((current) -> {
			this.offers.lock(id);
			Optional<Offer> offer = this.offers.find(user, id).filter((found) -> found.state() == State.OPEN);
			return offer.isPresent() ? Outcome.done(offer.get()) : Outcome.refused("offer-gone");
		});
	}

	private Outcome<ClauseText> atTheTable(CurrentUser user, ClauseId id) {
		if (!user.has(Role.NEGOTIATOR)) {
			return Outcome.refused("not-negotiator");
		}
		Optional<DossierId> dossier = this.texts.clause(user, id).map(ClauseText::dossier);
		return dossier.isEmpty() ? Outcome.refused("clause-unknown")
				: this.opening.before(user, dossier.get()).then((open) -> current(user, id));
	}

	private Outcome<ClauseText> current(CurrentUser user, ClauseId id) {
		Optional<ClauseText> clause = this.texts.clause(user, id);
		if (clause.isEmpty()) {
			return Outcome.refused("clause-unknown");
		}
		return (this.dossiers.ofProcess(clause.get().dossier()).state() == DossierState.NEGOTIATING)
				? Outcome.done(clause.get()) : Outcome.refused("text-locked");
	}

}
