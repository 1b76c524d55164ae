package org.chapeau.app.negotiation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Typed;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.ReserveStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves, entered and lifted. That a side has one, of which kind, on what and until
 * when, both sides know; why, and a Member State's altogether, its own side alone.
 * <p>
 * A reserve is entered while the text is on the table or in approval: before, there is no
 * joint text to reserve a position on, and after, every side has given its word. It may
 * be lifted until the dossier has ended, for lifting it takes nothing back.
 */
@Component
@Transactional
public class Reserves {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final ReserveStore reserves;

	private final Parties parties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reserves(DossierStore dossiers, TextStore texts, ReserveStore reserves, Parties parties,
			ApplicationEventPublisher events, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.reserves = reserves;
		this.parties = parties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The reserves on a dossier that exist for the reader, live and lifted, the latest
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<Reserve> of(CurrentUser reader, DossierId dossier) {
		return this.reserves.list(reader, dossier);
	}

	/**
	 * Enters a reserve.
	 */
	public Outcome<Reserve> enter(CurrentUser user, NewReserve wanted) {
		return allowed(user, wanted).then((dossier) -> wellFormed(user, wanted)).then((kind) -> {
			Reserve reserve = new Reserve(ReserveId.random(), wanted.dossier(), wanted.clause(), user.side(),
					wanted.memberState(), kind, Typed.words(wanted.reason()), wanted.liftBy(), this.clock.instant(),
					user.name(), null, null);
			if (this.reserves.list(user, wanted.dossier()).stream().anyMatch((other) -> isSame(other, reserve))) {
				return Outcome.refused("reserve-stands");
			}
			this.reserves.insert(reserve);
			this.events.publishEvent(event(user, reserve, "reserve-entered"));
			return Outcome.done(reserve);
		});
	}

	/**
	 * Lifts a reserve. Of two who lift the same one, the second is told that it is
	 * lifted.
	 */
	public Outcome<Reserve> lift(CurrentUser user, DossierId dossier, ReserveId id) {
		Optional<Reserve> found = this.reserves.find(user, dossier, id);
		if (found.isEmpty()) {
			return Outcome.refused("reserve-unknown");
		}
		Reserve reserve = found.get();
		if (!isOwner(user, reserve)) {
			return Outcome.refused("reserve-not-yours");
		}
		if (this.dossiers.ofProcess(dossier).state().ended()) {
			return Outcome.refused("dossier-ended");
		}
		if (!this.reserves.lift(reserve, user.name(), this.clock.instant())) {
			return Outcome.refused("reserve-lifted");
		}
		this.events.publishEvent(event(user, reserve, "reserve-lifted"));
		return Outcome.done(reserve);
	}

	/**
	 * Whether the user may enter a reserve in the name of their side.
	 */
	public boolean speaksForSide(CurrentUser user) {
		return user.has(Role.NEGOTIATOR, Role.COORDINATOR, Role.HEAD_OF_DELEGATION);
	}

	/**
	 * The delegations in whose name the user may enter a reserve: those who coordinate or
	 * negotiate for all of them, a delegate for their own.
	 */
	public List<String> speaksFor(CurrentUser user) {
		boolean all = user.has(Role.NEGOTIATOR, Role.COORDINATOR);
		return this.parties.delegations(user.side())
			.stream()
			.filter((delegation) -> all || isDelegateOf(user, delegation))
			.toList();
	}

	/**
	 * The delegations whose reserves exist for the reader: all of their side for those
	 * who carry the negotiation or the approval, for a delegate their own.
	 */
	public List<String> knownTo(CurrentUser reader) {
		boolean all = ReserveStore.isInsider(reader);
		return this.parties.delegations(reader.side())
			.stream()
			.filter((delegation) -> all || isDelegateOf(reader, delegation))
			.toList();
	}

	/**
	 * Whether the user may enter any reserve on the dossier now.
	 */
	public boolean mayEnter(CurrentUser user, Dossier dossier) {
		return takesReserves(dossier) && (speaksForSide(user) || !speaksFor(user).isEmpty());
	}

	/**
	 * Whether the user may lift the reserve now.
	 */
	public boolean mayLift(CurrentUser user, Dossier dossier, Reserve reserve) {
		return reserve.isLive() && !dossier.state().ended() && isOwner(user, reserve);
	}

	/**
	 * Whether a live reserve should have been lifted by now, where its side is.
	 */
	public boolean isOverdue(Reserve reserve) {
		return reserve.isOverdueOn(today(reserve.party()));
	}

	private Outcome<Dossier> allowed(CurrentUser user, NewReserve wanted) {
		Optional<Dossier> dossier = this.dossiers.find(user, wanted.dossier());
		if (dossier.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		String memberState = wanted.memberState();
		if ((memberState != null) ? !speaksFor(user).contains(memberState) : !speaksForSide(user)) {
			return Outcome.refused("not-reserving");
		}
		return takesReserves(dossier.get()) ? Outcome.done(dossier.get()) : Outcome.refused("reserve-not-now");
	}

	private Outcome<Reserve.Kind> wellFormed(CurrentUser user, NewReserve wanted) {
		Reserve.Kind kind = wanted.kind();
		ClauseId clause = wanted.clause();
		if (clause != null && this.texts.clause(user, clause)
			.filter((found) -> found.dossier().equals(wanted.dossier()))
			.isEmpty()) {
			return Outcome.refused("clause-unknown");
		}
		if (kind == null) {
			return Outcome.refused("reserve-kind-missing");
		}
		if (wanted.reason().isBlank()) {
			return Outcome.refused("reserve-reason-missing");
		}
		if (Typed.words(wanted.reason()).length() > NewReserve.LONGEST) {
			return Outcome.refused("too-long", NewReserve.LONGEST);
		}
		if (wanted.liftBy() != null && wanted.liftBy().isBefore(today(user.side()))) {
			return Outcome.refused("lift-by-past");
		}
		return Outcome.done(kind);
	}

	/** A second click, or a second officer: nobody reserves the same position twice. */
	private static boolean isSame(Reserve standing, Reserve wanted) {
		return standing.isLive() && standing.kind() == wanted.kind() && standing.isOfSameOwner(wanted)
				&& Objects.equals(standing.clause(), wanted.clause());
	}

	private boolean isOwner(CurrentUser user, Reserve reserve) {
		return reserve.party().equals(user.side()) && ((reserve.memberState() != null)
				? speaksFor(user).contains(reserve.memberState()) : speaksForSide(user));
	}

	private static boolean takesReserves(Dossier dossier) {
		return dossier.state() == DossierState.NEGOTIATING || dossier.state() == DossierState.IN_APPROVAL;
	}

	private static boolean isDelegateOf(CurrentUser user, String delegation) {
		return user.has(Role.DELEGATE) && user.groupPaths().contains(delegation);
	}

	private LocalDate today(Party party) {
		return LocalDate.ofInstant(this.clock.instant(), this.parties.zone(party));
	}

	private static Recorded event(CurrentUser user, Reserve reserve, String what) {
		if (reserve.memberState() != null) {
			return Recorded.within(user.side(), reserve.dossier(), "member-state-" + what, user.name(), null)
				.about(reserve.memberState());
		}
		Recorded shared = Recorded.shared(reserve.dossier(), what, user.side(), user.name(), null);
		return (reserve.clause() != null) ? shared.about(reserve.clause().toString()) : shared;
	}

}
