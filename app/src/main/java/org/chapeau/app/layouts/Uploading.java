package org.chapeau.app.layouts;

import java.util.List;

import org.chapeau.app.kernel.Refusal;
import org.chapeau.word.LayoutFault;

/**
 * What came of a layout that was uploaded. One with faults is not kept.
 */
public sealed interface Uploading {

	/**
	 * It is kept, and not yet in use.
	 */
	record Kept(LayoutVersion version) implements Uploading {
	}

	/**
	 * It cannot serve as a layout.
	 *
	 * @param faults everything that is missing or must not be there
	 */
	record Faulty(List<LayoutFault> faults) implements Uploading {

		public Faulty {
			faults = List.copyOf(faults);
		}

	}

	/**
	 * It was not looked at any further.
	 */
	record Refused(Refusal refusal) implements Uploading {
	}

}
