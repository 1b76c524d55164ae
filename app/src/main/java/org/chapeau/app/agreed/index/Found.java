package org.chapeau.app.agreed.index;

import java.util.UUID;

/**
 * A paragraph that was found.
 *
 * @param statement the statement it stands in
 * @param position its place there
 * @param score how near it is; comparable within one search only
 */
public record Found(UUID statement, int position, double score) {
}
