package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.persistence.AgreementStore;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.LanguageWishStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes which languages of a statement are authentic, by agreement of all sides: one
 * proposes it, the others agree. Of a draft that nobody else has seen its penholder
 * decides alone. It is no part of the hash that agreements and approvals are bound to, so
 * it stays as it is once a head of delegation has agreed ad referendum.
 */
@Component
@Transactional
public class AuthenticLanguages {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final LanguageWishStore wishes;

	private final TransmissionStore transmissions;

	private final AgreementStore agreements;

	private final History history;

	private final Opening opening;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AuthenticLanguages(DossierStore dossiers, TextStore texts, LanguageWishStore wishes,
			TransmissionStore transmissions, AgreementStore agreements, History history, Opening opening,
			ApplicationEventPublisher events, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.wishes = wishes;
		this.transmissions = transmissions;
		this.agreements = agreements;
		this.history = history;
		this.opening = opening;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * How a change stands for a reader.
	 * @return nothing if it is nothing to the reader: none is proposed, and they could
	 * not propose one
	 */
	@Transactional(readOnly = true)
	public Optional<LanguageChange> of(CurrentUser reader, Dossier dossier) {
		Set<Party> wishing = (dossier.round() > 0) ? this.wishes.wishing(dossier.id()) : Set.of();
		return LanguageChange.of(reader, dossier, wishing);
	}

	/**
	 * Changes what nobody else has seen. Refused once it has crossed: it would be a
	 * message to the other side, and the page did not say so.
	 * @param wanted what is to be authentic
	 */
	public Outcome<Dossier> decide(CurrentUser user, DossierId id, Authentic wanted) {
		this.opening.lock(id);
		return this.dossiers.find(user, id).filter((dossier) -> dossier.round() > 0).isPresent()
				? Outcome.refused("authentic-crossed") : wish(user, id, wanted, false, "");
	}

	/**
	 * Proposes a change.
	 * @param wanted what is to be authentic
	 * @param reason for the other side to read; may be blank
	 */
	public Outcome<Dossier> propose(CurrentUser user, DossierId id, Authentic wanted, String reason) {
		return wish(user, id, wanted, false, reason);
	}

	/**
	 * Agrees to the change that another side has proposed. Refused if it has been taken
	 * back: that one side agrees is no proposal of its own.
	 * @param wanted what was proposed on the page
	 * @param reason for the other side to read; may be blank
	 */
	public Outcome<Dossier> agree(CurrentUser user, DossierId id, Authentic wanted, String reason) {
		return wish(user, id, wanted, true, reason);
	}

	private Outcome<Dossier> wish(CurrentUser user, DossierId id, Authentic wanted, boolean agreeing, String reason) {
		// Of two sides that agree at the same moment, the second finds that the first
		// has.
		this.opening.lock(id);
		return allowed(user, id).then((dossier) -> {
			if (!dossier.state().open()) {
				return Outcome.refused("authentic-locked");
			}
			if (dossier.authentic() == wanted) {
				return Outcome.refused("authentic-same");
			}
			if (this.agreements.isAgreedToByAny(id)) {
				return Outcome.refused("authentic-agreed");
			}
			if (dossier.round() == 0) {
				return Outcome.done(decided(user, dossier, wanted));
			}
			Set<Party> wishing = new HashSet<>(this.wishes.wishing(id));
			if (!wishing.add(user.side())) {
				return Outcome.refused("authentic-already-proposed");
			}
			if (agreeing && wishing.size() == 1) {
				return Outcome.refused("authentic-not-proposed-now");
			}
			this.wishes.wish(id, user.side());
			transmit(user, dossier, kind(wanted, wishing.size() > 1), reason);
			return Outcome.done(wishing.containsAll(dossier.partyList()) ? changed(user, dossier, wanted) : dossier);
		});
	}

	/**
	 * Takes back what one's side has said for a change.
	 */
	public Outcome<Dossier> takeBack(CurrentUser user, DossierId id) {
		this.opening.lock(id);
		return allowed(user, id).then((dossier) -> {
			if (!this.wishes.wishing(id).contains(user.side())) {
				return Outcome.refused("authentic-not-proposed");
			}
			this.wishes.wishNoLonger(id, user.side());
			this.events.publishEvent(Recorded.shared(id, "authentic-taken-back", user.side(), user.name(), null));
			return Outcome.done(dossier);
		});
	}

	private Outcome<Dossier> allowed(CurrentUser user, DossierId id) {
		Optional<Dossier> dossier = this.dossiers.find(user, id);
		if (dossier.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		Role decides = LanguageChange.decides(dossier.get());
		if (!user.has(decides)) {
			return Outcome.refused((decides == Role.PENHOLDER) ? "not-penholder" : "not-head-of-delegation");
		}
		return dossier.get().state().ended() ? Outcome.refused("dossier-ended") : Outcome.done(dossier.get());
	}

	private Dossier decided(CurrentUser user, Dossier dossier, Authentic now) {
		Dossier decided = dossier.authentic(now);
		this.dossiers.update(decided);
		this.events.publishEvent(Recorded.within(user.side(), dossier.id(), "authentic-set-" + key(now), user.name(),
				hash(dossier.id())));
		return decided;
	}

	private Dossier changed(CurrentUser user, Dossier dossier, Authentic now) {
		Dossier changed = dossier.authentic(now);
		this.wishes.fulfil(dossier.id());
		this.history.record(changed, StatementVersion.Cause.of(now), null, user.side());
		this.dossiers.update(changed);
		this.events.publishEvent(
				Recorded.shared(dossier.id(), "authentic-" + key(now), user.side(), user.name(), hash(dossier.id())));
		return changed;
	}

	private void transmit(CurrentUser user, Dossier dossier, Transmission.Kind kind, String reason) {
		String hash = hash(dossier.id());
		this.transmissions.insert(new Transmission(dossier.id(), dossier.round(), user.side(), kind, hash,
				reason.isBlank() ? null : reason.strip(), this.clock.instant()));
		this.events.publishEvent(Recorded.shared(dossier.id(), kind.key(), user.side(), user.name(), hash));
	}

	private static Transmission.Kind kind(Authentic wanted, boolean agreed) {
		return switch (wanted) {
			case BOTH -> agreed ? Transmission.Kind.BOTH_AUTHENTIC_AGREED : Transmission.Kind.BOTH_AUTHENTIC_PROPOSED;
			case ENGLISH -> agreed ? Transmission.Kind.PROVISIONAL_AGREED : Transmission.Kind.PROVISIONAL_PROPOSED;
		};
	}

	private static String key(Authentic authentic) {
		return (authentic == Authentic.BOTH) ? "both" : "english";
	}

	private String hash(DossierId id) {
		return JointText.hash(this.texts.textOfProcess(id));
	}

}
