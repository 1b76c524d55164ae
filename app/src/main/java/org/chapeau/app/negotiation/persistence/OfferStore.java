package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Offer;
import org.chapeau.app.negotiation.OfferId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what sides offer about clauses, and who has accepted it.
 */
@Repository
public class OfferStore {

	private static final String OFFER = """
			select o.*, (select string_agg(a.party, ',') from offer_acceptance a where a.offer_id = o.id) as accepted_by
			from offer o join dossier d on d.id = o.dossier_id
			""";

	private final JdbcClient jdbc;

	OfferStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(Offer offer) {
		this.jdbc.sql("""
				insert into offer (id, dossier_id, clause_id, party, kind, en, ja, other_clause_id, state, offered_at)
				values (:id, :dossier, :clause, :party, :kind, :en, :ja, :other, :state, :at)
				""")
			.param("id", offer.id().value())
			.param("dossier", offer.dossier().value())
			.param("clause", offer.clause().value())
			.param("party", offer.party().code())
			.param("kind", offer.kind().name())
			.param("en", offer.en())
			.param("ja", offer.ja())
			.param("other", (offer.other() != null) ? offer.other().value() : null)
			.param("state", offer.state().name())
			.param("at", Instants.utc(offer.at()))
			.update();
		offer.acceptedBy().forEach((party) -> accept(offer.id(), party, offer.at()));
	}

	/**
	 * The offers that stand on a text, the earliest first; none if the dossier does not
	 * exist for the reader.
	 */
	public List<Offer> open(CurrentUser reader, DossierId dossier) {
		return Visible
			.to(reader,
					this.jdbc.sql(OFFER + " where d.id = :dossier and o.state = 'OPEN' and " + Visible.SQL
							+ " order by o.offered_at")
						.param("dossier", dossier.value()))
			.query(OfferStore::offer)
			.list();
	}

	/**
	 * An offer, whatever has become of it.
	 */
	public Optional<Offer> find(CurrentUser reader, OfferId id) {
		return Visible.to(reader, this.jdbc.sql(OFFER + " where o.id = :id and " + Visible.SQL).param("id", id.value()))
			.query(OfferStore::offer)
			.optional();
	}

	/**
	 * Keeps others from ending or accepting the offer until the transaction ends.
	 */
	public void lock(OfferId id) {
		this.jdbc.sql("select id from offer where id = :id for update").param("id", id.value()).query().listOfRows();
	}

	public void accept(OfferId id, Party party, Instant at) {
		this.jdbc.sql("insert into offer_acceptance (offer_id, party, accepted_at) values (:id, :party, :at)")
			.param("id", id.value())
			.param("party", party.code())
			.param("at", Instants.utc(at))
			.update();
	}

	/**
	 * Ends an offer.
	 * @return whether it was still open
	 */
	public boolean end(OfferId id, Offer.State state, Instant at) {
		return this.jdbc.sql("update offer set state = :state, ended_at = :at where id = :id and state = 'OPEN'")
			.param("state", state.name())
			.param("at", Instants.utc(at))
			.param("id", id.value())
			.update() > 0;
	}

	/**
	 * Ends every offer about a clause, or about joining it to another, that still stands.
	 */
	public void endAll(ClauseId clause, Instant at) {
		this.jdbc.sql("""
				update offer set state = 'GONE', ended_at = :at
				where state = 'OPEN' and (clause_id = :clause or (other_clause_id = :clause and kind = 'JOIN'))
				""").param("at", Instants.utc(at)).param("clause", clause.value()).update();
	}

	/**
	 * Ends what else was offered of the same kind for the same clause.
	 */
	public void endOthers(Offer accepted, Instant at) {
		this.jdbc.sql("""
				update offer set state = 'GONE', ended_at = :at
				where state = 'OPEN' and clause_id = :clause and kind = :kind
				""")
			.param("at", Instants.utc(at))
			.param("clause", accepted.clause().value())
			.param("kind", accepted.kind().name())
			.update();
	}

	private static Offer offer(ResultSet row, int number) throws SQLException {
		UUID other = row.getObject("other_clause_id", UUID.class);
		return new Offer(new OfferId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)),
				new ClauseId(row.getObject("clause_id", UUID.class)), new Party(row.getString("party")),
				Offer.Kind.valueOf(row.getString("kind")), row.getString("en"), row.getString("ja"),
				(other != null) ? new ClauseId(other) : null, Offer.State.valueOf(row.getString("state")),
				parties(row.getString("accepted_by")), row.getObject("offered_at", OffsetDateTime.class).toInstant());
	}

	private static Set<Party> parties(@Nullable String codes) {
		return (codes != null) ? Arrays.stream(codes.split(",")).map(Party::new).collect(Collectors.toSet()) : Set.of();
	}

}
