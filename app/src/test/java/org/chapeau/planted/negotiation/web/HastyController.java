package org.chapeau.planted.negotiation.web;

import org.chapeau.planted.negotiation.persistence.PlantedStore;

import org.springframework.stereotype.Controller;

/**
 * A controller that reads a store itself, and so past the guards of the services.
 */
@Controller
class HastyController {

	final PlantedStore store = new PlantedStore();

}
