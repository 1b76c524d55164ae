package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what has crossed into the shared zone. A row is only ever added.
 */
@Repository
public class TransmissionStore {

	private final JdbcClient jdbc;

	TransmissionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(Transmission transmission) {
		this.jdbc.sql("""
				insert into transmission (id, dossier_id, round, from_party, kind, hash, message, released_at)
				values (:id, :dossier, :round, :party, :kind, :hash, :message, :at)
				""")
			.param("id", UUID.randomUUID())
			.param("dossier", transmission.dossier().value())
			.param("round", transmission.round())
			.param("party", transmission.from().code())
			.param("kind", transmission.kind().name())
			.param("hash", transmission.hash())
			.param("message", transmission.message())
			.param("at", Instants.utc(transmission.at()))
			.update();
	}

	/**
	 * The sides whose answer on a round has crossed.
	 */
	public Set<Party> answered(DossierId dossier, int round) {
		return this.jdbc.sql("""
				select distinct from_party from transmission
				where dossier_id = :dossier and round = :round and kind in ('CLEARED', 'PROPOSALS')
				""")
			.param("dossier", dossier.value())
			.param("round", round)
			.query(String.class)
			.list()
			.stream()
			.map(Party::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What other sides have sent on a dossier that exists for the reader, and nobody who
	 * negotiates for the reader's side has opened yet.
	 */
	public List<UUID> unopened(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select t.id from transmission t join dossier d on d.id = t.dossier_id
				where d.id = :dossier and t.from_party <> :reader_party
				  and not exists (select 1 from transmission_receipt r
				    where r.transmission_id = t.id and r.party = :reader_party) and
				""" + Visible.SQL).param("dossier", dossier.value()))
			.query((row, number) -> row.getObject("id", UUID.class))
			.list();
	}

	/**
	 * Notes that a side has opened it.
	 * @throws org.springframework.dao.DuplicateKeyException if it is noted already
	 */
	public void receive(UUID transmission, Party party, Instant at) {
		this.jdbc
			.sql("insert into transmission_receipt (transmission_id, party, received_at) values (:id, :party, :at)")
			.param("id", transmission)
			.param("party", party.code())
			.param("at", Instants.utc(at))
			.update();
	}

	private static @Nullable Instant received(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("received_at", OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * What has crossed on a dossier that exists for the reader, the latest first.
	 */
	public List<Transmission> list(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select t.*, (select min(r.received_at) from transmission_receipt r
				  where r.transmission_id = t.id and t.from_party = :reader_party) as received_at
				from transmission t join dossier d on d.id = t.dossier_id
				where d.id = :dossier and
				""" + Visible.SQL + " order by t.released_at desc").param("dossier", dossier.value()))
			.query((row, number) -> new Transmission(dossier, row.getInt("round"),
					new Party(row.getString("from_party")), Transmission.Kind.valueOf(row.getString("kind")),
					row.getString("hash"), row.getString("message"),
					row.getObject("released_at", OffsetDateTime.class).toInstant(), received(row)))
			.list();
	}

}
