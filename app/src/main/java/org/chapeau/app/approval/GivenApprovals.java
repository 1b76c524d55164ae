package org.chapeau.app.approval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.chapeau.app.approval.KessaiChain.Place;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.persistence.KessaiStore;
import org.chapeau.app.approval.persistence.ResponseStore;
import org.chapeau.app.approval.persistence.SilenceStore;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who has said yes to the text of an approval: those who have to be told once it no
 * longer counts. Who was silent has not said anything.
 */
@Component
class GivenApprovals {

	private final SilenceStore procedures;

	private final ResponseStore responses;

	private final KessaiStore chains;

	private final Parties parties;

	GivenApprovals(SilenceStore procedures, ResponseStore responses, KessaiStore chains, Parties parties) {
		this.procedures = procedures;
		this.responses = responses;
		this.chains = chains;
		this.parties = parties;
	}

	/**
	 * The groups whose approval of the text stood until now.
	 */
	Set<String> by(Approval approval) {
		Set<String> groups = new LinkedHashSet<>();
		this.procedures.ofProcess(approval).stream().limit(1).map(this::agreed).forEach(groups::addAll);
		if (approval.signature() != null) {
			groups.addAll(this.parties.holders(approval.party(), Role.SIGNATORY));
		}
		this.chains.ofProcess(approval)
			.ifPresent((chain) -> chain.places()
				.stream()
				.filter((place) -> place.approved() && !place.drafts())
				.map(Place::group)
				.forEach(groups::add));
		return groups;
	}

	private List<String> agreed(SilenceProcedure procedure) {
		SilenceTable table = SilenceTable.of(this.parties.delegations(procedure.party()),
				this.responses.ofProcess(procedure));
		return table.of(Kind.AGREED).stream().map(SilenceResponse::delegation).toList();
	}

}
