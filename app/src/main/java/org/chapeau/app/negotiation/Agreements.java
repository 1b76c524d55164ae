package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.persistence.AgreementStore;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.ReserveStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who agrees to exactly what: a side to a clause, a side to closing the round, a head of
 * delegation to the whole text ad referendum. Each is bound to the hash that was on the
 * page; an outdated one is refused.
 */
@Component
@Transactional
public class Agreements {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final AgreementStore agreements;

	private final ReserveStore reserves;

	private final TransmissionStore transmissions;

	private final NegotiatingTable table;

	private final Opening opening;

	private final Tasks tasks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Agreements(DossierStore dossiers, TextStore texts, AgreementStore agreements, ReserveStore reserves,
			TransmissionStore transmissions, NegotiatingTable table, Opening opening, Tasks tasks,
			ApplicationEventPublisher events, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.agreements = agreements;
		this.reserves = reserves;
		this.transmissions = transmissions;
		this.table = table;
		this.opening = opening;
		this.tasks = tasks;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Agrees to one clause, ad referendum, in the name of one's side.
	 * @param hash the hash of the clause that was on the page
	 */
	public Outcome<ClauseText> agree(CurrentUser user, ClauseId id, String hash) {
		if (!user.has(Role.NEGOTIATOR)) {
			return Outcome.refused("not-negotiator");
		}
		Optional<DossierId> dossier = this.texts.clause(user, id).map(ClauseText::dossier);
		return dossier.isEmpty() ? Outcome.refused("clause-unknown")
				: this.opening.before(user, dossier.get()).then((open) -> agreed(user, id, hash));
	}

	private Outcome<ClauseText> agreed(CurrentUser user, ClauseId id, String hash) {
		Optional<ClauseText> clause = this.texts.clause(user, id);
		if (clause.isEmpty()) {
			return Outcome.refused("clause-unknown");
		}
		if (this.dossiers.ofProcess(clause.get().dossier()).state() != DossierState.NEGOTIATING) {
			return Outcome.refused("text-locked");
		}
		if (!clause.get().hash().equals(hash)) {
			return Outcome.refused("agreement-outdated");
		}
		if (!clause.get().isClean()) {
			return Outcome.refused("bracket-open");
		}
		this.agreements.agree(clause.get(), clause.get().number(), hash, user.side(), this.clock.instant());
		this.events
			.publishEvent(Recorded.shared(clause.get().dossier(), "clause-agreed", user.side(), user.name(), hash)
				.about(id.toString()));
		return Outcome.done(clause.get());
	}

	/**
	 * Says for one's side that the round may close.
	 * @param hash the hash of the whole text that was on the page
	 * @param authentic which of its languages were authentic there
	 */
	public Outcome<DossierId> closeRound(CurrentUser user, TaskId task, String hash, Authentic authentic) {
		return onTask(user, task, Forms.NEGOTIATE, hash, authentic).then((item) -> {
			Dossier dossier = this.dossiers.ofProcess(item.dossier());
			this.agreements.close(dossier.id(), dossier.round(), hash, user.side(), this.clock.instant());
			this.events.publishEvent(Recorded.shared(dossier.id(), "round-closing", user.side(), user.name(), hash));
			this.tasks.complete(user, task, Map.of());
			return Outcome.done(dossier.id());
		});
	}

	/**
	 * Agrees to the whole text ad referendum, as head of delegation. Not while a reserve
	 * that the side knows of is live: the text is not clean.
	 * @param hash the hash of the whole text that was on the page
	 * @param authentic which of its languages were authentic there
	 */
	public Outcome<DossierId> confirm(CurrentUser user, TaskId task, String hash, Authentic authentic) {
		return onTask(user, task, Forms.AD_REFERENDUM, hash, authentic).then((item) -> {
			List<ClauseText> text = this.texts.textOfProcess(item.dossier());
			if (!JointText.isClean(text)) {
				return Outcome.refused("bracket-open");
			}
			if (!JointText.isWhole(text)) {
				return Outcome.refused(text.isEmpty() ? "text-empty" : "clause-half");
			}
			int live = this.reserves.live(item.dossier(), user.side());
			if (live > 0) {
				return Outcome.refused("reserve-live", live);
			}
			Dossier dossier = this.dossiers.ofProcess(item.dossier());
			if (this.agreements.agreedToAnother(dossier.id(), hash)) {
				return Outcome.refused("heads-differ");
			}
			this.table.agreeToCleanClauses(dossier.id(), user.side());
			this.agreements.agreeToAll(dossier.id(), hash, user.side(), this.clock.instant());
			transmit(user, dossier, Transmission.Kind.AD_REFERENDUM, hash, null);
			this.tasks.complete(user, task, Map.of());
			return Outcome.done(dossier.id());
		});
	}

	/**
	 * Refuses the text as a whole; it goes back to the table.
	 * @param reason for the other side to read
	 */
	public Outcome<DossierId> refuse(CurrentUser user, TaskId task, String reason) {
		if (reason.isBlank()) {
			return Outcome.refused("reason-missing");
		}
		return this.tasks.own(user, task, Forms.AD_REFERENDUM).then((item) -> {
			Dossier dossier = this.dossiers.ofProcess(item.dossier());
			String hash = JointText.hash(this.texts.textOfProcess(dossier.id()));
			transmit(user, dossier, Transmission.Kind.REFUSAL, hash, reason.strip());
			this.tasks.complete(user, task, Map.of(Variables.REFUSED, true));
			return Outcome.done(dossier.id());
		});
	}

	/**
	 * The task, if the text is the one that was on the page; it does not change under
	 * whoever agrees to it.
	 */
	private Outcome<WorkItem> onTask(CurrentUser user, TaskId task, String form, String hash, Authentic authentic) {
		return this.tasks.own(user, task, form).then((item) -> {
			this.opening.lock(item.dossier());
			String now = JointText.hash(this.texts.textOfProcess(item.dossier()));
			boolean same = now.equals(hash) && this.dossiers.ofProcess(item.dossier()).authentic() == authentic;
			return same ? Outcome.done(item) : Outcome.refused("agreement-outdated");
		});
	}

	private void transmit(CurrentUser user, Dossier dossier, Transmission.Kind kind, String hash,
			@Nullable String message) {
		this.transmissions.insert(new Transmission(dossier.id(), dossier.round(), user.side(), kind, hash, message,
				this.clock.instant()));
		this.events.publishEvent(Recorded.shared(dossier.id(), kind.key(), user.side(), user.name(), hash));
	}

}
