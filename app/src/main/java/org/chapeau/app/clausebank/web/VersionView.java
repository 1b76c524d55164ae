package org.chapeau.app.clausebank.web;

import java.util.List;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A version and what it changed against another, word by word.
 *
 * @param version the version
 * @param before the one it is compared with, if there is one
 * @param en the English
 * @param ja the Japanese
 */
record VersionView(BankVersion version, @Nullable BankVersion before, List<Change> en, List<Change> ja) {

	static VersionView of(BankVersion version, @Nullable BankVersion before) {
		BankVersion base = (before != null) ? before : version;
		return new VersionView(version, before, changes(base, version, Language.EN),
				changes(base, version, Language.JA));
	}

	private static List<Change> changes(BankVersion before, BankVersion after, Language language) {
		return Comparison.of(before.template().text().in(language), after.template().text().in(language), language)
			.changes();
	}

	/**
	 * Whether something beside the words was changed as well: fields, parameters, source
	 * or validity.
	 */
	public boolean hasMoreThanWords() {
		return this.before != null && !this.before.hash().equals(this.version.hash())
				&& (this.before.template().text().equals(this.version.template().text())
						|| !this.before.content().source().equals(this.version.content().source())
						|| !this.before.template().parameters().equals(this.version.template().parameters()));
	}

}
