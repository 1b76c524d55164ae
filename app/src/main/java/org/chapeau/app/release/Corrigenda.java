package org.chapeau.app.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.documents.CorrigendumContent;
import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.PackageFiles;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Typed;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.Processes;
import org.chapeau.app.release.Release.ReleasedFile;
import org.chapeau.app.release.Release.State;
import org.chapeau.app.release.persistence.CorrectionStore;
import org.chapeau.app.release.persistence.ReleaseStore;
import org.chapeau.app.release.persistence.ReleaseStore.Declined;
import org.chapeau.text.Language;
import org.chapeau.text.TextHash;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of what is released. A side drafts them by itself; once its release officer
 * puts them to the keys they are a package like any other, which waits for the same two
 * keys. What was released stays as it is.
 */
@Component
@Transactional
public class Corrigenda {

	private static final int MOST_CHARACTERS = 4000;

	private final CorrectionStore corrections;

	private final ReleaseStore releases;

	private final ReleasedText text;

	private final PackageFiles packageFiles;

	private final Dossiers dossiers;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final DatabaseClock time;

	Corrigenda(CorrectionStore corrections, ReleaseStore releases, ReleasedText text, PackageFiles packageFiles,
			Dossiers dossiers, Processes processes, ApplicationEventPublisher events, DatabaseClock time) {
		this.corrections = corrections;
		this.releases = releases;
		this.text = text;
		this.packageFiles = packageFiles;
		this.dossiers = dossiers;
		this.processes = processes;
		this.events = events;
		this.time = time;
	}

