package org.chapeau.app.negotiation;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.persistence.AgreementStore;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.ReserveStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up who agreed to what, as far as a reader may know it.
 */
@Component
@Transactional(readOnly = true)
public class WhoAgreed {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final AgreementStore agreements;

	private final ReserveStore reserves;

	private final Reserves delegations;

	private final MemberStatePositions positions;

	WhoAgreed(DossierStore dossiers, TextStore texts, AgreementStore agreements, ReserveStore reserves,
			Reserves delegations, MemberStatePositions positions) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.agreements = agreements;
		this.reserves = reserves;
		this.delegations = delegations;
		this.positions = positions;
	}

	/**
	 * Clauses by parties; nothing if the dossier does not exist for the reader.
	 */
	public Optional<AgreementMatrix> parties(CurrentUser reader, DossierId id) {
		return this.dossiers.find(reader, id)
			.map((dossier) -> AgreementMatrix.of(dossier.partyList(), this.texts.text(reader, id),
					this.agreements.last(reader, id), this.agreements.agreementsToAll(reader, id),
					this.reserves.list(reader, id)));
	}

	/**
	 * Clauses by the Member States of the reader's own side; nothing if that side has
	 * none, or if the reader may not know of any.
	 */
	public Optional<MemberStateMatrix> memberStates(CurrentUser reader, DossierId id) {
		List<String> known = this.delegations.knownTo(reader);
		List<ClauseText> text = this.texts.text(reader, id);
		if (known.isEmpty() || text.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(MemberStateMatrix.of(JointText.hash(text), ClauseView.of(text), known,
				this.positions.of(reader, id), this.reserves.list(reader, id)));
	}

	/**
	 * The same, reduced to what blocks the reader's side: the clauses that do, and the
	 * Member States that do.
	 */
	public Optional<MemberStateMatrix> blockingMemberStates(CurrentUser reader, DossierId id,
			List<AgreementMatrix.Row> rows) {
		List<ClauseId> clauses = rows.stream().map((row) -> row.view().clause().id()).toList();
		return memberStates(reader, id).map((matrix) -> matrix.blocking(clauses));
	}

}
