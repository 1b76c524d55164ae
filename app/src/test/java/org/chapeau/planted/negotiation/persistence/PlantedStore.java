package org.chapeau.planted.negotiation.persistence;

/**
 * A store that only its own feature's services may ask.
 */
public final class PlantedStore {

	/** What a process asks for, whoever reads. */
	public String ofProcess() {
		return "everything";
	}

}
