package org.chapeau.app.notification;

import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PackageTest;

import org.springframework.context.annotation.Import;

/**
 * Notifications and their mail on PostgreSQL.
 */
@PackageTest
@Import({ OnPostgres.class, MailServer.class })
class NotificationOnPostgresTests extends NotificationTests {

}
