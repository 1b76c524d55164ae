package org.chapeau.app.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.consultation.ConsultationId;
import org.chapeau.app.consultation.UnitAct;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what was done with the files of units. A row is only ever added.
 */
@Repository
public class UnitActStore {

	private final JdbcClient jdbc;

	UnitActStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds an act.
	 * @throws DuplicateKeyException if somebody else was first with that number
	 */
	public void insert(Party party, UnitAct act) {
		this.jdbc.sql("""
				insert into consultation_act (consultation_id, party, unit, asking, number, kind, reason, other_unit,
				  until_at, by_user, done_at)
				values (:consultation, :party, :unit, :asking, :number, :kind, :reason, :other, :until, :by, :at)
				""")
			.param("consultation", act.consultation().value())
			.param("party", party.code())
			.param("unit", act.unit())
			.param("asking", act.asking())
			.param("number", act.number())
			.param("kind", act.kind().name())
			.param("reason", act.reason())
			.param("other", act.other())
			.param("until", Instants.utc(act.until()))
			.param("by", act.by())
			.param("at", Instants.utc(act.at()))
			.update();
	}

	/**
	 * The acts on a dossier that the reader may know of, the earliest first: those of
	 * their own unit, and what was passed to it.
	 */
	public List<UnitAct> list(CurrentUser reader, DossierId dossier) {
		return OwnSide.of(reader, this.jdbc.sql("""
				select u.* from consultation_act u join consultation c on c.id = u.consultation_id
				where c.dossier_id = :dossier and u.party = :reader_party
				  and (:reader_sees_all or u.unit in (:reader_groups) or u.other_unit in (:reader_groups))
				order by c.round, u.asking, u.done_at, u.number
				""").param("dossier", dossier.value())).query(UnitActStore::act).list();
	}

	/**
	 * The acts of one consultation, for the processes that work on it and for no reader.
	 */
	public List<UnitAct> ofProcess(Party party, ConsultationId consultation) {
		return this.jdbc.sql("""
				select u.* from consultation_act u where u.consultation_id = :consultation and u.party = :party
				order by u.asking, u.unit, u.number
				""")
			.param("consultation", consultation.value())
			.param("party", party.code())
			.query(UnitActStore::act)
			.list();
	}

	private static UnitAct act(ResultSet row, int number) throws SQLException {
		return new UnitAct(new ConsultationId(row.getObject("consultation_id", UUID.class)), row.getString("unit"),
				row.getInt("asking"), row.getInt("number"), UnitAct.Kind.valueOf(row.getString("kind")),
				row.getString("reason"), row.getString("other_unit"), instant(row, "until_at"),
				row.getString("by_user"), row.getObject("done_at", OffsetDateTime.class).toInstant());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
