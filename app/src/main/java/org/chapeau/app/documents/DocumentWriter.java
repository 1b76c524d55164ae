package org.chapeau.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.negotiation.AgreementMatrix;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.MemberStateMatrix;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.Alternat;
import org.chapeau.word.BilingualTable;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.CompilationText;
import org.chapeau.word.Cover;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.Handling;
import org.chapeau.word.NamePair;
import org.chapeau.word.Outline;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.Paragraph;
import org.chapeau.word.RedlineDocument;
import org.chapeau.word.RollingRuns;
import org.chapeau.word.Run;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TitleBlock;
import org.chapeau.word.TransmittalLetter;
import org.chapeau.word.WhoAgreedSheet;
import org.chapeau.word.redline.Passage;
import org.chapeau.word.redline.Redline;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what stands in a document: the words of a dossier, arranged for the Word layouts.
 */
@Component
class DocumentWriter {

	private final Parties parties;

	private final Clocks clocks;

	private final MessageSource messages;

	private final ReserveNotes footnotes;

	DocumentWriter(Parties parties, Clocks clocks, MessageSource messages) {
		this.parties = parties;
		this.clocks = clocks;
		this.messages = messages;
		this.footnotes = new ReserveNotes(messages);
	}

	/**
	 * The text of both sides; open brackets are shown with the names of the parties, and
	 * every reserve in a footnote.
	 * @param reserves such as both sides know of
	 */
	StatementDocument statement(Dossier dossier, List<ClauseText> text, List<Reserve> reserves, Variant variant,
			String contentHash) {
		Language language = variant.language();
		Map<ClauseId, List<String>> notes = this.footnotes.of(text, reserves, language);
		List<Paragraph> paragraphs = text.stream()
			.filter((clause) -> !clause.in(language).isEmpty())
			.map((clause) -> new Paragraph(clause.part(), clause.isNumbered() ? clause.depth() : 0,
					RollingRuns.of(clause.in(language), language), ClauseMark.of(clause.id().value()))
				.withNotes(notes.getOrDefault(clause.id(), List.of())))
			.toList();
		Handling handling = (variant.kind() == DocumentKind.ROLLING_TEXT) ? new Handling("", negotiators(language))
				: Handling.PUBLIC;
		StatementDocument document = new StatementDocument(variant.kind(), language, jointTitle(dossier, language),
				handling, paragraphs, PackageStamp.of(dossier.id().toString(), contentHash));
		return variant.first()
			.flatMap((first) -> alternat(dossier).map((known) -> document.inOrder(known, first.code())))
			.orElse(document);
	}

	/**
	 * Every proposal under its clause.
	 */
	CompilationText compilation(Dossier dossier, List<ClauseText> text, Variant variant, String contentHash) {
		Language language = variant.language();
		List<CompilationText.Clause> clauses = text.stream()
			.map((clause) -> new CompilationText.Clause(
					new Paragraph(clause.part(), clause.isNumbered() ? clause.depth() : 0,
							List.of(Run.of(clause.isProposed() ? say("document.new-clause", language)
									: clause.in(language).base())),
							ClauseMark.of(clause.id().value())),
					proposals(clause.in(language))))
			.toList();
		return new CompilationText(language, cover(dossier, language, contentHash), clauses);
	}

	/** What two parties want alike stands once, with both their names. */
	private static List<CompilationText.Proposal> proposals(RollingText text) {
		Map<String, List<Party>> wordings = new LinkedHashMap<>();
		text.parties().forEach((party) -> {
			if (!text.as(party).equals(text.base())) {
				wordings.computeIfAbsent(text.as(party), (words) -> new ArrayList<>()).add(party);
			}
		});
		return wordings.entrySet()
			.stream()
			.map((wording) -> new CompilationText.Proposal(
					wording.getValue().stream().map(Party::code).collect(Collectors.joining(", ")),
					Optional.of(wording.getValue().get(0).code()), wording.getKey()))
			.toList();
	}

