package org.chapeau.app.notification;

import java.time.Duration;

import org.chapeau.app.kernel.Zone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks at the deadlines and at the mail from time to time, on every node.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clockwork {

	private final Telling telling;

	private final TellingOfSubstitutes substitutes;

	private final Postman postman;

	private final Duration kept;

	Clockwork(Telling telling, TellingOfSubstitutes substitutes, Postman postman,
			@Value("${chapeau.notifications.keep:365d}") Duration kept) {
		this.telling = telling;
		this.substitutes = substitutes;
		this.postman = postman;
		this.kept = kept;
	}

	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
	void lookAtDeadlines() {
		look(this.telling::lookAtDeadlines);
		look(this.substitutes::lookAtEnds);
	}

	private static void look(Runnable look) {
		try (Zone all = Zone.ofAll()) {
			look.run();
		}
		catch (DuplicateKeyException ex) {
			// Another node was telling the same at the same moment: the next look finds
			// what is left.
		}
	}

	@Scheduled(cron = "0 15 1 * * *", zone = "UTC")
	void forgetOld() {
		look(() -> this.telling.forgetOld(this.kept));
	}

	@Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT20S")
	void sendMail() {
		try (Zone all = Zone.ofAll()) {
			this.postman.sendDue();
		}
	}

}
