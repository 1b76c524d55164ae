package org.chapeau.app.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.documents.SentTexts;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.KeptDrafts;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.Rebase;
import org.chapeau.text.RollingText;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.WordFile;
import org.chapeau.word.returned.Notice;
import org.chapeau.word.returned.ReturnedChange;
import org.chapeau.word.returned.ReturnedChange.Added;
import org.chapeau.word.returned.ReturnedChange.Joined;
import org.chapeau.word.returned.ReturnedChange.Moved;
import org.chapeau.word.returned.ReturnedChange.Removed;
import org.chapeau.word.returned.ReturnedChange.Reworded;
import org.chapeau.word.returned.ReturnedChange.Split;
import org.chapeau.word.returned.ReturnedText;
import org.chapeau.word.returned.SentText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a file that came back against the text it was made from, and carries what it
 * brings over to the text as it stands now.
 */
@Component
class ImportReader {

	private final SentTexts sentTexts;

	private final History history;

	private final KeptDrafts drafts;

	private final JointText text;

	ImportReader(SentTexts sentTexts, History history, KeptDrafts drafts, JointText text) {
		this.sentTexts = sentTexts;
		this.history = history;
		this.drafts = drafts;
		this.text = text;
	}

	/**
	 * The version of the text that a file says it was made from; the latest if it says
	 * none, or none of this text. A draft has no versions: as it stands it is 0, and one
	 * that was kept has its number, negative.
	 */
	int baseVersion(CurrentUser reader, Dossier dossier, WordFile file) {
		return stampedVersion(reader, dossier, file).orElseGet(() -> (dossier.state() == DossierState.DRAFTING) ? 0
				: this.history.versions(reader, dossier.id())
					.stream()
					.findFirst()
					.map((latest) -> latest.number())
					.orElse(0));
	}

	private Optional<Integer> stampedVersion(CurrentUser reader, Dossier dossier, WordFile file) {
		Optional<String> hash = file.stamp()
			.filter((stamp) -> stamp.packageId().value().equals(dossier.id().toString()))
			.map(PackageStamp::contentHash);
		Optional<Integer> onTheTable = (dossier.state() == DossierState.DRAFTING)
				? hash.filter(JointText.hash(this.text.of(reader, dossier.id()))::equals).map((same) -> 0)
				: hash.flatMap((known) -> this.history.versionOf(reader, dossier.id(), known));
		return onTheTable.or(() -> hash.flatMap((known) -> this.drafts.withHash(reader, dossier.id(), known))
			.map((draft) -> -draft.number()));
	}

	private List<ClauseText> base(CurrentUser reader, DossierId dossier, int version) {
		if (version == 0) {
			return this.text.of(reader, dossier);
		}
		return (version > 0) ? this.history.text(reader, dossier, version)
				: this.drafts.text(reader, dossier, -version);
	}

	/**
	 * What the file brings.
	 * @param mapping what an officer has said of its paragraphs
	 */
	ImportPreview preview(CurrentUser reader, Dossier dossier, ReceivedFile received, byte[] bytes,
			Map<Integer, Optional<ClauseId>> mapping) {
		WordFile file = read(bytes);
		List<ClauseText> base = base(reader, dossier.id(), received.baseVersion());
		return new Reading(reader, dossier, received, file, base).preview(mapping);
	}

	static WordFile read(byte[] bytes) {
		if (WordGate.admit(bytes) instanceof Admitted admitted) {
			return WordFile.read(admitted.parts());
		}
		throw new IllegalStateException("A file was kept that the gate refuses");
	}

	/** One file read. */
	private final class Reading {

		private final Party side;

		private final Dossier dossier;

		private final ReceivedFile received;

		private final WordFile file;

		private final SentText sent;

		private final boolean known;

		private final Map<ClauseMark, ClauseView> sentClauses = new LinkedHashMap<>();

		private final Map<ClauseId, ClauseView> now;

