package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.language.LanguageReview;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Rounds;
import org.chapeau.app.process.Processes;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.release.Release.State;
import org.chapeau.app.release.persistence.KeyStore;
import org.chapeau.app.release.persistence.ReleaseStore;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys to a package. Each party's release officer turns one; both on the same package
 * and the same instant, or nothing is released.
 */
@Component
@Transactional
public class Releases {

	private final ReleaseStore releases;

	private final KeyStore keys;

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final Tasks tasks;

	private final Parties parties;

	private final Processes processes;

	private final LanguageReview languages;

	private final Corrigenda corrigenda;

	private final ApplicationEventPublisher events;

	private final DatabaseClock time;

	private final Duration lead;

	Releases(ReleaseStore releases, KeyStore keys, Dossiers dossiers, Rounds rounds, Tasks tasks, Parties parties,
			Processes processes, LanguageReview languages, Corrigenda corrigenda, ApplicationEventPublisher events,
			DatabaseClock time, @Value("${chapeau.release.lead:PT1M}") Duration lead) {
		this.releases = releases;
		this.keys = keys;
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.tasks = tasks;
		this.parties = parties;
		this.processes = processes;
		this.languages = languages;
		this.corrigenda = corrigenda;
		this.events = events;
		this.time = time;
		this.lead = lead;
	}

	/**
	 * The package of a dossier that exists for the reader, once it is prepared.
	 */
	@Transactional(readOnly = true)
	public Optional<Release> find(CurrentUser reader, DossierId dossier) {
		return this.dossiers.find(reader, dossier).flatMap((found) -> this.releases.latest(dossier));
	}

	/**
	 * The keys that are turned; who turned one of the other side is not said.
	 */
	@Transactional(readOnly = true)
	public List<Key> keys(CurrentUser reader, Release release) {
		return this.keys.turned(reader.side(), release.id());
	}

	/**
	 * The earliest instant a first key may be turned for.
	 */
	@Transactional(readOnly = true)
	public Instant earliest() {
		return this.time.now().plus(this.lead);
	}

	/**
	 * Turns one's side's key.
	 * @param packageHash the hash of the package that was on the page
	 * @param instant when to release: the first key proposes it, the second confirms it
	 */
	public Outcome<Release> turn(CurrentUser user, TaskId task, String packageHash, Instant instant) {
		return this.tasks.own(user, task, Forms.TURN_KEY).then((item) -> {
			Release release = this.releases.latest(item.dossier()).orElseThrow();
			Outcome<Release> allowed = mayTurn(user, release, packageHash, instant);
			if (!allowed.isDone()) {
				return allowed;
			}
			// Two first keys of the same moment: one of them is too late.
			this.releases.update(release, null);
			this.keys.turn(release.id(), new Key(user.side(), packageHash, instant, user.name(), this.time.now()));
			this.events
				.publishEvent(Recorded.shared(item.dossier(), "key-turned", user.side(), user.name(), packageHash));
			this.tasks.complete(user, task, Map.of());
			// The other key confirms the instant, and has to be turned before it.
			this.tasks.hasten(item.dossier(), item.element(), instant);
			return Outcome.done(release);
		});
	}

	private Outcome<Release> mayTurn(CurrentUser user, Release release, String packageHash, Instant instant) {
		if (!user.has(Role.RELEASE_OFFICER)) {
			return Outcome.refused("not-release-officer");
		}
		if (release.state() != State.PREPARED || !release.packageHash().equals(packageHash)) {
			return Outcome.refused("package-changed");
		}
		// A corrigendum leaves the text as it is, with the error that it corrects.
		long errors = release.isCorrigendum() ? 0 : this.languages.openErrors(user, release.dossier());
		if (errors > 0) {
			return Outcome.refused("release-errors", errors);
		}
		return mayTurnFor(user, release, instant);
	}

	private Outcome<Release> mayTurnFor(CurrentUser user, Release release, Instant instant) {
		Instant now = this.time.now();
		List<Key> turned = this.keys.turned(user.side(), release.id());
		if (turned.stream().anyMatch((key) -> key.party().equals(user.side()))) {
			return Outcome.refused("key-already-turned");
		}
		if (this.keys.isTurnedBy(user.name(), release.id())) {
			// Who has changed sides in between is still one person.
			return Outcome.refused("same-person");
		}
		if (lapsed(release, turned)) {
			return Outcome.refused("keys-lapsed");
		}
		if (turned.stream().anyMatch((key) -> !key.instant().equals(instant))) {
			return Outcome.refused("instant-differs");
		}
		if (!instant.isAfter(turned.isEmpty() ? now.plus(this.lead).minusMillis(1) : now)) {
			return Outcome.refused("instant-too-early");
		}
		if (instant.isBefore(firstMoment(release.dossier()))) {
			return Outcome.refused("instant-before-event");
		}
		if (instant.isAfter(now.atOffset(ZoneOffset.UTC).plus(Period.ofYears(1)).toInstant())) {
			return Outcome.refused("instant-too-late");
		}
		return Outcome.done(release);
	}