	/**
	 * Who agreed to what: the parties and, for a side that knows of them, its Member
	 * States. It is a paper of one side for itself.
	 */
	WhoAgreedSheet whoAgreed(Dossier dossier, AgreementMatrix matrix, Optional<MemberStateMatrix> memberStates,
			Variant variant, String contentHash) {
		Language language = variant.language();
		List<String> columns = new ArrayList<>(matrix.parties().stream().map(Party::code).toList());
		memberStates.ifPresent((states) -> states.columns().forEach((column) -> columns.add(column.code())));
		List<WhoAgreedSheet.Row> rows = new ArrayList<>(List.of(whole(matrix, memberStates, language)));
		for (int i = 0; i < matrix.rows().size(); i++) {
			AgreementMatrix.Row row = matrix.rows().get(i);
			List<String> states = new ArrayList<>(row.cells().stream().map((cell) -> lines(cell, language)).toList());
			int index = i;
			memberStates
				.ifPresent((known) -> known.rows().get(index).cells().forEach((cell) -> states.add(cell.mark())));
			rows.add(new WhoAgreedSheet.Row(number(row.view(), language), row.view().firstWords(language.locale()),
					states));
		}
		List<String> legend = memberStates.isPresent() ? List.of(say("member-states.legend", language)) : List.of();
		return new WhoAgreedSheet(language, coverOfOwn(dossier, variant, contentHash), columns, rows, legend);
	}

	/** What the heads of delegation have agreed to, whatever stands in the clauses. */
	private WhoAgreedSheet.Row whole(AgreementMatrix matrix, Optional<MemberStateMatrix> memberStates,
			Language language) {
		List<String> states = new ArrayList<>(matrix.whole().stream().map((cell) -> lines(cell, language)).toList());
		memberStates.ifPresent((known) -> known.columns().forEach((column) -> states.add(column.cell().mark())));
		return new WhoAgreedSheet.Row("", say("agreement.whole", language), states);
	}

	/**
	 * English and Japanese side by side.
	 */
	BilingualTable bilingual(Dossier dossier, List<ClauseText> text, Language language, String contentHash) {
		List<BilingualTable.Row> rows = ClauseView.of(text)
			.stream()
			.map((view) -> new BilingualTable.Row(number(view, language), view.clause().part() == Part.HEADING,
					RollingRuns.of(view.clause().en(), Language.EN), RollingRuns.of(view.clause().ja(), Language.JA)))
			.toList();
		return new BilingualTable(language, cover(dossier, language, contentHash), dossier.isJapaneseProvisional(),
				rows);
	}

	/**
	 * The themes and outcomes on one page, as the text suggests them: a paper for one's
	 * own superiors.
	 */
	Outline outline(Dossier dossier, List<ClauseText> text, Variant variant, String contentHash) {
		Variant printed = Variant.of(DocumentKind.ROLLING_TEXT, variant.language());
		return Outline.of(statement(dossier, text, List.of(), printed, contentHash),
				coverOfOwn(dossier, variant, contentHash));
	}

	/**
	 * The letter under which the side of a variant sends the text to the others.
	 * @param today the day in that side's zone
	 */
	TransmittalLetter transmittal(Dossier dossier, List<ClauseText> text, Variant variant, LocalDate today,
			String contentHash) {
		Language language = variant.language();
		Party from = variant.zone().orElseThrow();
		String to = dossier.partyList()
			.stream()
			.filter((party) -> !party.equals(from))
			.map((party) -> name(party, language))
			.collect(Collectors.joining((language == Language.JA) ? "及び" : " and "));
		long clauses = text.stream().filter((clause) -> clause.isNumbered() && clause.depth() == 0).count();
		return new TransmittalLetter(language, handling(dossier, language),
				PackageStamp.of(dossier.id().toString(), contentHash), name(from, language), to,
				this.clocks.date(today, language.locale()), jointTitle(dossier, language).title(), (int) clauses,
				List.of(say(dossier.state().open() ? "document.enclosed" : "document.enclosed-agreed", language)));
	}

	/**
	 * What changed between two versions, as tracked changes.
	 * @param author the side that made all of the changes, if one did
	 * @param contentHash the hash of the later version
	 */
	RedlineDocument redline(Dossier dossier, Versions versions, Optional<Party> author, Language language,
			String contentHash) {
		TitleBlock title = jointTitle(dossier, language);
		String what = say("document.changes", language, versions.from(), versions.to());
		// Of two versions before the agreed one it stays true that they were negotiated.
		Handling handling = contentHash.equals(dossier.lockedHash()) ? handling(dossier, language)
				: new Handling("", negotiators(language));
		Cover cover = new Cover(new TitleBlock(title.sides(), title.title(), what), handling,
				PackageStamp.of(dossier.id().toString(), contentHash));
		return new RedlineDocument(language, cover,
				Redline.between(passages(versions.before(), language), passages(versions.after(), language), language),
				author, Optional.empty());
	}