		private Reading(CurrentUser reader, Dossier dossier, ReceivedFile received, WordFile file,
				List<ClauseText> base) {
			this.side = reader.side();
			this.dossier = dossier;
			this.received = received;
			this.file = file;
			this.known = stampedVersion(reader, dossier, file).filter((number) -> number == received.baseVersion())
				.isPresent();
			Optional<Party> first = this.known ? file.stamp().flatMap(PackageStamp::firstParty).map(Party::new)
					: Optional.empty();
			this.sent = ImportReader.this.sentTexts.of(reader, dossier, base, received.language(),
					first.filter((party) -> received.language() == Language.EN));
			ClauseView.of(base).forEach((view) -> this.sentClauses.put(mark(view), view));
			this.now = ClauseView.of(ImportReader.this.text.of(reader, dossier.id()))
				.stream()
				.collect(Collectors.toMap((view) -> view.clause().id(), (view) -> view));
		}

		private static ClauseMark mark(ClauseView view) {
			return ClauseMark.of(view.clause().id().value());
		}

		private ImportPreview preview(Map<Integer, Optional<ClauseId>> mapping) {
			Map<Integer, Optional<ClauseMark>> marks = new HashMap<>();
			mapping.forEach((paragraph, clause) -> marks.put(paragraph, clause.map((id) -> ClauseMark.of(id.value()))));
			ReturnedText returned = ReturnedText.of(this.file, this.sent, marks);
			List<ImportPreview.Change> changes = new ArrayList<>();
			returned.changes().forEach((change) -> changes.addAll(changes(changes.size(), change)));
			List<ImportPreview.Remark> remarks = new ArrayList<>();
			returned.comments()
				.forEach((comment) -> remarks.add(new ImportPreview.Remark(remarks.size(),
						comment.clause().map(this::current).orElse(null), comment)));
			// Each change says itself that it was not tracked.
			return new ImportPreview(this.received, this.known, changes, remarks,
					returned.notices()
						.stream()
						.filter((notice) -> notice.kind() != Notice.Kind.UNTRACKED)
						.map((notice) -> new ImportPreview.Note(notice,
								notice.clause().map(this.sentClauses::get).orElse(null)))
						.toList(),
					this.file.warnings(),
					returned.paragraphs()
						.stream()
						.map((paragraph) -> new ImportPreview.Guess(paragraph,
								paragraph.clause().map(this.sentClauses::get).orElse(null)))
						.toList(),
					List.copyOf(this.sentClauses.values()));
		}

		/** What came back as one change may be several on the table. */
		private List<ImportPreview.Change> changes(int number, ReturnedChange change) {
			if (change instanceof Joined joined && (joined.reworded() || joined.clauses().size() > 2)) {
				return takenIn(number, joined);
			}
			return List.of(change(number, change));
		}

		private ImportPreview.Change change(int number, ReturnedChange change) {
			if (change instanceof Reworded reworded) {
				return words(number, TakenChange.Kind.REWORDED, change, reworded.clause(), reworded.words());
			}
			if (change instanceof Split split) {
				return words(number, TakenChange.Kind.SPLIT, change, split.clause(),
						String.join("\n\n", split.words()));
			}
			if (change instanceof Removed removed) {
				return removed(number, removed);
			}
			if (change instanceof Added added) {
				return added(number, added);
			}
			if (change instanceof Moved moved) {
				return place(number, TakenChange.Kind.MOVED, change, moved.clause(),
						moved.after().map(this::current).orElse(null));
			}
			return joined(number, (Joined) change);
		}

		private ImportPreview.Change words(int number, TakenChange.Kind kind, ReturnedChange change, ClauseMark mark,
				String words) {
			ClauseView current = current(mark);
			if (current == null) {
				return gone(number, kind, change, mark);
			}
			Language language = this.received.language();
			String before = sentText(mark).as(this.side);
			String stands = current.clause().in(language).as(this.side);
			Rebase carried = Rebase.of(before, words, stands, language);
			return inBothLanguages(number, kind, change, current, carried.words(), carried.conflicts().size());
		}

		private ImportPreview.Change inBothLanguages(int number, TakenChange.Kind kind, ReturnedChange change,
				ClauseView current, String words, int conflicts) {
			Language language = this.received.language();
			ClauseText clause = current.clause();
			Comparison comparison = Comparison.of(clause.in(language).as(this.side), words, language);
			boolean english = language == Language.EN;
			return new ImportPreview.Change(number, kind, current, null, change.origin(), comparison,
					english ? words : clause.en().as(this.side), english ? clause.ja().as(this.side) : words,
					clause.number(), conflicts, obstacle());
		}

