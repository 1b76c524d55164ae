package org.chapeau.app.negotiation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseVersion.Cause;
import org.chapeau.app.negotiation.Proposal.State;
import org.chapeau.app.negotiation.persistence.AgreementStore;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.ProposalStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies on the table for a clause, and the text that is compiled from it: brackets
 * while the sides differ, the settled words once every party says the same.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NegotiatingTable {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final ProposalStore proposals;

	private final AgreementStore agreements;

	private final TransmissionStore transmissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NegotiatingTable(DossierStore dossiers, TextStore texts, ProposalStore proposals, AgreementStore agreements,
			TransmissionStore transmissions, ApplicationEventPublisher events, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.proposals = proposals;
		this.agreements = agreements;
		this.transmissions = transmissions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Puts a side's wording on the table; an earlier one of the same side gives way.
	 * @param kind what crosses by it, or {@code null} if that is recorded elsewhere
	 */
	Outcome<ClauseText> put(CurrentUser user, ClauseText current, Proposal proposal, Transmission.@Nullable Kind kind) {
		this.proposals.live(current.id())
			.stream()
			.filter((other) -> other.party().equals(user.side()))
			.forEach((other) -> this.proposals.update(other.id(), State.SUPERSEDED, this.clock.instant()));
		this.proposals.insert(proposal);
		return recompile(user, current, Cause.PROPOSED, kind);
	}

	/**
	 * Works the text of a clause out anew from the proposals that stand.
	 * @throws ClauseRacedException if somebody else's change came first
	 */
	Outcome<ClauseText> recompile(CurrentUser user, ClauseText current, Cause cause, Transmission.@Nullable Kind kind) {
		Dossier dossier = this.dossiers.ofProcess(current.dossier());
		List<Proposal> live = this.proposals.live(current.id());
		Instant now = this.clock.instant();
		boolean settled = settled(dossier, live);
		ClauseVersion next = settled
				? version(user, dossier, current, RollingText.agreed(live.get(0).en()),
						RollingText.agreed(live.get(0).ja()), Cause.SETTLED)
				: version(user, dossier, current, compile(current, live, Language.EN),
						compile(current, live, Language.JA), cause);
		if (!this.texts.replace(next)) {
			throw new ClauseRacedException(current.id());
		}
		if (settled) {
			live.forEach((proposal) -> this.proposals.update(proposal.id(), State.ACCEPTED, now));
			dossier.partyList()
				.forEach((party) -> this.agreements.agree(current, next.number(), next.hash(), party, now));
			if (next.en().isEmpty() && next.ja().isEmpty()) {
				this.texts.remove(current.id());
			}
		}
		if (kind != null) {
			record(user, dossier, current, kind);
		}
		return Outcome.done(current);
	}

	private ClauseVersion version(CurrentUser user, Dossier dossier, ClauseText current, RollingText en, RollingText ja,
			Cause cause) {
		return ClauseVersion.of(current.id(), current.number() + 1, en, ja, dossier.round(), cause, user.side(),
				this.clock.instant());
	}

	/** Settled: every party has a proposal on the table, and all say the same. */
	private static boolean settled(Dossier dossier, List<Proposal> live) {
		return live.size() == dossier.parties().size()
				&& live.stream().allMatch((proposal) -> proposal.says(live.get(0).en(), live.get(0).ja()));
	}

	private static RollingText compile(ClauseText clause, List<Proposal> live, Language language) {
		Function<Proposal, String> words = (language == Language.JA) ? Proposal::ja : Proposal::en;
		Map<Party, String> wanted = new LinkedHashMap<>();
		live.forEach((proposal) -> wanted.put(proposal.party(), words.apply(proposal)));
		return RollingText.compile(clause.in(language).base(), wanted, language);
	}

	private void record(CurrentUser user, Dossier dossier, ClauseText clause, Transmission.Kind kind) {
		String hash = JointText.hash(this.texts.textOfProcess(dossier.id()));
		this.transmissions.insert(
				new Transmission(dossier.id(), dossier.round(), user.side(), kind, hash, null, this.clock.instant()));
		this.events.publishEvent(Recorded.shared(dossier.id(), kind.key(), user.side(), user.name(), hash)
			.about(clause.id().toString()));
	}

}