	private static List<Passage> passages(List<ClauseText> text, Language language) {
		return text.stream()
			.filter((clause) -> !clause.in(language).isEmpty())
			.map((clause) -> new Passage(clause.id().toString(), clause.part(),
					clause.isNumbered() ? clause.depth() : 0,
					RollingRuns.of(clause.in(language), language)
						.stream()
						.map(Run::text)
						.collect(Collectors.joining())))
			.toList();
	}

	/**
	 * Two versions of a text.
	 */
	record Versions(int from, int to, List<ClauseText> before, List<ClauseText> after) {
	}

	private static String number(ClauseView view, Language language) {
		return (language == Language.JA) ? view.numberJa() : view.number();
	}

	private String lines(AgreementMatrix.Cell cell, Language language) {
		return cell.lines()
			.stream()
			.map((line) -> say(line.key(), language, line.arguments().toArray()))
			.collect(Collectors.joining((language == Language.JA) ? "、" : "; "));
	}

	private Cover cover(Dossier dossier, Language language, String contentHash) {
		return new Cover(jointTitle(dossier, language), handling(dossier, language),
				PackageStamp.of(dossier.id().toString(), contentHash));
	}

	/**
	 * What stands above the text of both sides. A translation says that it is one.
	 */
	TitleBlock jointTitle(Dossier dossier, Language language) {
		TitleBlock title = title(dossier, language, sides(dossier, language));
		return (language == Language.JA && dossier.isJapaneseProvisional()) ? new TitleBlock(title.sides(),
				say("dossier.provisional-mark", language, title.title()), title.placeAndDate()) : title;
	}

	private String say(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
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
	 * How the two sides and those who speak for them are named side by side; nothing
	 * among more than two, who are named in the order of the text of record.
	 */
	Optional<Alternat> alternat(Dossier dossier) {
		if (!Variant.alternates(dossier.partyList())) {
			return Optional.empty();
		}
		List<NamePair> pairs = new ArrayList<>();
		List<String> speakers = dossier.parties().stream().map((party) -> party.representative().en()).toList();
		add(speakers.get(0), speakers.get(1), pairs);
		dossier.alternat().forEach((pair) -> add(pair.eu(), pair.jp(), pairs));
		return Optional.of(ofSides(dossier.partyList()).with(pairs));
	}

	private Alternat ofSides(List<Party> sides) {
		if (sides.equals(List.of(Party.EU, Party.JP))) {
			return Alternat.ofEuAndJapan();
		}
		List<String> names = sides.stream().map((side) -> name(side, Language.EN)).toList();
		return new Alternat(sides.get(0).code(), sides.get(1).code(),
				List.of(new NamePair(names.get(0), names.get(1), NamePair.Use.ENUMERATION)));
	}

	/** How a sentence names a side. */
	private String name(Party side, Language language) {
		return say("document.side." + side.code(), language);
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

	private String sides(Dossier dossier, Language language) {
		if (dossier.partyList().equals(List.of(Party.EU, Party.JP))) {
			return (language == Language.JA) ? "日本及び欧州連合（EU）" : "The European Union (EU) and Japan";
		}
		List<String> names = dossier.partyList().stream().map((party) -> name(party, language)).toList();
		String last = names.get(names.size() - 1);
		List<String> others = names.subList(0, names.size() - 1);
		String all = (language == Language.JA) ? String.join("、", others) + "及び" + last
				: String.join(", ", others) + " and " + last;
		return all.substring(0, 1).toUpperCase(language.locale()) + all.substring(1);
	}

	/**
	 * Around a paper that a side writes for itself and hands to nobody else: it alone
	 * bears the marking that this side has given the dossier, and whose it is.
	 */
	Cover coverOfOwn(Dossier dossier, Variant variant, String contentHash) {
		Party side = variant.zone().orElseThrow();
		Marking marking = dossier.markingFor(side);
		// That a text will be public is nothing to print on what never will be.
		Handling handling = new Handling(marking.zone().isPresent() ? marking.words() : "",
				say("zone." + side.code(), variant.language()));
		Cover joint = cover(dossier, variant.language(), contentHash);
		return new Cover(joint.titleBlock(), handling, joint.stamp());
	}

	/** What both sides may have, and neither has published. */
	private Handling handling(Dossier dossier, Language language) {
		return new Handling("", dossier.state().open() ? negotiators(language) : say("document.agreed-text", language));
	}

	private static String negotiators(Language language) {
		return (language == Language.JA) ? "協議文案：協議担当者限り" : "Text under negotiation: for the negotiators of both sides";
	}

}
