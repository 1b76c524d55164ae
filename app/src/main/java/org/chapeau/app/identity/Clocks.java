package org.chapeau.app.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows an instant on the clocks of the parties: the reader's own first, then the
 * others'.
 */
@Component
public class Clocks {

	private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.JAPANESE);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter JAPANESE_DAY_AND_TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm",
			Locale.JAPANESE);

	private final Parties parties;

	Clocks(Parties parties) {
		this.parties = parties;
	}

	/**
	 * Such as {@code 1 Nov 2024 10:00 Brussels · 1 Nov 2024 18:00 Tokyo}.
	 * @param reader the person who reads it, or {@code null} on an open page
	 */
	public String show(Instant instant, @Nullable CurrentUser reader, Locale locale) {
		return onClocks(instant, (reader != null) ? reader.party() : null, locale);
	}

	/**
	 * The same for a reader of a side, whoever it is.
	 * @param own the side whose clock stands first, or {@code null} for none
	 */
	public String onClocks(Instant instant, @Nullable Party own, Locale locale) {
		return clocks(own)
			.map((party) -> format(locale).format(instant.atZone(this.parties.zone(party))) + " "
					+ this.parties.city(party, locale))
			.collect(Collectors.joining(" · "));
	}

	/**
	 * The time of day alone, such as {@code 10:00 Brussels · 18:00 Tokyo}; a clock that
	 * shows another day than the reader's own says which.
	 */
	public String time(Instant instant, CurrentUser reader, Locale locale) {
		LocalDate day = day(instant, reader);
		return clocks(reader.party()).map((party) -> {
			ZonedDateTime there = instant.atZone(this.parties.zone(party));
			DateTimeFormatter format = there.toLocalDate().equals(day) ? TIME
					: japanese(locale) ? JAPANESE_DAY_AND_TIME : DAY_AND_TIME;
			return format.format(there) + " " + this.parties.city(party, locale);
		}).collect(Collectors.joining(" · "));
	}

	/**
	 * The day on which the reader's own clock shows an instant.
	 */
	public LocalDate day(Instant instant, CurrentUser reader) {
		return instant.atZone(this.parties.zone(reader.side())).toLocalDate();
	}

	/**
	 * The instant at which the day of an instant ends on the reader's own clock.
	 */
	public Instant midnight(Instant instant, CurrentUser reader) {
		return day(instant, reader).plusDays(1).atStartOfDay(this.parties.zone(reader.side())).toInstant();
	}

	/**
	 * A date as each language writes it.
	 */
	public String date(LocalDate date, Locale locale) {
		return DateTimeFormatter.ofPattern(japanese(locale) ? "yyyy年M月d日" : "d MMMM yyyy", locale).format(date);
	}

	/**
	 * What somebody typed into a date and time field, on their own side's clock.
	 */
	public Instant read(LocalDateTime typed, CurrentUser reader) {
		return typed.atZone(this.parties.zone(reader.side())).toInstant();
	}

	/**
	 * An instant as a date and time field wants it, on the reader's own side's clock.
	 */
	public String field(Instant instant, CurrentUser reader) {
		return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
			.format(instant.atZone(this.parties.zone(reader.side())));
	}

	/**
	 * The city whose clock a person reads, such as {@code Brussels}.
	 */
	public String city(CurrentUser reader, Locale locale) {
		return this.parties.city(reader.side(), locale);
	}

	/** One party for each clock. */
	private Stream<Party> clocks(@Nullable Party own) {
		Set<ZoneId> shown = new HashSet<>();
		return this.parties.all()
			.stream()
			.sorted((a, b) -> Boolean.compare(b.equals(own), a.equals(own)))
			.filter((party) -> shown.add(this.parties.zone(party)));
	}

	private static boolean japanese(Locale locale) {
		return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
	}

	private static DateTimeFormatter format(Locale locale) {
		return japanese(locale) ? JAPANESE : ENGLISH;
	}

}
