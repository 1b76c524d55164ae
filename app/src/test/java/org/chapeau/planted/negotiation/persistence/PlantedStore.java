package org.chapeau.planted.negotiation.persistence;

/**
 * A store that only its own feature's services may ask.
 */
public final class PlantedStore {

}
