package org.chapeau.app.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Borrowing;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.NewDossier;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Representative;
import org.chapeau.catalogue.SampleClause;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

/**
 * Opens the dossier of a sample package and writes its zero draft, as its penholder
 * would.
 */
@SamplePart
class SampleDraft {

	private final Dossiers dossiers;

	private final Drafting drafting;

	private final Borrowing borrowing;

	private final ClauseBank clauseBank;

	private final SampleTable table;

	SampleDraft(Dossiers dossiers, Drafting drafting, Borrowing borrowing, ClauseBank clauseBank, SampleTable table) {
		this.dossiers = dossiers;
		this.drafting = drafting;
		this.borrowing = borrowing;
		this.clauseBank = clauseBank;
		this.table = table;
	}

	Dossier open(CurrentUser penholder, SamplePackage sample) {
		List<DossierParty> parties = sample.representatives().stream().map(SampleDraft::party).toList();
		Dossier dossier = this.table
			.done(this.dossiers.open(penholder, new NewDossier(sample.title(), sample.event(), sample.place(),
					sample.date(), sample.rank(), Marking.valueOf(sample.marking()), parties, sample.alternat())));
		sample.clauses().forEach((clause) -> this.table.done(add(penholder, dossier, clause)));
		this.table.done(this.drafting.complete(penholder, this.table.task(penholder, dossier.id(), Forms.DRAFT)));
		return dossier;
	}

	private static DossierParty party(Representative representative) {
		return new DossierParty(new Party(representative.party()),
				new Bilingual(representative.name().en() + ", " + representative.office().en(),
						representative.office().ja() + " " + representative.name().ja()));
	}

	private Outcome<ClauseId> add(CurrentUser penholder, Dossier dossier, SampleClause clause) {
		if (clause.template() == null) {
			return this.drafting.add(penholder, dossier.id(), new NewClause(clause.part(), clause.kind(),
					clause.theme(), null, null, clause.depth(), null, clause.text().en(), clause.text().ja()));
		}
		BankVersion version = this.clauseBank.usable(penholder, clause.template().value()).orElseThrow();
		Map<String, Bilingual> typed = new LinkedHashMap<>();
		clause.values().forEach((name, value) -> typed.put(name, value.typed()));
		return this.borrowing.toDraft(penholder, dossier.id(), version, typed);
	}

}
