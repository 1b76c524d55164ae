package org.chapeau.app.notification.persistence;

import java.util.Locale;
import java.util.Optional;

import org.chapeau.app.notification.Settings;
import org.chapeau.app.notification.Settings.Delivery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps how each person wants to be told.
 */
@Repository
public class SettingsStore {

	private final JdbcClient jdbc;

	SettingsStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Settings> find(String person) {
		return this.jdbc.sql("select * from notification_settings where person = :person")
			.param("person", person)
			.query((row, number) -> new Settings(Delivery.valueOf(row.getString("delivery")),
					Locale.forLanguageTag(row.getString("language")), row.getString("calendar_hash") != null))
			.optional();
	}

	public void save(String person, Settings settings) {
		if (this.jdbc.sql("""
				update notification_settings set delivery = :delivery, language = :language where person = :person
				""")
			.param("delivery", settings.delivery().name())
			.param("language", settings.language().toLanguageTag())
			.param("person", person)
			.update() == 0) {
			this.jdbc
				.sql("""
						insert into notification_settings (person, delivery, language) values (:person, :delivery, :language)
						""")
				.param("person", person)
				.param("delivery", settings.delivery().name())
				.param("language", settings.language().toLanguageTag())
				.update();
		}
	}

	/**
	 * Sets or takes away the secret of a person's calendar.
	 * @param hash of the secret, or {@code null} for none
	 */
	public void calendar(String person, @Nullable String hash) {
		this.jdbc.sql("update notification_settings set calendar_hash = :hash where person = :person")
			.param("hash", hash)
			.param("person", person)
			.update();
	}

	/**
	 * Whose calendar a secret opens.
	 * @param hash of the secret
	 */
	public Optional<CalendarOwner> calendar(String hash) {
		return this.jdbc.sql("""
				select p.name, p.party, s.language from notification_settings s join person p on p.name = s.person
				where s.calendar_hash = :hash and p.party is not null
				""").param("hash", hash).query(CalendarOwner.class).optional();
	}

	/**
	 * Whose calendar it is.
	 *
	 * @param name the person
	 * @param party their side
	 * @param language the language they want to be told in
	 */
	public record CalendarOwner(String name, String party, String language) {
	}

}
