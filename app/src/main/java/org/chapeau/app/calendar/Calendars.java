package org.chapeau.app.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.chapeau.app.identity.Parties;
import org.chapeau.text.Party;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The calendar of each party, from the file {@code calendar.txt} in its folder of
 * {@code chapeau.models}, or else the one that comes with the program. A party without
 * one rests on Saturdays and Sundays only.
 */
@Component
public class Calendars {

	private final Parties parties;

	private final Map<Party, WorkingDays> known = new ConcurrentHashMap<>();

	private final ResourceLoader resources;

	private final String folder;

	Calendars(Parties parties, ResourceLoader resources, @Value("${chapeau.models:}") String folder) {
		this.parties = parties;
		this.resources = resources;
		this.folder = (folder.isEmpty() || folder.endsWith("/")) ? folder : folder + "/";
	}

	public WorkingDays of(Party party) {
		return this.known.computeIfAbsent(party, (one) -> new WorkingDays(this.parties.zone(one), holidays(file(one))));
	}

	private Resource file(Party party) {
		Resource own = this.resources.getResource(this.folder + party.code() + "/calendar.txt");
		return (!this.folder.isEmpty() && own.exists()) ? own : ofProgram(party.code());
	}

	/**
	 * The file that comes with the program for a party; there may be none.
	 */
	static Resource ofProgram(String party) {
		return new ClassPathResource("calendar/" + party + ".txt");
	}

	/**
	 * The holidays of a file; none if there is no file.
	 * @throws UncheckedIOException if it cannot be read
	 */
	static Holidays holidays(Resource file) {
		try {
			return file.exists() ? Holidays.of(file.getContentAsString(StandardCharsets.UTF_8).lines().toList())
					: Holidays.of(List.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
