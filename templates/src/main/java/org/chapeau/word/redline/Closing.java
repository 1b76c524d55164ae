package org.chapeau.word.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives a redline a last paragraph that ends in both versions.
 */
final class Closing {

	private final List<Line> head;

	private final List<Line> gone;

	private final List<Line> come;

	Closing(List<Line> lines) {
		int tail = lines.size();
		while (tail > 0 && lines.get(tail - 1).end() != Fate.KEPT) {
			tail--;
		}
		Set<Integer> moves = lines.subList(tail, lines.size())
			.stream()
			.flatMap((line) -> line.move().stream())
			.collect(Collectors.toSet());
		this.head = lines.subList(0, tail)
			.stream()
			.map((line) -> line.move().filter(moves::contains).isPresent() ? unmoved(line) : line)
			.toList();
		List<Line> rest = lines.subList(tail, lines.size()).stream().map(Closing::unmoved).toList();
		this.gone = rest.stream().filter((line) -> line.end() == Fate.DELETED).toList();
		this.come = rest.stream().filter((line) -> line.end() == Fate.INSERTED).toList();
	}

	private static Line unmoved(Line line) {
		Fate fate = isGone(line.end()) ? Fate.DELETED : Fate.INSERTED;
		return Line.whole(new Passage(line.passage().key(), line.passage().part(), line.passage().depth(),
				line.pieces().stream().map(Piece::text).collect(Collectors.joining())), fate);
	}

	private static boolean isGone(Fate fate) {
		return fate == Fate.DELETED || fate == Fate.MOVED_AWAY;
	}

	List<Line> lines() {
		if (this.gone.isEmpty() && this.come.isEmpty()) {
			return this.head;
		}
		if (!this.gone.isEmpty() && !this.come.isEmpty()) {
			return replaced();
		}
		// One of the versions has no paragraph at all, which no file can show.
		return this.head.isEmpty() ? Stream.concat(this.gone.stream(), this.come.stream()).toList() : continued();
	}

	/**
	 * The last paragraph that went and the first that came share one, which ends where
	 * the last that came does.
	 */
	private List<Line> replaced() {
		List<Line> lines = new ArrayList<>(this.head);
		lines.addAll(this.gone);
		Line last = lines.remove(lines.size() - 1);
		Line first = this.come.get(0);
		List<Piece> pieces = Stream.concat(last.pieces().stream(), first.pieces().stream()).toList();
		lines.add(new Line(first.passage(),
				Optional.of(last.passage()).filter((passage) -> !passage.isLaidOutLike(first.passage())), pieces,
				Fate.INSERTED, Optional.empty()));
		lines.addAll(this.come.subList(1, this.come.size()));
		return ended(lines);
	}

	/**
	 * The end that came or went is that of the last paragraph of both, and so on.
	 */
	private List<Line> continued() {
		List<Line> lines = new ArrayList<>(this.head);
		lines.addAll(this.gone);
		lines.addAll(this.come);
		Line joint = this.head.get(this.head.size() - 1);
		lines.set(this.head.size() - 1, new Line(joint.passage(), joint.formerly(), joint.pieces(),
				lines.get(lines.size() - 1).end(), Optional.empty()));
		return ended(lines);
	}

	private static List<Line> ended(List<Line> lines) {
		Line last = lines.remove(lines.size() - 1);
		lines.add(new Line(last.passage(), last.formerly(), last.pieces(), Fate.KEPT, Optional.empty()));
		return lines;
	}

}
