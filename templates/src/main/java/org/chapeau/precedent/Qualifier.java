package org.chapeau.precedent;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An adjective or adverb that carries weight, in all its forms: that "immediate" has
 * become "immediately" is no news.
 *
 * @param weight what it adds; {@code null} if the words only look like one
 * @param forms the ways of writing it, in lower case
 */
record Qualifier(@Nullable Weight weight, List<String> forms) {

	Qualifier {
		forms = List.copyOf(forms);
	}

	boolean hasWeight() {
		return this.weight != null;
	}

}
