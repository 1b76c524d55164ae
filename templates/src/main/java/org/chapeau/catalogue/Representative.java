package org.chapeau.catalogue;

/**
 * Who speaks for a party at an event.
 *
 * @param party the party's code, such as {@code EU}
 * @param name the name
 * @param office the office held
 */
public record Representative(String party, Bilingual name, Bilingual office) {
}
