package org.chapeau.word.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.chapeau.catalogue.SampleClause;
import org.chapeau.catalogue.SampleProposal;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.BilingualTable;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.CompilationText;
import org.chapeau.word.Cover;
import org.chapeau.word.Outline;
import org.chapeau.word.Paragraph;
import org.chapeau.word.RollingRuns;
import org.chapeau.word.Run;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TransmittalLetter;
import org.chapeau.word.UnreadableDocumentException;
import org.chapeau.word.WhoAgreedSheet;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.WordText;

/**
 * What goes with the text of a package: the bilingual table, the outline and, while it is
 * open, the compilation text, the sheet of who agreed, and each side's letter.
 */
final class PackageCompanions {

	private static final List<Party> SIDES = List.of(Party.EU, Party.JP);

	/**
	 * So many letters tell which clause it is; half as many where each is a word.
	 */
	private static final int LONGEST = 80;

	private final PackageDocuments source;

	PackageCompanions(PackageDocuments source) {
		this.source = source;
	}

	/**
	 * The companions in one language by their keys, in the order in which they are read.
	 * @param statement the text they go with
	 */
	Map<String, Function<WordAssembler, byte[]>> in(Language language, StatementDocument statement, boolean open) {
		Map<String, Function<WordAssembler, byte[]>> companions = new LinkedHashMap<>();
		Cover cover = new Cover(statement.titleBlock(), statement.handling(), statement.stamp());
		companions.put("bilingual-table-" + language.tag(), (word) -> word.assemble(table(word, statement, cover)));
		companions.put("outline-" + language.tag(), (word) -> word.assemble(Outline.of(statement, cover)));
		if (open) {
			companions.put("compilation-text-" + language.tag(),
					(word) -> word.assemble(new CompilationText(language, cover, proposals(language))));
			companions.put("who-agreed-sheet-" + language.tag(),
					(word) -> word.assemble(whoAgreed(word, statement, cover)));
			for (Party from : SIDES) {
				companions.put("transmittal-" + language.tag() + '-' + from.code().toLowerCase(Locale.ROOT),
						(word) -> word.assemble(letter(from, statement)));
			}
		}
		return companions;
	}

	private BilingualTable table(WordAssembler word, StatementDocument statement, Cover cover) {
		Map<ClauseMark, String> numbers = numbers(word, statement);
		List<BilingualTable.Row> rows = new ArrayList<>();
		for (SampleClause clause : this.source.clauses()) {
			rows.add(new BilingualTable.Row(numbers.getOrDefault(PackageDocuments.mark(rows.size()), ""),
					clause.part() == Part.HEADING,
					RollingRuns.of(PackageDocuments.text(clause, Language.EN), Language.EN),
					RollingRuns.of(PackageDocuments.text(clause, Language.JA), Language.JA)));
		}
		return new BilingualTable(statement.language(), cover, false, rows);
	}

	private List<CompilationText.Clause> proposals(Language language) {
		List<CompilationText.Clause> clauses = new ArrayList<>();
		for (SampleClause clause : this.source.clauses()) {
			List<CompilationText.Proposal> proposals = new ArrayList<>();
			RollingText text = PackageDocuments.text(clause, language);
			for (SampleProposal proposal : clause.proposals()) {
				if (!proposal.text().in(language).equals(text.base())) {
					proposals.add(new CompilationText.Proposal(proposal.party(), Optional.of(proposal.party()),
							proposal.text().in(language)));
				}
			}
			clauses.add(new CompilationText.Clause(new Paragraph(clause.part(), PackageDocuments.depth(clause),
					List.of(Run.of(text.base())), PackageDocuments.mark(clauses.size())), proposals));
		}
		return clauses;
	}

	private WhoAgreedSheet whoAgreed(WordAssembler word, StatementDocument statement, Cover cover) {
		boolean english = statement.language() == Language.EN;
		Map<ClauseMark, String> numbers = numbers(word, statement);
		List<WhoAgreedSheet.Row> rows = new ArrayList<>();
		for (SampleClause clause : this.source.clauses()) {
			List<String> cells = SIDES.stream().map((side) -> {
				if (clause.part() == Part.HEADING && clause.agreed()) {
					return "";
				}
				boolean proposes = clause.proposals().stream().anyMatch((one) -> one.party().equals(side.code()));
				return clause.agreed() ? (english ? "agreed" : "合意")
						: proposes ? (english ? "proposes other words" : "修正案あり") : "";
			}).toList();
			rows.add(new WhoAgreedSheet.Row(numbers.getOrDefault(PackageDocuments.mark(rows.size()), ""),
					beginning(PackageDocuments.text(clause, statement.language()).base(), statement.language()),
					cells));
		}
		return new WhoAgreedSheet(statement.language(), cover, SIDES.stream().map(Party::code).toList(), rows,
				List.of());
	}

	private static String beginning(String words, Language language) {
		int length = words.codePointCount(0, words.length());
		int most = (language == Language.EN) ? LONGEST : LONGEST / 2;
		return (length > most) ? words.substring(0, words.offsetByCodePoints(0, most)) + "…" : words;
	}

	private TransmittalLetter letter(Party from, StatementDocument statement) {
		boolean english = statement.language() == Language.EN;
		Map<Party, String> names = english ? Map.of(Party.EU, "the European Union", Party.JP, "Japan")
				: Map.of(Party.EU, "欧州連合（EU）", Party.JP, "日本国");
		Party to = from.equals(Party.EU) ? Party.JP : Party.EU;
		int numbered = (int) this.source.clauses()
			.stream()
			.filter((clause) -> PackageDocuments.isNumbered(clause) && clause.depth() == 0)
			.count();
		return new TransmittalLetter(statement.language(), statement.handling(), statement.stamp(),
				names.getOrDefault(from, from.code()), names.getOrDefault(to, to.code()),
				statement.titleBlock().placeAndDate(), statement.titleBlock().title(), numbered,
				List.of(english ? "The text in English and in Japanese." : "英語及び日本語による案文"));
	}

	/** The numbers that the layout gives the clauses. */
	private static Map<ClauseMark, String> numbers(WordAssembler word, StatementDocument statement) {
		Map<ClauseMark, String> numbers = new HashMap<>();
		try {
			WordText.of(word.assemble(statement))
				.lines()
				.forEach((line) -> line.mark().ifPresent((mark) -> numbers.put(mark, line.number())));
			return numbers;
		}
		catch (UnreadableDocumentException ex) {
			throw new IllegalStateException("A file of our own cannot be read", ex);
		}
	}

}
