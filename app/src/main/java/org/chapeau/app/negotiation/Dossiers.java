package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.process.DossierParties;
import org.chapeau.app.process.Processes;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens dossiers and finds them.
 */
@Component
@Transactional
public class Dossiers implements DossierParties {

	private final DossierStore store;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Dossiers(DossierStore store, Processes processes, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.processes = processes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a dossier; its side holds the pen. Until the zero draft is transmitted, no
	 * other side knows of it.
	 */
	public Outcome<Dossier> open(CurrentUser user, NewDossier wanted) {
		if (!user.has(Role.PENHOLDER)) {
			return Outcome.refused("not-penholder");
		}
		if (wanted.marking().zone().filter((zone) -> !zone.equals(user.side())).isPresent()) {
			return Outcome.refused("marking-of-other-side", wanted.marking().words());
		}
		Dossier dossier = new Dossier(DossierId.random(), wanted.title(), wanted.event(), wanted.place(),
				wanted.eventDate(), wanted.rank(), user.side(), wanted.marking(), DossierState.DRAFTING, 0, null, null,
				null, this.clock.instant(), wanted.parties(), wanted.alternat(), wanted.authentic(), 0);
		this.store.insert(dossier);
		this.processes.startNegotiation(dossier.id(), user.side());
		this.events.publishEvent(Recorded.within(user.side(), dossier.id(), "dossier-opened", user.name(), null));
		return Outcome.done(dossier);
	}

	/**
	 * The dossier, if it exists for the reader.
	 */
	@Transactional(readOnly = true)
	public Optional<Dossier> find(CurrentUser reader, DossierId id) {
		return this.store.find(reader, id);
	}

	/**
	 * The dossiers that exist for the reader.
	 */
	@Transactional(readOnly = true)
	public List<Dossier> list(CurrentUser reader) {
		return this.store.list(reader);
	}

	/**
	 * The titles of those of the dossiers that exist for the reader.
	 */
	@Transactional(readOnly = true)
	public Map<DossierId, Bilingual> titles(CurrentUser reader, Collection<DossierId> ids) {
		return ids.isEmpty() ? Map.of() : this.store.titles(reader, ids);
	}

	/**
	 * By word, those of the dossiers that exist for the reader and have it in their
	 * title, event or place or in a clause of their text as it stands, in either
	 * language.
	 * @param words in lower case
	 */
	@Transactional(readOnly = true)
	public Map<String, Set<DossierId>> having(CurrentUser reader, Collection<DossierId> ids, List<String> words) {
		return (ids.isEmpty() || words.isEmpty()) ? Map.of() : this.store.having(reader, ids, words);
	}

	/**
	 * Whether there is no dossier at all yet.
	 */
	@Transactional(readOnly = true)
	public boolean none() {
		return this.store.isEmpty();
	}

	/**
	 * The dossier, for the processes that work on it and for no reader.
	 */
	@Transactional(readOnly = true)
	public Dossier ofProcess(DossierId id) {
		return this.store.ofProcess(id);
	}

	@Override
	@Transactional(readOnly = true)
	public Collection<Party> partiesTo(DossierId dossier) {
		return this.store.partiesOfProcess(dossier);
	}

}
