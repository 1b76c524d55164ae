package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.SealedAnswer;
import org.chapeau.app.negotiation.SealedAnswer.State;
import org.chapeau.app.negotiation.SealedAnswerId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps answers that a side has released, within that side. A row only ever ends.
 */
@Repository
public class SealedAnswerStore {

	private final JdbcClient jdbc;

	SealedAnswerStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets nobody else release, open or take back an answer on a dossier, or change its
	 * text at the table, until the present transaction ends.
	 */
	public void lock(DossierId dossier) {
		this.jdbc.sql("select number from negotiation_round where dossier_id = :dossier order by number for update")
			.param("dossier", dossier.value())
			.query(Integer.class)
			.list();
	}

	/**
	 * Keeps an answer and the drafts that lie in it.
	 * @param drafts every draft of the side
	 * @param chosen those of them that are to cross
	 */
	public void insert(SealedAnswer answer, List<Proposal> drafts, List<Proposal> chosen) {
		this.jdbc.sql("""
				insert into sealed_answer (id, dossier_id, party, round, cleared, text_hash, seal, released_by,
				  released_group, released_at, state)
				values (:id, :dossier, :party, :round, :cleared, :text, :seal, :by, :groups, :at, :state)
				""")
			.param("id", answer.id().value())
			.param("dossier", answer.dossier().value())
			.param("party", answer.party().code())
			.param("round", answer.round())
			.param("cleared", answer.cleared())
			.param("text", answer.textHash())
			.param("seal", answer.seal())
			.param("by", answer.releasedBy())
			.param("groups", String.join(",", answer.groups()))
			.param("at", Instants.utc(answer.releasedAt()))
			.param("state", answer.state().name())
			.update();
		drafts.forEach((draft) -> this.jdbc.sql(
				"insert into sealed_draft (answer_id, party, proposal_id, chosen) values (:id, :party, :draft, :chosen)")
			.param("id", answer.id().value())
			.param("party", answer.party().code())
			.param("draft", draft.id().value())
			.param("chosen", chosen.contains(draft))
			.update());
	}

	/**
	 * Ends an answer that is still sealed.
	 * @return whether it was
	 */
	public boolean end(SealedAnswerId id, State state, @Nullable String by, Instant at) {
		return this.jdbc.sql("""
				update sealed_answer set state = :state, ended_by = :by, ended_at = :at
				where id = :id and state = 'SEALED'
				""")
			.param("state", state.name())
			.param("by", by)
			.param("at", Instants.utc(at))
			.param("id", id.value())
			.update() == 1;
	}

	/**
	 * Whether another side's answer waits for the reader on a dossier that exists for
	 * them. It opens the answer and is told to nobody.
	 */
	public boolean waitsFor(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select count(*) from sealed_answer s join dossier d on d.id = s.dossier_id
				where d.id = :dossier and s.party <> :reader_party and s.state = 'SEALED' and
				""" + Visible.SQL).param("dossier", dossier.value())).query(Integer.class).single() > 0;
	}

	/**
	 * Every sealed answer on a dossier, for the opening and for no reader: the text is
	 * cleared before others change it, and wordings follow in the order of their release.
	 */
	public List<SealedAnswer> sealed(DossierId dossier) {
		return this.jdbc.sql("""
				select * from sealed_answer where dossier_id = :dossier and state = 'SEALED'
				order by cleared desc, released_at, id
				""").param("dossier", dossier.value()).query(SealedAnswerStore::answer).list();
	}

	/**
	 * A side's latest answer on a dossier, for that side.
	 */
	public Optional<SealedAnswer> latest(Party party, DossierId dossier) {
		return this.jdbc.sql("""
				select * from sealed_answer where dossier_id = :dossier and party = :party
				order by round desc, released_at desc, id limit 1
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query(SealedAnswerStore::answer)
			.optional();
	}

	/**
	 * The answers of the reader's own side on a dossier that exists for them, the latest
	 * first.
	 */
	public List<SealedAnswer> list(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select s.* from sealed_answer s join dossier d on d.id = s.dossier_id
				where d.id = :dossier and s.party = :reader_party and not :reader_is_delegate and
				""" + Visible.SQL + " order by s.released_at desc, s.id").param("dossier", dossier.value()))
			.query(SealedAnswerStore::answer)
			.list();
	}

	private static SealedAnswer answer(ResultSet row, int number) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new SealedAnswer(new SealedAnswerId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), new Party(row.getString("party")),
				row.getInt("round"), row.getBoolean("cleared"), row.getString("text_hash"), row.getString("seal"),
				row.getString("released_by"), List.of(row.getString("released_group").split(",")),
				row.getObject("released_at", OffsetDateTime.class).toInstant(), State.valueOf(row.getString("state")),
				row.getString("ended_by"), (ended != null) ? ended.toInstant() : null);
	}

}
