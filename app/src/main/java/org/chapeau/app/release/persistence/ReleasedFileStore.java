package org.chapeau.app.release.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.documents.DocumentId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.release.ReleaseId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds released files by their bytes and by their words. What is not public does not
 * exist here.
 */
@Repository
public class ReleasedFileStore {

	private static final int MOST = 20;

	private static final String FILES = """
			select r.id as release_id, f.document_id, %s as pdf
			from release_file f join release_package r on r.id = f.release_id %s
			where %s and
			""" + ReleaseStore.PUBLIC;

	private final JdbcClient jdbc;

	ReleasedFileStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The files with exactly these bytes, Word files and their PDF.
	 * @param sha256 the hash of the bytes
	 */
	public List<Found> withBytes(Instant now, String sha256) {
		return this.jdbc
			.sql(FILES.formatted("false", "", "f.sha256 = :sha256") + " union all "
					+ FILES.formatted("true", "join document_pdf p on p.document_id = f.document_id",
							"p.sha256 = :sha256"))
			.param("sha256", sha256)
			.param("now", Instants.utc(now))
			.query(ReleasedFileStore::found)
			.list();
	}

	/**
	 * The files whose words have not been kept yet.
	 */
	public List<DocumentId> unread(Instant now) {
		return this.jdbc
			.sql(FILES.formatted("false", "left join released_words w on w.document_id = f.document_id",
					"w.document_id is null"))
			.param("now", Instants.utc(now))
			.query((row, number) -> found(row, number).document())
			.list();
	}

	/**
	 * Keeps the words of a file, unless another node has.
	 */
	public void keep(DocumentId document, String words) {
		try {
			this.jdbc.sql("insert into released_words (document_id, words) values (:document, :words)")
				.param("document", document.value())
				.param("words", words)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// The words of a file do not change.
		}
	}

	/**
	 * The files with exactly these words, the latest released first.
	 */
	public List<Found> withWords(Instant now, String words) {
		return byWords(now, "w.words = :words", words);
	}

	/**
	 * The files in which these words stand, the latest released first.
	 */
	public List<Found> containing(Instant now, String words) {
		return byWords(now, "w.words like :words escape '!'",
				"%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
	}

	private List<Found> byWords(Instant now, String how, String words) {
		return this.jdbc
			.sql(FILES.formatted("false", "join released_words w on w.document_id = f.document_id", how)
					+ " order by r.release_at desc, f.position fetch first " + MOST + " rows only")
			.param("words", words)
			.param("now", Instants.utc(now))
			.query(ReleasedFileStore::found)
			.list();
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(new ReleaseId(row.getObject("release_id", UUID.class)),
				new DocumentId(row.getObject("document_id", UUID.class)), row.getBoolean("pdf"));
	}

	/**
	 * A file of a released package.
	 *
	 * @param release the package
	 * @param document the Word file
	 * @param pdf whether it is its PDF that was found
	 */
	public record Found(ReleaseId release, DocumentId document, boolean pdf) {
	}

}
