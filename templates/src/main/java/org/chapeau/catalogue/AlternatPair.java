package org.chapeau.catalogue;

/**
 * Two phrases of an English text that change places when the other party is named first,
 * beside the names of the parties themselves.
 *
 * @param eu what stands for the EU, such as {@code High Representative Josep Borrell}
 * @param jp what stands for Japan
 */
public record AlternatPair(String eu, String jp) {
}
