package org.chapeau.app.longrun;

import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.negotiation.ClauseText;

/**
 * What a text says, clause by clause, in both languages.
 */
final class Words {

	private Words() {
	}

	static List<String> of(List<ClauseText> text) {
		return text.stream().flatMap((clause) -> Stream.of(clause.en().clean(), clause.ja().clean())).toList();
	}

}
