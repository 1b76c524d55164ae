package org.chapeau.word.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Representative;
import org.chapeau.catalogue.SampleClause;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.catalogue.SampleProposal;
import org.chapeau.catalogue.SampleReadout;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.text.TextHash;
import org.chapeau.word.Alternat;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.Handling;
import org.chapeau.word.NamePair;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.RollingRuns;
import org.chapeau.word.Paragraph;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TitleBlock;
import org.chapeau.word.WordAssembler;

/**
 * The documents of a package that was read from a file.
 */
final class PackageDocuments {

	private static final Map<String, String> MARKINGS = Map.of("LIMITE", "LIMITE", "HANDLE_WITH_CARE", "取扱注意");

	private final SamplePackage source;

	private final String packageId;

	PackageDocuments(SamplePackage source) {
		this.source = source;
		this.packageId = source.name().replaceAll("[^A-Za-z0-9-]", "-");
	}

	/**
	 * The documents by the names of their files, in the order in which they are read.
	 */
	Map<String, Function<WordAssembler, byte[]>> all() {
		Map<String, Function<WordAssembler, byte[]>> documents = new LinkedHashMap<>();
		boolean open = !this.source.openClauses().isEmpty();
		StatementDocument english = statement(Language.EN, open);
		StatementDocument japanese = statement(Language.JA, open);
		if (open) {
			documents.put(name("rolling-text-en"), (word) -> word.assemble(english));
			documents.put(name("rolling-text-ja"), (word) -> word.assemble(japanese));
		}
		else {
			for (String first : List.of(Party.EU.code(), Party.JP.code())) {
				StatementDocument ordered = english.inOrder(alternat(), first);
				documents.put(name("joint-statement-en-" + first.toLowerCase(Locale.ROOT)),
						(word) -> word.assemble(ordered));
			}
			documents.put(name("joint-statement-ja"), (word) -> word.assemble(japanese));
		}
		PackageCompanions companions = new PackageCompanions(this);
		for (StatementDocument statement : List.of(english, japanese)) {
			companions.in(statement.language(), statement, open)
				.forEach((key, content) -> documents.put(name(key), content));
		}
		for (SampleReadout readout : this.source.readouts()) {
			for (Language language : Language.values()) {
				StatementDocument account = readout(readout, language);
				documents.put(name("readout-" + language.tag() + '-' + readout.party().toLowerCase(Locale.ROOT)),
						(word) -> word.assemble(account));
			}
		}
		return documents;
	}

	private String name(String key) {
		return this.source.date() + "-" + key + ".docx";
	}

	private StatementDocument statement(Language language, boolean open) {
		List<Paragraph> paragraphs = new ArrayList<>();
		List<TextHash> hashes = new ArrayList<>();
		for (SampleClause clause : this.source.clauses()) {
			RollingText text = text(clause, language);
			hashes.add(TextHash.of(text(clause, Language.EN).print(), text(clause, Language.JA).print()));
			if (!text.isEmpty()) {
				paragraphs.add(new Paragraph(clause.part(), depth(clause), RollingRuns.of(text, language),
						mark(hashes.size() - 1)));
			}
		}
		boolean english = language == Language.EN;
		TitleBlock title = title(language, this.source.title(),
				english ? "The European Union (EU) and Japan" : "日本及び欧州連合（EU）");
		return new StatementDocument(open ? DocumentKind.ROLLING_TEXT : DocumentKind.JOINT_STATEMENT, language, title,
				open ? negotiators(english) : Handling.PUBLIC, paragraphs,
				PackageStamp.of(this.packageId, TextHash.ofAll(hashes).hex()));
	}

	/**
	 * What is negotiated bears the distribution marking of its package; that it will be
	 * public is nothing to print on it while it is not.
	 */
	private Handling negotiators(boolean english) {
		return new Handling(MARKINGS.getOrDefault(this.source.marking(), ""),
				english ? "Text under negotiation: for the negotiators of both sides" : "協議文案：協議担当者限り");
	}

	List<SampleClause> clauses() {
		return this.source.clauses();
	}

	static boolean isNumbered(SampleClause clause) {
		return clause.part() == Part.OPERATIVE || clause.part() == Part.FOLLOW_UP;
	}

	static int depth(SampleClause clause) {
		return isNumbered(clause) ? clause.depth() : 0;
	}

	/**
	 * The mark of a clause.
	 * @param index counted from 0
	 */
	static ClauseMark mark(int index) {
		return new ClauseMark("c" + (index + 1));
	}

	static RollingText text(SampleClause clause, Language language) {
		Map<Party, String> proposals = new LinkedHashMap<>();
		for (SampleProposal proposal : clause.proposals()) {
			proposals.put(new Party(proposal.party()), proposal.text().in(language));
		}
		return RollingText.compile(clause.text().in(language), proposals, language);
	}

	private StatementDocument readout(SampleReadout readout, Language language) {
		List<Paragraph> paragraphs = new ArrayList<>();
		List<TextHash> hashes = new ArrayList<>();
		for (Bilingual words : readout.paragraphs()) {
			hashes.add(TextHash.of(words.en(), words.ja()));
			paragraphs.add(Paragraph.of(paragraphs.isEmpty() ? Part.CHAPEAU : Part.PREAMBLE, 0, words.in(language),
					new ClauseMark("readout_" + hashes.size())));
		}
		return new StatementDocument(DocumentKind.READOUT, language,
				title(language, readout.title(), speaker(readout.party(), language)), Handling.PUBLIC, paragraphs,
				PackageStamp.of(this.packageId, TextHash.ofAll(hashes).hex()));
	}

	private String speaker(String party, Language language) {
		return this.source.representatives()
			.stream()
			.filter((representative) -> representative.party().equals(party))
			.findFirst()
			.map((representative) -> representative.name().in(language))
			.orElse(party);
	}

	private TitleBlock title(Language language, Bilingual title, String sides) {
		boolean english = language == Language.EN;
		String date = DateTimeFormatter.ofPattern(english ? "d MMMM yyyy" : "yyyy年M月d日", language.locale())
			.format(this.source.date());
		return new TitleBlock(sides, title.in(language),
				this.source.place().in(language) + (english ? ", " : "、") + date);
	}

	private Alternat alternat() {
		List<NamePair> pairs = new ArrayList<>();
		List<Representative> speakers = this.source.representatives();
		if (speakers.size() == 2) {
			add(speakers.get(0).name().en(), speakers.get(1).name().en(), pairs);
		}
		this.source.alternat().forEach((pair) -> add(pair.eu(), pair.jp(), pairs));
		return Alternat.ofEuAndJapan().with(pairs);
	}

	private static void add(String first, String second, List<NamePair> pairs) {
		if (!first.isBlank() && !second.isBlank() && !within(first).equals(within(second))) {
			pairs.add(NamePair.representatives(within(first), within(second)));
		}
	}

	/** A name as it stands within a sentence. */
	private static String within(String name) {
		String bare = name.strip();
		return bare.startsWith("The ") ? "the " + bare.substring(4) : bare;
	}

}
