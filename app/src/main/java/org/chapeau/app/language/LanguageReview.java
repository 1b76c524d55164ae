package org.chapeau.app.language;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Typed;
import org.chapeau.app.language.persistence.ConfirmationStore;
import org.chapeau.app.language.persistence.WaiverStore;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a side says of the two languages: that a clause says the same in both, and that
 * words may stand although a rule speaks against them. Both are its own; the other side
 * hears neither of them, nor of the reason.
 */
@Component
@Transactional
public class LanguageReview {

	/** The longest reason, in characters. */
	static final int LONGEST = 2000;

	private final ConfirmationStore confirmations;

	private final WaiverStore waivers;

	private final Comparing comparing;

	private final Dossiers dossiers;

	private final JointText text;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LanguageReview(ConfirmationStore confirmations, WaiverStore waivers, Comparing comparing, Dossiers dossiers,
			JointText text, ApplicationEventPublisher events, Clock clock) {
		this.confirmations = confirmations;
		this.waivers = waivers;
		this.comparing = comparing;
		this.dossiers = dossiers;
		this.text = text;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The clauses of a dossier with what was found; none if it does not exist for the
	 * reader.
	 */
	@Transactional(readOnly = true)
	public List<ReviewedClause> of(CurrentUser reader, DossierId dossier) {
		return this.comparing.compare(reader, this.text.of(reader, dossier), this.confirmations.list(reader, dossier),
				this.waivers.list(reader, dossier));
	}

	/**
	 * How many errors the reader's side has neither put right nor waived. They stand in
	 * the way of its key to the release, and of nothing else.
	 */
	@Transactional(readOnly = true)
	public long openErrors(CurrentUser reader, DossierId dossier) {
		return of(reader, dossier).stream()
			.flatMap((clause) -> clause.notes().stream())
			.filter(Note::isOpenError)
			.count();
	}

	/**
	 * Whether the user may confirm and waive on the dossier now.
	 */
	public boolean mayReview(CurrentUser user, Dossier dossier) {
		return !dossier.state().ended() && user.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION,
				Role.COORDINATOR, Role.REVIEWER, Role.LEGAL_ADVISER, Role.RELEASE_OFFICER);
	}

	/**
	 * Confirms, for one's own side, that both languages of a clause say the same.
	 * @param hash the hash of the clause that was on the page
	 */
	public Outcome<Confirmation> confirm(CurrentUser user, DossierId dossier, ClauseId id, String hash) {
		return find(user, dossier, id).then((clause) -> {
			if (!clause.hash().equals(hash)) {
				return Outcome.refused("languages-changed");
			}
			if (!clause.isClean()) {
				return Outcome.refused("languages-open");
			}
			Confirmation confirmation = new Confirmation(dossier, id, user.side(), hash, user.name(),
					this.clock.instant());
			if (!this.confirmations.insert(confirmation)) {
				return Outcome.refused("languages-confirmed");
			}
			record(user, dossier, "languages-confirmed", id);
			return Outcome.done(confirmation);
		});
	}

	/**
	 * Takes back what one's own side has confirmed of a clause as it is.
	 */
	public Outcome<ClauseText> takeBack(CurrentUser user, DossierId dossier, ClauseId id) {
		return find(user, dossier, id).then((clause) -> {
			if (!this.confirmations.delete(user, id, clause.hash())) {
				return Outcome.refused("languages-not-confirmed");
			}
			record(user, dossier, "languages-unconfirmed", id);
			return Outcome.done(clause);
		});
	}

	/**
	 * Lets words stand, for one's own side.
	 * @param typed why
	 */
	public Outcome<Waiver> waive(CurrentUser user, DossierId dossier, ClauseId id, Mark mark, String typed) {
		String reason = Typed.words(typed);
		if (reason.isEmpty()) {
			return Outcome.refused("waiver-reason-missing");
		}
		if (reason.length() > LONGEST) {
			return Outcome.refused("too-long", LONGEST);
		}
		return find(user, dossier, id).then((clause) -> {
			Optional<Note> note = note(user, dossier, id, mark);
			if (note.isEmpty()) {
				return Outcome.refused("waiver-nothing");
			}
			Waiver waiver = new Waiver(dossier, id, user.side(), mark, reason, user.name(), this.clock.instant());
			if (!this.waivers.insert(waiver)) {
				return Outcome.refused("waiver-there");
			}
			record(user, dossier, "finding-waived", id);
			return Outcome.done(waiver);
		});
	}

	/**
	 * Takes a waiver of one's own side back.
	 */
	public Outcome<ClauseText> takeWaiverBack(CurrentUser user, DossierId dossier, ClauseId id, Mark mark) {
		return find(user, dossier, id).then((clause) -> {
			if (!this.waivers.delete(user, id, mark)) {
				return Outcome.refused("waiver-gone");
			}
			record(user, dossier, "waiver-taken-back", id);
			return Outcome.done(clause);
		});
	}

	private Optional<Note> note(CurrentUser user, DossierId dossier, ClauseId id, Mark mark) {
		return of(user, dossier).stream()
			.filter((clause) -> clause.clause().id().equals(id))
			.flatMap((clause) -> clause.notes().stream())
			.filter((note) -> note.mark().equals(mark))
			.findFirst();
	}

	private Outcome<ClauseText> find(CurrentUser user, DossierId dossier, ClauseId id) {
		Optional<Dossier> found = this.dossiers.find(user, dossier);
		if (found.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		if (!mayReview(user, found.get())) {
			return Outcome.refused(found.get().state().ended() ? "dossier-ended" : "languages-not-reviewer");
		}
		return this.text.clause(user, id)
			.filter((clause) -> clause.dossier().equals(dossier))
			.map(Outcome::done)
			.orElseGet(() -> Outcome.refused("clause-unknown"));
	}

	private void record(CurrentUser user, DossierId dossier, String what, ClauseId clause) {
		this.events
			.publishEvent(Recorded.within(user.side(), dossier, what, user.name(), null).about(clause.toString()));
	}

}
