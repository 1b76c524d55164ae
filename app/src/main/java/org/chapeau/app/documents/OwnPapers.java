package org.chapeau.app.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseNote;
import org.chapeau.app.negotiation.ClauseNotes;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.text.Language;
import org.chapeau.word.AnnotatedEdition;
import org.chapeau.word.AnnotatedEdition.Note;
import org.chapeau.word.AnnotatedEdition.Quote;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.Cover;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.Paragraph;
import org.chapeau.word.RollingRuns;
import org.chapeau.word.Run;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TitleBlock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The text with what a side has noted on it for itself. No other paper asks for these
 * notes, and both papers are made for a reader and bear the mark of the reader's side.
 */
@Component
class OwnPapers {

	private final DocumentWriter writer;

	private final List<ClauseNotes> notes;

	private final MessageSource messages;

	OwnPapers(DocumentWriter writer, List<ClauseNotes> notes, MessageSource messages) {
		this.writer = writer;
		this.notes = notes.stream().sorted(Comparator.comparingInt(ClauseNotes::order)).toList();
		this.messages = messages;
	}

	/**
	 * The text under negotiation with the precedents of the reader's side in footnotes,
	 * behind the reserves that both sides know of.
	 */
	StatementDocument withPrecedents(CurrentUser reader, Dossier dossier, List<ClauseText> text, List<Reserve> reserves,
			Variant variant, String contentHash) {
		Language language = variant.language();
		StatementDocument rolling = this.writer.statement(dossier, text, reserves, variant, contentHash);
		Map<ClauseMark, List<ClauseNote>> precedents = new HashMap<>();
		on(reader, dossier, text, language).forEach((clause, all) -> precedents.put(ClauseMark.of(clause.value()),
				all.stream().filter((note) -> note.kind() == ClauseNote.Kind.PRECEDENT).toList()));
		List<Paragraph> paragraphs = rolling.paragraphs().stream().map((paragraph) -> {
			List<String> footnotes = new ArrayList<>(paragraph.notes());
			precedents.getOrDefault(paragraph.mark(), List.of())
				.forEach((note) -> footnotes.add(footnote(note, language)));
			return paragraph.withNotes(footnotes);
		}).toList();
		Cover own = cover(dossier, variant, contentHash);
		return new StatementDocument(variant.kind(), language, own.titleBlock(), own.handling(), paragraphs,
				own.stamp());
	}

	/**
	 * The text clause by clause, each with its precedents, the side's fall-back wordings
	 * and its comments.
	 */
	AnnotatedEdition annotated(CurrentUser reader, Dossier dossier, List<ClauseText> text, Variant variant,
			String contentHash) {
		Language language = variant.language();
		Map<ClauseId, List<ClauseNote>> notes = on(reader, dossier, text, language);
		List<AnnotatedEdition.Clause> clauses = text.stream()
			.map((clause) -> new AnnotatedEdition.Clause(paragraph(clause, language),
					notes.getOrDefault(clause.id(), List.of()).stream().map(OwnPapers::note).toList()))
			.toList();
		Cover own = cover(dossier, variant, contentHash);
		PackageStamp stamp = PackageStamp.ofOwnPaper(dossier.id().toString(), contentHash);
		return new AnnotatedEdition(language, new Cover(own.titleBlock(), own.handling(), stamp), clauses);
	}

	private Map<ClauseId, List<ClauseNote>> on(CurrentUser reader, Dossier dossier, List<ClauseText> text,
			Language language) {
		Map<ClauseId, List<ClauseNote>> all = new HashMap<>();
		for (ClauseNotes feature : this.notes) {
			Function<ClauseText, List<ClauseNote>> notes = feature.on(reader, dossier, language);
			text.forEach((clause) -> all.computeIfAbsent(clause.id(), (id) -> new ArrayList<>())
				.addAll(notes.apply(clause)));
		}
		return all;
	}

	/** A clause without words in the language has notes all the same. */
	private Paragraph paragraph(ClauseText clause, Language language) {
		List<Run> words = clause.in(language).isEmpty() ? List.of(Run.of(say("document.no-words", language)))
				: RollingRuns.of(clause.in(language), language);
		return new Paragraph(clause.part(), clause.isNumbered() ? clause.depth() : 0, words,
				ClauseMark.of(clause.id().value()));
	}

	private static Note note(ClauseNote note) {
		return new Note(note.label(), note.source(),
				note.quotes().stream().map((quote) -> new Quote(quote.language(), quote.words())).toList(),
				note.findings());
	}

	private String footnote(ClauseNote note, Language language) {
		String stop = (language == Language.JA) ? "。" : ". ";
		return say("document.footnote", language, note.label(), note.source(), String.join(stop, note.findings()));
	}

	/** Under the title it says what it is, so that nobody takes it for the text. */
	private Cover cover(Dossier dossier, Variant variant, String contentHash) {
		Cover own = this.writer.coverOfOwn(dossier, variant, contentHash);
		TitleBlock title = own.titleBlock();
		return new Cover(
				new TitleBlock(title.sides(), title.title(),
						say("document.under-title." + variant.kind(), variant.language())),
				own.handling(), own.stamp());
	}

	private String say(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
