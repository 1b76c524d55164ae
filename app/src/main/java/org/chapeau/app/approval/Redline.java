package org.chapeau.app.approval;

import java.time.Instant;
import java.util.Optional;

import org.chapeau.app.approval.persistence.ApprovalStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.TextComparison;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has changed since the text that the reader's office approved last. Whoever has
 * approved none of it yet sees what has changed since the text that their side last had
 * before it.
 */
@Component
@Transactional(readOnly = true)
public class Redline {

	private final ApprovalStore approvals;

	private final JointText text;

	private final History history;

	Redline(ApprovalStore approvals, JointText text, History history) {
		this.approvals = approvals;
		this.text = text;
		this.history = history;
	}

	/**
	 * What has changed; nothing at all if no text was before the reader's side earlier.
	 */
	public Optional<Since> since(CurrentUser reader, DossierId dossier) {
		String now = JointText.hash(this.text.of(reader, dossier));
		return this.approvals.lastApproved(reader, dossier)
			.flatMap((earlier) -> this.history.versionOf(reader, dossier, earlier.hash())
				.flatMap((from) -> this.history.versionOf(reader, dossier, now)
					.flatMap((to) -> this.history.compare(reader, dossier, from, to)))
				.map((changes) -> new Since(earlier.hash(), earlier.at(), earlier.approved(), changes)));
	}

	/**
	 * What has changed since an earlier text.
	 *
	 * @param hash the hash of the earlier text
	 * @param at when it was approved, or when its approval ended
	 * @param approved whether the reader's own office approved it
	 * @param changes what is different now
	 */
	public record Since(String hash, Instant at, boolean approved, TextComparison changes) {
	}

}
