package org.chapeau.app.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what has happened to a dossier, or to a side. It is written in the
 * transaction that makes it happen: what is not on record has not been done.
 */
@Component
public class AuditRecord {

	private static final int MOST = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditRecord(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(Recorded event) {
		this.jdbc.sql("""
				insert into audit_record (dossier_id, zone, what, side, user_name, hash, subject, recorded_at)
				values (:dossier, :zone, :what, :side, :user, :hash, :subject, :at)
				""")
			.param("dossier", (event.dossier() != null) ? event.dossier().value() : null)
			.param("zone", code(event.zone()))
			.param("what", event.what())
			.param("side", code(event.side()))
			.param("user", event.user())
			.param("hash", event.hash())
			.param("subject", event.subject())
			.param("at", Instants.utc(this.clock.instant()))
			.update();
	}

	/**
	 * What the reader may know of: the shared record and that of the reader's own side.
	 * Of the latter, units and delegations see what they did themselves: they do not
	 * learn who else was asked. Who on the other side did something is not read from the
	 * database at all.
	 */
	@Transactional(readOnly = true)
	public List<Entry> of(CurrentUser reader, DossierId dossier) {
		return this.jdbc.sql("""
				select number, zone, what, side, case when side = :reader then user_name end as user_name, hash,
				  case when zone is null or zone = :reader then subject end as subject, recorded_at as at
				from audit_record
				where dossier_id = :dossier
				  and (zone is null or (zone = :reader and (:sees_all or user_name = :name)))
				order by number desc
				""")
			.param("reader", reader.side().code())
			.param("sees_all", seesAll(reader))
			.param("name", reader.name())
			.param("dossier", dossier.value())
			.query(Entry.class)
			.list();
	}

	/**
	 * What has happened within the reader's side and to no dossier, the latest first; for
	 * those who verify the record and those who change how the side works.
	 */
	@Transactional(readOnly = true)
	public List<Entry> ofSide(CurrentUser reader) {
		return this.jdbc.sql("""
				select number, zone, what, side, user_name, hash, subject, recorded_at as at
				from audit_record
				where dossier_id is null and zone = :reader
				order by number desc
				limit :most
				""").param("reader", reader.side().code()).param("most", MOST).query(Entry.class).list();
	}

	private static boolean seesAll(CurrentUser reader) {
		return reader.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.COORDINATOR, Role.HEAD_OF_DELEGATION, Role.AUDITOR);
	}

	private static @Nullable String code(@Nullable Party party) {
		return (party != null) ? party.code() : null;
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
