package org.chapeau.app.discussion.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.chapeau.app.discussion.Message;
import org.chapeau.app.discussion.MessageId;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps messages. A row is only ever added. Who wrote it is not read from the database
 * for the other side at all, nor for a delegate. Whether the dossier exists for the
 * reader is for the caller to have asked.
 */
@Repository
public class MessageStore {

	/** The reader's side is a party to the dossier. */
	private static final String VISIBLE = """
			 exists (select 1 from dossier_party rp where rp.dossier_id = m.dossier_id and rp.party = :reader_party)
			""";

	private final JdbcClient jdbc;

	MessageStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The messages on a clause, the earliest first.
	 */
	public List<Message> list(CurrentUser reader, ClauseId clause) {
		return to(reader, """
				select m.id, m.dossier_id, m.clause_id, m.party, m.words, m.sent_at, i.unit, i.author
				from clause_message m left join clause_message_inside i on i.message_id = m.id
				  and i.party = :reader_party and not :reader_is_delegate
				where m.clause_id = :clause and
				""" + VISIBLE + " order by m.sent_at, m.id").param("clause", clause.value())
			.query(MessageStore::message)
			.list();
	}

	/**
	 * How many messages each clause of a dossier has.
	 */
	public Map<ClauseId, Long> counts(CurrentUser reader, DossierId dossier) {
		return this.jdbc
			.sql("select m.clause_id, count(*) as n from clause_message m where m.dossier_id = :dossier and" + VISIBLE
					+ " group by m.clause_id")
			.param("reader_party", reader.side().code())
			.param("dossier", dossier.value())
			.query((row, number) -> Map.entry(new ClauseId(row.getObject("clause_id", UUID.class)), row.getLong("n")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Adds a message.
	 * @return whether it was not there already
	 * @throws OptimisticLockingFailureException if it was added within the same moment
	 */
	public boolean insert(Message message) {
		try {
			boolean added = this.jdbc.sql("""
					insert into clause_message (id, dossier_id, clause_id, party, words, sent_at)
					select :id, :dossier, :clause, :party, :words, :at
					where not exists (select 1 from clause_message where id = :id)
					""")
				.param("id", message.id().value())
				.param("dossier", message.dossier().value())
				.param("clause", message.clause().value())
				.param("party", message.party().code())
				.param("words", message.words())
				.param("at", Instants.utc(message.at()))
				.update() > 0;
			if (added) {
				insertAuthor(message);
			}
			return added;
		}
		catch (DuplicateKeyException ex) {
			throw new OptimisticLockingFailureException("Message " + message.id() + " was sent meanwhile", ex);
		}
	}

	private void insertAuthor(Message message) {
		this.jdbc.sql("""
				insert into clause_message_inside (message_id, party, unit, author)
				values (:id, :party, :unit, :author)
				""")
			.param("id", message.id().value())
			.param("party", message.party().code())
			.param("unit", message.unit())
			.param("author", message.author())
			.update();
	}

	private StatementSpec to(CurrentUser reader, String sql) {
		return this.jdbc.sql(sql)
			.param("reader_party", reader.side().code())
			.param("reader_is_delegate", reader.delegateOnly());
	}

	private static Message message(ResultSet row, int number) throws SQLException {
		return new Message(new MessageId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)),
				new ClauseId(row.getObject("clause_id", UUID.class)), new Party(row.getString("party")),
				row.getString("unit"), row.getString("author"), row.getString("words"),
				row.getObject("sent_at", OffsetDateTime.class).toInstant());
	}

}
