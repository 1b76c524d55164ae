package org.chapeau.app.clausebank;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A clause, or a version of one, as somebody proposes it.
 *
 * @param clause the clause it is a version of, or {@code null} for a new one
 * @param name the name of a new one
 * @param forAll whether a new one is meant for all sides
 * @param template the fields of the template, as a file would have them, without its id
 * @param source where the wording was said before; may be blank
 * @param validFrom the first day on which it may be used, or {@code null}
 * @param validUntil the last one, or {@code null}
 * @param note why, for one's own side; may be blank
 */
public record ClauseDraft(@Nullable BankClauseId clause, String name, boolean forAll, Map<String, Object> template,
		String source, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, String note) {

	public ClauseDraft {
		template = Map.copyOf(template);
	}

}
