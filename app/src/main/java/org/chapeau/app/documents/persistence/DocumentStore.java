package org.chapeau.app.documents.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.DocumentId;
import org.chapeau.app.documents.Variant;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.word.DocumentKind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps files. A file of one side exists for that side only.
 */
@Repository
public class DocumentStore {

	private static final String COLUMNS = """
			select id, dossier_id, kind, language, first_party, zone, content_hash, file_name, sha256, size, created_at
			from document
			""";

	private final JdbcClient jdbc;

	DocumentStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(Document document, byte[] bytes) {
		this.jdbc.sql("""
				insert into document (id, dossier_id, kind, language, first_party, zone, content_hash, file_name,
				  sha256, size, bytes, created_at)
				values (:id, :dossier, :kind, :language, :first, :zone, :content, :name, :sha256, :size, :bytes, :at)
				""")
			.param("id", document.id().value())
			.param("dossier", document.dossier().value())
			.param("kind", document.variant().kind().name())
			.param("language", document.variant().language().name())
			.param("first", code(document.variant().first()))
			.param("zone", code(document.zone()))
			.param("content", document.contentHash())
			.param("name", document.fileName())
			.param("sha256", document.sha256())
			.param("size", document.size())
			.param("bytes", bytes)
			.param("at", Instants.utc(document.createdAt()))
			.update();
	}

	/**
	 * The file made of a variant for exactly this content, if it has been made.
	 */
	public Optional<Document> find(DossierId dossier, Variant variant, String contentHash) {
		return this.jdbc.sql(COLUMNS + """
				where dossier_id = :dossier and kind = :kind and language = :language and first_party = :first
				  and zone = :zone and content_hash = :content
				""")
			.param("dossier", dossier.value())
			.param("kind", variant.kind().name())
			.param("language", variant.language().name())
			.param("first", code(variant.first()))
			.param("zone", code(variant.zone()))
			.param("content", contentHash)
			.query(DocumentStore::document)
			.optional();
	}

	/**
	 * The files of a dossier that exist for the reader, the latest first. Whether the
	 * dossier does is for the caller to have asked.
	 * @param sheets whether sheets of who agreed exist for the reader
	 */
	public List<Document> list(CurrentUser reader, DossierId dossier, boolean sheets) {
		return to(reader, dossier, sheets, " order by created_at desc, file_name").query(DocumentStore::document)
			.list();
	}

	/**
	 * A file of a dossier that exists for the reader.
	 * @param sheets whether sheets of who agreed exist for the reader
	 */
	public Optional<Document> find(CurrentUser reader, DossierId dossier, DocumentId id, boolean sheets) {
		return to(reader, dossier, sheets, " and id = :id").param("id", id.value())
			.query(DocumentStore::document)
			.optional();
	}

	private StatementSpec to(CurrentUser reader, DossierId dossier, boolean sheets, String more) {
		return this.jdbc.sql(COLUMNS + """
				where dossier_id = :dossier and (zone = '' or zone = :reader)
				  and (:sheets or kind <> 'WHO_AGREED_SHEET')
				""" + more)
			.param("dossier", dossier.value())
			.param("reader", reader.side().code())
			.param("sheets", sheets);
	}

	/**
	 * A file by its id, for a release whose instant has come and for no reader.
	 */
	public Optional<Document> ofRelease(DocumentId id) {
		return this.jdbc.sql(COLUMNS + " where id = :id")
			.param("id", id.value())
			.query(DocumentStore::document)
			.optional();
	}

	/**
	 * The bytes of a file that the caller may hand out.
	 */
	public byte[] bytes(Document document) {
		return this.jdbc.sql("select bytes from document where id = :id")
			.param("id", document.id().value())
			.query((row, number) -> row.getBytes("bytes"))
			.single();
	}

	/**
	 * The PDF of a file that the caller may hand out, if it has been made.
	 */
	public Optional<byte[]> pdf(DocumentId document) {
		return this.jdbc.sql("select bytes from document_pdf where document_id = :id")
			.param("id", document.value())
			.query((row, number) -> row.getBytes("bytes"))
			.optional();
	}

	/**
	 * The hash of the PDF of a file that the caller may hand out, if it has been made.
	 */
	public Optional<String> pdfHash(DocumentId document) {
		return this.jdbc.sql("select sha256 from document_pdf where document_id = :id")
			.param("id", document.value())
			.query((row, number) -> row.getString("sha256"))
			.optional();
	}

	/**
	 * Keeps the PDF of a file, unless there is one already.
	 */
	public void keepPdf(DocumentId document, String sha256, byte[] bytes, Instant at) {
		try {
			this.jdbc.sql("""
					insert into document_pdf (document_id, sha256, bytes, created_at)
					values (:id, :sha256, :bytes, :at)
					""")
				.param("id", document.value())
				.param("sha256", sha256)
				.param("bytes", bytes)
				.param("at", Instants.utc(at))
				.update();
		}
		catch (DuplicateKeyException ex) {
			// Another node was first; its bytes are the ones that count.
		}
	}

	private static String code(Optional<Party> party) {
		return party.map(Party::code).orElse("");
	}

	private static Optional<Party> party(String code) {
		return code.isEmpty() ? Optional.empty() : Optional.of(new Party(code));
	}

	private static Document document(ResultSet row, int number) throws SQLException {
		Variant variant = new Variant(DocumentKind.valueOf(row.getString("kind")),
				Language.valueOf(row.getString("language")), party(row.getString("first_party")),
				party(row.getString("zone")));
		return new Document(new DocumentId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), variant, row.getString("content_hash"),
				row.getString("file_name"), row.getString("sha256"), row.getInt("size"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

}
