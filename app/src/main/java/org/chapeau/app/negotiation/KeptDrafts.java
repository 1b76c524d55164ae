package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.persistence.KeptDraftStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Zero drafts as they stood when files were made of them. A draft has no versions that
 * both sides could name; these exist for the side that wrote it, and for no other, before
 * and after it is transmitted.
 */
@Component
@Transactional(readOnly = true)
public class KeptDrafts {

	private final KeptDraftStore store;

	private final JointText text;

	private final Clock clock;

	KeptDrafts(KeptDraftStore store, JointText text, Clock clock) {
		this.store = store;
		this.text = text;
		this.clock = clock;
	}

	/**
	 * Keeps the draft as it stands, once. Of a text on the table there are versions.
	 */
	@Transactional
	public void keep(CurrentUser user, Dossier dossier) {
		if (dossier.state() == DossierState.DRAFTING && dossier.penholder().equals(user.side())) {
			List<ClauseText> clauses = this.text.of(user, dossier.id());
			this.store.keep(dossier.id(), user.side(), JointText.hash(clauses), clauses, this.clock.instant());
		}
	}

	/**
	 * The drafts that were kept by the reader's side, the latest first.
	 */
	public List<KeptDraft> list(CurrentUser reader, DossierId dossier) {
		return this.store.list(reader, dossier);
	}

	/**
	 * The draft of the reader's side with the given hash, if one was kept.
	 */
	public Optional<KeptDraft> withHash(CurrentUser reader, DossierId dossier, String hash) {
		return list(reader, dossier).stream().filter((draft) -> draft.hash().equals(hash)).findFirst();
	}

	/**
	 * A draft to the byte; no clauses if there is none of the number for the reader.
	 */
	public List<ClauseText> text(CurrentUser reader, DossierId dossier, int number) {
		return this.store.text(reader, dossier, number);
	}

}
