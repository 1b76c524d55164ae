package org.chapeau.word.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.text.CanonicalForm;
import org.chapeau.text.Paragraphs;
import org.chapeau.text.Part;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.Paragraph;
import org.chapeau.word.PrintedText.Wanted;
import org.chapeau.word.redline.Pairing;
import org.chapeau.word.returned.ReturnedParagraph.Certainty;

/**
 * What one view of a file says otherwise than the text that was sent.
 */
final class Findings {

	private final SentText sent;

	private final Matching matching;

	private final List<Finding> found = new ArrayList<>();

	private final List<Notice> notices = new ArrayList<>();

	private Findings(SentText sent, Matching matching) {
		this.sent = sent;
		this.matching = matching;
	}

	static Findings of(SentText sent, Matching matching) {
		Findings findings = new Findings(sent, matching);
		findings.findMoved();
		for (int i = 0; i < matching.count(); i++) {
			findings.look(i);
		}
		findings.findRemoved();
		return findings;
	}

	List<Finding> all() {
		return this.found;
	}

	List<Notice> notices() {
		return this.notices;
	}

	private void look(int index) {
		List<Integer> clauses = this.matching.clauses(index);
		if (this.matching.isFree(index)) {
			lookAtFree(index);
		}
		else if (clauses.size() > 1) {
			joined(index, clauses);
		}
		else if (!clauses.isEmpty() && this.matching.certainty(index) != Certainty.SPLIT) {
			List<Integer> tail = tail(index);
			String whole = text(index) + tail.stream().map((part) -> "\n\n" + text(part)).collect(Collectors.joining());
			reworded(index, clauses.get(0), whole, !tail.isEmpty());
		}
	}

	private void reworded(int index, int clause, String returned, boolean split) {
		Wanted wanted = this.sent.wanted(List.of(clause), returned);
		ClauseMark mark = mark(clause);
		if (wanted.leftOut()) {
			this.notices.add(new Notice(Notice.Kind.NOT_OURS_TO_CHANGE, Optional.of(mark), returned, 1));
		}
		List<String> parts = Paragraphs.of(wanted.words());
		if (split && parts.size() > 1) {
			this.found
				.add(new Finding(index, "split " + clause, (origin) -> new ReturnedChange.Split(origin, mark, parts)));
		}
		else if (wanted.changed()) {
			this.found.add(new Finding(index, "reworded " + clause,
					wanted.words().isEmpty() ? (origin) -> new ReturnedChange.Removed(origin, mark)
							: (origin) -> new ReturnedChange.Reworded(origin, mark, wanted.words())));
		}
	}

	private void joined(int index, List<Integer> clauses) {
		Wanted wanted = this.sent.wanted(clauses, text(index));
		List<ClauseMark> marks = clauses.stream().map(this::mark).toList();
		if (wanted.leftOut()) {
			this.notices.add(new Notice(Notice.Kind.NOT_OURS_TO_CHANGE, Optional.of(marks.get(0)), text(index), 1));
		}
		String plain = this.sent.wanted(clauses, sentText(clauses)).words();
		boolean reworded = !CanonicalForm.sameWords(blankless(plain), blankless(wanted.words()));
		String words = reworded ? wanted.words() : plain;
		this.found.add(new Finding(index, "joined " + clauses,
				(origin) -> new ReturnedChange.Joined(origin, marks, words, reworded)));
	}

	private String sentText(List<Integer> clauses) {
		String between = (this.sent.language().locale().equals(Locale.JAPANESE)) ? "" : " ";
		return clauses.stream()
			.map((clause) -> this.sent.paragraphs().get(clause).text())
			.collect(Collectors.joining(between));
	}

	private static String blankless(String words) {
		return words.replaceAll("\\s+", "");
	}

	/** The paragraphs behind one that are the rest of its clause. */
	private List<Integer> tail(int index) {
		List<Integer> tail = new ArrayList<>();
		for (int i = index + 1; i < this.matching.count(); i++) {
			if (this.matching.certainty(i) == Certainty.SPLIT
					&& this.matching.clauses(i).equals(this.matching.clauses(index))) {
				tail.add(i);
			}
			else if (this.matching.isReadable(i)) {
				break;
			}
		}
		return tail;
	}

