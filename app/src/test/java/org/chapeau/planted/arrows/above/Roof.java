package org.chapeau.planted.arrows.above;

/**
 * What the feature below must not know.
 */
public final class Roof {

}
