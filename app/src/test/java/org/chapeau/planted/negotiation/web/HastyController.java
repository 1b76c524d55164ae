package org.chapeau.planted.negotiation.web;

import org.chapeau.planted.negotiation.persistence.PlantedStore;

import org.springframework.stereotype.Controller;

/**
 * A controller that reads a store itself, and so past the guards of the services, and by
 * the door that is meant for the steps of a process.
 */
@Controller
class HastyController {

	final PlantedStore store = new PlantedStore();

	String everything() {
		return this.store.ofProcess();
	}

}
