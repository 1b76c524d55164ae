package org.chapeau.app.models;

import java.util.List;

import org.chapeau.app.kernel.Refusal;
import org.chapeau.workflows.change.ModelFault;

/**
 * What came of a model that was uploaded. One with faults is not kept.
 */
public sealed interface Uploading {

	/**
	 * It is kept, and waits for a second officer.
	 */
	record Kept(ModelVersion version) implements Uploading {
	}

	/**
	 * It cannot take the place of the process.
	 *
	 * @param faults everything that is wrong with it
	 */
	record Faulty(List<ModelFault> faults) implements Uploading {

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