		private ImportPreview.Change removed(int number, Removed removed) {
			ClauseView current = current(removed.clause());
			if (current == null) {
				return gone(number, TakenChange.Kind.REMOVED, removed, removed.clause());
			}
			Comparison comparison = Comparison.of(current.clause().in(this.received.language()).as(this.side), "",
					this.received.language());
			return new ImportPreview.Change(number, TakenChange.Kind.REMOVED, current, null, removed.origin(),
					comparison, "", "", current.clause().number(), 0, obstacle());
		}

		private ImportPreview.Change added(int number, Added added) {
			boolean english = this.received.language() == Language.EN;
			return new ImportPreview.Change(number, TakenChange.Kind.ADDED, null,
					added.after().map(this::current).orElse(null), added.origin(),
					Comparison.of("", added.words(), this.received.language()), english ? added.words() : "",
					english ? "" : added.words(), 0, 0, obstacle());
		}

		/**
		 * An offer joins two clauses as they are. Where more were joined, or their words
		 * changed as well, the first takes in the words of all and the others go.
		 */
		private List<ImportPreview.Change> takenIn(int number, Joined joined) {
			List<ClauseMark> marks = joined.clauses();
			List<ClauseMark> others = marks.subList(1, marks.size());
			Language translated = (this.received.language() == Language.EN) ? Language.JA : Language.EN;
			List<ImportPreview.Change> changes = new ArrayList<>();
			changes.add(words(number, TakenChange.Kind.REWORDED, joined, marks.get(0), joined.words()).takingIn(
					current(others.get(others.size() - 1)), together(marks, translated), translated,
					changedSince(others)));
			for (ClauseMark mark : others) {
				changes.add(removed(number + changes.size(), new Removed(joined.origin(), mark))
					.goingInto(current(marks.get(0))));
			}
			return changes;
		}

		/** The words of clauses as they stand now, one behind the other. */
		private String together(List<ClauseMark> marks, Language language) {
			return marks.stream()
				.map(this::current)
				.flatMap(Stream::ofNullable)
				.map((view) -> view.clause().in(language).as(this.side))
				.collect(Collectors.joining((language == Language.EN) ? " " : ""));
		}

		private int changedSince(List<ClauseMark> marks) {
			return (int) marks.stream().filter((mark) -> {
				ClauseView current = current(mark);
				return current != null && !current.clause()
					.in(this.received.language())
					.as(this.side)
					.equals(sentText(mark).as(this.side));
			}).count();
		}

		private ImportPreview.Change joined(int number, Joined joined) {
			List<ClauseMark> marks = joined.clauses();
			return place(number, TakenChange.Kind.JOINED, joined, marks.get(0), current(marks.get(1)));
		}

		private ImportPreview.Change place(int number, TakenChange.Kind kind, ReturnedChange change, ClauseMark mark,
				@Nullable ClauseView other) {
			ClauseView current = current(mark);
			if (current == null || (kind == TakenChange.Kind.JOINED && other == null)) {
				return gone(number, kind, change, mark);
			}
			return new ImportPreview.Change(number, kind, current, other, change.origin(), null, "", "",
					current.clause().number(), 0, obstacle());
		}

		private ImportPreview.Change gone(int number, TakenChange.Kind kind, ReturnedChange change, ClauseMark mark) {
			return new ImportPreview.Change(number, kind, this.sentClauses.get(mark), null, change.origin(), null, "",
					"", 0, 0, Optional.of(Refusal.of("import-clause-gone")));
		}

		private Optional<Refusal> obstacle() {
			DossierState state = this.dossier.state();
			return (state == DossierState.DRAFTING || state == DossierState.NEGOTIATING) ? Optional.empty()
					: Optional.of(Refusal.of("text-locked"));
		}

		private RollingText sentText(ClauseMark mark) {
			return this.sent.texts().getOrDefault(mark, RollingText.EMPTY);
		}

		private @Nullable ClauseView current(ClauseMark mark) {
			ClauseView view = this.sentClauses.get(mark);
			return (view != null) ? this.now.get(view.clause().id()) : null;
		}

	}

}
