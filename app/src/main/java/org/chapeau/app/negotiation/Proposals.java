package org.chapeau.app.negotiation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseVersion.Cause;
import org.chapeau.app.negotiation.Proposal.State;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.ProposalStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.text.BracketPath;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each side wants a clause to say. The brackets of the shared text are compiled from
 * the proposals that stand; nobody types them.
 */
@Component
@Transactional
public class Proposals {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final ProposalStore proposals;

	private final NegotiatingTable table;

	private final Opening opening;

	private final Clock clock;

	Proposals(DossierStore dossiers, TextStore texts, ProposalStore proposals, NegotiatingTable table, Opening opening,
			Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.proposals = proposals;
		this.table = table;
		this.opening = opening;
		this.clock = clock;
	}

	/**
	 * Puts a side's wording on the table; the clause shows it in brackets. A side's
	 * earlier proposal on the clause gives way.
	 * @param number the version that was on the page
	 */
	public Outcome<ClauseText> propose(CurrentUser user, ClauseId clause, int number, String en, String ja) {
		return atTheTable(user, clause, number).then((current) -> ClauseWords.typed(en, ja).then((words) -> {
			Proposal proposal = onTheTable(user, current, words);
			if (proposal.says(current.en().as(user.side()), current.ja().as(user.side()))) {
				return Outcome.refused("proposal-changes-nothing");
			}
			return this.table.put(user, current, proposal, Transmission.Kind.PROPOSAL);
		}));
	}

	/**
	 * Takes one reading of one bracket over into the wording of one's side, and keeps to
	 * the rest of it.
	 * @param reading the number of the reading, from 0
	 */
	public Outcome<ClauseText> take(CurrentUser user, ClauseId clause, int number, Language language, BracketPath path,
			int reading) {
		return atTheTable(user, clause, number).then((current) -> {
			ClauseWords words;
			try {
				String taken = current.in(language).asTaking(user.side(), path, reading);
				words = (language == Language.JA) ? new ClauseWords(current.en().as(user.side()), taken)
						: new ClauseWords(taken, current.ja().as(user.side()));
			}
			catch (IllegalArgumentException ex) {
				return Outcome.refused("proposal-gone");
			}
			return ClauseWords.typed(words.en(), words.ja()).then((checked) -> put(user, current, words));
		});
	}

	/** Who wants what stands anyway proposes nothing. */
	private Outcome<ClauseText> put(CurrentUser user, ClauseText current, ClauseWords words) {
		Proposal proposal = onTheTable(user, current, words);
		if (proposal.says(current.en().as(user.side()), current.ja().as(user.side()))) {
			return Outcome.refused("proposal-changes-nothing");
		}
		if (proposal.says(current.en().base(), current.ja().base()) && own(user, current.id()).isPresent()) {
			return withdraw(user, current.id(), current.number());
		}
		return this.table.put(user, current, proposal, Transmission.Kind.ACCEPTANCE);
	}

