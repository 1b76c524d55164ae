package org.chapeau.workflows.process;

import java.time.Duration;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.chapeau.workflows.TimeLimits;

/**
 * How long the parties of a test take: the EU a day for everything, Japan two.
 */
final class Shares implements TimeLimits {

	private static final Map<Side, Duration> TIMES = Map.of(Side.EU, Duration.ofDays(1), Side.JP, Duration.ofDays(2));

	static Duration of(Side side) {
		return TIMES.get(side);
	}

	@Override
	public Date due(String dossierId, String party, String form) {
		return Date.from(ClockUtil.getCurrentTime().toInstant().plus(of(Side.valueOf(party))));
	}

	@Override
	public Date dueBefore(String dossierId, String party, String form, Date latest) {
		Date due = due(dossierId, party, form);
		return due.after(latest) ? latest : due;
	}

}
