package org.chapeau.app.negotiation;

import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * A clause to be added to a draft, from a template or written freely.
 */
public record NewClause(Part part, @Nullable Kind kind, @Nullable Theme theme, @Nullable String scale,
		@Nullable Integer level, int depth, @Nullable String templateId, String en, String ja) {
}
