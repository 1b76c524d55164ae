package org.chapeau.word.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.text.Change;
import org.chapeau.text.Language;

/**
 * Lays two versions over each other: what stayed holds them together, what is between
 * came, went or moved.
 */
final class Redlining {

	private final List<Passage> before;

	private final List<Passage> after;

	private final Pairing pairing;

	private final Words words;

	private final List<Line> lines = new ArrayList<>();

	/** The numbers of the moves, by where in the later version they arrive. */
	private final Map<Integer, Integer> moves = new HashMap<>();

	private int at;

	private int atAfter;

	Redlining(List<Passage> before, List<Passage> after, Pairing pairing, Language language) {
		this.before = before;
		this.after = after;
		this.pairing = pairing;
		this.words = new Words(language);
	}

	Redline redline() {
		numberMoves();
		Groups groups = new Groups(this.before, this.after, this.pairing, this.words);
		for (Group group : groups.all()) {
			advance(group.from(), group.fromAfter());
			append(group);
			this.at = group.to();
			this.atAfter = group.toAfter();
		}
		advance(this.before.size(), this.after.size());
		return new Redline(this.lines);
	}

	/**
	 * A paragraph of which little is left has not moved: it went, and another came.
	 */
	private void numberMoves() {
		for (int i = 0; i < this.before.size(); i++) {
			int later = this.pairing.laterOf(i);
			if (later != Pairing.NONE && !this.pairing.stays(i)) {
				String was = this.before.get(i).text();
				String is = this.after.get(later).text();
				if (2 * this.words.common(was, is) > Math.min(was.length(), is.length())) {
					this.moves.put(later, this.moves.size() + 1);
				}
			}
		}
	}

	private void advance(int to, int toAfter) {
		for (int i = this.at; i < to; i++) {
			int later = this.pairing.laterOf(i);
			Integer move = this.moves.get(later);
			this.lines.add((move == null) ? Line.whole(this.before.get(i), Fate.DELETED)
					: moved(this.before.get(i), pieces(i, later), Fate.MOVED_AWAY, move));
		}
		for (int j = this.atAfter; j < toAfter; j++) {
			Integer move = this.moves.get(j);
			this.lines.add((move == null) ? Line.whole(this.after.get(j), Fate.INSERTED)
					: moved(this.after.get(j), pieces(this.pairing.earlierOf(j), j), Fate.MOVED_HERE, move));
		}
	}

	private List<Change> pieces(int i, int j) {
		return this.words.between(this.before.get(i).text(), this.after.get(j).text());
	}

	private static Line moved(Passage passage, List<Change> changes, Fate fate, int move) {
		Change.Kind own = (fate == Fate.MOVED_AWAY) ? Change.Kind.DELETED : Change.Kind.INSERTED;
		List<Piece> pieces = new ArrayList<>();
		for (Change change : changes) {
			if (change.kind() == own || change.kind() == Change.Kind.EQUAL) {
				add(pieces, (change.kind() == own) ? fate(own) : fate, change.text());
			}
		}
		return new Line(passage, Optional.empty(), pieces, fate, Optional.of(move));
	}

	/**
	 * Appends what became of some paragraphs that stayed: the ends of paragraphs are
	 * compared like words.
	 */
	private void append(Group group) {
		int i = group.from();
		int j = group.fromAfter();
		List<Piece> pieces = new ArrayList<>();
		for (Change change : this.words.between(joined(this.before, group.from(), group.to()),
				joined(this.after, group.fromAfter(), group.toAfter()))) {
			Fate fate = fate(change.kind());
			int start = 0;
			for (int end = change.text().indexOf(Passage.END); end >= 0; end = change.text()
				.indexOf(Passage.END, start)) {
				add(pieces, fate, change.text().substring(start, end));
				this.lines.add(ended(pieces, fate, i, j));
				i += (fate != Fate.INSERTED) ? 1 : 0;
				j += (fate != Fate.DELETED) ? 1 : 0;
				pieces.clear();
				start = end + 1;
			}
			add(pieces, fate, change.text().substring(start));
		}
		this.lines.add(ended(pieces, Fate.KEPT, i, j));
	}

	private Line ended(List<Piece> pieces, Fate end, int i, int j) {
		if (end == Fate.KEPT) {
			Passage is = this.after.get(j);
			Optional<Passage> was = Optional.of(this.before.get(i)).filter((passage) -> !passage.isLaidOutLike(is));
			return new Line(is, was, pieces, end, Optional.empty());
		}
		return Line.of((end == Fate.DELETED) ? this.before.get(i) : this.after.get(j), pieces, end);
	}

	/**
	 * Adds words to a paragraph, to the piece before if they share its fate.
	 */
	private static void add(List<Piece> pieces, Fate fate, String text) {
		Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
		if (last != null && last.fate() == fate) {
			pieces.set(pieces.size() - 1, new Piece(fate, last.text() + text));
		}
		else if (!text.isEmpty()) {
			pieces.add(new Piece(fate, text));
		}
	}

	private static Fate fate(Change.Kind kind) {
		return switch (kind) {
			case EQUAL -> Fate.KEPT;
			case DELETED -> Fate.DELETED;
			case INSERTED -> Fate.INSERTED;
		};
	}

	static String joined(List<Passage> passages, int from, int to) {
		return passages.subList(from, to)
			.stream()
			.map(Passage::text)
			.collect(Collectors.joining(String.valueOf(Passage.END)));
	}

}
