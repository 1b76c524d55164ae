package org.chapeau.app.notification;

import java.util.Collection;
import java.util.List;

import org.chapeau.app.notification.persistence.NotificationStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts up what people are told, and has the mail of it go out. Whoever may not work here
 * any more is told nothing, even of what was theirs.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Noticeboard {

	private final NotificationStore notifications;

	private final Mailbox mailbox;

	Noticeboard(NotificationStore notifications, Mailbox mailbox) {
		this.notifications = notifications;
		this.mailbox = mailbox;
	}

	void post(Collection<Told> all) {
		List<Told> told = all.stream().filter((one) -> one.person().worksHere()).toList();
		this.notifications.insert(told);
		this.mailbox.post(told);
	}

}
