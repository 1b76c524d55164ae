package org.chapeau.app.documents.persistence;

import java.time.Instant;
import java.util.Optional;

import org.chapeau.app.documents.Readout;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the versions of each side's readout. Every query names the side.
 */
@Repository
public class ReadoutStore {

	private final JdbcClient jdbc;

	ReadoutStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The readout of one side as it stands, if that side has written one.
	 */
	public Optional<Readout> latest(Party party, DossierId dossier) {
		return this.jdbc.sql("""
				select number, en, ja from readout_version where dossier_id = :dossier and party = :party
				order by number desc fetch first 1 row only
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query((row, number) -> new Readout(party, row.getInt("number"), row.getString("en"), row.getString("ja")))
			.optional();
	}

	/**
	 * Adds a version.
	 * @throws org.springframework.dao.DuplicateKeyException if somebody else's came first
	 */
	public void insert(DossierId dossier, Readout readout, Instant at) {
		this.jdbc.sql("insert into readout_version values (:dossier, :party, :number, :en, :ja, :at)")
			.param("dossier", dossier.value())
			.param("party", readout.party().code())
			.param("number", readout.number())
			.param("en", readout.en())
			.param("ja", readout.ja())
			.param("at", Instants.utc(at))
			.update();
	}

}
