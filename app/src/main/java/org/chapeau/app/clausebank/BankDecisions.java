package org.chapeau.app.clausebank;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.chapeau.app.clausebank.persistence.BankLedger;
import org.chapeau.app.clausebank.persistence.BankStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Typed;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a side decides on a version of a clause. Its legal adviser looks at it first; who
 * coordinates or leads the delegation then approves exactly that wording. With the
 * approval of the side that proposed it, a clause for all is put to the others, each of
 * which decides in the same way for itself.
 */
@Component
@Transactional
public class BankDecisions {

	private static final int LONGEST = 2000;

	private final BankStore store;

	private final BankLedger ledger;

	private final Parties parties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BankDecisions(BankStore store, BankLedger ledger, Parties parties, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.ledger = ledger;
		this.parties = parties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether the user gives their side's legal opinion on clauses.
	 */
	public static boolean mayReview(CurrentUser user) {
		return user.has(Role.LEGAL_ADVISER);
	}

	/**
	 * Whether the user approves and retires clauses for their side.
	 */
	public static boolean mayApprove(CurrentUser user) {
		return user.has(Role.COORDINATOR, Role.HEAD_OF_DELEGATION);
	}

	/**
	 * The legal adviser has no objection.
	 * @param hash of the version that was on the page
	 */
	public Outcome<BankVersion> clear(CurrentUser user, BankVersionId id, String hash) {
		return review(user, id, hash).then((version) -> decide(user, version, BankState.REVIEWED, ""));
	}

	/**
	 * The legal adviser objects.
	 * @param hash of the version that was on the page
	 */
	public Outcome<BankVersion> object(CurrentUser user, BankVersionId id, String hash, String reason) {
		return review(user, id, hash).then((version) -> given(reason))
			.then((why) -> decide(user, found(user, id), BankState.OBJECTED, why));
	}

	private Outcome<BankVersion> review(CurrentUser user, BankVersionId id, String hash) {
		if (!mayReview(user)) {
			return Outcome.refused("bank-not-adviser");
		}
		return pending(user, id, hash).then((version) -> (version.by() != null && user.names().contains(version.by()))
				? Outcome.refused("bank-own") : Outcome.done(version));
	}

	/**
	 * The side may use the version from now on. One that the side itself proposes for all
	 * is put to the others.
	 * @param hash of the version that was on the page
	 */
	public Outcome<BankVersion> approve(CurrentUser user, BankVersionId id, String hash) {
		if (!mayApprove(user)) {
			return Outcome.refused("bank-not-approver");
		}
		return pending(user, id, hash).then((version) -> {
			if (version.state() != BankState.REVIEWED) {
				return Outcome.refused((version.state() == BankState.OBJECTED) ? "bank-objected" : "bank-not-reviewed");
			}
			if (!version.content().hash().equals(version.hash())) {
				throw new IllegalStateException("Version " + id + " is not what its hash says");
			}
			boolean unsent = version.isUnsent();
			if (unsent && version.clause().zone() != null && this.ledger.isTaken(null, version.clause().name())) {
				return Outcome.refused("bank-name-taken-meanwhile", version.clause().name());
			}
			if (version.number() == null) {
				this.ledger.number(version, this.clock.instant());
			}
			Outcome<BankVersion> approved = decide(user, version, BankState.APPROVED, "");
			tellOthers(version, user.side(), BankState.APPROVED, unsent);
			return approved;
		});
	}

	/**
	 * The side does not take it. Where another side has put it, that side reads the
	 * reason.
	 * @param hash of the version that was on the page
	 */
	public Outcome<BankVersion> sendBack(CurrentUser user, BankVersionId id, String hash, String reason) {
		if (!mayApprove(user)) {
			return Outcome.refused("bank-not-approver");
		}
		return pending(user, id, hash).then((version) -> given(reason)).then((why) -> {
			BankVersion version = found(user, id);
			Outcome<BankVersion> returned = decide(user, version, BankState.RETURNED, why);
			tellOthers(version, user.side(), BankState.RETURNED, false);
			return returned;
		});
	}

	/**
	 * The side uses the clause no more. The reason stays with it.
	 * @param hash of the version that was on the page
	 */
	public Outcome<BankVersion> retire(CurrentUser user, BankVersionId id, String hash, String reason) {
		if (!mayApprove(user)) {
			return Outcome.refused("bank-not-approver");
		}
		return locked(user, id, hash, (version) -> {
			boolean stands = this.store.standing(user, version.clause().id())
				.filter((standing) -> standing.id().equals(id) && standing.state() == BankState.APPROVED)
				.isPresent();
			return stands ? Outcome.done(version) : Outcome.refused("bank-decided");
		}).then((version) -> given(reason)).then((why) -> {
			BankVersion version = found(user, id);
			Outcome<BankVersion> retired = decide(user, version, BankState.RETIRED, why);
			tellOthers(version, user.side(), BankState.RETIRED, false);
			return retired;
		});
	}

	/**
	 * The side takes its own proposal back before it has approved it.
	 * @param hash of the version that was on the page
	 */
	public Outcome<BankVersion> withdraw(CurrentUser user, BankVersionId id, String hash) {
		if (!BankProposals.mayPropose(user)) {
			return Outcome.refused("bank-not-proposer");
		}
		return pending(user, id, hash)
			.then((version) -> (version.number() == null && user.side().equals(version.from()))
					? decide(user, version, BankState.WITHDRAWN, "") : Outcome.refused("bank-decided"));
	}

	private Outcome<BankVersion> pending(CurrentUser user, BankVersionId id, String hash) {
		return locked(user, id, hash,
				(version) -> version.state().isPending() ? Outcome.done(version) : Outcome.refused("bank-decided"));
	}

	/** Whoever comes second waits, and is told what the first one did. */
	private Outcome<BankVersion> locked(CurrentUser user, BankVersionId id, String hash,
			Function<BankVersion, Outcome<BankVersion>> check) {
		Optional<BankVersion> version = this.store.versions(user, List.of(id)).stream().findFirst();
		if (version.isEmpty() || user.delegateOnly()) {
			return Outcome.refused("bank-unknown");
		}
		if (!version.get().hash().equals(hash)) {
			return Outcome.refused("bank-other-hash");
		}
		this.ledger.lock();
		return check.apply(found(user, id));
	}

	private BankVersion found(CurrentUser user, BankVersionId id) {
		return this.store.versions(user, List.of(id)).get(0);
	}

	private static Outcome<String> given(String reason) {
		String why = Typed.words(reason);
		if (why.isEmpty()) {
			return Outcome.refused("reason-missing");
		}
		return (why.length() > LONGEST) ? Outcome.refused("too-long", LONGEST) : Outcome.done(why);
	}

	private Outcome<BankVersion> decide(CurrentUser user, BankVersion version, BankState state, String reason) {
		boolean told = state == BankState.RETURNED && version.from() != null && !version.from().equals(user.side());
		this.ledger.decide(new BankDecision(version.id(), user.side(), state, version.hash(), reason, told, user.name(),
				this.clock.instant()));
		this.events.publishEvent(Recorded.ofSide(user.side(), "bank-" + name(state), user.name(), version.hash())
			.about(version.clause().name()));
		this.events.publishEvent(
				new BankMoved(version.id(), version.from(), user.side(), version.state(), state, user.name()));
		return Outcome.done(found(user, version.id()));
	}

	private static String name(BankState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	/** Of what exists for them, the others have the side's word on their own record. */
	private void tellOthers(BankVersion version, Party side, BankState state, boolean put) {
		BankClause clause = version.clause();
		boolean theirs = clause.forAll() && (version.number() != null || version.from() == null || put);
		if (!theirs) {
			return;
		}
		String what = put ? "bank-put" : "bank-" + name(state);
		this.parties.all().stream().filter((party) -> !party.equals(side)).forEach((party) -> {
			this.events.publishEvent(new Recorded(null, party, what, side, null, version.hash(), clause.name()));
			if (put) {
				this.events
					.publishEvent(new BankMoved(version.id(), version.from(), party, null, BankState.PROPOSED, null));
			}
		});
	}

}
