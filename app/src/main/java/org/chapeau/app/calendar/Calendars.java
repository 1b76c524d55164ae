package org.chapeau.app.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.chapeau.app.identity.Parties;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;

/**
 * The calendar of each party, from the file {@code calendar/<code>.txt}. A party without
 * one rests on Saturdays and Sundays only.
 */
@Component
public class Calendars {

	private final Parties parties;

	private final Map<Party, WorkingDays> known = new ConcurrentHashMap<>();

	Calendars(Parties parties) {
		this.parties = parties;
	}

	public WorkingDays of(Party party) {
		return this.known.computeIfAbsent(party,
				(one) -> new WorkingDays(this.parties.zone(one), holidays(one.code())));
	}

	/**
	 * The holidays a file of this program knows for a party.
	 * @throws UncheckedIOException if it cannot be read
	 */
	static Holidays holidays(String party) {
		try (InputStream file = Calendars.class.getResourceAsStream("/calendar/" + party + ".txt")) {
			return (file == null) ? Holidays.of(List.of())
					: Holidays.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
