package org.chapeau.app.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.chapeau.app.clausebank.BankState;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.ladder.FoundVerb;
import org.chapeau.ladder.LadderBook;
import org.chapeau.ladder.TiringFormException;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change of the ladder would do to the clauses of open dossiers and of the bank:
 * to those that exist for whoever asks, and to no others, not even in a count.
 */
@Component
@Transactional(readOnly = true)
public class LadderEffects {

	private final Dossiers dossiers;

	private final JointText text;

	private final ClauseBank bank;

	private final CurrentLadder current;

	LadderEffects(Dossiers dossiers, JointText text, ClauseBank bank, CurrentLadder current) {
		this.dossiers = dossiers;
		this.text = text;
		this.bank = bank;
		this.current = current;
	}

	/**
	 * What would be read otherwise, dossier by dossier and then in the bank.
	 * @throws TiringFormException if a form of the change takes too long to look for
	 */
	public List<LadderEffect> of(CurrentUser reader, LadderWish wish) {
		LadderBook book = this.current.version().book();
		return between(reader, VerbRecogniser.of(book), VerbRecogniser.strict(wish.in(book)));
	}

	/**
	 * What a proposal would change if it came into use now; nothing if it no longer fits.
	 * @throws TiringFormException if a form of it takes too long to look for
	 */
	public Optional<List<LadderEffect>> of(CurrentUser reader, LadderProposal proposal) {
		LadderBook book = this.current.version().book();
		return LadderChanges.changed(book, proposal)
			.map((changed) -> between(reader, VerbRecogniser.of(book), VerbRecogniser.strict(changed)));
	}

	private List<LadderEffect> between(CurrentUser reader, VerbRecogniser before, VerbRecogniser after) {
		Comparison comparison = new Comparison(before, after, new ArrayList<>());
		for (Dossier dossier : this.dossiers.list(reader)) {
			if (!dossier.state().ended()) {
				this.text.of(reader, dossier.id()).forEach((clause) -> comparison.add(dossier, clause));
			}
		}
		BankWish all = new BankWish("", null, null, null, null, null, BankWish.Show.ALL, false);
		this.bank.search(reader, all)
			.stream()
			.filter((version) -> version.state() == BankState.APPROVED || version.state().isPending())
			.forEach(comparison::add);
		return List.copyOf(comparison.effects());
	}

	/**
	 * Two ladders, and what they read otherwise.
	 */
	private record Comparison(VerbRecogniser before, VerbRecogniser after, List<LadderEffect> effects) {

		void add(Dossier dossier, ClauseText clause) {
			String where = "/dossiers/" + dossier.id() + "/clauses/" + clause.id();
			for (Language language : Language.values()) {
				RollingText words = clause.in(language);
				add(where, dossier.title(), clause.position(), language, null, words.base());
				for (Party party : new TreeSet<>(words.parties())) {
					add(where, dossier.title(), clause.position(), language, party, words.as(party));
				}
			}
		}

		void add(BankVersion version) {
			String name = version.clause().name();
			Bilingual text = version.template().text();
			String where = "/clauses/" + version.clause().address();
			add(where, new Bilingual(name, name), 0, Language.EN, null, text.en());
			add(where, new Bilingual(name, name), 0, Language.JA, null, text.ja());
		}

		private void add(String where, Bilingual title, int position, Language language, @Nullable Party reading,
				String words) {
			Optional<FoundVerb> was = this.before.leading(words, language);
			Optional<FoundVerb> is = this.after.leading(words, language);
			if (!was.map(FoundVerb::levels).equals(is.map(FoundVerb::levels))) {
				this.effects.add(new LadderEffect(where, title, position, language, reading, was, is));
			}
		}

	}

}
