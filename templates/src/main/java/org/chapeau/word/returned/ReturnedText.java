package org.chapeau.word.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapeau.text.CanonicalForm;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.reading.ChangeKind;
import org.chapeau.word.reading.ReadParagraph;
import org.chapeau.word.reading.Revision;
import org.chapeau.word.reading.Story;
import org.chapeau.word.reading.TrackedChange;
import org.chapeau.word.reading.WordFile;

/**
 * What came back in a Word file, clause by clause, compared with the text that was sent.
 * Tracked changes are taken as made; what differs even with all of them rejected was
 * changed without tracking.
 *
 * @param changes what was done to the clauses, in the order of the file
 * @param comments the comments, in the order of the file
 * @param paragraphs the paragraphs of the text, and what each was taken for
 * @param notices what is not taken over, and what is good to know
 */
public record ReturnedText(List<ReturnedChange> changes, List<ReturnedComment> comments,
		List<ReturnedParagraph> paragraphs, List<Notice> notices) {

	public ReturnedText {
		changes = List.copyOf(changes);
		comments = List.copyOf(comments);
		paragraphs = List.copyOf(paragraphs);
		notices = List.copyOf(notices);
	}

	/**
	 * Compares a file with what was sent.
	 */
	public static ReturnedText of(WordFile file, SentText sent) {
		return of(file, sent, Map.of());
	}

	/**
	 * The same, with an officer's word on some paragraphs.
	 * @param mapping by the {@linkplain ReturnedParagraph#index() index} of a paragraph,
	 * the clause it is; empty for what is no clause
	 */
	public static ReturnedText of(WordFile file, SentText sent, Map<Integer, Optional<ClauseMark>> mapping) {
		return new Comparing(file, sent, mapping).returned();
	}

	/**
	 * Whether nothing came back that could be taken over.
	 */
	public boolean isUnchanged() {
		return this.changes.isEmpty() && this.comments.isEmpty();
	}

	/** The work of one comparison. */
	private static final class Comparing {

		private final WordFile file;

		private final SentText sent;

		private final Matching edited;

		private final Findings after;

		private final Map<String, ReturnedChange> before = new HashMap<>();

		private final List<Notice> notices = new ArrayList<>();

		private Comparing(WordFile file, SentText sent, Map<Integer, Optional<ClauseMark>> mapping) {
			this.file = file;
			this.sent = sent;
			this.edited = Matching.of(sent, file.edited(), mapping);
			this.after = Findings.of(sent, this.edited);
			boolean tracked = file.changes()
				.stream()
				.anyMatch((change) -> change.revision().kind() != ChangeKind.FORMAT);
			// Where nothing was tracked both views are one, and an officer's word on
			// it holds for both.
			Findings original = tracked ? Findings.of(sent, Matching.of(sent, file.original(), Map.of())) : this.after;
			original.all()
				.forEach((finding) -> this.before.put(finding.subject(),
						finding.change().apply(new Origin(List.of(), false, true))));
		}

		private ReturnedText returned() {
			List<ReturnedChange> changes = this.after.all().stream().map(this::change).toList();
			changes.stream()
				.filter((change) -> change.origin().untracked())
				.forEach((change) -> this.notices
					.add(new Notice(Notice.Kind.UNTRACKED, change.clauses().stream().findFirst(), "", 1)));
			this.notices.addAll(this.after.notices());
			noteWhatIsBesideTheText();
			return new ReturnedText(changes, comments(), paragraphs(), this.notices);
		}

		private ReturnedChange change(Finding finding) {
			Origin unknown = new Origin(List.of(), false, true);
			ReturnedChange now = finding.change().apply(unknown);
			Optional<ReturnedChange> then = Optional.ofNullable(this.before.get(finding.subject()));
			boolean tracked = then.isEmpty() || !then.get().equals(now);
			return finding.change()
				.apply(new Origin(tracked ? authors(finding, now) : List.of(), tracked, then.isPresent()));
		}

		private List<String> authors(Finding finding, ReturnedChange change) {
			Set<ClauseMark> marks = new HashSet<>(change.clauses());
			Stream<Revision> atMarks = this.file.paragraphs()
				.stream()
				.filter((paragraph) -> paragraph.marks().stream().anyMatch(marks::contains))
				.flatMap(Comparing::revisions);
			Stream<Revision> atPlace = this.file.changes()
				.stream()
				.filter((tracked) -> tracked.paragraph() == finding.index() && finding.index() >= 0)
				.map(TrackedChange::revision);
			Set<String> authors = new TreeSet<>();
			Stream.concat(atMarks, atPlace)
				.filter((revision) -> revision.kind() != ChangeKind.FORMAT && !revision.author().isBlank())
				.forEach((revision) -> authors.add(revision.author()));
			return List.copyOf(authors);
		}

		private static Stream<Revision> revisions(ReadParagraph paragraph) {
			return Stream
				.of(paragraph.around().stream(), paragraph.end().stream(),
						paragraph.runs().stream().flatMap((run) -> run.revisions().stream()))
				.flatMap((revisions) -> revisions);
		}

		private void noteWhatIsBesideTheText() {
			long formats = this.file.changes()
				.stream()
				.filter((change) -> change.revision().kind() == ChangeKind.FORMAT)
				.count();
			if (formats > 0) {
				this.notices.add(new Notice(Notice.Kind.FORMATTING, Optional.empty(), "", (int) formats));
			}
			long furniture = this.file.changes()
				.stream()
				.filter((change) -> change.paragraph() < 0 && change.revision().kind() != ChangeKind.FORMAT)
				.count();
			if (furniture > 0) {
				this.notices.add(new Notice(Notice.Kind.PAGE_FURNITURE, Optional.empty(), "", (int) furniture));
			}
			Set<String> known = new HashSet<>();
			this.sent.paragraphs().forEach((paragraph) -> paragraph.notes().forEach((note) -> known.add(note.strip())));
			// The notes on one paragraph were sent as the lines of one footnote.
			this.file.edited()
				.stream()
				.filter((paragraph) -> paragraph.story() != Story.BODY && !paragraph.text().isBlank())
				.filter((paragraph) -> !paragraph.text()
					.lines()
					.allMatch((line) -> known.stream().anyMatch((note) -> CanonicalForm.sameWords(note, line.strip()))))
				.forEach((paragraph) -> this.notices
					.add(new Notice(Notice.Kind.NOTE, Optional.empty(), paragraph.text().strip(), 1)));
		}

		private List<ReturnedComment> comments() {
			return this.file.comments()
				.stream()
				.map((comment) -> new ReturnedComment(clauseAt(comment.paragraph()), comment.author(), comment.text(),
						comment.about()))
				.toList();
		}

		private Optional<ClauseMark> clauseAt(int index) {
			return (index < 0) ? Optional.empty()
					: this.edited.clauses(index)
						.stream()
						.findFirst()
						.map((clause) -> this.sent.paragraphs().get(clause).mark());
		}

		private List<ReturnedParagraph> paragraphs() {
			return IntStream.range(0, this.edited.count())
				.filter(this.edited::isReadable)
				.mapToObj((index) -> new ReturnedParagraph(index, this.edited.text(index), clauseAt(index),
						this.edited.certainty(index)))
				.toList();
		}

	}

}