	/**
	 * Whether a person drafts corrections of a dossier for their side.
	 */
	public boolean mayDraft(CurrentUser user, Dossier dossier) {
		return dossier.state() == DossierState.RELEASED
				&& user.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.COORDINATOR, Role.RELEASE_OFFICER);
	}

	/**
	 * What the reader's own side has drafted and not put to the keys.
	 */
	@Transactional(readOnly = true)
	public List<Correction> drafts(CurrentUser reader, DossierId id) {
		return find(reader, id).map((dossier) -> this.corrections.drafts(reader.side(), id)).orElse(List.of());
	}

	/**
	 * What the drafts of the reader's own side are known by: whoever puts them to the
	 * keys puts exactly these.
	 */
	@Transactional(readOnly = true)
	public String hash(List<Correction> drafts) {
		return TextHash
			.ofAll(drafts.stream()
				.map((draft) -> TextHash.of(draft.clause() + " " + draft.language() + " " + draft.before(),
						draft.after()))
				.toList())
			.hex();
	}

	/**
	 * The corrections of a package; none if it is no corrigendum.
	 */
	@Transactional(readOnly = true)
	public List<Correction> of(Release release) {
		return release.isCorrigendum() ? this.corrections.of(release.id()) : List.of();
	}

	/**
	 * The packages of a dossier that are released, first the one that the others correct;
	 * none if the dossier does not exist for the reader.
	 */
	@Transactional(readOnly = true)
	public List<Release> released(CurrentUser reader, DossierId id) {
		return this.dossiers.find(reader, id).map((dossier) -> this.releases.published(id)).orElse(List.of());
	}

	/**
	 * Why the corrigendum that was put to the keys last was declined, if it was.
	 */
	@Transactional(readOnly = true)
	public Optional<Declined> declined(CurrentUser reader, DossierId id) {
		return this.dossiers.find(reader, id).flatMap((dossier) -> this.releases.declined(id));
	}

	/**
	 * The corrigendum that waits for its keys or for its instant, if one does.
	 */
	@Transactional(readOnly = true)
	public Optional<Release> underWay(CurrentUser reader, DossierId id) {
		return this.dossiers.find(reader, id).flatMap((dossier) -> underWay(id));
	}

	private Optional<Release> underWay(DossierId id) {
		return this.releases.latest(id)
			.filter((release) -> release.isCorrigendum() && release.state() != State.PUBLISHED);
	}

	/**
	 * Drafts a correction for one's own side.
	 * @param before words that stand exactly once in the clause
	 * @param after what is to be read in their place; may be empty
	 */
	public Outcome<Correction> draft(CurrentUser user, DossierId id, Language language, ClauseId clause, String before,
			String after) {
		if (find(user, id).isEmpty()) {
			return Outcome.refused("not-correcting");
		}
		// One after another: two that overlap must see each other, and neither slips into
		// a package that is being made.
		this.releases.lock(id);
		Correction correction = new Correction(CorrectionId.random(), id, user.side(), language, clause,
				Typed.words(before), Typed.words(after), this.time.now());
		return mayDraft(correction).then((allowed) -> {
			this.corrections.insert(correction);
			this.events.publishEvent(
					Recorded.within(user.side(), id, "correction-drafted", user.name(), null).about(clause.toString()));
			return Outcome.done(correction);
		});
	}

	private Outcome<Void> mayDraft(Correction correction) {
		if (correction.before().isEmpty()) {
			return Outcome.refused("correction-of-nothing");
		}
		if (correction.before().equals(correction.after())) {
			return Outcome.refused("correction-same");
		}
		if (Math.max(correction.before().length(), correction.after().length()) > MOST_CHARACTERS) {
			return Outcome.refused("correction-too-long", MOST_CHARACTERS);
		}
		List<Correction> others = new ArrayList<>(this.corrections.drafts(correction.side(), correction.dossier()));
		// If the other side declines it, they are drafts again.
		underWay(correction.dossier()).map((release) -> this.corrections.of(release.id()))
			.orElse(List.of())
			.stream()
			.filter((one) -> one.side().equals(correction.side()))
			.forEach(others::add);
		return this.text.fits(correction, others);
	}

	/**
	 * Drops a correction that one's own side has drafted.
	 */
	public Outcome<Void> drop(CurrentUser user, DossierId id, CorrectionId correction) {
		if (find(user, id).isEmpty()) {
			return Outcome.refused("correction-gone");
		}
		this.releases.lock(id);
		if (!this.corrections.drop(user.side(), id, correction)) {
			return Outcome.refused("correction-gone");
		}
		this.events.publishEvent(Recorded.within(user.side(), id, "correction-dropped", user.name(), null));
		return Outcome.done();
	}

	/**
	 * Makes a package of what one's own side has drafted: the other side reads it from
	 * then on, and the keys can be turned on it.
	 * @param shown the {@linkplain #hash hash} of the drafts that were on the page
	 */
	public Outcome<Release> put(CurrentUser user, DossierId id, String shown) {
		Optional<Dossier> dossier = find(user, id);
		if (dossier.isEmpty() || !user.has(Role.RELEASE_OFFICER)) {
			return Outcome.refused("not-release-officer");
		}
		// Two sides at the same moment: one of them comes second.
		this.releases.lock(id);
		if (underWay(id).isPresent()) {
			return Outcome.refused("corrigendum-under-way");
		}
		List<Correction> drafts = this.corrections.drafts(user.side(), id);
		if (drafts.isEmpty() || !hash(drafts).equals(shown)) {
			return Outcome.refused("corrections-changed");
		}
		List<Release> released = this.releases.published(id);
		Release release = prepared(dossier.get(), released.get(0), released.size(), drafts);
		this.releases.insert(release);
		this.corrections.put(user.side(), id, release.id());
		this.events
			.publishEvent(Recorded.shared(id, "corrigendum-put", user.side(), user.name(), release.packageHash()));
		this.processes.startShared(Messages.RELEASE_REQUESTED, id, Map.of(Variables.TEXT_HASH, release.hash()));
		return Outcome.done(release);
	}

	private Release prepared(Dossier dossier, Release corrected, int number, List<Correction> drafts) {
		CorrigendumContent content = new CorrigendumContent(number,
				Optional.ofNullable(corrected.instant()).orElseThrow(), corrected.hash(),
				drafts.stream()
					.map((draft) -> new CorrigendumContent.Item(draft.language(), draft.clause(), draft.before(),
							draft.after()))
					.toList());
		List<ReleasedFile> files = this.packageFiles.ofCorrigendum(dossier, content)
			.stream()
			.map((Document made) -> new ReleasedFile(made.id(), made.sha256()))
			.toList();
		return new Release(ReleaseId.random(), dossier.id(), corrected.hash(), Release.hash(files), State.PREPARED,
				null, this.time.now(), files, corrected.id(), 0);
	}

	/**
	 * Records that a side would not release a corrigendum; the side that drafted it has
	 * its drafts again.
	 */
	void declined(CurrentUser user, Release release, String reason) {
		this.releases.decline(release.id(), user.side(), reason);
		this.corrections.of(release.id())
			.forEach((correction) -> this.corrections.insert(correction.again(this.time.now())));
		this.events.publishEvent(Recorded.shared(release.dossier(), "corrigendum-declined", user.side(), user.name(),
				release.packageHash()));
	}

	private Optional<Dossier> find(CurrentUser user, DossierId id) {
		return this.dossiers.find(user, id).filter((dossier) -> mayDraft(user, dossier));
	}

}
