package org.chapeau.app.consultation.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.SealedAnswers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the text would look like to the other side. It is done in earnest, read, and taken
 * back: a preview worked out any other way could differ from what then crosses.
 */
@Component
class Rehearsal {

	private final SealedAnswers answers;

	private final JointText text;

	private final TransactionTemplate transaction;

	Rehearsal(SealedAnswers answers, JointText text, PlatformTransactionManager transactions) {
		this.answers = answers;
		this.text = text;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * The text if this crossed, or why it cannot. What the other side has answered and
	 * nobody has opened is not in it.
	 * @param chosen the drafts; none if the text is cleared
	 */
	Outcome<List<ClauseView>> of(CurrentUser user, DossierId dossier, boolean cleared, List<ProposalId> chosen) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return this.answers.rehearse(user, dossier, cleared, chosen)
				.then((crossed) -> Outcome.done(ClauseView.of(this.text.of(user, dossier))));
		});
	}

}
