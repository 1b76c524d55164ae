package org.chapeau.app.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.chapeau.app.agreed.EarlierParagraph;
import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.app.agreed.Entering;
import org.chapeau.app.agreed.Library;
import org.chapeau.app.agreed.Precedents;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;

import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What each side has entered of earlier statements, and put beside the text.
 */
@TestComponent
class LibraryPart {

	private final Entering entering;

	private final Library library;

	private final Precedents precedents;

	private final DraftPart drafts;

	private final Cast cast;

	private final Canaries canaries;

	LibraryPart(Entering entering, Library library, Precedents precedents, DraftPart drafts, Cast cast,
			Canaries canaries) {
		this.entering = entering;
		this.library = library;
		this.precedents = precedents;
		this.drafts = drafts;
		this.cast = cast;
		this.canaries = canaries;
	}

	/** Each side reads two statements, confirms one, and makes it a precedent. */
	void marks(DossierId dossier) {
		for (Party side : List.of(Party.EU, Party.JP)) {
			read(side);
			confirmed(side, read(side), dossier);
		}
	}

	private EarlierStatementId read(Party side) {
		String words = forOffices(side, "paragraph of an earlier statement");
		String pasted = forOffices(side, "title of an earlier statement")
				+ "\n\nThe two sides will work together on cyber defence and " + words + ".";
		return done(this.entering.enter(this.cast.desk(side), List.of(), pasted, Locale.ENGLISH)).statements().get(0);
	}

	private void confirmed(Party side, EarlierStatementId id, DossierId dossier) {
		CurrentUser desk = this.cast.desk(side);
		String title = forOffices(side, "title of an earlier statement");
		String place = forOffices(side, "place of an earlier statement");
		Facts facts = new Facts(new Bilingual(title, title), LocalDate.of(2020, 5, 3), new Bilingual(place, place),
				Rank.MINISTERIAL, List.of("EU", "JP", forOffices(side, "party to an earlier statement")),
				"https://example.org/" + forOffices(side, "source of an earlier statement"), Status.AGREED);
		List<EarlierParagraph> paragraphs = this.library.paragraphs(desk, id)
			.stream()
			.map((one) -> new EarlierParagraph(one.position(), one.en(),
					forOffices(side, "paragraph of an earlier statement") + "を歓迎する。", one.is()))
			.toList();
		done(this.library.confirm(desk, id, 1, facts, paragraphs));
		done(this.precedents.choose(desk, dossier, this.drafts.text(dossier).get(0).id(), id, 1));
	}

	private String forOffices(Party side, String what) {
		return this.canaries.of(side, what, (reader) -> !reader.delegateOnly());
	}

}
