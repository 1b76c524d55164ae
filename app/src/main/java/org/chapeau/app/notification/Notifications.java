package org.chapeau.app.notification;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.OwnClocks;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.notification.Settings.Delivery;
import org.chapeau.app.notification.persistence.NotificationStore;
import org.chapeau.app.notification.persistence.SettingsStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What a person was told, and how they want to be told.
 */
@Component
@Transactional
public class Notifications {

	private static final int MOST = 200;

	private static final int SECRET_BYTES = 32;

	private final NotificationStore store;

	private final SettingsStore settingsStore;

	private final PersonalSettings settings;

	private final Mailbox mailbox;

	private final OwnClocks clocks;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Notifications(NotificationStore store, SettingsStore settingsStore, PersonalSettings settings, Mailbox mailbox,
			OwnClocks clocks, Clock clock) {
		this.store = store;
		this.settingsStore = settingsStore;
		this.settings = settings;
		this.mailbox = mailbox;
		this.clocks = clocks;
		this.clock = clock;
	}

	/**
	 * The reader's own, unread before read, the latest first; the last 200.
	 */
	@Transactional(readOnly = true)
	public List<Notification> list(CurrentUser reader) {
		return this.store.list(reader, MOST);
	}

	@Transactional(readOnly = true)
	public int unread(CurrentUser reader) {
		return this.store.unread(reader);
	}

	/**
	 * Marks one of the reader's own as read.
	 * @return the notification, if it is theirs
	 */
	public Optional<Notification> open(CurrentUser reader, UUID id) {
		Optional<Notification> found = this.store.find(reader, id);
		found.ifPresent((told) -> this.store.read(reader, id, this.clock.instant()));
		return found;
	}

	public void readAll(CurrentUser reader) {
		this.store.read(reader, null, this.clock.instant());
	}

	@Transactional(readOnly = true)
	public Settings settings(CurrentUser user) {
		return this.settings.of(user.name(), user.side());
	}

	/**
	 * Keeps how a person wants to be told.
	 * @param timeZone the zone of the clock they will read, blank for that of their side,
	 * or {@code null} to leave it as it is
	 */
	public Outcome<Settings> save(CurrentUser user, Settings wanted, @Nullable String timeZone) {
		Outcome<?> clock = (timeZone != null) ? this.clocks.choose(user, timeZone) : Outcome.done();
		return clock.then((done) -> {
			this.settingsStore.save(user.name(), wanted);
			if (wanted.delivery() == Delivery.NONE) {
				this.mailbox.empty(user.name());
			}
			return Outcome.done(wanted);
		});
	}

	/**
	 * Whether mail goes out at all.
	 */
	public boolean mails() {
		return this.mailbox.open();
	}

	/**
	 * Opens the person's calendar under a new secret; an earlier one opens nothing more.
	 * @return the secret, which is kept nowhere
	 */
	public String openCalendar(CurrentUser user) {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.settingsStore.save(user.name(), settings(user));
		this.settingsStore.calendar(user.name(), FileHash.sha256(secret.getBytes(US_ASCII)));
		return secret;
	}

	/**
	 * Closes the person's calendar.
	 */
	public void closeCalendar(CurrentUser user) {
		this.settingsStore.calendar(user.name(), null);
	}

}
