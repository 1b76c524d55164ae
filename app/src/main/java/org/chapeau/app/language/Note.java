package org.chapeau.app.language;

import org.chapeau.lint.LintFinding;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found in a clause, and whether the reader's side has waived it.
 *
 * @param finding what was found
 * @param waiver the waiver of the reader's side, if there is one
 */
public record Note(LintFinding finding, @Nullable Waiver waiver) {

	public Mark mark() {
		return Mark.of(this.finding);
	}

	/**
	 * Whether it still stands in the way of a release.
	 */
	public boolean isOpenError() {
		return this.waiver == null && this.finding.severity() == LintFinding.Severity.ERROR;
	}

}
