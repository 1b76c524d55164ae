package org.chapeau.bilingual;

/**
 * A name in a text.
 *
 * @param name the name
 * @param span where it stands
 */
public record NameUse(Name name, Span span) {
}
