package org.chapeau.app.audit;

import java.time.Instant;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what has happened to a dossier or to a side, as far as a reader may know
 * of it.
 */
@Component
public class AuditRecord {

	/**
	 * Of a dossier. Looks are most of what is on record: the index leads past them by
	 * what is before their key and what is behind.
	 */
	static final String OF_DOSSIER = """
			select r.number, r.zone, r.what, r.side,
			  coalesce(r.user_name, (select i.by_user from audit_record_inside i
			    where i.place = r.place and r.zone is null and i.side = :reader)) as user_name, r.hash,
			  case when r.zone is null or r.zone = :reader then r.subject end as subject, r.recorded_at as at
			from (
			  select * from audit_record where dossier_id = :dossier and what < 'viewed'
			  union all
			  select * from audit_record where dossier_id = :dossier and what > 'viewed'
			) r
			where r.zone is null or (r.zone = :reader and (:sees_all or user_name = :name))
			order by r.number desc
			""";

	/** Looks at the pages of a dossier. */
	static final String LOOKS = """
			select number, zone, what, side, user_name, hash, subject, recorded_at as at
			from audit_record
			where dossier_id = :dossier and zone = :reader and what = 'viewed'
			order by number desc
			limit :most
			""";

	/** Of a side, and of no dossier. */
	static final String OF_SIDE = """
			select number, zone, what, side, user_name, hash, subject, recorded_at as at
			from audit_record
			where dossier_id is null and zone = :reader and what <> 'viewed' and (:verifies or what like 'process-%')
			order by number desc
			limit :most
			""";

	/** Looks at what is a side's own and of no dossier. */
	static final String LOOKS_OF_SIDE = """
			select number, zone, what, side, user_name, hash, subject, recorded_at as at
			from audit_record
			where dossier_id is null and zone = :reader and what = 'viewed'
			order by number desc
			limit :most
			""";

	/** Of operators, whose names are no side's to read. */
	static final String OF_OPERATORS = """
			select number, zone, what, side, null as user_name, hash, null as subject, recorded_at as at
			from audit_record
			where zone is null and dossier_id is null and what like 'operator-%'
			order by number desc
			limit :most
			""";

	private static final int MOST = 500;

	private final JdbcClient jdbc;

	AuditRecord(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What the reader may know of: the shared record and that of the reader's own side.
	 * Of the latter, units and delegations see what they did themselves: they do not
	 * learn who else was asked. Who on the other side did something is not read from the
	 * database at all.
	 */
	@Transactional(readOnly = true)
	public List<Entry> of(CurrentUser reader, DossierId dossier) {
		return this.jdbc.sql(OF_DOSSIER)
			.param("reader", reader.side().code())
			.param("sees_all", seesAll(reader))
			.param("name", reader.name())
			.param("dossier", dossier.value())
			.query(Entry.class)
			.list();
	}

	/**
	 * Who of the reader's own side has looked at which pages of a dossier, the latest
	 * first, for those who verify the record; what is older they find in what they take
	 * out of it.
	 */
	@Transactional(readOnly = true)
	public List<Entry> views(CurrentUser reader, DossierId dossier) {
		if (!reader.has(Role.AUDITOR)) {
			return List.of();
		}
		return this.jdbc.sql(LOOKS)
			.param("dossier", dossier.value())
			.param("reader", reader.side().code())
			.param("most", MOST)
			.query(Entry.class)
			.list();
	}

	/**
	 * What has happened within the reader's side and to no dossier, the latest first: all
	 * of it for those who verify the record, what was done with processes for those who
	 * change how the side works.
	 */
	@Transactional(readOnly = true)
	public List<Entry> ofSide(CurrentUser reader) {
		return this.jdbc.sql(OF_SIDE)
			.param("reader", reader.side().code())
			.param("verifies", reader.has(Role.AUDITOR))
			.param("most", MOST)
			.query(Entry.class)
			.list();
	}

	/**
	 * Who of the reader's own side has looked at the clause bank and at earlier
	 * statements, the latest first, for those who verify the record.
	 */
	@Transactional(readOnly = true)
	public List<Entry> viewsOfSide(CurrentUser reader) {
		if (!reader.has(Role.AUDITOR)) {
			return List.of();
		}
		return this.jdbc.sql(LOOKS_OF_SIDE)
			.param("reader", reader.side().code())
			.param("most", MOST)
			.query(Entry.class)
			.list();
	}

	/**
	 * What operators have done, the latest first, for those who verify the record of
	 * either side: that one did, and neither who nor what it was about.
	 */
	@Transactional(readOnly = true)
	public List<Entry> ofOperators(CurrentUser reader) {
		if (!reader.has(Role.AUDITOR)) {
			return List.of();
		}
		return this.jdbc.sql(OF_OPERATORS).param("most", MOST).query(Entry.class).list();
	}

	private static boolean seesAll(CurrentUser reader) {
		return reader.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.COORDINATOR, Role.HEAD_OF_DELEGATION, Role.AUDITOR);
	}

	/**
	 * One entry.
	 *
	 * @param number counts the entries of all dossiers; not shown
	 * @param zone the side within which it happened, or {@code null}
	 * @param what a key under {@code recorded.} in the messages
	 * @param side the side that did it, if one did
	 * @param userName who did it, if on the reader's own side
	 * @param hash the hash of the text it was about, if any
	 * @param subject what it was about, if anything
	 * @param at when it happened
	 */
	public record Entry(long number, @Nullable String zone, String what, @Nullable String side,
			@Nullable String userName, @Nullable String hash, @Nullable String subject, Instant at) {
	}

}
