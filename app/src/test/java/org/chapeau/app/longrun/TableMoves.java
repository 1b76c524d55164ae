package org.chapeau.app.longrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.longrun.Turn.Move;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.NewReserve;
import org.chapeau.app.negotiation.Offer;
import org.chapeau.app.negotiation.Offers;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.app.negotiation.Withdrawals;
import org.chapeau.text.Language;
import org.chapeau.text.OpenBracket;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

/**
 * What both sides do with the joint text: draft it, propose, settle, close the round,
 * agree to it or refuse it, or give it up.
 */
@TestComponent
class TableMoves {

	private final Drafting drafting;

	private final Proposals proposals;

	private final Offers offers;

	private final Reserves reserves;

	private final Agreements agreements;

	private final Withdrawals withdrawals;

	private final JointText text;

	private final Wordings wordings;

	TableMoves(Drafting drafting, Proposals proposals, Offers offers, Reserves reserves, Agreements agreements,
			Withdrawals withdrawals, JointText text, Wordings wordings) {
		this.drafting = drafting;
		this.proposals = proposals;
		this.offers = offers;
		this.reserves = reserves;
		this.agreements = agreements;
		this.withdrawals = withdrawals;
		this.text = text;
		this.wordings = wordings;
	}

	Map<String, Move> onTasks() {
		return Map.of(Forms.DRAFT, this::draft, Forms.NEGOTIATE, this::negotiate, Forms.AD_REFERENDUM,
				this::adReferendum);
	}

	private Outcome<?> draft(Turn turn) {
		List<ClauseText> clauses = text(turn);
		if (clauses.isEmpty() || turn.wildly(20)) {
			return this.drafting.add(turn.user(), turn.dossier(), this.wordings.clause(turn.dice()));
		}
		ClauseText clause = turn.dice().one(clauses);
		if (turn.wildly(20)) {
			Wordings.Words words = this.wordings.instead(turn);
			return this.drafting.edit(turn.user(), clause.id(), clause.number(), words.en(), words.ja());
		}
		if (turn.wildly(10)) {
			return turn.dice().in100(50) ? this.drafting.move(turn.user(), clause.id(), turn.dice().in100(50))
					: this.drafting.remove(turn.user(), clause.id());
		}
		return this.drafting.complete(turn.user(), turn.id());
	}

	private Outcome<?> negotiate(Turn turn) {
		if (turn.wildly(65)) {
			return atTheTable(turn);
		}
		if (!turn.wild()) {
			for (Offer offer : this.offers.open(turn.user(), turn.dossier())) {
				return offer.party().equals(turn.side()) ? this.offers.withdraw(turn.user(), offer.id())
						: this.offers.decline(turn.user(), offer.id());
			}
			for (ClauseText clause : text(turn)) {
				if (!clause.isClean()) {
					// The other side may have closed the round, and can answer in the
					// next.
					return (parties(clause).equals(List.of(turn.side())) && turn.dice().in100(50)) ? close(turn)
							: settle(turn, clause);
				}
				if (clause.en().isEmpty() || clause.ja().isEmpty()) {
					Wordings.Words words = this.wordings.sentence(turn.dice());
					return this.proposals.propose(turn.user(), clause.id(), clause.number(), words.en(), words.ja());
				}
			}
			if (text(turn).isEmpty()) {
				return add(turn, List.of());
			}
		}
		return close(turn);
	}

	private Outcome<?> close(Turn turn) {
		return this.agreements.closeRound(turn.user(), turn.id(), hash(turn), Authentic.BOTH);
	}

	/** Takes the other side's words over, or one's own back. */
	private Outcome<?> settle(Turn turn, ClauseText clause) {
		for (Party party : parties(clause)) {
			if (!party.equals(turn.side())) {
				return this.proposals.accept(turn.user(), clause.id(), clause.number(), party);
			}
		}
		return this.proposals.withdraw(turn.user(), clause.id(), clause.number());
	}

	private static List<Party> parties(ClauseText clause) {
		List<Party> parties = new ArrayList<>(clause.en().parties());
		clause.ja().parties().stream().filter((party) -> !parties.contains(party)).forEach(parties::add);
		return parties;
	}

	private Outcome<?> atTheTable(Turn turn) {
		List<ClauseText> clauses = text(turn);
		if (clauses.isEmpty() || turn.dice().in100(5)) {
			return add(turn, clauses);
		}
		List<Offer> open = this.offers.open(turn.user(), turn.dossier());
		if (!open.isEmpty() && turn.dice().in100(50)) {
			return answer(turn, turn.dice().one(open));
		}
		ClauseText clause = turn.dice().one(clauses);
		if (!clause.isClean() && turn.dice().in100(70)) {
			return onBracket(turn, clause);
		}
		return (turn.dice().in100(25)) ? offer(turn, clauses, clause) : propose(turn, clause);
	}