	/**
	 * Proposes a clause that is not there yet; it stands in brackets until every party
	 * wants it.
	 * @param after the clause it is to follow, or {@code null} for the first place of its
	 * part
	 */
	public Outcome<ClauseId> add(CurrentUser user, DossierId dossier, @Nullable ClauseId after, Part part, int depth,
			String en, String ja) {
		if (!user.has(Role.NEGOTIATOR)) {
			return Outcome.refused("not-negotiator");
		}
		Optional<Dossier> found = this.dossiers.find(user, dossier);
		if (found.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		if (found.get().state() != DossierState.NEGOTIATING) {
			return Outcome.refused("text-locked");
		}
		return this.opening.before(user, dossier).then((open) -> add(user, found.get(), after, part, depth, en, ja));
	}

	private Outcome<ClauseId> add(CurrentUser user, Dossier dossier, @Nullable ClauseId after, Part part, int depth,
			String en, String ja) {
		if (after != null && this.texts.text(user, dossier.id())
			.stream()
			.noneMatch((it) -> it.id().equals(after) && Structure.group(it.part()) == Structure.group(part))) {
			return Outcome.refused("move-elsewhere");
		}
		return ClauseWords.typed(en, ja)
			.then((words) -> (words.en().isEmpty() || words.ja().isEmpty()) ? Outcome.refused("text-missing")
					: Outcome.done(this.table.add(user, dossier, after, part, depth, words)));
	}

	/**
	 * Sides with another party's wording without taking it over.
	 */
	public Outcome<ClauseText> support(CurrentUser user, ClauseId clause, int number, Party proposer) {
		return atTheTable(user, clause, number).then((current) -> {
			if (own(user, clause).isPresent() || proposer.equals(user.side())) {
				return Outcome.refused("support-beside-proposal");
			}
			Optional<Proposal> proposal = live(clause, proposer);
			if (proposal.isEmpty()) {
				return Outcome.refused("proposal-gone");
			}
			this.proposals.supportNothing(clause, user.side());
			this.proposals.support(proposal.get().id(), user.side(), this.clock.instant());
			return this.table.recompile(user, current, Cause.SUPPORTED, Transmission.Kind.SUPPORT);
		});
	}

	/**
	 * Takes over what another side proposes for a clause. Once every party says the same,
	 * that is the text, and all of them have agreed to it.
	 */
	public Outcome<ClauseText> accept(CurrentUser user, ClauseId clause, int number, Party proposer) {
		return atTheTable(user, clause, number).then((current) -> {
			if (!current.en().parties().contains(proposer) && !current.ja().parties().contains(proposer)) {
				return Outcome.refused("proposal-gone");
			}
			Proposal same = onTheTable(user, current,
					new ClauseWords(current.en().as(proposer), current.ja().as(proposer)));
			return this.table.put(user, current, same, Transmission.Kind.ACCEPTANCE);
		});
	}

	/**
	 * Takes a side's own proposal off the table.
	 */
	public Outcome<ClauseText> withdraw(CurrentUser user, ClauseId clause, int number) {
		return atTheTable(user, clause, number).then((current) -> {
			Optional<Proposal> own = own(user, clause);
			if (own.isEmpty()) {
				return Outcome.refused("proposal-gone");
			}
			this.proposals.update(own.get().id(), State.WITHDRAWN, this.clock.instant());
			return this.table.recompile(user, current, Cause.WITHDRAWN, Transmission.Kind.WITHDRAWAL_OF_PROPOSAL);
		});
	}

	/**
	 * Keeps a wording within one's own side, for the coordinator to weigh.
	 * @param authorGroup the group that writes it
	 */
	public Outcome<Proposal> draft(CurrentUser user, ClauseId clause, int number, String authorGroup, String en,
			String ja) {
		return current(user, clause, number).then((current) -> ClauseWords.typed(en, ja).then((words) -> {
			Proposal draft = proposal(user, current, words, State.DRAFT, authorGroup, null);
			if (draft.says(current.en().as(user.side()), current.ja().as(user.side()))) {
				return Outcome.refused("proposal-changes-nothing");
			}
			this.proposals.drafts(user, current.dossier())
				.stream()
				.filter((other) -> other.clause().equals(clause) && other.authorGroup().equals(authorGroup))
				.forEach((other) -> this.proposals.update(other.id(), State.SUPERSEDED, this.clock.instant()));
			this.proposals.insert(draft);
			return Outcome.done(draft);
		}));
	}

	/**
	 * The drafts of the reader's own side on a dossier.
	 */
	@Transactional(readOnly = true)
	public List<Proposal> drafts(CurrentUser reader, DossierId dossier) {
		return this.proposals.drafts(reader, dossier);
	}

	/**
	 * Drops a draft of one's side that has been put on the table otherwise.
	 */
	public void drop(CurrentUser user, DossierId dossier, ProposalId draft) {
		if (this.proposals.drafts(user, dossier).stream().anyMatch((kept) -> kept.id().equals(draft))) {
			this.proposals.update(draft, State.SUPERSEDED, this.clock.instant());
		}
	}

	/**
	 * The chosen drafts of one's side, if all of them can cross.
	 */
	Outcome<List<Proposal>> chosen(CurrentUser user, DossierId dossier, List<ProposalId> chosen) {
		if (this.dossiers.ofProcess(dossier).state() != DossierState.NEGOTIATING) {
			return Outcome.refused("text-locked");
		}
		List<Proposal> drafts = this.proposals.drafts(user, dossier);
		Map<ClauseId, Proposal> perClause = new LinkedHashMap<>();
		for (Proposal draft : drafts) {
			if (chosen.contains(draft.id()) && perClause.put(draft.clause(), draft) != null) {
				return Outcome.refused("two-proposals-for-clause");
			}
		}
		if (perClause.size() < chosen.size()) {
			return Outcome.refused("proposal-gone");
		}
		for (Proposal draft : perClause.values()) {
			Optional<ClauseText> current = this.texts.clause(user, draft.clause());
			if (current.isEmpty() || current.get().number() != draft.baseNumber()) {
				return Outcome.refused("clause-changed");
			}
		}
		return Outcome.done(List.copyOf(perClause.values()));
	}

	private Outcome<ClauseText> atTheTable(CurrentUser user, ClauseId clause, int number) {
		if (!user.has(Role.NEGOTIATOR)) {
			return Outcome.refused("not-negotiator");
		}
		Optional<DossierId> dossier = this.texts.clause(user, clause).map(ClauseText::dossier);
		return dossier.isEmpty() ? Outcome.refused("clause-unknown")
				: this.opening.before(user, dossier.get()).then((open) -> current(user, clause, number));
	}

	private Outcome<ClauseText> current(CurrentUser user, ClauseId clause, int number) {
		Optional<ClauseText> current = this.texts.clause(user, clause);
		if (current.isEmpty()) {
			return Outcome.refused("clause-unknown");
		}
		if (this.dossiers.ofProcess(current.get().dossier()).state() != DossierState.NEGOTIATING) {
			return Outcome.refused("text-locked");
		}
		return (current.get().number() == number) ? Outcome.done(current.get()) : Outcome.refused("clause-changed");
	}

	private Optional<Proposal> own(CurrentUser user, ClauseId clause) {
		return live(clause, user.side());
	}

	private Optional<Proposal> live(ClauseId clause, Party party) {
		return this.proposals.live(clause).stream().filter((proposal) -> proposal.party().equals(party)).findFirst();
	}

	private Proposal onTheTable(CurrentUser user, ClauseText clause, ClauseWords words) {
		return proposal(user, clause, words, State.TRANSMITTED, "", this.clock.instant());
	}

	private Proposal proposal(CurrentUser user, ClauseText clause, ClauseWords words, State state, String group,
			@Nullable Instant transmittedAt) {
		return new Proposal(ProposalId.random(), clause.dossier(), clause.id(), user.side(), clause.number(),
				words.en(), words.ja(), state, group, (transmittedAt != null) ? transmittedAt : this.clock.instant(),
				transmittedAt);
	}

}
