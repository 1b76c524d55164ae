package org.chapeau.app.consultation;

import java.util.List;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.catalogue.Theme;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.springframework.boot.test.context.TestComponent;

/**
 * Brings statements to where a side has answered, or is about to.
 */
@TestComponent
class SealedTexts {

	private final Negotiation negotiation;

	private final Opinions opinions;

	private final Answers answers;

	private final Proposals proposals;

	SealedTexts(Negotiation negotiation, Opinions opinions, Answers answers, Proposals proposals) {
		this.negotiation = negotiation;
		this.opinions = opinions;
		this.answers = answers;
		this.proposals = proposals;
	}

	/**
	 * The EU's cyber unit would rather talk; only the answers of both sides are missing.
	 */
	DossierId toAnswer() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber(),
				Negotiation.clause(null, Theme.PARTNERSHIP, null, null, "They met.", "会談した。"));
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		counter(Officials.EU_CYBER, dossier, "We talk.");
		this.negotiation.ask(Officials.JP_DRAFTER, dossier, "JP/economic-security-cyber");
		return dossier;
	}

	/** The EU has answered that it would rather talk, and nobody has opened it. */
	DossierId sealed() {
		DossierId dossier = toAnswer();
		Negotiation.result(propose(Officials.EU_COORDINATOR, dossier));
		return dossier;
	}

	void counter(CurrentUser unit, DossierId dossier, String words) {
		Negotiation
			.result(this.opinions.give(unit, this.negotiation.task(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION),
					Kind.POSITIVE_WITH_COMMENTS, "as our minister said",
					List.of(this.negotiation.counter(unit, dossier, Theme.CYBER, words, "話す。" + words))));
	}

	void consent(CurrentUser unit, DossierId dossier) {
		Negotiation.result(this.opinions.give(unit,
				this.negotiation.task(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION), Kind.POSITIVE, "", List.of()));
	}

	/** Answers with every draft of the side. */
	Outcome<DossierId> propose(CurrentUser user, DossierId dossier) {
		return this.answers.transmit(user, this.negotiation.task(user, dossier, element(user)),
				this.negotiation.hash(user, dossier),
				this.proposals.drafts(user, dossier).stream().map(Proposal::id).toList());
	}

	Outcome<DossierId> clear(CurrentUser user, DossierId dossier) {
		return this.answers.clear(user, this.negotiation.task(user, dossier, element(user)),
				this.negotiation.hash(user, dossier), "");
	}

	private static String element(CurrentUser user) {
		return user.equals(Officials.EU_COORDINATOR) ? ConsultEu.USER_TASK_CONSOLIDATE
				: ConsultJp.USER_TASK_DIRECTOR_DECIDES;
	}

}