	private Outcome<?> add(Turn turn, List<ClauseText> clauses) {
		Wordings.Words words = this.wordings.sentence(turn.dice());
		ClauseId after = turn.dice()
			.oneIfAny(clauses.stream().filter((clause) -> clause.part() == Part.OPERATIVE).toList())
			.map(ClauseText::id)
			.orElse(null);
		return this.proposals.add(turn.user(), turn.dossier(), after, Part.OPERATIVE, 0, words.en(), words.ja());
	}

	private Outcome<?> propose(Turn turn, ClauseText clause) {
		Wordings.Words words = this.wordings.instead(turn);
		return this.proposals.propose(turn.user(), clause.id(), clause.number() - (turn.dice().in100(5) ? 1 : 0),
				words.en(), words.ja());
	}

	private Outcome<?> onBracket(Turn turn, ClauseText clause) {
		if (turn.dice().in100(30)) {
			return bracketByBracket(turn, clause);
		}
		return turn.dice().in100(70) ? settle(turn, clause)
				: turn.dice().in100(50) ? this.proposals.withdraw(turn.user(), clause.id(), clause.number())
						: this.proposals.support(turn.user(), clause.id(), clause.number(), other(turn.side()));
	}

	private Outcome<?> bracketByBracket(Turn turn, ClauseText clause) {
		Language language = turn.dice().one(Language.values());
		Optional<OpenBracket> open = turn.dice().oneIfAny(clause.in(language).openBrackets());
		if (open.isEmpty()) {
			return Turn.PASS;
		}
		return this.proposals.take(turn.user(), clause.id(), clause.number(), language, open.get().path(),
				turn.dice().below(open.get().bracket().readings().size()));
	}

	private Outcome<?> offer(Turn turn, List<ClauseText> clauses, ClauseText clause) {
		return switch (turn.dice().below(3)) {
			case 0 -> {
				Wordings.Words words = this.wordings.sentence(turn.dice());
				yield this.offers.chairsText(turn.user(), clause.id(), clause.number(), words.en(), words.ja());
			}
			case 1 -> this.offers.move(turn.user(), clause.id(), turn.dice().one(clauses).id());
			default -> this.offers.join(turn.user(), clause.id());
		};
	}

	private Outcome<?> answer(Turn turn, Offer offer) {
		if (offer.party().equals(turn.side())) {
			return this.offers.withdraw(turn.user(), offer.id());
		}
		return turn.dice().in100(60) ? this.offers.accept(turn.user(), offer.id())
				: this.offers.decline(turn.user(), offer.id());
	}

	private Outcome<?> adReferendum(Turn turn) {
		if (turn.wildly(12)) {
			return this.agreements.refuse(turn.user(), turn.id(), "The third paragraph goes too far.");
		}
		if (!turn.wild()) {
			for (Reserve reserve : this.reserves.of(turn.user(), turn.dossier())) {
				if (reserve.isLive() && reserve.party().equals(turn.side())) {
					return this.reserves.lift(turn.user(), turn.dossier(), reserve.id());
				}
			}
		}
		Outcome<?> confirmed = this.agreements.confirm(turn.user(), turn.id(),
				turn.wildly(5) ? turn.oldPage() : hash(turn), Authentic.BOTH);
		boolean differ = confirmed.refusal().filter((refusal) -> refusal.key().equals("heads-differ")).isPresent();
		boolean unready = confirmed.refusal()
			.filter((refusal) -> Set.of("bracket-open", "text-empty", "clause-half").contains(refusal.key()))
			.isPresent();
		return (!turn.wild() && (differ || unready))
				? this.agreements.refuse(turn.user(), turn.id(), "The text has changed.") : confirmed;
	}

	/** Any negotiator, at any time. */
	Outcome<?> interject(Turn turn) {
		return atTheTable(turn);
	}

	Outcome<?> reserve(Turn turn) {
		List<Reserve> live = this.reserves.of(turn.user(), turn.dossier())
			.stream()
			.filter((reserve) -> reserve.isLive() && reserve.party().equals(turn.side()))
			.toList();
		if (!live.isEmpty() && turn.dice().in100(60)) {
			return this.reserves.lift(turn.user(), turn.dossier(), live.get(0).id());
		}
		List<ClauseText> clauses = text(turn);
		ClauseId clause = (clauses.isEmpty() || turn.dice().in100(30)) ? null : turn.dice().one(clauses).id();
		String state = turn.dice().oneIfAny(this.reserves.speaksFor(turn.user())).orElse(null);
		return this.reserves.enter(turn.user(), new NewReserve(turn.dossier(), clause, state,
				turn.dice().one(Reserve.Kind.values()), "Parliament has to be heard.", null));
	}

	/** Proposes to give the dossier up, takes that back, or agrees to it. */
	Outcome<?> withdraw(Turn turn) {
		return turn.dice().in100(70) ? this.withdrawals.withdraw(turn.user(), turn.dossier(), "The visit is off.")
				: this.withdrawals.goOn(turn.user(), turn.dossier());
	}

	private List<ClauseText> text(Turn turn) {
		return this.text.of(turn.user(), turn.dossier());
	}

	private String hash(Turn turn) {
		return JointText.hash(text(turn));
	}

	private static Party other(Party side) {
		return side.equals(Party.EU) ? Party.JP : Party.EU;
	}

}
