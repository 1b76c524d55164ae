package org.chapeau.app.negotiation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.text.Agreed;
import org.chapeau.text.Bracket;
import org.chapeau.text.Party;
import org.chapeau.text.Reading;
import org.chapeau.text.RollingText;
import org.chapeau.text.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A piece of rolling text as a page draws it: plain words, or the readings of a bracket.
 */
public record Piece(@Nullable String words, List<ReadingView> readings) {

	/** Blank lines, which part a clause in two. */
	private static final Pattern BREAK = Pattern.compile("\\n\\s*\\n");

	public static List<Piece> of(RollingText text) {
		return text.segments()
			.stream()
			.flatMap((segment) -> (segment instanceof Bracket bracket) ? bracket.typeset().segments().stream()
					: Stream.of(segment))
			.map(Piece::of)
			.toList();
	}

	/**
	 * The words between the places where the clause is to be split.
	 */
	public List<String> lines() {
		return (this.words != null) ? List.of(BREAK.split(this.words, -1)) : List.of();
	}

	private static Piece of(Segment segment) {
		if (segment instanceof Agreed agreed) {
			return new Piece(agreed.text(), List.of());
		}
		return new Piece(null, ((Bracket) segment).readings().stream().map(ReadingView::of).toList());
	}

	/**
	 * One reading: whose it is, how it is drawn, and its pieces.
	 */
	public record ReadingView(String label, String style, List<Piece> pieces) {

		static ReadingView of(Reading reading) {
			String label = reading.parties().stream().map(Party::code).collect(Collectors.joining(", "));
			return new ReadingView(label, style(reading), Piece.of(reading.content()));
		}

		private static String style(Reading reading) {
			if (reading.isBase()) {
				return "base";
			}
			Party first = reading.parties().first();
			boolean known = reading.parties().size() == 1 && (first.equals(Party.EU) || first.equals(Party.JP));
			return known ? first.code() : "other";
		}

	}

}
