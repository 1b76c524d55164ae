package org.chapeau.app.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.chapeau.app.documents.Documents;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.NewDossier;
import org.chapeau.app.process.Jobs;
import org.chapeau.catalogue.AlternatPair;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Opens dossiers and puts zero drafts on the table.
 */
@TestComponent
class DraftPart {

	private static final int LAST = 3;

	private final Dossiers dossiers;

	private final Drafting drafting;

	private final JointText text;

	private final Documents documents;

	private final Jobs jobs;

	private final MovableClock clock;

	private final Cast cast;

	private final Canaries canaries;

	DraftPart(Dossiers dossiers, Drafting drafting, JointText text, Documents documents, Jobs jobs, MovableClock clock,
			Cast cast, Canaries canaries) {
		this.dossiers = dossiers;
		this.drafting = drafting;
		this.text = text;
		this.documents = documents;
		this.jobs = jobs;
		this.clock = clock;
		this.cast = cast;
		this.canaries = canaries;
	}

	/** Lets the engine do what is due by now. */
	void settle() {
		this.jobs.runDue(this.clock.instant());
	}

	List<ClauseText> text(DossierId dossier) {
		return this.text.ofProcess(dossier);
	}

	String hash(DossierId dossier) {
		return JointText.hash(text(dossier));
	}

	/** A statement whose zero draft both sides have; nothing of its words is a secret. */
	DossierId transmitted(String title) {
		DossierId id = opened(Party.EU, title);
		CurrentUser desk = this.cast.desk(Party.EU);
		add(desk, id, Theme.CYBER, "The two sides will work together on cyber defence.", "双方はサイバー防衛で協力する。");
		add(desk, id, Theme.SPACE, "The two sides welcome the talks.", "双方は協議を歓迎する。");
		add(desk, id, Theme.MARITIME, "The two sides support exercises at sea.", "双方は海上演習を支持する。");
		add(desk, id, Theme.PARTNERSHIP, "The two sides will meet again.", "双方は再び会合する。");
		reworded(desk, id);
		done(this.drafting.complete(desk, this.cast.turn(Party.EU, id, Forms.DRAFT).task()));
		settle();
		return id;
	}

	/** What the last clause said for a while, nobody but the penholder's side learns. */
	private void reworded(CurrentUser desk, DossierId id) {
		String mark = this.canaries.of(Party.EU, "earlier wording of a draft");
		ClauseText last = text(id).get(LAST);
		done(this.drafting.edit(desk, last.id(), last.number(), "We talk of " + mark + ".", mark + "について話す。"));
		ClauseText marked = text(id).get(LAST);
		done(this.drafting.edit(desk, last.id(), marked.number(), last.en().base(), last.ja().base()));
	}

	/** A draft that the other side does not know of, each of its words a secret. */
	DossierId marked(Party side) {
		DossierId id = opened(side, this.canaries.of(side, "title of a draft"));
		CurrentUser desk = this.cast.desk(side);
		for (int number = 1; number <= 2; number++) {
			String mark = this.canaries.of(side, "clause of a draft");
			add(desk, id, Theme.CYBER, "We talk of " + mark + ".", mark + "について話す。");
		}
		// The draft is kept as it was when a file was made of it.
		done(this.documents.make(desk, id, "rolling-text-en-" + side.code().toLowerCase(Locale.ROOT)));
		String other = this.canaries.of(side, "later wording of a draft");
		ClauseText clause = text(id).get(0);
		done(this.drafting.edit(desk, clause.id(), clause.number(), "We talk of " + other + ".", other + "を論ずる。"));
		return id;
	}

	private void add(CurrentUser desk, DossierId id, Theme theme, String en, String ja) {
		done(this.drafting.add(desk, id,
				new NewClause(Part.OPERATIVE, Kind.COMMITMENT, theme, "COMMITMENT", 1, 0, null, en, ja)));
	}

	private DossierId opened(Party pen, String title) {
		boolean secret = !title.startsWith("Statement");
		Bilingual event = secret ? twice(this.canaries.of(pen, "event of a draft"))
				: new Bilingual("Third dialogue", "第三回対話");
		Bilingual place = secret ? twice(this.canaries.of(pen, "place of a draft"))
				: new Bilingual("Brussels", "ブリュッセル");
		Bilingual speaker = secret ? twice(this.canaries.of(pen, "speaker of a draft"))
				: new Bilingual("the High Representative", "上級代表");
		String pair = secret ? this.canaries.of(pen, "pair of a draft") : "the EU";
		return done(this.dossiers.open(this.cast.desk(pen),
				new NewDossier(twice(title), event, place, LocalDate.of(2026, 11, 2), Rank.OFFICIALS, Marking.UNMARKED,
						List.of(new DossierParty(Party.EU, speaker),
								new DossierParty(Party.JP, new Bilingual("the Minister", "大臣"))),
						List.of(new AlternatPair(pair, secret ? pair : "Japan")))))
			.id();
	}

	private static Bilingual twice(String words) {
		return new Bilingual(words, words);
	}

}
