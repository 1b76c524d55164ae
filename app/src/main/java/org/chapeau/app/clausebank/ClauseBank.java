package org.chapeau.app.clausebank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.chapeau.app.clausebank.persistence.BankStore;
import org.chapeau.app.clausebank.persistence.BankStore.Approved;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.ClauseTemplateId;
import org.chapeau.lint.NeedsCheck;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clause bank as a reader's side has it. What another side keeps for itself, or has
 * not put to the others yet, is in none of its answers and in none of its counts.
 */
@Component
@Transactional(readOnly = true)
public class ClauseBank {

	private final BankStore store;

	private final Parties parties;

	private final Clock clock;

	ClauseBank(BankStore store, Parties parties, Clock clock) {
		this.store = store;
		this.parties = parties;
		this.clock = clock;
	}

	/**
	 * The clauses that fit a wish, each by the version that stands for the reader's side:
	 * the one it has approved last, or else the last one that waits for it. What waits is
	 * not for a delegate: who looks for that, or for all, has what may be used.
	 */
	public List<BankVersion> search(CurrentUser reader, BankWish wish) {
		return this.store.search(reader, wish, today(reader));
	}

	/**
	 * The version that stands of a clause.
	 * @param address as {@link BankClause#address()} gives it, or the clause's name
	 */
	public Optional<BankVersion> find(CurrentUser reader, String address) {
		// Some names could be read as ids.
		return id(address).flatMap((id) -> this.store.standing(reader, id))
			.or(() -> this.store.standing(reader, address));
	}

	/**
	 * The same, if the reader's side may use it today.
	 */
	public Optional<BankVersion> usable(CurrentUser reader, String address) {
		return find(reader, address).filter((version) -> version.isUsable(today(reader)));
	}

	/**
	 * All that the reader's side may use today, as a catalogue.
	 */
	public Catalogue catalogue(CurrentUser reader) {
		BankWish all = new BankWish("", null, null, null, null, null, BankWish.Show.USABLE, false);
		return Catalogue.of(search(reader, all).stream().map(BankVersion::template).toList());
	}

	/**
	 * The versions that stand of all clauses, by their names. A name stands for two where
	 * the other side has put a clause to all whose name the reader's side has given to
	 * one of its own.
	 */
	public Map<String, List<BankVersion>> byName(CurrentUser reader) {
		return search(reader, new BankWish("", null, null, null, null, null, BankWish.Show.ALL, false)).stream()
			.collect(Collectors.groupingBy((version) -> version.clause().name()));
	}

	/**
	 * The versions that stand of several clauses.
	 */
	public Map<BankClauseId, BankVersion> standing(CurrentUser reader, Collection<BankClauseId> clauses) {
		Map<BankClauseId, BankVersion> standing = new HashMap<>();
		this.store.standing(reader, clauses).forEach((version) -> standing.put(version.clause().id(), version));
		return standing;
	}

	/**
	 * The versions of a clause, those without a number first, then the latest first.
	 */
	public List<BankVersion> versions(CurrentUser reader, BankClauseId clause) {
		return this.store.versions(reader, clause);
	}

	/**
	 * Versions by their ids, as far as they exist for the reader.
	 */
	public Map<BankVersionId, BankVersion> versions(CurrentUser reader, Collection<BankVersionId> ids) {
		Map<BankVersionId, BankVersion> versions = new HashMap<>();
		this.store.versions(reader, ids).forEach((version) -> versions.put(version.id(), version));
		return versions;
	}

	/**
	 * One version, if it exists for the reader.
	 */
	public Optional<BankVersion> version(CurrentUser reader, BankVersionId id) {
		return this.store.versions(reader, List.of(id)).stream().findFirst();
	}

	/**
	 * What waits for the reader's side to decide, the oldest first; nothing for a
	 * delegate.
	 */
	public List<BankVersion> pending(CurrentUser reader) {
		return reader.delegateOnly() ? List.of() : this.store.pending(reader);
	}

	/**
	 * Whether a version is at a state within a side, for those who tell its officers and
	 * for no reader.
	 */
	public boolean waits(Party side, BankState state) {
		return this.store.waits(side, state);
	}

	/**
	 * The one of a side who has proposed a version for it, to be told what became of it.
	 */
	public Optional<String> proposer(Party from, BankVersionId version) {
		return this.store.proposer(from, version);
	}

	/**
	 * What was decided on the versions of a clause, in that order: by the reader's side
	 * all of it, by the others only their word.
	 */
	public List<BankDecision> decisions(CurrentUser reader, BankClauseId clause) {
		return this.store.decisions(reader, clause);
	}

	/**
	 * Which sides use which of these versions. Of what is one side's there is no other.
	 */
	public Map<BankVersionId, Set<Party>> approvedBy(CurrentUser reader, Collection<BankVersion> versions) {
		Map<BankVersionId, Set<Party>> approved = new HashMap<>();
		versions.forEach((version) -> approved.put(version.id(), new TreeSet<>()));
		for (Approved one : this.store.approved(reader, approved.keySet(),
				this.parties.all().stream().map(Party::code).toList())) {
			approved.get(one.version()).add(new Party(one.party()));
		}
		return approved;
	}

	/**
	 * The office of the reader's side that looks after a clause.
	 */
	public Optional<String> owner(CurrentUser reader, BankClauseId clause) {
		return this.store.owner(reader, clause);
	}

	/**
	 * The clauses that a template says it needs: for each name the version that stands,
	 * or nothing if there is none for the reader.
	 */
	public Map<String, Optional<BankVersion>> needs(CurrentUser reader, ClauseTemplate template) {
		Map<String, Optional<BankVersion>> needs = new LinkedHashMap<>();
		template.needs().forEach((id) -> needs.put(id.value(), this.store.standing(reader, id.value())));
		return needs;
	}

	/**
	 * What a version seems to need beyond what it says it does: for each term that it
	 * uses and others explain, the clauses that do and that may be used today. What is
	 * meant for all is not led to what only one side has.
	 */
	public Map<String, List<BankVersion>> seemsToNeed(CurrentUser reader, BankVersion version) {
		BankWish usable = new BankWish("", null, null, null, null, version.template().use(), BankWish.Show.USABLE,
				false);
		Map<ClauseTemplateId, BankVersion> others = new HashMap<>();
		search(reader, usable).stream()
			.filter((other) -> !version.clause().forAll() || other.clause().zone() == null)
			.forEach((other) -> others.put(other.template().id(), other));
		Map<String, List<BankVersion>> seems = new LinkedHashMap<>();
		NeedsCheck.of(version.template(), others.values().stream().map(BankVersion::template).toList())
			.forEach((missing) -> seems.put(missing.term(), missing.explainedBy().stream().map(others::get).toList()));
		return seems;
	}

	/**
	 * The day on the calendar of the reader's side.
	 */
	public LocalDate today(CurrentUser reader) {
		return LocalDate.ofInstant(this.clock.instant(), this.parties.zone(reader.side()));
	}

	private static Optional<BankClauseId> id(String address) {
		try {
			return Optional.of(new BankClauseId(UUID.fromString(address)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
