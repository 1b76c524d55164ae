package org.chapeau.app.negotiation.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseAgreement;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.TextAgreement;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps who agreed to exactly what.
 */
@Repository
public class AgreementStore {

	private final JdbcClient jdbc;

	private final JdbcOperations batch;

	AgreementStore(JdbcClient jdbc, JdbcOperations batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/**
	 * Records that a party agrees to a clause as it stands; once is enough.
	 */
	public void agree(ClauseText clause, int number, String hash, Party party, Instant at) {
		insert(Stream.<Object[]>of(row(clause, number, hash, party, at)));
	}

	/**
	 * Records that a party agrees to clauses as they stand, likewise.
	 */
	public void agree(List<ClauseText> clauses, Party party, Instant at) {
		insert(clauses.stream().map((clause) -> row(clause, clause.number(), clause.hash(), party, at)));
	}

	private static Object[] row(ClauseText clause, int number, String hash, Party party, Instant at) {
		UUID id = clause.id().value();
		return new Object[] { id, party.code(), number, hash, Instants.utc(at), id, party.code(), number };
	}

	private void insert(Stream<Object[]> rows) {
		this.batch.batchUpdate("""
				insert into clause_agreement (clause_id, party, number, hash, agreed_at)
				select ?, ?, ?, ?, ?
				where not exists (select 1 from clause_agreement where clause_id = ? and party = ? and number = ?)
				""", rows.toList());
	}

	/**
	 * Records that a head of delegation agrees to the whole text.
	 */
	public void agreeToAll(DossierId dossier, String hash, Party party, Instant at) {
		this.jdbc.sql("""
				insert into dossier_agreement (dossier_id, party, hash, agreed_at)
				values (:dossier, :party, :hash, :at)
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.param("hash", hash)
			.param("at", Instants.utc(at))
			.update();
	}

	/**
	 * The parties whose head of delegation agrees to exactly this text.
	 */
	public Set<Party> agreedToAll(DossierId dossier, String hash) {
		return parties("""
				select distinct party from dossier_agreement
				where dossier_id = :dossier and hash = :hash and voided_at is null
				""", dossier, 0, hash);
	}

	/**
	 * Whether a head of delegation agrees to the whole text as it was before a change.
	 */
	public boolean agreedToAnother(DossierId dossier, String hash) {
		return this.jdbc.sql("""
				select count(*) from dossier_agreement
				where dossier_id = :dossier and hash <> :hash and voided_at is null
				""").param("dossier", dossier.value()).param("hash", hash).query(Integer.class).single() > 0;
	}

	/**
	 * Whether any head of delegation agrees to the whole text, whatever text it was.
	 */
	public boolean isAgreedToByAny(DossierId dossier) {
		return this.jdbc.sql("select count(*) from dossier_agreement where dossier_id = :dossier and voided_at is null")
			.param("dossier", dossier.value())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Voids every agreement to the whole text, whatever text it was.
	 */
	public void voidAgreementsToAll(DossierId dossier, Instant at) {
		this.jdbc.sql("update dossier_agreement set voided_at = :at where dossier_id = :dossier and voided_at is null")
			.param("dossier", dossier.value())
			.param("at", Instants.utc(at))
			.update();
	}

	/**
	 * Records a party's word that the round may close on the text as it stands.
	 */
	public void close(DossierId dossier, int round, String hash, Party party, Instant at) {
		this.jdbc.sql("""
				insert into round_closing (dossier_id, round, party, hash, closed_at)
				select :dossier, :round, :party, :hash, :at
				where not exists (select 1 from round_closing
				  where dossier_id = :dossier and round = :round and party = :party and hash = :hash)
				""")
			.param("dossier", dossier.value())
			.param("round", round)
			.param("party", party.code())
			.param("hash", hash)
			.param("at", Instants.utc(at))
			.update();
	}

	/**
	 * The parties that would close the round on exactly this text.
	 */
	public Set<Party> closedOn(DossierId dossier, int round, String hash) {
		return parties("""
				select party from round_closing
				where dossier_id = :dossier and round = :round and hash = :hash
				""", dossier, round, hash);
	}

	private Set<Party> parties(String sql, DossierId dossier, int round, String hash) {
		return this.jdbc.sql(sql)
			.param("dossier", dossier.value())
			.param("round", round)
			.param("hash", hash)
			.query(String.class)
			.list()
			.stream()
			.map(Party::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Of each clause and party the last agreement, whatever version it was to, on a
	 * dossier that exists for the reader.
	 */
	public List<ClauseAgreement> last(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select a.clause_id, a.party, a.number, a.agreed_at
				from clause_agreement a join clause c on c.id = a.clause_id join dossier d on d.id = c.dossier_id
				where d.id = :dossier and a.number = (select max(b.number) from clause_agreement b
				  where b.clause_id = a.clause_id and b.party = a.party) and
				""" + Visible.SQL).param("dossier", dossier.value()))
			.query((row, number) -> new ClauseAgreement(new ClauseId(row.getObject("clause_id", UUID.class)),
					new Party(row.getString("party")), row.getInt("number"),
					row.getObject("agreed_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * The agreements to the whole text on a dossier that exists for the reader, the
	 * latest first.
	 */
	public List<TextAgreement> agreementsToAll(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select a.party, a.hash, a.agreed_at, a.voided_at is not null as is_void
				from dossier_agreement a join dossier d on d.id = a.dossier_id where d.id = :dossier and
				""" + Visible.SQL + " order by a.agreed_at desc").param("dossier", dossier.value()))
			.query((row, number) -> new TextAgreement(new Party(row.getString("party")), row.getString("hash"),
					row.getObject("agreed_at", OffsetDateTime.class).toInstant(), row.getBoolean("is_void")))
			.list();
	}

	/**
	 * The parties that have agreed to withdraw a dossier, beside the one that proposed
	 * it.
	 */
	public Set<Party> withdrawing(DossierId dossier) {
		return this.jdbc.sql("select party from withdrawal_agreement where dossier_id = :dossier")
			.param("dossier", dossier.value())
			.query(String.class)
			.list()
			.stream()
			.map(Party::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	public void agreeToWithdraw(DossierId dossier, Party party) {
		this.jdbc.sql("insert into withdrawal_agreement (dossier_id, party) values (:dossier, :party)")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.update();
	}

	/**
	 * The proposal to withdraw was taken back, and with it all agreement to it.
	 */
	public void withdrawNoLonger(DossierId dossier) {
		this.jdbc.sql("delete from withdrawal_agreement where dossier_id = :dossier")
			.param("dossier", dossier.value())
			.update();
	}

}
