package org.chapeau.app.negotiation.web;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseDraft;
import org.chapeau.app.negotiation.ClauseDraft.Draft;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Previews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands in the fields in which a side proposes wording for a clause.
 */
@Component
class ProposalForm {

	private final Previews previews;

	private final List<ClauseDraft> drafts;

	ProposalForm(Previews previews, List<ClauseDraft> drafts) {
		this.previews = previews;
		this.drafts = List.copyOf(drafts);
	}

	/**
	 * Begins with what the side wants now, or with wording that another feature has.
	 * @param key names that wording, or is empty
	 */
	void begin(CurrentUser reader, ClauseText clause, String key, Model page) {
		Optional<Draft> draft = this.drafts.stream()
			.flatMap((one) -> one.find(reader, clause, key).stream())
			.findFirst();
		if (draft.isPresent()) {
			page.addAttribute("drafted", true);
			carry(reader, clause, draft.get().number(), draft.get().en(), draft.get().ja(), page);
		}
		else {
			page.addAttribute("en", clause.en().as(reader.side()));
			page.addAttribute("ja", clause.ja().as(reader.side()));
		}
	}

	/**
	 * Puts wording into the fields. Where the clause has changed since the version that
	 * it was written against, it is carried over to the new one.
	 * @return whether it was
	 */
	boolean carry(CurrentUser user, ClauseText clause, int number, String en, String ja, Model page) {
		Optional<Previews.Rebased> rebased = this.previews.rebase(user, clause.id(), number, en, ja);
		page.addAttribute("en", rebased.map((carried) -> carried.en().words()).orElse(en));
		page.addAttribute("ja", rebased.map((carried) -> carried.ja().words()).orElse(ja));
		rebased.ifPresent((carried) -> {
			page.addAttribute("rebased", carried);
			page.addAttribute("typedEn", en);
			page.addAttribute("typedJa", ja);
		});
		return rebased.isPresent();
	}

}
