package org.chapeau.word.redline;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph of a redline, as somebody sees it who sees both versions at once.
 *
 * @param passage the paragraph it ends: of the later version, or of the earlier where the
 * later has no such end
 * @param formerly what the same paragraph was, if it was laid out otherwise
 * @param pieces its words
 * @param end what became of its end: an end that was inserted splits a paragraph or ends
 * a new one, an end that was deleted joins two or ended one that is gone
 * @param move for a paragraph that moved the number of the move, the same at both places
 */
public record Line(Passage passage, Optional<Passage> formerly, List<Piece> pieces, Fate end, Optional<Integer> move) {

	public Line {
		pieces = List.copyOf(pieces);
	}

	static Line of(Passage passage, List<Piece> pieces, Fate end) {
		return new Line(passage, Optional.empty(), pieces, end, Optional.empty());
	}

	/**
	 * A paragraph that one version has as a whole and the other not at all.
	 */
	static Line whole(Passage passage, Fate fate) {
		return of(passage, passage.text().isEmpty() ? List.of() : List.of(new Piece(fate, passage.text())), fate);
	}

}
