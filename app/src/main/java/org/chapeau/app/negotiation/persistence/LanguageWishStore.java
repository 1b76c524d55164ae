package org.chapeau.app.negotiation.persistence;

import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which sides would have other languages of a statement authentic than are.
 */
@Repository
public class LanguageWishStore {

	private final JdbcClient jdbc;

	LanguageWishStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The sides that have said so.
	 */
	public Set<Party> wishing(DossierId dossier) {
		return this.jdbc.sql("select party from language_wish where dossier_id = :dossier")
			.param("dossier", dossier.value())
			.query(String.class)
			.list()
			.stream()
			.map(Party::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	public void wish(DossierId dossier, Party party) {
		this.jdbc.sql("insert into language_wish (dossier_id, party) values (:dossier, :party)")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.update();
	}

	/**
	 * Forgets what one side has said.
	 */
	public void wishNoLonger(DossierId dossier, Party party) {
		this.jdbc.sql("delete from language_wish where dossier_id = :dossier and party = :party")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.update();
	}

	/**
	 * All have said so, and it is done.
	 */
	public void fulfil(DossierId dossier) {
		this.jdbc.sql("delete from language_wish where dossier_id = :dossier")
			.param("dossier", dossier.value())
			.update();
	}

}
