package org.chapeau.app.agreed;

import java.util.Comparator;
import java.util.stream.Stream;

import org.chapeau.precedent.Closeness;
import org.chapeau.precedent.Nearness;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * An earlier paragraph near to what was looked up.
 *
 * @param wording the paragraph and its statement
 * @param en what the English has in common; {@code null} if one of the two has none
 * @param ja likewise in Japanese
 */
public record Hit(PastWording wording, @Nullable Nearness en, @Nullable Nearness ja) {

	/**
	 * What the paragraph has in common in a language.
	 */
	public @Nullable Nearness in(Language language) {
		return (language == Language.JA) ? this.ja : this.en;
	}

	/**
	 * How near it is in the language in which it is nearer.
	 */
	public Closeness closeness() {
		return Stream.of(Language.values())
			.map(this::in)
			.filter((nearness) -> nearness != null)
			.max(Comparator.comparingDouble(Nearness::share))
			.map(Nearness::closeness)
			.orElse(Closeness.DEPARTED);
	}

}
