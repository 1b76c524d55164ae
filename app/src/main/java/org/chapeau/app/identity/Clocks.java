package org.chapeau.app.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

	private final Parties parties;

	Clocks(Parties parties) {
		this.parties = parties;
	}

	/**
	 * Such as {@code 1 Nov 2024 10:00 Brussels · 1 Nov 2024 18:00 Tokyo}.
	 * @param reader the person who reads it, or {@code null} on an open page
	 */
	public String show(Instant instant, @Nullable CurrentUser reader, Locale locale) {
		List<Party> order = this.parties.all()
			.stream()
			.sorted((a, b) -> Boolean.compare(own(b, reader), own(a, reader)))
			.toList();
		return order.stream()
			.map(this.parties::zone)
			.distinct()
			.map((zone) -> format(locale).format(instant.atZone(zone)) + " " + city(zone, locale))
			.collect(Collectors.joining(" · "));
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
		return city(this.parties.zone(reader.side()), locale);
	}

	private static String city(ZoneId zone, Locale locale) {
		if (japanese(locale)) {
			return switch (zone.getId()) {
				case "Europe/Brussels" -> "ブリュッセル";
				case "Asia/Tokyo" -> "東京";
				default -> zone.getDisplayName(TextStyle.SHORT, locale);
			};
		}
		return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
	}

	private static boolean own(Party party, @Nullable CurrentUser reader) {
		return reader != null && party.equals(reader.party());
	}

	private static boolean japanese(Locale locale) {
		return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
	}

	private static DateTimeFormatter format(Locale locale) {
		return japanese(locale) ? JAPANESE : ENGLISH;
	}

}
