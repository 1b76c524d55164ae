package org.chapeau.app.negotiation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseVersion.Cause;
import org.chapeau.app.negotiation.Proposal.State;
import org.chapeau.app.negotiation.persistence.AgreementStore;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.OfferStore;
import org.chapeau.app.negotiation.persistence.ProposalStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
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

	private final OfferStore offers;

	private final Structure structure;

	private final History history;

	private final TransmissionStore transmissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NegotiatingTable(DossierStore dossiers, TextStore texts, ProposalStore proposals, AgreementStore agreements,
			OfferStore offers, Structure structure, History history, TransmissionStore transmissions,
			ApplicationEventPublisher events, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.proposals = proposals;
		this.agreements = agreements;
		this.offers = offers;
		this.structure = structure;
		this.history = history;
		this.transmissions = transmissions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Puts a side's wording on the table; an earlier one of the same side gives way.
	 * @param kind what crosses by it
	 */
	Outcome<ClauseText> put(CurrentUser user, ClauseText current, Proposal proposal, Transmission.Kind kind) {
		put(user.side(), current, proposal);
		record(user, this.dossiers.ofProcess(current.dossier()), current, kind);
		return Outcome.done(current);
	}

	/**
	 * The same for what has crossed with an answer, and is recorded with it.
	 */
	void put(Party party, ClauseText current, Proposal proposal) {
		this.proposals.live(current.id())
			.stream()
			.filter((other) -> other.party().equals(party))
			.forEach((other) -> this.proposals.update(other.id(), State.SUPERSEDED, this.clock.instant()));
		this.proposals.supportNothing(current.id(), party);
		this.proposals.insert(proposal);
		recompile(party, current, Cause.PROPOSED);
	}

	/**
	 * Agrees to every clause without an open bracket, in the name of a side.
	 */
	void agreeToCleanClauses(DossierId dossier, Party party) {
		List<ClauseText> clean = this.texts.textOfProcess(dossier).stream().filter(ClauseText::isClean).toList();
		this.agreements.agree(clean, party, this.clock.instant());
	}

	/**
	 * Puts a clause that is not there yet on the table, in brackets as a whole.
	 * @param after the clause it is to follow, or {@code null} for the first place of its
	 * part
	 */
	ClauseId add(CurrentUser user, Dossier dossier, @Nullable ClauseId after, Part part, int depth, ClauseWords words) {
		Instant now = this.clock.instant();
		ClauseId id = ClauseId.random();
		ClauseVersion first = ClauseVersion.of(id, 1,
				RollingText.compile("", Map.of(user.side(), words.en()), Language.EN),
				RollingText.compile("", Map.of(user.side(), words.ja()), Language.JA), dossier.round(), Cause.PROPOSED,
				user.side(), now);
		ClauseText clause = new ClauseText(id, dossier.id(), 0, part, null, null, null, null, depth, null, 1,
				first.hash(), first.en(), first.ja(), Set.of(), false);
		this.structure.insert(dossier, clause, first, after);
		this.proposals.insert(new Proposal(ProposalId.random(), dossier.id(), id, user.side(), 1, words.en(),
				words.ja(), State.TRANSMITTED, "", now, now));
		this.history.record(dossier, StatementVersion.Cause.ADDED, id, user.side());
		record(user, dossier, clause, Transmission.Kind.NEW_CLAUSE);
		return id;
	}

	/**
	 * Makes one clause of two: what each party wants of both becomes what it wants of the
	 * one that stays.
	 * @throws ClauseRacedException if somebody else's change came first
	 */
	void join(CurrentUser user, Dossier dossier, ClauseText first, ClauseText second) {
		Instant now = this.clock.instant();
		Set<Party> proposers = new LinkedHashSet<>();
		Stream.of(first, second).flatMap((clause) -> this.proposals.live(clause.id()).stream()).forEach((proposal) -> {
			proposers.add(proposal.party());
			this.proposals.update(proposal.id(), State.SUPERSEDED, now);
		});
		proposers.forEach((party) -> this.proposals.insert(new Proposal(ProposalId.random(), dossier.id(), first.id(),
				party, first.number(), joint(first, second, Language.EN, (text) -> text.as(party)),
				joint(first, second, Language.JA, (text) -> text.as(party)), State.TRANSMITTED, "", now, now)));
		ClauseText joined = new ClauseText(first.id(), first.dossier(), first.position(), first.part(), first.kind(),
				first.theme(), first.scale(), first.level(), first.depth(), first.templateId(), first.number(),
				first.hash(), RollingText.agreed(joint(first, second, Language.EN, RollingText::base)),
				RollingText.agreed(joint(first, second, Language.JA, RollingText::base)), Set.of(), false);
		Compiled compiled = compile(dossier, joined, this.proposals.live(first.id()));
		replace(version(user.side(), dossier, first, compiled.en(), compiled.ja(), Cause.JOINED));
		this.texts.joinInto(second.id(), first.id());
		this.offers.endAll(second.id(), now);
		this.history.record(dossier, StatementVersion.Cause.JOINED, first.id(), user.side());
	}

	private static String joint(ClauseText first, ClauseText second, Language language,
			Function<RollingText, String> view) {
		return RollingText.agreed(view.apply(first.in(language)))
			.followedBy(RollingText.agreed(view.apply(second.in(language))), language)
			.clean();
	}

	/**
	 * Works the text of a clause out anew from the proposals that stand.
	 * @throws ClauseRacedException if somebody else's change came first
	 */
	Outcome<ClauseText> recompile(CurrentUser user, ClauseText current, Cause cause, Transmission.Kind kind) {
		recompile(user.side(), current, cause);
		record(user, this.dossiers.ofProcess(current.dossier()), current, kind);
		return Outcome.done(current);
	}

	private void recompile(Party by, ClauseText current, Cause cause) {
		Dossier dossier = this.dossiers.ofProcess(current.dossier());
		List<Proposal> live = this.proposals.live(current.id());
		if (settled(dossier, live)) {
			settle(by, dossier, current, new ClauseWords(live.get(0).en(), live.get(0).ja()), Cause.SETTLED);
		}
		else {
			Compiled compiled = compile(dossier, current, live);
			replace(version(by, dossier, current, compiled.en(), compiled.ja(), cause));
			boolean gone = compiled.en().isEmpty() && compiled.ja().isEmpty();
			if (gone) {
				remove(current);
			}
			this.history.record(dossier,
					gone ? StatementVersion.Cause.REMOVED : StatementVersion.Cause.valueOf(cause.name()), current.id(),
					by);
		}
	}

	/**
	 * Makes words the text of a clause that every party has agreed to. What was proposed
	 * for it is history; blank lines split it.
	 * @throws ClauseRacedException if somebody else's change came first
	 */
	void settle(Party by, Dossier dossier, ClauseText current, ClauseWords words, Cause cause) {
		Instant now = this.clock.instant();
		List<ClauseWords> clauses = words.clauses();
		ClauseVersion next = version(by, dossier, current, RollingText.agreed(clauses.get(0).en()),
				RollingText.agreed(clauses.get(0).ja()), cause);
		replace(next);
		this.proposals.live(current.id())
			.forEach((proposal) -> this.proposals.update(proposal.id(),
					proposal.says(words.en(), words.ja()) ? State.ACCEPTED : State.REJECTED, now));
		agreeAll(dossier, current, next.number(), next.hash());
		this.structure.split(dossier, current, clauses.subList(1, clauses.size()), by)
			.forEach((made) -> agreeAll(dossier, made, made.number(), made.hash()));
		StatementVersion.Cause whole = StatementVersion.Cause.valueOf(cause.name());
		if (words.isEmpty()) {
			remove(current);
			whole = StatementVersion.Cause.REMOVED;
		}
		else if (clauses.size() > 1) {
			whole = StatementVersion.Cause.SPLIT;
		}
		this.history.record(dossier, whole, current.id(), by);
	}

	/**
	 * The text of a clause with one more wording on the table, as {@link #put} would make
	 * it.
	 * @param wording what the party would put there in the place of its own
	 */
	Compiled preview(ClauseText current, Party party, ClauseWords wording) {
		Dossier dossier = this.dossiers.ofProcess(current.dossier());
		List<Proposal> live = new ArrayList<>(this.proposals.live(current.id()));
		live.removeIf((proposal) -> proposal.party().equals(party));
		live.add(new Proposal(ProposalId.random(), current.dossier(), current.id(), party, current.number(),
				wording.en(), wording.ja(), State.DRAFT, "", this.clock.instant(), null));
		return settled(dossier, live) ? new Compiled(RollingText.agreed(wording.en()), RollingText.agreed(wording.ja()))
				: compile(dossier, current, live);
	}

	private void replace(ClauseVersion next) {
		if (!this.texts.replace(next)) {
			throw new ClauseRacedException(next.clause());
		}
	}

	private void remove(ClauseText clause) {
		this.texts.remove(clause.id());
		this.offers.endAll(clause.id(), this.clock.instant());
	}

	private void agreeAll(Dossier dossier, ClauseText clause, int number, String hash) {
		dossier.partyList()
			.forEach((party) -> this.agreements.agree(clause, number, hash, party, this.clock.instant()));
	}

	private ClauseVersion version(Party by, Dossier dossier, ClauseText current, RollingText en, RollingText ja,
			Cause cause) {
		return ClauseVersion.of(current.id(), current.number() + 1, en, ja, dossier.round(), cause, by,
				this.clock.instant());
	}

	/** Settled: every party has a proposal on the table, and all say the same. */
	private static boolean settled(Dossier dossier, List<Proposal> live) {
		return live.size() == dossier.parties().size()
				&& live.stream().allMatch((proposal) -> proposal.says(live.get(0).en(), live.get(0).ja()));
	}

	/**
	 * Brackets where the parties differ; where all of them want the same it is agreed,
	 * whatever else is open in the clause.
	 */
	private Compiled compile(Dossier dossier, ClauseText clause, List<Proposal> live) {
		Set<Party> all = Set.copyOf(dossier.partyList());
		RollingText en = compile(clause, live, Language.EN).settle(all);
		RollingText ja = compile(clause, live, Language.JA).settle(all);
		for (Proposal proposal : live) {
			for (Party supporter : this.proposals.supporters(proposal.id())) {
				en = en.supportedBy(supporter, proposal.party());
				ja = ja.supportedBy(supporter, proposal.party());
			}
		}
		return new Compiled(en, ja);
	}

	private static RollingText compile(ClauseText clause, List<Proposal> live, Language language) {
		Function<Proposal, String> words = (language == Language.JA) ? Proposal::ja : Proposal::en;
		Map<Party, String> wanted = new LinkedHashMap<>();
		live.forEach((proposal) -> wanted.put(proposal.party(), words.apply(proposal)));
		return RollingText.compile(clause.in(language).base(), wanted, language);
	}

	void record(CurrentUser user, Dossier dossier, ClauseText clause, Transmission.Kind kind) {
		String hash = JointText.hash(this.texts.textOfProcess(dossier.id()));
		this.transmissions.insert(
				new Transmission(dossier.id(), dossier.round(), user.side(), kind, hash, null, this.clock.instant()));
		this.events.publishEvent(Recorded.shared(dossier.id(), kind.key(), user.side(), user.name(), hash)
			.about(clause.id().toString()));
	}

	/**
	 * A clause as it is worked out from the proposals.
	 */
	record Compiled(RollingText en, RollingText ja) {
	}

}
