package org.chapeau.app.zones;

import java.util.List;
import java.util.Set;

import org.chapeau.app.glossary.GlossaryTerms;
import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.glossary.TermKeeping;
import org.chapeau.app.ladder.LadderChanges;
import org.chapeau.app.ladder.LadderPages;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.app.ladder.LadderProposing;
import org.chapeau.app.ladder.LadderVersion;
import org.chapeau.app.ladder.LadderWish;
import org.chapeau.bilingual.Name;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What both sides keep together: changes of the ladder that wait and that were returned,
 * and names of either side's hand. Who has done it is each side's own.
 */
@TestComponent
class VocabularyPart {

	private final LadderChanges changes;

	private final LadderPages ladder;

	private final GlossaryTerms terms;

	private final Cast cast;

	VocabularyPart(LadderChanges changes, LadderPages ladder, GlossaryTerms terms, Cast cast) {
		this.changes = changes;
		this.ladder = ladder;
		this.terms = terms;
		this.cast = cast;
	}

	void marks() {
		proposed(Party.EU, "concern-8");
		proposed(Party.JP, "concern-6");
		returned(Party.EU, "call-1", Party.JP);
		returned(Party.JP, "call-2", Party.EU);
		named(Party.EU, "Zubrowka Union", "ズブロフカ同盟");
		named(Party.JP, "Zubrowka League", "ズブロフカ連盟");
	}

	private void returned(Party side, String part, Party by) {
		LadderProposal proposal = proposed(side, part);
		done(this.changes.sendBack(this.cast.head(by), proposal.id(), proposal.hash(), "Not in this form."));
	}

	/** Another note for drafters, so that every verb stays where it is. */
	private LadderProposal proposed(Party side, String part) {
		Step step = (Step) this.ladder.inUse().book().part(part).orElseThrow();
		Step noted = new Step(step.place(), step.en(), step.ja(), step.also(), "As of this year", step.formsEn(),
				step.formsJa());
		LadderProposing proposing = this.changes.propose(this.cast.head(side), new LadderWish(part, noted),
				LadderVersion.hash(step.written()), "To be told to drafters.");
		assertThat(proposing).isInstanceOf(LadderProposing.Proposed.class);
		return ((LadderProposing.Proposed) proposing).proposal();
	}

	private void named(Party side, String en, String ja) {
		Name name = new Name(Name.Kind.ORGANISATION, List.of(en), List.of(ja), Set.of());
		assertThat(this.terms.add(this.cast.desk(side), new Saying(name, "", "", "")))
			.isInstanceOf(TermKeeping.Kept.class);
	}

}
