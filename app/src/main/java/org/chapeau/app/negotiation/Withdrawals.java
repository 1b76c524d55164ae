package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.Rounds.TextUnlocked;
import org.chapeau.app.negotiation.persistence.AgreementStore;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.chapeau.app.process.Processes;
import org.chapeau.text.Party;
import org.chapeau.workflows.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a dossier up, by agreement of all sides: one proposes it, the others agree. A
 * draft that nobody else has seen is withdrawn by its own side alone.
 */
@Component
@Transactional
public class Withdrawals {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final AgreementStore agreements;

	private final TransmissionStore transmissions;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Withdrawals(DossierStore dossiers, TextStore texts, AgreementStore agreements, TransmissionStore transmissions,
			Processes processes, ApplicationEventPublisher events, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.agreements = agreements;
		this.transmissions = transmissions;
		this.processes = processes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Proposes to withdraw, or agrees to the other side's proposal to.
	 * @param reason for the other side to read; may be blank
	 */
	public Outcome<Dossier> withdraw(CurrentUser user, DossierId id, String reason) {
		return allowed(user, id).then((dossier) -> {
			Party proposer = dossier.withdrawalProposedBy();
			if (user.side().equals(proposer)) {
				return Outcome.refused("withdrawal-already-proposed");
			}
			if (dossier.round() > 0 && proposer == null) {
				this.dossiers.update(dossier.withdrawalProposedBy(user.side()));
				record(user, dossier, Transmission.Kind.WITHDRAWAL_PROPOSED, reason);
				return Outcome.done(dossier);
			}
			if (this.agreements.withdrawing(id).contains(user.side())) {
				return Outcome.refused("withdrawal-already-agreed");
			}
			return agreed(user, dossier, reason);
		});
	}

	private Outcome<Dossier> agreed(CurrentUser user, Dossier dossier, String reason) {
		this.agreements.agreeToWithdraw(dossier.id(), user.side());
		Set<Party> agreed = new HashSet<>(this.agreements.withdrawing(dossier.id()));
		Optional.ofNullable(dossier.withdrawalProposedBy()).ifPresent(agreed::add);
		boolean all = dossier.round() == 0 || agreed.containsAll(dossier.partyList());
		if (all) {
			// Now, not when the process gets to it: somebody may decide in between, or
			// the instant of a release lie there.
			this.events.publishEvent(new TextUnlocked(dossier.id()));
		}
		// Of two sides that agree at the same moment, the second finds that the first
		// has.
		this.dossiers.update(all ? dossier.withdrawn() : dossier);
		record(user, dossier, Transmission.Kind.WITHDRAWAL_AGREED, reason);
		if (all) {
			this.processes.tellShared(Messages.WITHDRAWAL_AGREED, dossier.id(), Map.of());
		}
		return Outcome.done(dossier);
	}

	/**
	 * Takes one's proposal to withdraw back.
	 */
	public Outcome<Dossier> goOn(CurrentUser user, DossierId id) {
		return allowed(user, id).then((dossier) -> {
			if (!user.side().equals(dossier.withdrawalProposedBy())) {
				return Outcome.refused("withdrawal-not-proposed");
			}
			this.dossiers.update(dossier.withdrawalProposedBy(null));
			this.agreements.withdrawNoLonger(id);
			this.events.publishEvent(Recorded.shared(id, "withdrawal-taken-back", user.side(), user.name(), null));
			return Outcome.done(dossier);
		});
	}

	private Outcome<Dossier> allowed(CurrentUser user, DossierId id) {
		Optional<Dossier> dossier = this.dossiers.find(user, id);
		if (dossier.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		if (!user.has(Role.HEAD_OF_DELEGATION)) {
			return Outcome.refused("not-head-of-delegation");
		}
		return dossier.get().state().ended() ? Outcome.refused("dossier-ended") : Outcome.done(dossier.get());
	}

	private void record(CurrentUser user, Dossier dossier, Transmission.Kind kind, @Nullable String reason) {
		String hash = JointText.hash(this.texts.textOfProcess(dossier.id()));
		this.transmissions.insert(new Transmission(dossier.id(), dossier.round(), user.side(), kind, hash,
				(reason != null && !reason.isBlank()) ? reason.strip() : null, this.clock.instant()));
		this.events.publishEvent(
				(dossier.round() == 0) ? Recorded.within(user.side(), dossier.id(), kind.key(), user.name(), hash)
						: Recorded.shared(dossier.id(), kind.key(), user.side(), user.name(), hash));
	}

}