	/** Among the clauses it is a new one; above and below them perhaps not. */
	private void lookAtFree(int index) {
		Optional<Integer> before = clauseBefore(index);
		Optional<Integer> after = clauseAfter(index);
		boolean inside = before.isPresent() && after.isPresent();
		if (inside || (this.matching.isMarked() && before.isPresent())) {
			Paragraph neighbour = this.sent.paragraphs().get(before.orElseThrow());
			Part part = neighbour.part();
			if (part == Part.HEADING || part == Part.CHAPEAU) {
				part = after.map((clause) -> this.sent.paragraphs().get(clause).part())
					.filter((next) -> next != Part.HEADING)
					.orElse(Part.OPERATIVE);
			}
			int depth = (part == neighbour.part()) ? neighbour.depth() : 0;
			Added added = new Added(Optional.of(neighbour.mark()), part, depth, text(index).strip());
			this.found.add(new Finding(index, "added " + added.words(), (origin) -> new ReturnedChange.Added(origin,
					added.after(), added.part(), added.depth(), added.words())));
		}
		else {
			boolean title = before.isEmpty() && isTitle(index);
			this.notices
				.add(new Notice(title ? Notice.Kind.TITLE : Notice.Kind.OUTSIDE, Optional.empty(), text(index), 1));
		}
	}

	private boolean isTitle(int index) {
		Words words = Words.of(text(index), this.sent.language());
		return this.sent.frame().stream().anyMatch((title) -> {
			Words line = Words.of(title, this.sent.language());
			return words.shareIn(line) + line.shareIn(words) >= 1;
		});
	}

	private void findMoved() {
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < this.matching.count(); i++) {
			if (this.matching.certainty(i) != Certainty.SPLIT) {
				order.addAll(this.matching.clauses(i));
			}
		}
		int[] later = new int[this.sent.paragraphs().size()];
		for (int clause = 0; clause < later.length; clause++) {
			later[clause] = order.indexOf(clause);
		}
		Pairing pairing = new Pairing(later, order.size());
		for (int at = 0; at < order.size(); at++) {
			int clause = order.get(at);
			if (!pairing.stays(clause)) {
				Optional<ClauseMark> after = (at > 0) ? Optional.of(mark(order.get(at - 1))) : Optional.empty();
				this.found.add(new Finding(this.matching.place(clause), "moved " + clause + " " + after,
						(origin) -> new ReturnedChange.Moved(origin, mark(clause), after)));
			}
		}
	}

	private void findRemoved() {
		for (int clause = 0; clause < this.sent.paragraphs().size(); clause++) {
			if (this.matching.place(clause) == Pairing.NONE
					&& !this.sent.wanted(List.of(clause), sentText(List.of(clause))).words().isEmpty()) {
				ClauseMark mark = mark(clause);
				this.found.add(new Finding(Pairing.NONE, "removed " + clause,
						(origin) -> new ReturnedChange.Removed(origin, mark)));
			}
		}
	}

	private Optional<Integer> clauseBefore(int index) {
		for (int i = index - 1; i >= 0; i--) {
			List<Integer> clauses = this.matching.clauses(i);
			if (!clauses.isEmpty()) {
				return Optional.of(clauses.get(clauses.size() - 1));
			}
		}
		return Optional.empty();
	}

	private Optional<Integer> clauseAfter(int index) {
		for (int i = index + 1; i < this.matching.count(); i++) {
			if (!this.matching.clauses(i).isEmpty()) {
				return Optional.of(this.matching.clauses(i).get(0));
			}
		}
		return Optional.empty();
	}

	private ClauseMark mark(int clause) {
		return this.sent.paragraphs().get(clause).mark();
	}

	private String text(int index) {
		return this.matching.text(index);
	}

	private record Added(Optional<ClauseMark> after, Part part, int depth, String words) {
	}

}
