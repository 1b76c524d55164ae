package org.chapeau.app.documents;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.app.documents.persistence.ReadoutStore;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Typed;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.catalogue.Kind;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each side's own account of the meeting. The other side reads it when everybody does.
 */
@Component
@Transactional
public class Readouts {

	private final ReadoutStore store;

	private final Dossiers dossiers;

	private final JointText text;

	private final Clocks clocks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Readouts(ReadoutStore store, Dossiers dossiers, JointText text, Clocks clocks, ApplicationEventPublisher events,
			Clock clock) {
		this.store = store;
		this.dossiers = dossiers;
		this.text = text;
		this.clocks = clocks;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The readout of the reader's own side, or one proposed from the joint text if nobody
	 * has written it yet; nothing if the dossier does not exist for the reader.
	 */
	@Transactional(readOnly = true)
	public Optional<Readout> own(CurrentUser reader, DossierId id) {
		return this.dossiers.find(reader, id).map((dossier) -> of(reader.side(), dossier));
	}

	/**
	 * Keeps a new version of one's own side's readout.
	 * @param number the version that was on the page
	 */
	public Outcome<Readout> write(CurrentUser user, DossierId id, int number, String en, String ja) {
		if (!mayWrite(user)) {
			return Outcome.refused("not-readout-writer");
		}
		if (en.isBlank() || ja.isBlank()) {
			return Outcome.refused("both-languages");
		}
		Optional<Dossier> dossier = this.dossiers.find(user, id);
		if (dossier.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		if (dossier.get().state() == DossierState.IN_RELEASE || dossier.get().state().ended()) {
			return Outcome.refused("readout-closed");
		}
		if (this.store.latest(user.side(), id).map(Readout::number).orElse(0) != number) {
			return Outcome.refused("readout-changed");
		}
		Readout next = new Readout(user.side(), number + 1, Typed.words(en), Typed.words(ja));
		this.store.insert(id, next, this.clock.instant());
		this.events.publishEvent(Recorded.within(user.side(), id, "readout-written", user.name(), next.hash()));
		return Outcome.done(next);
	}

	/**
	 * Whether a person writes for their side.
	 */
	public boolean mayWrite(CurrentUser user) {
		return user.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.COORDINATOR);
	}

	/**
	 * The readout of one side, for the release and for no reader.
	 */
	Readout of(Party party, Dossier dossier) {
		return this.store.latest(party, dossier.id()).orElseGet(() -> proposed(party, dossier));
	}

	/**
	 * Whether a side has written its readout.
	 */
	boolean isWritten(Optional<Party> party, DossierId dossier) {
		return party.flatMap((side) -> this.store.latest(side, dossier)).isPresent();
	}

	private Readout proposed(Party party, Dossier dossier) {
		List<ClauseText> outcomes = this.text.ofProcess(dossier.id())
			.stream()
			.filter((clause) -> clause.kind() == Kind.OUTCOME)
			.toList();
		String en = "On " + this.clocks.date(dossier.eventDate(), Locale.ENGLISH) + ", the " + dossier.event().en()
				+ " was held in " + dossier.place().en() + ".";
		String ja = this.clocks.date(dossier.eventDate(), Locale.JAPANESE) + "、" + dossier.place().ja() + "において、"
				+ dossier.event().ja() + "が開催された。";
		return new Readout(party, 0, with(en, outcomes, Language.EN), with(ja, outcomes, Language.JA));
	}

	private static String with(String opening, List<ClauseText> outcomes, Language language) {
		return outcomes.stream()
			.map((clause) -> clause.in(language).base())
			.collect(Collectors.joining("\n\n", opening + (outcomes.isEmpty() ? "" : "\n\n"), ""));
	}

}