	/**
	 * The first moment of the day of the event, on the clock of whichever party sees it
	 * first.
	 */
	private Instant firstMoment(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		return dossier.partyList()
			.stream()
			.map((party) -> dossier.eventDate().atStartOfDay(this.parties.zone(party)).toInstant())
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	/**
	 * Whether the instant has passed that some keys were turned for, and others were not.
	 * Nothing can come of these keys any more.
	 */
	@Transactional(readOnly = true)
	public boolean lapsed(CurrentUser reader, Release release) {
		return lapsed(release, keys(reader, release));
	}

	private boolean lapsed(Release release, List<Key> turned) {
		Instant now = this.time.now();
		return release.state() == State.PREPARED && turned.stream().anyMatch((key) -> !key.instant().isAfter(now));
	}

	/**
	 * Takes one's side's key back before the instant; both sides start again. Once the
	 * instant has passed without the other key, either side may start again.
	 */
	public Outcome<Release> takeBack(CurrentUser user, DossierId dossier) {
		if (find(user, dossier).isEmpty() || !user.has(Role.RELEASE_OFFICER)) {
			return Outcome.refused("not-release-officer");
		}
		Release release = held(dossier).orElseThrow();
		if (release.isPublic(this.time.now()) || release.state() == State.PUBLISHED) {
			return Outcome.refused("released-already");
		}
		boolean lapsed = lapsed(user, release);
		if (!lapsed && keys(user, release).stream().noneMatch((key) -> key.party().equals(user.side()))) {
			return Outcome.refused("key-not-turned");
		}
		beforeItsInstant(release);
		this.keys.takeBack(release.id(), this.time.now());
		this.releases.update(release.disarmed(), null);
		this.events.publishEvent(Recorded.shared(dossier, lapsed ? "keys-lapsed" : "key-taken-back", user.side(),
				user.name(), release.packageHash()));
		this.processes.tellShared(Messages.KEY_TAKEN_BACK, dossier, Map.of());
		return Outcome.done(release);
	}

	/**
	 * Returns the text to the table instead of releasing it; a corrigendum to the side
	 * that drafted it.
	 * @param reason for the other side to read
	 */
	public Outcome<Release> returnText(CurrentUser user, TaskId task, String reason) {
		if (reason.isBlank()) {
			return Outcome.refused("reason-missing");
		}
		return this.tasks.own(user, task, Forms.TURN_KEY).then((item) -> {
			Release release = held(item.dossier()).orElseThrow();
			if (release.isPublic(this.time.now())) {
				return Outcome.refused("released-already");
			}
			if (release.state() == State.CANCELLED) {
				// All have agreed to withdraw, and the engine has not gone on yet.
				return Outcome.refused("package-changed");
			}
			cancel(release);
			if (release.isCorrigendum()) {
				this.corrigenda.declined(user, release, reason.strip());
			}
			else {
				this.rounds.approvalAnswered(item.dossier(), user.side(), false, reason.strip());
				this.processes.tellShared(Messages.RELEASE_RETURNED, item.dossier(), Map.of());
			}
			this.processes.tellSharedIfWaiting(Messages.RELEASE_CANCELLED, item.dossier());
			return Outcome.done(release);
		});
	}

	/**
	 * The package that was prepared last, held: while somebody else changes it this
	 * waits, and says then how it stands. Whether it is released is to be judged after
	 * the wait.
	 */
	Optional<Release> held(DossierId dossier) {
		return this.releases.latest(dossier).flatMap((release) -> {
			this.releases.hold(release.id());
			return this.releases.latest(dossier);
		});
	}

	/** What everybody could read for a moment nobody has taken back. */
	private void beforeItsInstant(Release release) {
		Instant instant = release.instant();
		if (instant != null) {
			this.time.mustEndBefore(instant);
		}
	}

	/**
	 * Cancels a package that is not released.
	 */
	void cancel(Release release) {
		beforeItsInstant(release);
		this.keys.takeBack(release.id(), this.time.now());
		this.releases.update(release.cancelled(), null);
	}

	/**
	 * The instant on which every party's key is turned.
	 * @throws IllegalStateException if a key is missing, or two differ
	 */
	Instant agreedInstant(Release release, List<Party> parties) {
		List<Key> turned = this.keys.turned(parties.get(0), release.id());
		List<Instant> instants = turned.stream().map(Key::instant).distinct().toList();
		boolean all = turned.stream().map(Key::party).toList().containsAll(parties);
		boolean same = turned.stream().allMatch((key) -> key.packageHash().equals(release.packageHash()));
		if (!all || !same || instants.size() != 1) {
			throw new IllegalStateException("The keys to package " + release.id() + " do not agree");
		}
		return instants.get(0);
	}

}
