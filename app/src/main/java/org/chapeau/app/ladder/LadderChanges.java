package org.chapeau.app.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.kernel.Typed;
import org.chapeau.app.ladder.LadderProposal.State;
import org.chapeau.app.ladder.LadderProposing.Faulty;
import org.chapeau.app.ladder.LadderProposing.Proposed;
import org.chapeau.app.ladder.LadderProposing.Refused;
import org.chapeau.app.ladder.persistence.LadderLedger;
import org.chapeau.app.ladder.persistence.LadderStore;
import org.chapeau.ladder.LadderBook;
import org.chapeau.ladder.LadderFault;
import org.chapeau.ladder.LadderPart;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the ladder. Both sides are measured by it, so that one proposes and every other
 * has to agree, each by an officer who keeps its processes. What is agreed is in use at
 * once, on every node.
 */
@Component
@Transactional
public class LadderChanges {

	private static final int LONGEST = 2000;

	private final LadderStore store;

	private final LadderLedger ledger;

	private final LadderOffers offers;

	private final ScaleNames scales;

	private final Parties parties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LadderChanges(LadderStore store, LadderLedger ledger, LadderOffers offers, ScaleNames scales, Parties parties,
			ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.ledger = ledger;
		this.offers = offers;
		this.scales = scales;
		this.parties = parties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether the user proposes changes for their side and speaks for it on those of
	 * others.
	 */
	public static boolean mayChange(CurrentUser user) {
		return user.has(Role.PROCESS_KEEPER);
	}

	/**
	 * Whether a part can be taken away: the strongest verb of its scale, since rules of
	 * the processes name levels by their numbers, and a scale that officers have added,
	 * once it has no verb any more.
	 */
	public static boolean mayGo(LadderBook book, String key) {
		LadderPart part = book.part(key).orElse(null);
		if (part instanceof Heading heading) {
			return book.steps(heading.scale()).isEmpty();
		}
		return part instanceof Step step && (step.place().level() > 0 || !step.place().scale().isOfTheProgram())
				&& book.top(step.place().scale()).level() == step.place().level() + 1;
	}

	/**
	 * Puts a change to the other sides.
	 * @param wish what is to be changed
	 * @param before the hash of the part that was on the page
	 * @param typed why, for all to read
	 */
	public LadderProposing propose(CurrentUser user, LadderWish wish, String before, String typed) {
		if (!mayChange(user)) {
			return new Refused(Refusal.of("ladder-not-keeper"));
		}
		this.ledger.lock();
		LadderBook book = inUse().book();
		String key = wish.key();
		String now = book.part(key).map(LadderPart::written).orElse("");
		if (wish.after() instanceof Heading added && !now.isEmpty() && LadderVersion.hash("").equals(before)) {
			return new Faulty(List.of(new LadderFault(LadderFault.Kind.NAME_TAKEN, Language.EN, List.of(added.en()))));
		}
		if (!LadderVersion.hash(now).equals(before)) {
			return new Refused(Refusal.of("ladder-changed"));
		}
		if (wish.written().equals(now)) {
			return new Refused(Refusal.of("ladder-same"));
		}
		if (this.store.proposals(user)
			.stream()
			.anyMatch((one) -> one.state() == State.OPEN && one.part().equals(key))) {
			return new Refused(Refusal.of("ladder-waits"));
		}
		if (wish.after() == null && !mayGo(book, key)) {
			return new Refused(Refusal.of("ladder-not-top"));
		}
		List<LadderFault> faults = faults(wish, book);
		if (!faults.isEmpty()) {
			return new Faulty(faults);
		}
		Outcome<String> reason = given(typed);
		if (reason instanceof Outcome.Done<String> why) {
			LadderProposal proposal = new LadderProposal(LadderProposalId.random(), key, now, wish.written(),
					why.result(), user.side(), user.name(), this.clock.instant(), State.OPEN, null);
			this.ledger.add(proposal);
			record(user, proposal, "ladder-proposed");
			tell(user, proposal, true, State.OPEN);
			return new Proposed(proposal);
		}
		return new Refused(reason.refusal().orElseThrow());
	}

	/**
	 * What is wrong with a change. The Japanese names of the program's scales stand on
	 * its pages and not on the ladder.
	 */
	@Transactional(readOnly = true)
	public List<LadderFault> faults(LadderWish wish, LadderBook book) {
		List<LadderFault> faults = new ArrayList<>(wish.faults(book));
		if (wish.after() instanceof Heading heading && this.scales.isOfTheProgram(heading.ja())) {
			faults.add(new LadderFault(LadderFault.Kind.NAME_TAKEN, Language.JA, List.of(heading.ja())));
		}
		return faults;
	}

	/**
	 * Agrees for one's own side. With the last side's word the change is in use.
	 * @param hash of the proposal that was on the page
	 */
	public Outcome<LadderProposal> agree(CurrentUser user, LadderProposalId id, String hash) {
		return asked(user, id, hash).then((proposal) -> {
			LadderVersion last = inUse();
			Optional<LadderBook> changed = changed(last.book(), proposal);
			if (changed.isEmpty()) {
				return Outcome.refused("ladder-overtaken");
			}
			Instant now = this.clock.instant();
			this.ledger.add(new LadderWord(id, user.side(), true, "", user.name(), now));
			record(user, proposal, "ladder-agreed");
			boolean complete = waitsFor(user, proposal).isEmpty();
			if (complete) {
				this.ledger.close(proposal, State.AGREED, now);
				LadderVersion next = new LadderVersion(last.number() + 1, UUID.randomUUID(), changed.get(), id, now);
				this.ledger.add(next);
				this.offers.renew(next.book());
				this.parties.all()
					.forEach((party) -> this.events.publishEvent(new Recorded(null, party, "ladder-in-use", user.side(),
							party.equals(user.side()) ? user.name() : null, next.hash(), proposal.part())));
			}
			tell(user, proposal, false, complete ? State.AGREED : State.OPEN);
			return Outcome.done(found(user, id));
		});
	}

	/**
	 * Does not agree, for one's own side; the proposal has then come to nothing.
	 * @param hash of the proposal that was on the page
	 * @param typed why, for all to read
	 */
	public Outcome<LadderProposal> sendBack(CurrentUser user, LadderProposalId id, String hash, String typed) {
		return asked(user, id, hash).then((proposal) -> given(typed)).then((why) -> {
			LadderProposal proposal = found(user, id);
			Instant now = this.clock.instant();
			this.ledger.add(new LadderWord(id, user.side(), false, why, user.name(), now));
			this.ledger.close(proposal, State.RETURNED, now);
			record(user, proposal, "ladder-returned");
			tell(user, proposal, false, State.RETURNED);
			return Outcome.done(found(user, id));
		});
	}

	/**
	 * Takes a proposal of one's own side back.
	 * @param hash of the proposal that was on the page
	 */
	public Outcome<LadderProposal> withdraw(CurrentUser user, LadderProposalId id, String hash) {
		return open(user, id, hash).then((proposal) -> {
			if (!user.side().equals(proposal.from())) {
				return Outcome.refused("ladder-not-yours");
			}
			this.ledger.close(proposal, State.WITHDRAWN, this.clock.instant());
			record(user, proposal, "ladder-withdrawn");
			tell(user, proposal, false, State.WITHDRAWN);
			return Outcome.done(found(user, id));
		});
	}

	/**
	 * The sides whose word an open proposal waits for.
	 */
	@Transactional(readOnly = true)
	public List<Party> waitsFor(CurrentUser reader, LadderProposal proposal) {
		List<Party> said = this.store.words(reader, proposal.id()).stream().map(LadderWord::party).toList();
		return (proposal.state() != State.OPEN) ? List.of()
				: this.parties.all()
					.stream()
					.filter((party) -> !party.equals(proposal.from()) && !said.contains(party))
					.toList();
	}

	/**
	 * The ladder as a proposal would have it.
	 * @return nothing if the part is another by now, or would no longer fit
	 */
	static Optional<LadderBook> changed(LadderBook book, LadderProposal proposal) {
		String now = book.part(proposal.part()).map(LadderPart::written).orElse("");
		LadderWish wish = LadderWish.of(proposal);
		return (now.equals(proposal.before()) && wish.faults(book).isEmpty()) ? Optional.of(wish.in(book))
				: Optional.empty();
	}

	private Outcome<LadderProposal> asked(CurrentUser user, LadderProposalId id, String hash) {
		return open(user, id, hash).then((proposal) -> {
			if (user.side().equals(proposal.from())) {
				return Outcome.refused("ladder-own");
			}
			return waitsFor(user, proposal).contains(user.side()) ? Outcome.done(proposal)
					: Outcome.refused("ladder-said");
		});
	}

	/** Whoever comes second waits, and is told what the first one did. */
	private Outcome<LadderProposal> open(CurrentUser user, LadderProposalId id, String hash) {
		if (!mayChange(user)) {
			return Outcome.refused("ladder-not-keeper");
		}
		this.ledger.lock();
		Function<LadderProposal, Outcome<LadderProposal>> check = (proposal) -> {
			if (proposal.state() != State.OPEN) {
				return Outcome.refused("ladder-closed");
			}
			return proposal.hash().equals(hash) ? Outcome.done(proposal) : Outcome.refused("ladder-other-hash");
		};
		return this.store.proposal(user, id).map(check).orElseGet(() -> Outcome.refused("ladder-unknown"));
	}

	private LadderVersion inUse() {
		return this.store.version(this.store.stamp().orElseThrow());
	}

	private LadderProposal found(CurrentUser user, LadderProposalId id) {
		return this.store.proposal(user, id).orElseThrow();
	}

	private static Outcome<String> given(String typed) {
		String why = Typed.words(typed);
		if (why.isEmpty()) {
			return Outcome.refused("reason-missing");
		}
		return (why.length() > LONGEST) ? Outcome.refused("too-long", LONGEST) : Outcome.done(why);
	}

	private void tell(CurrentUser user, LadderProposal proposal, boolean isNew, State state) {
		this.events.publishEvent(new LadderMoved(proposal.id(), proposal.from(), isNew, state, user.name()));
	}

	/** All sides have it on their record; who did it, only their own. */
	private void record(CurrentUser user, LadderProposal proposal, String what) {
		this.parties.all()
			.forEach((party) -> this.events.publishEvent(new Recorded(null, party, what, user.side(),
					party.equals(user.side()) ? user.name() : null, proposal.hash(), proposal.part())));
	}

}
