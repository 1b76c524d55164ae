package org.chapeau.app.notification;

import org.chapeau.app.identity.Person;

/**
 * What a person is told.
 *
 * @param person whom
 * @param notification what
 * @param key what must not be told them twice
 */
public record Told(Person person, Notification notification, String key) {
}
