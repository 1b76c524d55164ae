package org.chapeau.app.negotiation.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Piece;
import org.chapeau.app.negotiation.Piece.ReadingView;
import org.chapeau.text.Bracket;
import org.chapeau.text.Language;
import org.chapeau.text.OpenBracket;
import org.chapeau.text.Party;
import org.chapeau.text.Reading;
import org.chapeau.text.RollingText;

/**
 * An open bracket with its readings to choose from.
 *
 * @param language the text it stands in
 * @param path where it stands there
 * @param readings its readings in their order
 */
record OpenBracketView(Language language, String path, List<Choice> readings) {

	/**
	 * The brackets of a clause in the order of reading, English before Japanese.
	 * @param reader the party whose own reading is marked
	 */
	static List<OpenBracketView> of(ClauseText clause, Party reader) {
		return Stream.of(Language.EN, Language.JA)
			.flatMap(
					(language) -> clause.in(language).openBrackets().stream().map((open) -> of(language, open, reader)))
			.toList();
	}

	private static OpenBracketView of(Language language, OpenBracket open, Party reader) {
		Bracket bracket = open.bracket();
		List<Choice> choices = IntStream.range(0, bracket.readings().size())
			.mapToObj((i) -> choice(bracket, i, reader))
			.toList();
		return new OpenBracketView(language, open.path().toString(), choices);
	}

	private static Choice choice(Bracket bracket, int index, Party reader) {
		Reading reading = bracket.readings().get(index);
		boolean own = bracket.readingOf(reader).filter(reading::equals).isPresent();
		Piece piece = Piece.of(RollingText.of(bracket)).get(0);
		return new Choice(index, piece.readings().get(index), own);
	}

	/**
	 * One reading of a bracket.
	 *
	 * @param index its number in the bracket, from 0
	 * @param view how it is drawn
	 * @param own whether it is what the reader's side wants
	 */
	record Choice(int index, ReadingView view, boolean own) {
	}

}
