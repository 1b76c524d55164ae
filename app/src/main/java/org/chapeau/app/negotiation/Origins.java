package org.chapeau.app.negotiation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.clausebank.BankClauseId;
import org.chapeau.app.clausebank.BankState;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.clausebank.ClauseUses;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.OriginView.News;
import org.chapeau.app.negotiation.persistence.OriginStore;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Filling;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which clauses a side has taken from the bank, and what has changed there since.
 */
@Component
@Transactional(readOnly = true)
public class Origins implements ClauseUses {

	private final OriginStore store;

	private final ClauseBank bank;

	Origins(OriginStore store, ClauseBank bank) {
		this.store = store;
		this.bank = bank;
	}

	/**
	 * Where the clauses of a dossier came from, as far as the reader's side has taken
	 * them from the bank.
	 */
	public Map<ClauseId, OriginView> of(CurrentUser reader, DossierId dossier) {
		List<Origin> origins = this.store.list(reader, dossier);
		Map<BankVersionId, BankVersion> taken = this.bank.versions(reader,
				origins.stream().map(Origin::version).toList());
		Map<BankClauseId, BankVersion> standing = this.bank.standing(reader,
				taken.values().stream().map((version) -> version.clause().id()).toList());
		Map<ClauseId, OriginView> views = new LinkedHashMap<>();
		for (Origin origin : origins) {
			BankVersion version = taken.get(origin.version());
			if (version != null) {
				views.put(origin.clause(),
						view(reader, origin, version, standing.getOrDefault(version.clause().id(), version)));
			}
		}
		return views;
	}

	/**
	 * Where one clause came from.
	 */
	public Optional<OriginView> of(CurrentUser reader, DossierId dossier, ClauseId clause) {
		return Optional.ofNullable(of(reader, dossier).get(clause));
	}

	/**
	 * What the reader's side has filled in last in a dossier, by the names of the
	 * parameters.
	 */
	public Map<String, Bilingual> remembered(CurrentUser reader, DossierId dossier) {
		Map<String, Bilingual> remembered = new LinkedHashMap<>();
		this.store.list(reader, dossier).forEach((origin) -> remembered.putAll(origin.values()));
		return remembered;
	}

	@Override
	public List<Use> of(CurrentUser reader, Collection<BankVersionId> versions) {
		return this.store.uses(reader, versions);
	}

	private OriginView view(CurrentUser reader, Origin origin, BankVersion taken, BankVersion now) {
		News news = News.SAME;
		if (now.state() == BankState.RETIRED) {
			news = News.RETIRED;
		}
		else if (!now.isUsable(this.bank.today(reader))) {
			news = News.LAPSED;
		}
		else if (!now.id().equals(taken.id())) {
			news = News.CHANGED;
		}
		if (now.id().equals(taken.id())) {
			return new OriginView(origin, taken, now, news, null, null);
		}
		Bilingual before = words(taken, origin);
		Bilingual after = words(now, origin);
		return new OriginView(origin, taken, now, news, Comparison.of(before.en(), after.en(), Language.EN),
				Comparison.of(before.ja(), after.ja(), Language.JA));
	}

	/** With what was filled in then, if that still fits; else with its gaps. */
	private static Bilingual words(BankVersion version, Origin origin) {
		return (version.template().fillTyped(origin.values()) instanceof Filling.Filled filled) ? filled.text()
				: version.template().text();
	}

}
