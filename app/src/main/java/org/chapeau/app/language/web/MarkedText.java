package org.chapeau.app.language.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chapeau.bilingual.Span;

/**
 * A text in pieces, some of them marked.
 */
final class MarkedText {

	private MarkedText() {
	}

	/**
	 * Cuts a text at the edges of what is to be marked; parts that overlap are marked as
	 * one.
	 */
	static List<Piece> of(String text, List<Span> marks) {
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (Span mark : marks.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
			int end = Math.min(mark.end(), text.length());
			if (mark.start() > at) {
				pieces.add(new Piece(text.substring(at, mark.start()), false));
				at = mark.start();
			}
			if (end > at) {
				pieces.add(new Piece(text.substring(at, end), true));
				at = end;
			}
		}
		if (at < text.length()) {
			pieces.add(new Piece(text.substring(at), false));
		}
		return pieces;
	}

	/**
	 * A piece of a text.
	 */
	record Piece(String text, boolean marked) {
	}

}
