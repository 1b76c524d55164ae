package org.chapeau.app.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.WallClock;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows an instant on the clocks of the parties: the reader's own first, then the
 * others'. Who has chosen another clock reads that one before all of them, and by it
 * which day it is; what they type stands on the clock of their side, as the deadlines
 * that a side sets do.
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

	private final OwnClocks own;

	Clocks(Parties parties, OwnClocks own) {
		this.parties = parties;
		this.own = own;
	}

	/**
	 * Such as {@code 1 Nov 2024 10:00 Brussels · 1 Nov 2024 18:00 Tokyo}.
	 * @param reader the person who reads it, or {@code null} on an open page
	 */
	public String show(Instant instant, @Nullable CurrentUser reader, Locale locale) {
		return onClocks(instant, (reader != null) ? reader.party() : null, (reader != null) ? reader.timeZone() : null,
				locale);
	}

	/**
	 * The same for a reader of a side, whoever it is.
	 * @param side the side whose clock stands first, or {@code null} for none
	 */
	public String onClocks(Instant instant, @Nullable Party side, Locale locale) {
		return onClocks(instant, side, null, locale);
	}

	/**
	 * The same for a reader who may have chosen a clock of their own.
	 * @param own the zone of that clock, or {@code null} for none
	 */
	public String onClocks(Instant instant, @Nullable Party side, @Nullable ZoneId own, Locale locale) {
		return clocks(side, own, locale)
			.map((clock) -> format(locale).format(instant.atZone(clock.zone())) + " " + clock.city())
			.collect(Collectors.joining(" · "));
	}

	/**
	 * The time of day alone, such as {@code 10:00 Brussels · 18:00 Tokyo}; a clock that
	 * shows another day than the reader's own says which.
	 */
	public String time(Instant instant, CurrentUser reader, Locale locale) {
		LocalDate day = day(instant, reader);
		return clocks(reader.party(), reader.timeZone(), locale).map((clock) -> {
			ZonedDateTime there = instant.atZone(clock.zone());
			DateTimeFormatter format = there.toLocalDate().equals(day) ? TIME
					: japanese(locale) ? JAPANESE_DAY_AND_TIME : DAY_AND_TIME;
			return format.format(there) + " " + clock.city();
		}).collect(Collectors.joining(" · "));
	}

	/**
	 * The day on which the reader's own clock shows an instant.
	 */
	public LocalDate day(Instant instant, CurrentUser reader) {
		return instant.atZone(zone(reader)).toLocalDate();
	}

	/**
	 * The instant at which the day of an instant ends on the reader's own clock.
	 */
	public Instant midnight(Instant instant, CurrentUser reader) {
		return day(instant, reader).plusDays(1).atStartOfDay(zone(reader)).toInstant();
	}

	/**
	 * The zone of the clock that a person reads.
	 */
	public ZoneId zone(CurrentUser reader) {
		return (reader.timeZone() != null) ? reader.timeZone() : this.parties.zone(reader.side());
	}

	/**
	 * A date as each language writes it.
	 */
	public String date(LocalDate date, Locale locale) {
		return DateTimeFormatter.ofPattern(japanese(locale) ? "yyyy年M月d日" : "d MMMM yyyy", locale).format(date);
	}

	/**
	 * What somebody typed into a date and time field, on their own side's clock.
	 * @param notBefore the earliest that is allowed, which says which of two is meant
	 * when the clocks are put back
	 * @return the instant; refused if it is no time, or one that the clocks skip
	 */
	public Outcome<Instant> read(String typed, CurrentUser reader, Instant notBefore) {
		return new WallClock(this.parties.zone(reader.side())).read(typed, notBefore);
	}

	/**
	 * The same where any time may be meant: of two the earlier.
	 */
	public Outcome<Instant> read(String typed, CurrentUser reader) {
		return read(typed, reader, Instant.MIN);
	}

	/**
	 * An instant as a date and time field wants it, on the reader's own side's clock.
	 */
	public String field(Instant instant, CurrentUser reader) {
		return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
			.format(instant.atZone(this.parties.zone(reader.side())));
	}

	/**
	 * The city on whose clock a person types, such as {@code Brussels}.
	 */
	public String city(CurrentUser reader, Locale locale) {
		return this.parties.city(reader.side(), locale);
	}

	/** The clocks to show, each once. */
	private Stream<Face> clocks(@Nullable Party side, @Nullable ZoneId own, Locale locale) {
		Set<ZoneId> shown = new HashSet<>();
		Stream<Face> first = Stream.ofNullable(own).map((zone) -> new Face(zone, this.own.place(zone, locale)));
		Stream<Face> sides = this.parties.all()
			.stream()
			.sorted((a, b) -> Boolean.compare(b.equals(side), a.equals(side)))
			.map((party) -> new Face(this.parties.zone(party), this.parties.city(party, locale)));
		return Stream.concat(first, sides).filter((clock) -> shown.add(clock.zone()));
	}

	private static boolean japanese(Locale locale) {
		return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
	}

	private static DateTimeFormatter format(Locale locale) {
		return japanese(locale) ? JAPANESE : ENGLISH;
	}

	/** A clock and how it is called. */
	private record Face(ZoneId zone, String city) {
	}

}
