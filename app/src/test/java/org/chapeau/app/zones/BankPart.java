package org.chapeau.app.zones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.chapeau.app.clausebank.BankDecisions;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseDraft;
import org.chapeau.app.clausebank.Proposing;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;

import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What each side keeps in the clause bank for itself: a fall-back wording in use, and one
 * that its legal adviser has objected to.
 */
@TestComponent
class BankPart {

	private static final Predicate<CurrentUser> INSIDERS = (reader) -> !reader.delegateOnly();

	private final BankProposals proposals;

	private final BankDecisions decisions;

	private final Cast cast;

	private final Canaries canaries;

	BankPart(BankProposals proposals, BankDecisions decisions, Cast cast, Canaries canaries) {
		this.proposals = proposals;
		this.decisions = decisions;
		this.cast = cast;
		this.canaries = canaries;
	}

	void marks() {
		for (Party side : List.of(Party.EU, Party.JP)) {
			CurrentUser legal = this.cast.user(side, "legal");
			BankVersion used = approved(side, proposed(side, "fall-back wording"));
			done(this.proposals.own(this.cast.desk(side), used.clause().id(),
					this.cast.unit(side).groupPaths().get(0)));
			BankVersion put = approved(side, proposedToBoth(side));
			done(this.decisions.retire(this.cast.head(side), put.id(), put.hash(), mark(side, "reason not to use it")));
			BankVersion weighed = proposed(side, "wording that is weighed");
			done(this.decisions.object(legal, weighed.id(), weighed.hash(), mark(side, "objection of the adviser")));
		}
	}

	private BankVersion approved(Party side, BankVersion version) {
		done(this.decisions.clear(this.cast.user(side, "legal"), version.id(), version.hash()));
		return done(this.decisions.approve(this.cast.head(side), version.id(), version.hash()));
	}

	private BankVersion proposed(Party side, String what) {
		return proposed(side, mark(side, "name of a " + what).toLowerCase(Locale.ROOT), false, mark(side, what),
				mark(side, what + ", in Japanese"), mark(side, "source of a " + what), mark(side, "note on a " + what));
	}

	/** What the other side reads of it is no mark. */
	private BankVersion proposedToBoth(Party side) {
		return proposed(side, "put-by-" + side.code().toLowerCase(Locale.ROOT), true, "the matter at hand", "当該事項", "",
				mark(side, "note on a wording that was put to both"));
	}

	private BankVersion proposed(Party side, String name, boolean forAll, String en, String ja, String source,
			String note) {
		Map<String, Object> template = new LinkedHashMap<>();
		template.put("part", "OPERATIVE");
		template.put("kind", "CONCERN");
		template.put("theme", Theme.EAST_ASIA.name());
		template.put("verb", Map.of("en", "express deep concern", "ja", "深い懸念を表明する"));
		template.put("ladder", Map.of("scale", "CONCERN", "level", "4"));
		template.put("source", "own");
		template.put("text", Map.of("en", "Both sides expressed deep concern over " + en + ".", "ja",
				"双方は、" + ja + "について深い懸念を表明した。"));
		ClauseDraft draft = new ClauseDraft(null, name, forAll, template, source, null, null, note);
		return ((Proposing.Proposed) this.proposals.propose(this.cast.desk(side), draft)).version();
	}

	private String mark(Party side, String what) {
		return this.canaries.of(side, what, INSIDERS);
	}

}
