package org.chapeau.app.agreed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.chapeau.app.agreed.PrecedentView.Reading;
import org.chapeau.app.agreed.persistence.LibraryStore;
import org.chapeau.app.agreed.persistence.PrecedentStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.precedent.Closeness;
import org.chapeau.precedent.DepartureCheck;
import org.chapeau.precedent.Nearness;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a side has put beside a clause from earlier statements, and what the clause says
 * otherwise. No word of it reaches the other side.
 */
@Component
@Transactional
public class Precedents {

	private final PrecedentStore store;

	private final LibraryStore library;

	private final JointText text;

	private final DepartureCheck check;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Precedents(PrecedentStore store, LibraryStore library, JointText text, DepartureCheck check,
			ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.library = library;
		this.text = text;
		this.check = check;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The precedents of the reader's side for a clause, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<PrecedentView> of(CurrentUser reader, ClauseText clause) {
		List<PrecedentView> views = new ArrayList<>();
		for (Precedent precedent : this.store.list(reader, clause.id())) {
			Optional<EarlierStatement> statement = this.library.find(reader, precedent.statement());
			Optional<EarlierParagraph> paragraph = this.library.paragraph(reader, precedent.statement(),
					precedent.position());
			if (statement.isPresent() && paragraph.isPresent()) {
				views.add(new PrecedentView(precedent, new PastWording(statement.get(), paragraph.get()),
						readings(clause, paragraph.get())));
			}
		}
		return views;
	}

	/** The words as they stand, if any do, then each side's reading of them. */
	private List<Reading> readings(ClauseText clause, EarlierParagraph earlier) {
		List<Reading> readings = new ArrayList<>();
		for (Language language : Language.values()) {
			RollingText now = clause.in(language);
			if (earlier.in(language).isBlank()) {
				continue;
			}
			if (!now.base().isBlank()) {
				readings.add(reading(null, language, earlier, now.base()));
			}
			for (Party party : new TreeSet<>(now.parties())) {
				readings.add(reading(party, language, earlier, now.as(party)));
			}
		}
		return readings;
	}

	private Reading reading(@Nullable Party party, Language language, EarlierParagraph earlier, String words) {
		String before = earlier.in(language);
		Closeness closeness = words.isBlank() ? Closeness.DEPARTED : Nearness.of(before, words, language).closeness();
		return new Reading(party, language, closeness,
				this.check.beside(before, earlier.level(language), words, language));
	}

	/**
	 * Puts an earlier paragraph beside a clause, for one's own side.
	 */
	public Outcome<Precedent> choose(CurrentUser user, DossierId dossier, ClauseId id, EarlierStatementId statement,
			int position) {
		return clause(user, dossier, id).then((clause) -> {
			if (this.library.paragraph(user, statement, position).isEmpty()) {
				return Outcome.refused("agreed-unknown");
			}
			Precedent precedent = new Precedent(dossier, id, user.side(), statement, position, user.name(),
					this.clock.instant());
			if (!this.store.insert(precedent)) {
				return Outcome.refused("precedent-there");
			}
			record(user, dossier, "precedent-chosen", id);
			return Outcome.done(precedent);
		});
	}

	/**
	 * Takes a precedent of one's own side away again.
	 */
	public Outcome<ClauseText> drop(CurrentUser user, DossierId dossier, ClauseId id, EarlierStatementId statement,
			int position) {
		return clause(user, dossier, id).then((clause) -> {
			if (!this.store.delete(user, id, statement, position)) {
				return Outcome.refused("precedent-gone");
			}
			record(user, dossier, "precedent-dropped", id);
			return Outcome.done(clause);
		});
	}

	private Outcome<ClauseText> clause(CurrentUser user, DossierId dossier, ClauseId id) {
		if (!Library.mayKeep(user)) {
			return Outcome.refused("agreed-not-keeper");
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
