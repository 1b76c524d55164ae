package org.chapeau.app.notification;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.notification.Settings.Delivery;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What ends with a dismissal, on PostgreSQL, where the rows of a side stand behind a
 * second wall.
 */
@PackageTest
@Import({ OnPostgres.class, MailServer.class })
class DismissedOnPostgresTests extends DismissedTests {

	@Autowired
	TransactionTemplate transaction;

	@Test
	void nobodyWaitsToSignInForWhoeverIsWritingToThem() {
		try (Zone side = Zone.of(Party.EU)) {
			this.transaction.executeWithoutResult((status) -> {
				done(this.notifications.save(deputy(), new Settings(Delivery.DIGEST, Locale.ENGLISH, false), null));
				assertThat(CompletableFuture.runAsync(() -> this.people.seen(deputy(), ADDRESS)))
					.succeedsWithin(Duration.ofSeconds(20));
			});
		}
	}

}
