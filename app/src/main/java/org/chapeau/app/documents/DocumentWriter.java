package org.chapeau.app.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.text.Agreed;
import org.chapeau.text.Bracket;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.Reading;
import org.chapeau.text.RollingText;
import org.chapeau.text.Segment;
import org.chapeau.word.Alternat;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.Handling;
import org.chapeau.word.NamePair;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.Paragraph;
import org.chapeau.word.Run;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TitleBlock;
import org.springframework.stereotype.Component;

/**
 * Says what stands in a document: the words of a dossier, arranged for the Word layouts.
 */
@Component
class DocumentWriter {

	private final Parties parties;

	private final Clocks clocks;

	DocumentWriter(Parties parties, Clocks clocks) {
		this.parties = parties;
		this.clocks = clocks;
	}

	/**
	 * The text of both sides; open brackets are shown with the names of the parties.
	 */
	StatementDocument statement(Dossier dossier, List<ClauseText> text, Variant variant, String contentHash) {
		Language language = variant.language();
		List<Paragraph> paragraphs = text.stream()
			.filter((clause) -> !clause.in(language).isEmpty())
			.map((clause) -> new Paragraph(clause.part(), clause.isNumbered() ? clause.depth() : 0,
					runs(clause.in(language), language), ClauseMark.of(clause.id().value())))
			.toList();
		Handling handling = (variant.kind() == DocumentKind.ROLLING_TEXT) ? new Handling("", negotiators(language))
				: Handling.PUBLIC;
		StatementDocument document = new StatementDocument(variant.kind(), language,
				title(dossier, language, sides(language)), handling, paragraphs,
				PackageStamp.of(dossier.id().toString(), contentHash));
		return variant.first().map((first) -> document.inOrder(alternat(dossier), first.code())).orElse(document);
	}

	/**
	 * One side's own account.
	 */
	StatementDocument readout(Dossier dossier, Readout readout, Language language) {
		List<Paragraph> paragraphs = new ArrayList<>();
		for (String words : readout.paragraphs(language)) {
			paragraphs.add(Paragraph.of(paragraphs.isEmpty() ? Part.CHAPEAU : Part.PREAMBLE, 0, words,
					new ClauseMark("readout_" + (paragraphs.size() + 1))));
		}
		return new StatementDocument(DocumentKind.READOUT, language,
				title(dossier, language, this.parties.name(readout.party(), language.locale())), Handling.PUBLIC,
				paragraphs, PackageStamp.of(dossier.id().toString(), readout.hash()));
	}

	/**
	 * How the two sides and those who speak for them are named side by side.
	 */
	Alternat alternat(Dossier dossier) {
		List<NamePair> pairs = new ArrayList<>();
		List<String> speakers = dossier.parties().stream().map((party) -> party.representative().en()).toList();
		add(speakers.get(0), speakers.get(1), pairs);
		dossier.alternat().forEach((pair) -> add(pair.eu(), pair.jp(), pairs));
		return Alternat.ofEuAndJapan().with(pairs);
	}

	/** Names that are blank or the same cannot change places. */
	private static void add(String first, String second, List<NamePair> pairs) {
		if (!first.isBlank() && !second.isBlank() && !within(first).equals(within(second))) {
			pairs.add(NamePair.representatives(within(first), within(second)));
		}
	}

	/** A name as it stands within a sentence; the alternat finds the capital itself. */
	private static String within(String name) {
		String bare = name.strip();
		return bare.startsWith("The ") ? "the " + bare.substring(4) : bare;
	}

	private TitleBlock title(Dossier dossier, Language language, String sides) {
		String date = this.clocks.date(dossier.eventDate(), language.locale());
		String place = dossier.place().in(language);
		return new TitleBlock(sides, dossier.title().in(language),
				(language == Language.JA) ? place + "、" + date : place + ", " + date);
	}

	private static String sides(Language language) {
		return (language == Language.JA) ? "日本及び欧州連合（EU）" : "The European Union (EU) and Japan";
	}

	private static String negotiators(Language language) {
		return (language == Language.JA) ? "協議文案：協議担当者限り" : "Text under negotiation: for the negotiators of both sides";
	}

	private static List<Run> runs(RollingText text, Language language) {
		List<Run> runs = new ArrayList<>();
		add(text, Optional.empty(), language, runs);
		return runs;
	}

	private static void add(RollingText text, Optional<Party> reader, Language language, List<Run> runs) {
		for (Segment segment : text.segments()) {
			if (segment instanceof Agreed agreed) {
				runs.add(run(agreed.text(), reader));
			}
			else if (segment instanceof Bracket bracket) {
				for (Segment shown : bracket.typeset().segments()) {
					if (shown instanceof Bracket inner) {
						add(inner, reader, language, runs);
					}
					else {
						runs.add(run(" ", reader));
					}
				}
			}
		}
	}

	private static void add(Bracket bracket, Optional<Party> around, Language language, List<Run> runs) {
		String before = "[";
		for (Reading reading : bracket.readings()) {
			runs.add(run(before, around));
			before = " | ";
			Optional<Party> party = reading.parties().stream().findFirst();
			if (party.isPresent()) {
				runs.add(run(String.join(", ", reading.parties().stream().map(Party::code).toList()) + ": ", party));
			}
			if (reading.content().isEmpty()) {
				runs.add(run((language == Language.JA) ? "（削除）" : "(delete)", party));
			}
			add(reading.content(), party, language, runs);
		}
		runs.add(run("]", around));
	}

	private static Run run(String words, Optional<Party> party) {
		return party.map((who) -> Run.of(words, who.code())).orElseGet(() -> Run.of(words));
	}

}
