package org.chapeau.app.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.chapeau.app.documents.DocumentWriter.Versions;
import org.chapeau.app.documents.persistence.DocumentStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.layouts.Layouts;
import org.chapeau.app.layouts.SideLayout;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.KeptDrafts;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.app.negotiation.StatementVersion;
import org.chapeau.app.negotiation.WhoAgreed;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.text.TextHash;
import org.chapeau.word.Alternat;
import org.chapeau.word.AnnotatedEdition;
import org.chapeau.word.BilingualTable;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.Cover;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.LayoutName;
import org.chapeau.word.Outline;
import org.chapeau.word.RedlineDocument;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TransmittalLetter;
import org.chapeau.word.WhoAgreedSheet;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.reading.WordFile;
import org.chapeau.word.returned.SentText;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the Word files of a dossier. A file is made once for the text it shows, kept with
 * its hash, and comes back byte for byte.
 */
@Component
@Transactional
public class Documents {

	private final DocumentStore store;

	private final DocumentWriter writer;

	private final OwnPapers ownPapers;

	private final CorrigendumPaper corrigendum;

	private final Readouts readouts;

	private final Dossiers dossiers;

	private final JointText text;

	private final Reserves reserves;

	private final WhoAgreed whoAgreed;

	private final History history;

	private final KeptDrafts drafts;

	private final Parties parties;

	private final Layouts layouts;

	private final Clock clock;

	private final WordAssembler word = new WordAssembler();

