package org.chapeau.app.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Says in an iCalendar file when the clocks of a zone are put forward and back. It is
 * drawn from the same rules as every other time of the program: the definitions that come
 * with the library are of their own day, and name a place on the web.
 */
final class ZoneOfCalendar {

	private ZoneOfCalendar() {
	}

	/**
	 * The zone as it is within a time.
	 * @param from the beginning
	 * @param until the end
	 */
	static VTimeZone of(ZoneId zone, Instant from, Instant until) {
		VTimeZone definition = new VTimeZone();
		definition.add(new TzId(zone.getId()));
		ZoneRules rules = zone.getRules();
		ZoneOffsetTransition transition = rules.previousTransition(from);
		if (transition == null) {
			ZoneOffset offset = rules.getOffset(from);
			definition.add(observance(rules, from, LocalDateTime.ofEpochSecond(0, 0, offset), offset, offset));
			transition = rules.nextTransition(from);
		}
		while (transition != null && transition.getInstant().isBefore(until)) {
			definition.add(observance(rules, transition.getInstant(), transition.getDateTimeBefore(),
					transition.getOffsetBefore(), transition.getOffsetAfter()));
			transition = rules.nextTransition(transition.getInstant());
		}
		return definition;
	}

	private static Observance observance(ZoneRules rules, Instant at, LocalDateTime local, ZoneOffset before,
			ZoneOffset after) {
		Observance observance = rules.isDaylightSavings(at) ? new Daylight() : new Standard();
		observance.add(new DtStart<>(local));
		observance.add(new TzOffsetFrom(before));
		observance.add(new TzOffsetTo(after));
		return observance;
	}

}
