package org.chapeau.app.layouts;

/**
 * Which version of a layout a side uses.
 *
 * @param number the version; {@link #BUILT_IN} for the one that comes with the program
 * @param revision counted up with each change; 0 before the first
 */
public record LayoutInUse(int number, int revision) {

	/** The layout that comes with the program. */
	public static final int BUILT_IN = 0;

	/** What every side begins with. */
	public static final LayoutInUse FIRST = new LayoutInUse(BUILT_IN, 0);

	public boolean isBuiltIn() {
		return this.number == BUILT_IN;
	}

}
