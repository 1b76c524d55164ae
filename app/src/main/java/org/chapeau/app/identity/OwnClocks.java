package org.chapeau.app.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.text.Party;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock that a person reads, who may work far from their capital. Nobody but the
 * person is shown which it is: it says where they are.
 */
@Component
@Transactional
public class OwnClocks {

	/**
	 * Where people negotiate, by their zones from west to east; named in the messages
	 * under {@code time-zone.}.
	 */
	private static final List<String> PLACES = List.of("Pacific/Honolulu", "America/Los_Angeles", "America/Mexico_City",
			"America/Chicago", "America/New_York", "America/Santiago", "America/Sao_Paulo", "Europe/Lisbon",
			"Europe/Dublin", "Europe/London", "Europe/Brussels", "Europe/Paris", "Europe/Zurich", "Europe/Berlin",
			"Europe/Vienna", "Europe/Rome", "Europe/Madrid", "Europe/Warsaw", "Europe/Athens", "Europe/Helsinki",
			"Europe/Kyiv", "Africa/Johannesburg", "Africa/Nairobi", "Africa/Addis_Ababa", "Europe/Istanbul",
			"Asia/Riyadh", "Asia/Tbilisi", "Asia/Dubai", "Asia/Tashkent", "Asia/Kolkata", "Asia/Bangkok",
			"Asia/Jakarta", "Asia/Singapore", "Asia/Manila", "Asia/Shanghai", "Asia/Seoul", "Asia/Tokyo",
			"Australia/Sydney", "Pacific/Auckland");

	private final JdbcClient jdbc;

	private final MessageSource messages;

	OwnClocks(JdbcClient jdbc, MessageSource messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	/**
	 * The zones to choose from, from west to east.
	 */
	public static List<ZoneId> choices() {
		return PLACES.stream().map(ZoneId::of).toList();
	}

	/**
	 * The place after which a zone is called here, such as {@code New York}.
	 */
	public String place(ZoneId zone, Locale locale) {
		String id = zone.getId();
		String english = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
		return Objects.requireNonNullElse(this.messages.getMessage("time-zone." + id, null, english, locale), english);
	}

	/**
	 * The zone that a person of a side has chosen.
	 * @return nothing for the clock of their side
	 */
	@Transactional(readOnly = true)
	public Optional<ZoneId> of(Party side, String person) {
		return this.jdbc.sql("""
				select time_zone from person where name = :name and party = :party and time_zone is not null
				""").param("name", person).param("party", side.code()).query(String.class).optional().map(ZoneId::of);
	}

	/**
	 * The person as one who reads the clock of their choice.
	 */
	@Transactional(readOnly = true)
	public CurrentUser reading(CurrentUser user) {
		return (user.party() != null) ? user.in(of(user.side(), user.name()).orElse(null)) : user;
	}

	/**
	 * Whether a zone can be chosen.
	 * @param id such as {@code America/New_York}, or blank for the clock of one's side
	 */
	public Outcome<String> check(String id) {
		return (id.isBlank() || PLACES.contains(id)) ? Outcome.done(id) : Outcome.refused("time-zone-unknown");
	}

	/**
	 * Has a person read another clock from now on.
	 * @param id such as {@code America/New_York}, or blank for the clock of their side
	 */
	public Outcome<String> choose(CurrentUser user, String id) {
		return check(id).then((zone) -> {
			this.jdbc.sql("update person set time_zone = :zone where name = :name and party = :party")
				.param("zone", zone.isBlank() ? null : zone)
				.param("name", user.name())
				.param("party", user.side().code())
				.update();
			return Outcome.done(zone);
		});
	}

}
