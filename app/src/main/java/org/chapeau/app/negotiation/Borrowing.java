package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.Map;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.persistence.OriginStore;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Filling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes clauses from the bank into a text, and remembers for the side that took them
 * which version it was and what was filled in.
 */
@Component
@Transactional
public class Borrowing {

	private final Drafting drafting;

	private final Proposals proposals;

	private final ClauseBank bank;

	private final OriginStore store;

	private final Clock clock;

	Borrowing(Drafting drafting, Proposals proposals, ClauseBank bank, OriginStore store, Clock clock) {
		this.drafting = drafting;
		this.proposals = proposals;
		this.bank = bank;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Adds a clause to a draft.
	 * @param typed what was filled in; it must fit the parameters
	 * @throws IllegalArgumentException if it does not
	 */
	public Outcome<ClauseId> toDraft(CurrentUser user, DossierId dossier, BankVersion version,
			Map<String, Bilingual> typed) {
		if (!(version.template().fillTyped(typed) instanceof Filling.Filled filled)) {
			throw new IllegalArgumentException("Values that do not fit " + version.clause().name());
		}
		return usable(user, version).then((now) -> this.drafting.add(user, dossier, clause(version, filled)))
			.then((clause) -> keep(user, dossier, clause, version, typed));
	}

	/**
	 * Puts wording taken from the bank on the table, as the user has adapted it.
	 * @param number the version of the clause that was on the page
	 */
	public Outcome<ClauseId> toTable(CurrentUser user, ClauseId clause, int number, BankVersion version,
			Map<String, Bilingual> typed, Bilingual words) {
		return usable(user, version).then((now) -> this.proposals.propose(user, clause, number, words.en(), words.ja()))
			.then((text) -> keep(user, text.dossier(), clause, version, typed));
	}

	/**
	 * Nothing on a clause taken from a side's own wordings tells that it came from
	 * somewhere: it stands in the text like one that was written freely.
	 */
	private static NewClause clause(BankVersion version, Filling.Filled filled) {
		return version.clause().isOneSides()
				? NewClause.free(version.template().part(), version.template().depth(), filled.en(), filled.ja())
				: NewClause.of(version.template(), filled);
	}

	/** Somebody may have retired it since it was on the page. */
	private Outcome<BankVersion> usable(CurrentUser user, BankVersion version) {
		return this.bank.usable(user, version.clause().id().toString())
			.filter((now) -> now.id().equals(version.id()))
			.map(Outcome::done)
			.orElseGet(() -> Outcome.refused("bank-not-usable", version.clause().name()));
	}

	private Outcome<ClauseId> keep(CurrentUser user, DossierId dossier, ClauseId clause, BankVersion version,
			Map<String, Bilingual> typed) {
		this.store
			.keep(new Origin(clause, dossier, user.side(), version.id(), typed, user.name(), this.clock.instant()));
		return Outcome.done(clause);
	}

}
