package org.chapeau.app.negotiation;

import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.Filling;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * A clause to be added to a draft, from a template or written freely.
 */
public record NewClause(Part part, @Nullable Kind kind, @Nullable Theme theme, @Nullable String scale,
		@Nullable Integer level, int depth, @Nullable String templateId, String en, String ja) {

	/**
	 * A clause from a template whose parameters have been filled in.
	 */
	public static NewClause of(ClauseTemplate template, Filling.Filled filled) {
		LadderLevel level = (template.verb() != null) ? template.verb().level() : null;
		return new NewClause(template.part(), template.kind(), template.theme(),
				(level != null) ? level.scale().name() : null, (level != null) ? level.level() : null, template.depth(),
				template.id().toString(), filled.en(), filled.ja());
	}

	/**
	 * A clause written freely.
	 */
	public static NewClause free(Part part, int depth, String en, String ja) {
		return new NewClause(part, null, null, null, null, depth, null, en, ja);
	}

}
