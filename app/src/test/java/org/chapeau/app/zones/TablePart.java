package org.chapeau.app.zones;

import java.time.LocalDate;
import java.util.List;

import org.chapeau.app.discussion.Comment;
import org.chapeau.app.discussion.Comments;
import org.chapeau.app.discussion.Discussion;
import org.chapeau.app.discussion.MessageId;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.Readouts;
import org.chapeau.app.documents.Variant;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.language.LanguageReview;
import org.chapeau.app.language.Mark;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.AuthenticLanguages;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.NewReserve;
import org.chapeau.app.negotiation.Offers;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.app.zones.Cast.Turn;
import org.chapeau.lint.LintFinding;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What both sides do at the table, and what each says of it to itself.
 */
@TestComponent
class TablePart {

	private final Proposals proposals;

	private final Offers offers;

	private final Reserves reserves;

	private final Agreements agreements;

	private final History history;

	private final Comments comments;

	private final Discussion discussion;

	private final AuthenticLanguages authentic;

	private final LanguageReview languages;

	private final Documents documents;

	private final Readouts readouts;

	private final Dossiers dossiers;

	private final FilePart files;

	private final DraftPart drafts;

	private final Cast cast;

	private final Canaries canaries;

	TablePart(Proposals proposals, Offers offers, Reserves reserves, Agreements agreements, History history,
			Comments comments, Discussion discussion, AuthenticLanguages authentic, LanguageReview languages,
			Documents documents, Readouts readouts, Dossiers dossiers, FilePart files, DraftPart drafts, Cast cast,
			Canaries canaries) {
		this.proposals = proposals;
		this.offers = offers;
		this.reserves = reserves;
		this.agreements = agreements;
		this.history = history;
		this.comments = comments;
		this.discussion = discussion;
		this.authentic = authentic;
		this.languages = languages;
		this.documents = documents;
		this.readouts = readouts;
		this.dossiers = dossiers;
		this.files = files;
		this.drafts = drafts;
		this.cast = cast;
		this.canaries = canaries;
	}

	/** One side is content with the text as it stands. */
	void closesTheRound(DossierId dossier, Party side) {
		Turn turn = this.cast.turn(side, dossier, Forms.NEGOTIATE);
		done(this.agreements.closeRound(turn.user(), turn.task(), this.drafts.hash(dossier), Authentic.BOTH));
		this.drafts.settle();
	}

	/** Both heads of delegation agree to the text. */
	void lock(DossierId dossier) {
		for (Party side : List.of(Party.EU, Party.JP)) {
			Turn turn = this.cast.turn(side, dossier, Forms.AD_REFERENDUM);
			done(this.agreements.confirm(turn.user(), turn.task(), this.drafts.hash(dossier), Authentic.BOTH));
		}
		this.drafts.settle();
	}

	/** Each side writes what it will say to the press. */
	void readouts(DossierId dossier) {
		for (Party side : List.of(Party.EU, Party.JP)) {
			done(this.readouts.write(this.cast.desk(side), dossier, 0, "Readout of " + side + ".", side + "側の発表。"));
		}
	}

	/** Everything that can be said at the table, and of it. */
	void marks(DossierId dossier) {
		CurrentUser eu = this.cast.desk(Party.EU);
		CurrentUser jp = this.cast.desk(Party.JP);
		ClauseText first = clause(dossier, 0);
		done(this.proposals.propose(eu, first.id(), first.number(), "The two sides will work on cyber defence.",
				"双方はサイバー防衛で協力する。"));
		ClauseText second = clause(dossier, 1);
		done(this.offers.chairsText(jp, second.id(), second.number(), "The two sides note the talks.", "双方は協議に留意する。"));
		ClauseText third = clause(dossier, 2);
		done(this.agreements.agree(eu, third.id(), third.hash()));
		ClauseText fourth = clause(dossier, 3);
		done(this.proposals.propose(eu, fourth.id(), fourth.number(), "The two sides shall meet again.", "双方は再び会合する。"));
		done(this.proposals.accept(jp, fourth.id(), clause(dossier, 3).number(), Party.EU));
		for (Party side : List.of(Party.EU, Party.JP)) {
			say(dossier, side);
			keep(dossier, side);
			this.files.marks(dossier, side);
		}
		done(this.authentic.propose(this.cast.head(Party.JP), dossier, Authentic.ENGLISH, "For both sides to read."));
		this.history.look(eu, dossier, 1);
		this.history.look(jp, dossier, 1);
	}

	private ClauseText clause(DossierId dossier, int index) {
		return this.drafts.text(dossier).get(index);
	}

	private void say(DossierId dossier, Party side) {
		ClauseText clause = clause(dossier, 0);
		CurrentUser unit = this.cast.unit(side);
		done(this.comments.write(unit, dossier, clause.id(), forOffices(side, "comment")));
		Comment resolved = done(
				this.comments.write(unit, dossier, clause.id(), forOffices(side, "comment that is dealt with")));
		done(this.comments.resolve(this.cast.desk(side), dossier, clause.id(), resolved.id()));
		done(this.discussion.send(this.cast.head(side), dossier, clause.id(), MessageId.random(),
				"A message for both sides."));
		done(this.reserves.enter(this.cast.head(side), new NewReserve(dossier, clause.id(), null,
				Reserve.Kind.values()[0], forOffices(side, "reason for a reserve"), LocalDate.of(2026, 12, 1))));
		Reserve lifted = done(this.reserves.enter(this.cast.head(side), new NewReserve(dossier, null, null,
				Reserve.Kind.values()[0], forOffices(side, "reason for a reserve that is lifted"), null)));
		done(this.reserves.lift(this.cast.head(side), dossier, lifted.id()));
	}

	private String forOffices(Party side, String what) {
		return this.canaries.of(side, what, (reader) -> !reader.delegateOnly());
	}

	private void keep(DossierId dossier, Party side) {
		CurrentUser desk = this.cast.desk(side);
		ClauseText third = clause(dossier, 2);
		done(this.languages.confirm(desk, dossier, third.id(), third.hash()));
		done(this.languages.waive(desk, dossier, clause(dossier, 3).id(),
				new Mark(LintFinding.Rule.TREATY_WORD, Language.EN, "shall"), forOffices(side, "reason of a waiver")));
		String readout = forOffices(side, "readout");
		done(this.readouts.write(desk, dossier, 0, "We say " + readout + ".", readout + "と述べる。"));
		for (Variant variant : this.documents.possible(desk, this.dossiers.ofProcess(dossier))) {
			done(this.documents.make(desk, dossier, variant.key()));
		}
		done(this.documents.redline(desk, dossier, 1, 2, Language.EN));
	}

}
