package org.chapeau.app.clausebank.web;

import java.util.Objects;

import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.clausebank.BankWish.Show;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Use;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the bank, as the address has them.
 */
record BankFilters(@Nullable String words, @Nullable Theme theme, @Nullable Kind kind, @Nullable Part part,
		@Nullable String level, @Nullable Use document, @Nullable Show show, @Nullable Boolean ours) {

	/** What is looked for; a place that the ladder does not have is any. */
	BankWish wish(Ladder ladder) {
		String place = ladder.rungs()
			.stream()
			.map((rung) -> rung.level().scale() + ":" + rung.level().level())
			.filter((known) -> known.equals(this.level))
			.findFirst()
			.orElse(null);
		return new BankWish(Objects.requireNonNullElse(this.words, ""), this.theme, this.kind, this.part, place,
				this.document, shown(), Boolean.TRUE.equals(this.ours));
	}

	/**
	 * How far what is looked for has come.
	 */
	public Show shown() {
		return Objects.requireNonNullElse(this.show, Show.USABLE);
	}

}
