package org.chapeau.app.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.PackageFiles;
import org.chapeau.app.documents.Pdfs;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Rounds;
import org.chapeau.app.negotiation.Rounds.TextUnlocked;
import org.chapeau.app.process.NotYetException;
import org.chapeau.app.process.Processes;
import org.chapeau.app.process.Step;
import org.chapeau.app.release.Release.ReleasedFile;
import org.chapeau.app.release.Release.State;
import org.chapeau.app.release.persistence.KeyStore;
import org.chapeau.app.release.persistence.ReleaseStore;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What {@code releasePackage} asks for between the tasks of people.
 */
@Component
@Transactional
class ReleaseProcess {

	private final ReleaseStore store;

	private final KeyStore keys;

	private final Releases releases;

	private final PackageFiles packageFiles;

	private final Pdfs pdfs;

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final DatabaseClock time;

	ReleaseProcess(ReleaseStore store, KeyStore keys, Releases releases, PackageFiles packageFiles, Pdfs pdfs,
			Dossiers dossiers, Rounds rounds, Processes processes, ApplicationEventPublisher events,
			DatabaseClock time) {
		this.store = store;
		this.keys = keys;
		this.releases = releases;
		this.packageFiles = packageFiles;
		this.pdfs = pdfs;
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.processes = processes;
		this.events = events;
		this.time = time;
	}

	/**
	 * Makes every file of the package, and says what the keys are turned on.
	 */
	Map<String, Object> assembleDocuments(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		if (dossier.state() == DossierState.RELEASED) {
			// The files of a corrigendum are made when a side puts it to the keys.
			return Map.of();
		}
		List<ReleasedFile> files = new ArrayList<>();
		for (Document document : this.packageFiles.ofPackage(id)) {
			files.add(new ReleasedFile(document.id(), document.sha256()));
		}
		String packageHash = Release.hash(files);
		this.store.insert(new Release(ReleaseId.random(), id, String.valueOf(dossier.lockedHash()), packageHash,
				State.PREPARED, null, this.time.now(), files, null, 0));
		this.events.publishEvent(Recorded.shared(id, "package-assembled", null, null, packageHash));
		return Map.of();
	}

	Map<String, Object> armRelease(DossierId id) {
		Release release = this.store.latest(id).orElseThrow();
		Instant instant = this.releases.agreedInstant(release, this.dossiers.ofProcess(id).partyList());
		this.store.update(release.armed(instant), null);
		this.pdfs.makeAhead(release.files().stream().map(ReleasedFile::document).toList());
		this.events.publishEvent(Recorded.shared(id, "release-armed", null, null, release.packageHash()));
		return Map.of(Variables.RELEASE_AT, Date.from(instant));
	}

	/**
	 * Taking a key back has turned both back already; a package that is armed may not be.
	 */
	Map<String, Object> disarmRelease(DossierId id) {
		Release release = this.store.latest(id).orElseThrow();
		this.keys.takeBack(release.id(), this.time.now());
		if (release.state() == State.ARMED) {
			this.store.update(release.disarmed(), null);
		}
		return Map.of();
	}

	/**
	 * Records that the package is released; to its readers it has been since the instant.
	 * @throws NotYetException if it is not, since the clock of this node, by which the
	 * timer goes, is fast
	 */
	Map<String, Object> publish(DossierId id) {
		Release release = this.store.latest(id).orElseThrow();
		if (release.instant() == null || !this.time.hasReached(release.instant())) {
			throw new NotYetException("By the clock of the database package " + release.id() + " is not due");
		}
		this.store.update(release.published(), this.time.now());
		if (!release.isCorrigendum()) {
			this.rounds.released(id);
		}
		this.events.publishEvent(Recorded.shared(id, release.isCorrigendum() ? "corrigendum-released" : "released",
				null, null, release.packageHash()));
		return Map.of();
	}

	Map<String, Object> announceRelease(DossierId id) {
		if (this.store.latest(id).orElseThrow().isCorrigendum()) {
			// The negotiation ended with the text that is corrected.
			return Map.of();
		}
		this.processes.tellShared(Messages.PACKAGE_RELEASED, id, Map.of());
		return Map.of();
	}

	/**
	 * A text that is opened again or given up takes its package with it, unless everybody
	 * can read it already: then whoever opened it was too late.
	 */
	@EventListener
	@Order(TextUnlocked.PACKAGE)
	void on(TextUnlocked event) {
		this.releases.held(event.dossier())
			.filter((release) -> release.state() != State.CANCELLED)
			.ifPresent((release) -> {
				if (release.isPublic(this.time.now())) {
					throw new OptimisticLockingFailureException("Package " + release.id() + " is released");
				}
				this.releases.cancel(release);
			});
	}

	/**
	 * The steps, named as the model names them.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Steps {

		@Bean
		Step assembleDocuments(ReleaseProcess process) {
			return (context) -> process.assembleDocuments(context.dossier());
		}

		@Bean
		Step armRelease(ReleaseProcess process) {
			return (context) -> process.armRelease(context.dossier());
		}

		@Bean
		Step disarmRelease(ReleaseProcess process) {
			return (context) -> process.disarmRelease(context.dossier());
		}

		@Bean
		Step publish(ReleaseProcess process) {
			return (context) -> process.publish(context.dossier());
		}

		@Bean
		Step announceRelease(ReleaseProcess process) {
			return (context) -> process.announceRelease(context.dossier());
		}

	}

}
