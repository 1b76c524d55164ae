package org.chapeau.app.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.consultation.Answers;
import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.catalogue.SampleClause;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.catalogue.SampleProposal;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

/**
 * Plays one side's consultation on a round of a sample.
 */
@SamplePart
class SampleConsultation {

	private final Preparation preparation;

	private final Consultations consultations;

	private final Opinions opinions;

	private final Answers answers;

	private final Proposals proposals;

	private final SampleTable table;

	SampleConsultation(Preparation preparation, Consultations consultations, Opinions opinions, Answers answers,
			Proposals proposals, SampleTable table) {
		this.preparation = preparation;
		this.consultations = consultations;
		this.opinions = opinions;
		this.answers = answers;
		this.proposals = proposals;
		this.table = table;
	}

	/**
	 * Asks the units the tables name, lets each agree, and answers: with the sample's
	 * proposals of this side, or by clearing the text if it has none.
	 */
	void play(Cast cast, DossierId dossier, SamplePackage sample) {
		prepare(this.table.user(cast.prepares()), dossier);
		opinions(cast, dossier);
		CurrentUser answering = this.table.user(cast.answers());
		List<ProposalId> wanted = draft(answering, dossier, sample, cast.party());
		String hash = this.table.hash(answering, dossier);
		var task = this.table.task(answering, dossier, Forms.ANSWER);
		this.table.done(wanted.isEmpty() ? this.answers.clear(answering, task, hash, "")
				: this.answers.transmit(answering, task, hash, wanted));
	}

	private void prepare(CurrentUser user, DossierId dossier) {
		Consultation proposed = this.consultations.current(user, dossier).orElseThrow();
		Set<String> units = proposed.units()
			.stream()
			.filter(AskedUnit::proposed)
			.map(AskedUnit::unit)
			.collect(Collectors.toSet());
		this.table.done(this.preparation.prepare(user, this.table.task(user, dossier, Forms.PREPARE_CONSULTATION),
				new ConsultationPlan(units, Map.of(), proposed.legalAsked(), "", TimeLimit.STANDARD)));
	}

	private void opinions(Cast cast, DossierId dossier) {
		Consultation asked = this.consultations.current(this.table.user(cast.prepares()), dossier).orElseThrow();
		for (String unit : asked.unitsAsked()) {
			CurrentUser reviewer = this.table.user(unit);
			this.table.done(this.opinions.give(reviewer, this.table.task(reviewer, dossier, Forms.OPINION),
					Kind.POSITIVE, "", List.of()));
		}
		CurrentUser adviser = this.table.user(cast.advises());
		this.table.tasks(adviser, dossier, Forms.LEGAL_OPINION)
			.forEach((task) -> this.table.done(this.opinions.giveLegal(adviser, task, Kind.POSITIVE, "", List.of())));
	}

	private List<ProposalId> draft(CurrentUser user, DossierId dossier, SamplePackage sample, Party party) {
		List<ProposalId> drafted = new ArrayList<>();
		List<ClauseText> text = this.table.text(user, dossier);
		for (int i = 0; i < text.size(); i++) {
			ClauseText clause = text.get(i);
			SampleClause source = sample.clauses().get(i);
			for (SampleProposal proposal : source.proposals()) {
				if (proposal.party().equals(party.code())) {
					drafted.add(this.table
						.done(this.proposals.draft(user, clause.id(), clause.number(), user.groupPaths().get(0),
								proposal.text().en(), proposal.text().ja()))
						.id());
				}
			}
		}
		return drafted;
	}

	/**
	 * Who plays which part on one side.
	 */
	enum Cast {

		EU(Party.EU, "EU/coordinator", "EU/legal-adviser", "EU/coordinator"),
		JP(Party.JP, "JP/drafter", "JP/international-legal-affairs", "JP/director");

		private final Party party;

		private final String prepares;

		private final String advises;

		private final String answers;

		Cast(Party party, String prepares, String advises, String answers) {
			this.party = party;
			this.prepares = prepares;
			this.advises = advises;
			this.answers = answers;
		}

		Party party() {
			return this.party;
		}

		String prepares() {
			return this.prepares;
		}

		String advises() {
			return this.advises;
		}

		String answers() {
			return this.answers;
		}

	}

}
