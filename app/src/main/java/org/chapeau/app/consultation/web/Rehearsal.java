package org.chapeau.app.consultation.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.StatementPages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/**
 * What the text would look like to the other side. It is done in earnest, read, and taken
 * back: a preview worked out any other way could differ from what then crosses.
 */
@Component
class Rehearsal {

	private final Proposals proposals;

	private final StatementPages statements;

	private final TransactionTemplate transaction;

	Rehearsal(Proposals proposals, StatementPages statements, PlatformTransactionManager transactions) {
		this.proposals = proposals;
		this.statements = statements;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * The text if these drafts crossed, or why they cannot.
	 * @param chosen the drafts; none for the text as it stands
	 */
	Outcome<List<ClauseView>> of(CurrentUser user, DossierId dossier, List<ProposalId> chosen) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return this.proposals.transmitDrafts(user, dossier, chosen).then((crossed) -> {
				Model page = new ExtendedModelMap();
				this.statements.show(user, dossier, page);
				return Outcome.done(WorkPages.text(page));
			});
		});
	}

}
