package org.chapeau.bilingual;

import java.util.List;

/**
 * A clause in both languages and what was found in it.
 *
 * @param en its place among the English paragraphs, from 0; −1 if the English lacks it
 * @param ja its place among the Japanese paragraphs, from 0; −1 if the Japanese lacks it
 * @param findings what may differ; spans are of the paragraph as it was given
 */
public record ComparedClause(int en, int ja, List<Finding> findings) {

	public ComparedClause {
		findings = List.copyOf(findings);
	}

}
