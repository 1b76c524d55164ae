package org.chapeau.app.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sees to it that the engine's times stand in its tables in UTC. Its columns have no
 * zone: what a driver writes into them is the time on the clock of its program, and a
 * program in another zone reads another instant. Where a clock is put back an hour, two
 * instants become one. The database remembers that its times are in UTC, and those of one
 * that does not are put into it once: {@code docs/adr/0055-the-program-runs-in-utc.md}.
 */
final class EngineTimes {

	private static final Logger LOG = LoggerFactory.getLogger(EngineTimes.class);

	/** One in summer, and one in the hour that comes twice in most of Europe. */
	private static final List<Instant> TRIED = List.of(Instant.parse("2026-07-01T00:30:00Z"),
			Instant.parse("2026-10-25T01:30:00Z"));

	/** Between these any time of the engine's lies. */
	private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	private final JdbcClient jdbc;

	private final @Nullable ZoneId said;

	private final ZoneId machine;

	/**
	 * Looks after the times of a database.
	 * @param said the zone in which they were written where nobody has noted it, if
	 * whoever runs the program has said so
	 * @param machine the zone that the machine is set to
	 */
	EngineTimes(JdbcClient jdbc, @Nullable ZoneId said, ZoneId machine) {
		this.jdbc = jdbc;
		this.said = said;
		this.machine = machine;
	}

	/**
	 * Puts the times into UTC if they are not. Called before the engine looks into its
	 * tables, by one node at a time.
	 * @throws IllegalStateException if this program would write them in another zone, or
	 * if nobody knows in which they were written
	 */
	void areInUtc() {
		mustBeWrittenInUtc();
		boolean noted = this.jdbc.sql("select count(*) from engine_start where time_zone = 'UTC'")
			.query(Integer.class)
			.single() > 0;
		if (noted) {
			if (this.said != null && !isUtc(this.said)) {
				LOG.warn(
						"The engine's times are in UTC, as is noted in the database; that they were written in {} is not "
								+ "asked for any more",
						this.said);
			}
			return;
		}
		if (isInUse()) {
			ZoneId written = writtenIn();
			LOG.warn("The engine's times were written in {}, {}, and are in UTC from now on", written,
					(this.said != null) ? "as the settings say"
							: "as this machine is set to it and nobody says another");
			if (!isUtc(written)) {
				putIntoUtc(written.getRules());
			}
		}
		this.jdbc.sql("update engine_start set time_zone = 'UTC'").update();
	}

	/** Asks what the driver makes of an instant, which no setting says for sure. */
	private void mustBeWrittenInUtc() {
		for (Instant tried : TRIED) {
			LocalDateTime written = this.jdbc.sql("select cast(:at as timestamp)")
				.param("at", Timestamp.from(tried))
				.query(LocalDateTime.class)
				.single();
			if (!written.equals(LocalDateTime.ofInstant(tried, ZoneOffset.UTC))) {
				throw new IllegalStateException("The engine's times would be written in another zone than UTC: " + tried
						+ " as " + written + ". Start the program by its own main:"
						+ " docs/operations.md, \"The zone of the engine's times\"");
			}
		}
	}

	/** An engine that has its models may have been at work. */
	private boolean isInUse() {
		return columns().containsKey("act_re_deployment")
				&& this.jdbc.sql("select count(*) from act_re_deployment").query(Integer.class).single() > 0;
	}

	private ZoneId writtenIn() {
		if (this.said != null) {
			return this.said;
		}
		if (isUtc(this.machine)) {
			return this.machine;
		}
		throw new IllegalStateException("The engine's times in this database were written in the zone of the machine"
				+ " the program ran on, and nobody has noted which that was. This machine is set to " + this.machine
				+ ". Say once which it was, as CHAPEAU_ENGINE_WRITTENIN=" + this.machine
				+ " or UTC: docs/operations.md, \"The zone of the engine's times\"");
	}

	private static boolean isUtc(ZoneId zone) {
		return zone.getRules().equals(ZoneOffset.UTC.getRules());
	}

	private void putIntoUtc(ZoneRules rules) {
		columns().forEach(
				(table, columns) -> this.jdbc
					.sql("update " + table + " set "
							+ columns.stream()
								.map((column) -> column + " = " + inUtc(column, rules))
								.collect(Collectors.joining(", ")))
					.update());
	}

	/**
	 * A time that was written on a local clock, as both databases reckon it. In the hour
	 * that came twice the later is taken: nobody loses time.
	 */
	private static String inUtc(String column, ZoneRules rules) {
		StringBuilder changes = new StringBuilder();
		ZoneOffset last = rules.getOffset(FIRST);
		for (ZoneOffsetTransition change = rules.nextTransition(FIRST); change != null
				&& change.getInstant().isBefore(LAST); change = rules.nextTransition(change.getInstant())) {
			LocalDateTime until = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
			changes.append(" when %s < timestamp '%s' then %s".formatted(column, WRITTEN.format(until),
					interval(change.getOffsetBefore())));
			last = change.getOffsetAfter();
		}
		return column + " - "
				+ (changes.isEmpty() ? interval(last) : "case" + changes + " else " + interval(last) + " end");
	}

	private static String interval(ZoneOffset offset) {
		return "interval '" + offset.getTotalSeconds() + "' second";
	}

	/** The columns of the engine's tables that hold a time, by their tables. */
	private Map<String, TreeSet<String>> columns() {
		Map<String, TreeSet<String>> columns = new TreeMap<>();
		this.jdbc.sql("""
				select lower(c.table_name) as t, lower(c.column_name) as c from information_schema.columns c
				where c.table_schema = current_schema and lower(c.table_name) like 'act!_%' escape '!'
				and lower(c.data_type) in ('timestamp', 'timestamp without time zone')
				""").query((row) -> {
			columns.computeIfAbsent(row.getString("t"), (table) -> new TreeSet<>()).add(row.getString("c"));
		});
		return columns;
	}

}
