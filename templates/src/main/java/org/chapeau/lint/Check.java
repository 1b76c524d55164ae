package org.chapeau.lint;

import java.util.List;

/**
 * A rule at work on the text in one language.
 */
@FunctionalInterface
interface Check {

	List<LintFinding> check(LintText text);

}
