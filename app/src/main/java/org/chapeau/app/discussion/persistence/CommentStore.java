package org.chapeau.app.discussion.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.discussion.Comment;
import org.chapeau.app.discussion.CommentId;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps comments. They exist for the reader's own side, and for no delegate.
 */
@Repository
public class CommentStore {

	private static final String OWN = " party = :reader_party and not :reader_is_delegate ";

	private final JdbcClient jdbc;

	CommentStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The comments of the reader's side on a clause, the earliest first.
	 */
	public List<Comment> list(CurrentUser reader, ClauseId clause) {
		return to(reader,
				"select * from clause_comment where clause_id = :clause and" + OWN + "order by written_at, id")
			.param("clause", clause.value())
			.query(CommentStore::comment)
			.list();
	}

	public void insert(Comment comment) {
		this.jdbc.sql("""
				insert into clause_comment (id, dossier_id, clause_id, party, unit, author, words, written_at)
				values (:id, :dossier, :clause, :party, :unit, :author, :words, :at)
				""")
			.param("id", comment.id().value())
			.param("dossier", comment.dossier().value())
			.param("clause", comment.clause().value())
			.param("party", comment.party().code())
			.param("unit", comment.unit())
			.param("author", comment.author())
			.param("words", comment.words())
			.param("at", Instants.utc(comment.at()))
			.update();
	}

	/**
	 * Marks a comment of the user's side as dealt with.
	 * @return whether it was not until now
	 */
	public boolean resolve(CurrentUser user, CommentId comment, Instant at) {
		return to(user,
				"update clause_comment set resolved_at = :at, resolved_by = :by"
						+ " where id = :id and resolved_at is null and" + OWN)
			.param("at", Instants.utc(at))
			.param("by", user.name())
			.param("id", comment.value())
			.update() > 0;
	}

	private StatementSpec to(CurrentUser reader, String sql) {
		return this.jdbc.sql(sql)
			.param("reader_party", reader.side().code())
			.param("reader_is_delegate", reader.delegateOnly());
	}

	private static Comment comment(ResultSet row, int number) throws SQLException {
		OffsetDateTime resolved = row.getObject("resolved_at", OffsetDateTime.class);
		return new Comment(new CommentId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)),
				new ClauseId(row.getObject("clause_id", UUID.class)), new Party(row.getString("party")),
				row.getString("unit"), row.getString("author"), row.getString("words"),
				row.getObject("written_at", OffsetDateTime.class).toInstant(),
				(resolved != null) ? resolved.toInstant() : null, row.getString("resolved_by"));
	}

}
