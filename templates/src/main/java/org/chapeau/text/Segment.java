package org.chapeau.text;

/**
 * A run of a rolling text: words nobody disputes, or a bracket.
 */
public sealed interface Segment permits Agreed, Bracket {

}