	Documents(DocumentStore store, DocumentWriter writer, OwnPapers ownPapers, CorrigendumPaper corrigendum,
			Readouts readouts, Dossiers dossiers, JointText text, Reserves reserves, WhoAgreed whoAgreed,
			History history, KeptDrafts drafts, Parties parties, Layouts layouts, Clock clock) {
		this.store = store;
		this.writer = writer;
		this.ownPapers = ownPapers;
		this.corrigendum = corrigendum;
		this.readouts = readouts;
		this.dossiers = dossiers;
		this.text = text;
		this.reserves = reserves;
		this.whoAgreed = whoAgreed;
		this.history = history;
		this.drafts = drafts;
		this.parties = parties;
		this.layouts = layouts;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Transactional(readOnly = true)
	void warmUp() {
		this.word.warmUp();
	}

	/**
	 * The files that exist for the reader, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Document> list(CurrentUser reader, DossierId id) {
		return mayRead(reader) && this.dossiers.find(reader, id).isPresent()
				? this.store.list(reader, id, mayReadSheets(reader)) : List.of();
	}

	/**
	 * What can be made of the dossier as it stands, for this reader.
	 */
	@Transactional(readOnly = true)
	public List<Variant> possible(CurrentUser reader, Dossier dossier) {
		List<ClauseText> clauses = this.text.of(reader, dossier.id());
		return atThisStage(reader, dossier).stream().filter((variant) -> variant.hasWordsIn(clauses)).toList();
	}

	private List<Variant> atThisStage(CurrentUser reader, Dossier dossier) {
		List<Variant> variants = new ArrayList<>();
		if (dossier.state() == DossierState.IN_APPROVAL) {
			variants.addAll(Variant.joint(dossier.partyList()));
		}
		kinds(dossier.state()).forEach(
				(kind) -> List.of(Language.values()).forEach((language) -> variants.add(Variant.of(kind, language))));
		if (dossier.state() != DossierState.RELEASED && this.readouts.mayWrite(reader)) {
			List.of(Language.values()).forEach((language) -> variants.add(Variant.readout(reader.side(), language)));
		}
		// What one side has made, and when, is nothing the other side should learn.
		return variants.stream()
			.filter((variant) -> variant.kind() != DocumentKind.WHO_AGREED_SHEET || mayReadSheets(reader))
			.map((variant) -> variant.within(reader.side()))
			.toList();
	}

	/** Of a text that both sides have agreed to, an office still sends and files some. */
	private static List<DocumentKind> kinds(DossierState state) {
		return switch (state) {
			case DRAFTING ->
				List.of(DocumentKind.ROLLING_TEXT, DocumentKind.PRECEDENT_NOTES, DocumentKind.ANNOTATED_EDITION);
			case NEGOTIATING -> List.of(DocumentKind.ROLLING_TEXT, DocumentKind.COMPILATION_TEXT,
					DocumentKind.BILINGUAL_TABLE, DocumentKind.TRANSMITTAL, DocumentKind.PRECEDENT_NOTES,
					DocumentKind.ANNOTATED_EDITION, DocumentKind.WHO_AGREED_SHEET, DocumentKind.OUTLINE);
			case IN_APPROVAL, IN_RELEASE -> List.of(DocumentKind.BILINGUAL_TABLE, DocumentKind.TRANSMITTAL,
					DocumentKind.ANNOTATED_EDITION, DocumentKind.WHO_AGREED_SHEET, DocumentKind.OUTLINE);
			case RELEASED, WITHDRAWN -> List.of();
		};
	}

	/**
	 * Makes a file, or finds the one made before for the same text.
	 * @param key the key of one of the {@linkplain #possible possible} variants
	 */
	public Outcome<Document> make(CurrentUser reader, DossierId id, String key) {
		Optional<Dossier> dossier = this.dossiers.find(reader, id);
		if (dossier.isEmpty() || !mayRead(reader)) {
			return Outcome.refused("dossier-unknown");
		}
		Optional<Variant> wanted = atThisStage(reader, dossier.get()).stream()
			.filter((variant) -> variant.key().equals(key))
			.findFirst();
		if (wanted.isEmpty()) {
			return Outcome.refused("document-not-possible");
		}
		return wanted.get().hasWordsIn(this.text.of(reader, id))
				? Outcome.done(make(reader, dossier.get(), wanted.get())) : Outcome.refused("document-no-clause");
	}

	/**
	 * Makes the redline between two versions, or finds the one made before.
	 */
	public Outcome<Document> redline(CurrentUser reader, DossierId id, int from, int to, Language language) {
		Optional<Dossier> dossier = this.dossiers.find(reader, id);
		if (dossier.isEmpty() || !mayRead(reader)) {
			return Outcome.refused("dossier-unknown");
		}
		List<StatementVersion> versions = this.history.versions(reader, id);
		List<Integer> known = versions.stream().map(StatementVersion::number).toList();
		if (!known.contains(from) || !known.contains(to) || from >= to) {
			return Outcome.refused("redline-versions");
		}
		Versions both = new Versions(from, to, this.history.text(reader, id, from), this.history.text(reader, id, to));
		List<Optional<Party>> authors = versions.stream()
			.filter((version) -> version.number() > from && version.number() <= to)
			.map((version) -> Optional.ofNullable(version.by()))
			.distinct()
			.toList();
		String hash = JointText.hash(both.after());
		Variant variant = Variant.of(DocumentKind.REDLINE, language).within(reader.side());
		RedlineDocument document = this.writer.redline(dossier.get(), both,
				(authors.size() == 1) ? authors.get(0) : Optional.empty(), language, hash);
		String versionsHash = TextHash.of(String.valueOf(from), to + JointText.hash(both.before()) + hash).hex();
		return Outcome.done(make(dossier.get(), variant, within(versionsHash, document.cover()),
				(word) -> word.assemble(document)));
	}

	/**
	 * A file with its bytes, if it exists for the reader.
	 */
	@Transactional(readOnly = true)
	public Optional<File> download(CurrentUser reader, DossierId id, DocumentId document) {
		return this.dossiers.find(reader, id)
			.filter((dossier) -> mayRead(reader))
			.flatMap((dossier) -> this.store.find(reader, id, document, mayReadSheets(reader)))
			.map(this::file);
	}

	/**
	 * Makes every file of the package of a locked text, for the release and for no
	 * reader.
	 * @throws IllegalStateException if the text is open
	 */
	public List<Document> ofPackage(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		if (dossier.state() != DossierState.IN_RELEASE) {
			throw new IllegalStateException("Dossier " + id + " is " + dossier.state());
		}
		return Variant.ofPackage(dossier.partyList())
			.stream()
			.filter((variant) -> variant.kind() != DocumentKind.READOUT || this.readouts.isWritten(variant.zone(), id))
			.map((variant) -> make(dossier, variant))
			.toList();
	}

	/**
	 * Makes every file of a corrigendum to a released text, for the release and for no
	 * reader.
	 * @throws IllegalStateException if the text is not released
	 */
	public List<Document> ofCorrigendum(Dossier dossier, CorrigendumContent content) {
		if (dossier.state() != DossierState.RELEASED) {
			throw new IllegalStateException("Dossier " + dossier.id() + " is " + dossier.state());
		}
		List<ClauseText> text = this.text.ofProcess(dossier.id());
		String hash = TextHash.of(content.releasedHash(), content.number() + content.items().toString()).hex();
		return Variant.corrigendum(dossier.partyList())
			.stream()
			.map((variant) -> make(dossier, variant, hash, variant.fileName(dossier.eventDate(), content.number()),
					(word) -> word.assemble(this.corrigendum.write(dossier, text, content, variant, hash))))
			.toList();
	}

	/**
	 * A file of a package that the release has found to be public, or the reader's.
	 */
	@Transactional(readOnly = true)
	public Optional<File> ofRelease(DocumentId id) {
		return this.store.ofRelease(id).map(this::file);
	}

	/**
	 * How the sides of a dossier are named in a wanted order, if they alternate.
	 */
	@Transactional(readOnly = true)
	public Optional<Alternat> alternat(Dossier dossier) {
		return this.writer.alternat(dossier);
	}

	/**
	 * What a file of the text said as it stood at some time, to compare with what comes
	 * back.
	 * @param text the clauses at that time, at least one with words
	 * @param first the side named first, in a text of both sides
	 */
	@Transactional(readOnly = true)
	public SentText sent(CurrentUser reader, Dossier dossier, List<ClauseText> text, Language language,
			Optional<Party> first) {
		Variant variant = first.map(Variant::joint).orElseGet(() -> Variant.of(DocumentKind.ROLLING_TEXT, language));
		List<Reserve> shared = this.reserves.of(reader, dossier.id())
			.stream()
			.filter((reserve) -> !reserve.isOfMemberState())
			.toList();
		StatementDocument document = this.writer.statement(dossier, text, shared, variant, JointText.hash(text));
		Map<ClauseMark, RollingText> texts = new HashMap<>();
		text.forEach((clause) -> texts.put(ClauseMark.of(clause.id().value()), clause.in(language)));
		WordParts parts = ((Admitted) WordGate
			.admit(assembler(layout(variant.within(reader.side()))).assemble(document))).parts();
		return SentText.of(document, WordFile.read(parts), reader.side(), texts);
	}

	/** A delegation works on the text itself; the files of its side are not its own. */
	private static boolean mayRead(CurrentUser reader) {
		return !reader.delegateOnly();
	}

	/**
	 * The sheet of a side with Member States says where each of them stands; it is for
	 * those only who know that of all of them.
	 */
	private boolean mayReadSheets(CurrentUser reader) {
		return this.reserves.knownTo(reader).containsAll(this.parties.delegations(reader.side()));
	}

	/** What a reader asks for, and what only a reader of the side may see. */
	private Document make(CurrentUser reader, Dossier dossier, Variant variant) {
		List<ClauseText> clauses = this.text.of(reader, dossier.id());
		String hash = JointText.hash(clauses);
		return switch (variant.kind()) {
			case ROLLING_TEXT -> {
				// The file may come back once the draft has changed.
				this.drafts.keep(reader, dossier);
				StatementDocument document = this.writer.statement(dossier, clauses, sharedReserves(reader, dossier),
						variant, hash);
				yield make(dossier, variant, withNotes(hash, document), (word) -> word.assemble(document));
			}
			case PRECEDENT_NOTES -> {
				this.drafts.keep(reader, dossier);
				StatementDocument document = this.ownPapers.withPrecedents(reader, dossier, clauses,
						sharedReserves(reader, dossier), variant, hash);
				yield make(dossier, variant, withNotes(hash, document), (word) -> word.assemble(document));
			}
			case ANNOTATED_EDITION -> {
				AnnotatedEdition edition = this.ownPapers.annotated(reader, dossier, clauses, variant, hash);
				yield make(dossier, variant, TextHash.of(hash, edition.toString()).hex(),
						(word) -> word.assemble(edition));
			}
			case COMPILATION_TEXT -> make(dossier, variant, hash,
					(word) -> word.assemble(this.writer.compilation(dossier, clauses, variant, hash)));
			case WHO_AGREED_SHEET -> {
				WhoAgreedSheet sheet = this.writer.whoAgreed(dossier,
						this.whoAgreed.parties(reader, dossier.id()).orElseThrow(),
						this.whoAgreed.memberStates(reader, dossier.id()), variant, hash);
				yield make(dossier, variant, TextHash.of(hash, sheet.toString()).hex(), (word) -> word.assemble(sheet));
			}
			case BILINGUAL_TABLE -> {
				BilingualTable table = this.writer.bilingual(dossier, clauses, variant.language(), hash);
				yield make(dossier, variant, within(hash, table.cover()), (word) -> word.assemble(table));
			}
			case OUTLINE -> {
				Outline outline = this.writer.outline(dossier, clauses, variant, hash);
				yield make(dossier, variant, within(hash, outline.cover()), (word) -> word.assemble(outline));
			}
			case TRANSMITTAL -> {
				LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.parties.zone(reader.side()));
				TransmittalLetter letter = this.writer.transmittal(dossier, clauses, variant, today, hash);
				yield make(dossier, variant, TextHash.of(hash, letter.toString()).hex(),
						(word) -> word.assemble(letter));
			}
			default -> make(dossier, variant);
		};
	}

