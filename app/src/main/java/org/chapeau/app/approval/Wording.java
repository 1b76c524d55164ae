package org.chapeau.app.approval;

import java.util.Optional;

import org.chapeau.app.kernel.Typed;
import org.chapeau.app.negotiation.ClauseText;
import org.jspecify.annotations.Nullable;

/**
 * A clause as it was in the fields of a page.
 *
 * @param en the English, with the line ends of the text of record
 * @param ja likewise the Japanese
 */
public record Wording(String en, String ja) {

	public Wording {
		en = Typed.words(en);
		ja = Typed.words(ja);
	}

	/**
	 * Whether it says anything other than the clause.
	 */
	public boolean differsFrom(ClauseText clause) {
		return against(clause).isPresent();
	}

	/**
	 * What it changes of the clause; nothing if it says the same.
	 */
	Optional<Amendment> against(ClauseText clause) {
		@Nullable String english = changed(clause.en().print(), this.en);
		@Nullable String japanese = changed(clause.ja().print(), this.ja);
		return (english != null || japanese != null)
				? Optional.of(new Amendment(clause.id(), clause.number(), english, japanese)) : Optional.empty();
	}

	/** One language cannot lose a clause that the other keeps. */
	boolean isHalf() {
		return this.en.isBlank() != this.ja.isBlank();
	}

	private static @Nullable String changed(String before, String after) {
		return before.strip().equals(after) ? null : after;
	}

}
