package org.chapeau.app.notification;

import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PackageTest;

import org.springframework.context.annotation.Import;

/**
 * What ends with a dismissal, on PostgreSQL, where the rows of a side stand behind a
 * second wall.
 */
@PackageTest
@Import({ OnPostgres.class, MailServer.class })
class DismissedOnPostgresTests extends DismissedTests {

}