	private List<Reserve> sharedReserves(CurrentUser reader, Dossier dossier) {
		return this.reserves.of(reader, dossier.id())
			.stream()
			.filter((reserve) -> reserve.isLive() && !reserve.isOfMemberState())
			.toList();
	}

	/** The same words are another file once they are agreed: its header says so. */
	private static String within(String hash, Cover cover) {
		return TextHash.of(hash, cover.toString()).hex();
	}

	/** A text with a reserve more is another file, although its words are the same. */
	private static String withNotes(String hash, StatementDocument document) {
		List<String> notes = document.paragraphs().stream().flatMap((paragraph) -> paragraph.notes().stream()).toList();
		return notes.isEmpty() ? hash : TextHash.of(hash, notes.toString()).hex();
	}

	private Document make(Dossier dossier, Variant variant) {
		if (variant.kind() == DocumentKind.READOUT) {
			Readout readout = this.readouts.of(variant.zone().orElseThrow(), dossier);
			return make(dossier, variant, readout.hash(),
					(word) -> word.assemble(this.writer.readout(dossier, readout, variant.language())));
		}
		List<ClauseText> clauses = this.text.ofProcess(dossier.id());
		String hash = JointText.hash(clauses);
		return make(dossier, variant, hash,
				(word) -> word.assemble(this.writer.statement(dossier, clauses, List.of(), variant, hash)));
	}

