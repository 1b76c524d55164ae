package org.chapeau.app.clausebank.web;

import java.util.Objects;

import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.clausebank.BankWish.Show;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Use;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the bank, as the address has them.
 */
record BankFilters(@Nullable String words, @Nullable Theme theme, @Nullable Kind kind, @Nullable Part part,
		@Nullable String level, @Nullable Use document, @Nullable Show show, @Nullable Boolean ours) {

	BankWish wish() {
		String place = (this.level == null || this.level.isBlank()) ? null : this.level;
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
