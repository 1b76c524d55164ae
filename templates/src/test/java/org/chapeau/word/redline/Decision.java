package org.chapeau.word.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes or refuses every change of a redline, by nothing but the meaning of its fates.
 */
enum Decision {

	ACCEPT(Set.of(Fate.DELETED, Fate.MOVED_AWAY)), REJECT(Set.of(Fate.INSERTED, Fate.MOVED_HERE));

	private final Set<Fate> gone;

	Decision(Set<Fate> gone) {
		this.gone = gone;
	}

	/**
	 * What is left: paragraphs whose ends are gone run on into the next.
	 */
	List<String> on(Redline redline) {
		List<String> paragraphs = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (Line line : redline.lines()) {
			line.pieces()
				.stream()
				.filter((piece) -> !this.gone.contains(piece.fate()))
				.forEach((piece) -> text.append(piece.text()));
			if (!this.gone.contains(line.end())) {
				paragraphs.add(text.toString());
				text.setLength(0);
			}
		}
		if (!text.isEmpty()) {
			throw new IllegalStateException("Words without an end: " + text);
		}
		return paragraphs;
	}

}