	private Document make(Dossier dossier, Variant variant, String hash, Function<WordAssembler, byte[]> content) {
		return make(dossier, variant, hash, variant.fileName(dossier.eventDate()), content);
	}

	private Document make(Dossier dossier, Variant variant, String hash, String name,
			Function<WordAssembler, byte[]> content) {
		Optional<SideLayout> layout = layout(variant);
		// A file is the same as long as both its text and its looks are.
		String made = layout.map((own) -> TextHash.of(hash, own.sha256()).hex()).orElse(hash);
		return this.store.find(dossier.id(), variant, made).orElseGet(() -> {
			byte[] bytes = content.apply(assembler(layout));
			Document document = new Document(DocumentId.random(), dossier.id(), variant, made, name,
					FileHash.sha256(bytes), bytes.length, this.clock.instant());
			this.store.insert(document, bytes);
			return document;
		});
	}

	/** A side has its own looks for what it makes for itself, and for its readouts. */
	private Optional<SideLayout> layout(Variant variant) {
		return variant.zone()
			.flatMap((side) -> this.layouts.of(side, LayoutName.of(variant.kind(), variant.language())));
	}

	private WordAssembler assembler(Optional<SideLayout> layout) {
		return layout.map((own) -> this.word.with(own.layout())).orElse(this.word);
	}

	private File file(Document document) {
		return new File(document, this.store.bytes(document));
	}

	/**
	 * A file with its bytes.
	 */
	public record File(Document document, byte[] bytes) {
	}

}
