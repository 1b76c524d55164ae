package org.chapeau.app.agreed.index;

import java.util.UUID;

/**
 * How far an index has followed the library.
 *
 * @param number the last change it has; 0 for none
 * @param stamp the stamp of that change, by which one history is told from another
 */
public record Progress(long number, UUID stamp) {

	/** Nothing has been followed. */
	public static final Progress NONE = new Progress(0, new UUID(0, 0));

}
