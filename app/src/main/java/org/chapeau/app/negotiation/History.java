package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.PersonForgotten;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.persistence.HistoryStore;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole text as it stood after each change, to read and to compare; and what a reader
 * has seen of it.
 */
@Component
@Transactional
public class History {

	private final HistoryStore store;

	private final Clock clock;

	History(HistoryStore store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Keeps the text as it stands after a change.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	int record(Dossier dossier, StatementVersion.Cause cause, @Nullable ClauseId clause, @Nullable Party by) {
		return this.store.add(dossier.id(), dossier.round(), cause, clause, by, this.clock.instant());
	}

	@Transactional(readOnly = true)
	public List<StatementVersion> versions(CurrentUser reader, DossierId dossier) {
		return this.store.versions(reader, dossier);
	}

	@Transactional(readOnly = true)
	public List<Round> rounds(CurrentUser reader, DossierId dossier) {
		return this.store.rounds(reader, dossier);
	}

	/**
	 * The text as it stood at a version, to the byte; none if there is no such version
	 * for the reader.
	 */
	@Transactional(readOnly = true)
	public List<ClauseText> text(CurrentUser reader, DossierId dossier, int version) {
		return this.store.text(reader, dossier, version);
	}

	/**
	 * The dossier with the languages authentic that were when a version was the latest.
	 */
	@Transactional(readOnly = true)
	public Dossier asItWas(CurrentUser reader, Dossier dossier, int version) {
		long changes = this.store.versions(reader, dossier.id())
			.stream()
			.filter((later) -> later.number() > version && later.cause().isOfLanguages())
			.count();
		return (changes % 2 == 0) ? dossier : dossier.saying(dossier.authentic().other());
	}

	/**
	 * The last time that other languages became authentic, if any have.
	 */
	@Transactional(readOnly = true)
	public Optional<StatementVersion> changeOfLanguages(CurrentUser reader, DossierId dossier) {
		return this.store.versions(reader, dossier)
			.stream()
			.filter((version) -> version.cause().isOfLanguages())
			.findFirst();
	}

	/**
	 * The latest version with the given hash of the whole text, if there is one for the
	 * reader.
	 */
	@Transactional(readOnly = true)
	public Optional<Integer> versionOf(CurrentUser reader, DossierId dossier, String hash) {
		return this.store.hashes(reader, dossier)
			.entrySet()
			.stream()
			.filter((version) -> version.getValue().equals(hash))
			.map(Map.Entry::getKey)
			.max(Integer::compare);
	}

	/**
	 * Compares two versions of the whole text.
	 * @return nothing if one of them does not exist for the reader
	 */
	@Transactional(readOnly = true)
	public Optional<TextComparison> compare(CurrentUser reader, DossierId dossier, int from, int to) {
		List<Integer> known = this.store.versions(reader, dossier).stream().map(StatementVersion::number).toList();
		if (!known.contains(from) || !known.contains(to)) {
			return Optional.empty();
		}
		return Optional
			.of(TextComparison.of(this.store.text(reader, dossier, from), this.store.text(reader, dossier, to)));
	}

	/**
	 * What has changed since the reader last looked. Whoever looks for the first time has
	 * missed nothing.
	 * @return nothing if nothing has
	 */
	public Optional<News> news(CurrentUser reader, DossierId dossier) {
		List<StatementVersion> versions = this.store.versions(reader, dossier);
		if (versions.isEmpty()) {
			return Optional.empty();
		}
		int latest = versions.get(0).number();
		Optional<LastLook> last = this.store.lastLook(reader, dossier);
		if (last.isEmpty()) {
			this.store.look(reader, dossier, latest, this.clock.instant());
			return Optional.empty();
		}
		if (last.get().version() == latest) {
			return Optional.empty();
		}
		TextComparison changes = TextComparison.of(this.store.text(reader, dossier, last.get().version()),
				this.store.text(reader, dossier, latest));
		return changes.isSame() ? Optional.empty() : Optional.of(new News(last.get(), latest, changes));
	}

	/**
	 * Says that the reader has seen the text up to a version.
	 */
	public void look(CurrentUser reader, DossierId dossier, int version) {
		if (this.store.versions(reader, dossier).stream().anyMatch((known) -> known.number() == version)) {
			this.store.look(reader, dossier, version, this.clock.instant());
		}
	}

	/**
	 * What a reader has not seen yet.
	 *
	 * @param since what they saw last, and when
	 * @param latest the version that stands now
	 * @param changes what lies between
	 */
	public record News(LastLook since, int latest, TextComparison changes) {
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(PersonForgotten person) {
		this.store.forget(person.side(), person.name(), person.before());
	}

}
