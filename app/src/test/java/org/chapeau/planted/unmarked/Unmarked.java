package org.chapeau.planted.unmarked;

/**
 * Stands in a package that says nothing about null.
 */
public final class Unmarked {

}
