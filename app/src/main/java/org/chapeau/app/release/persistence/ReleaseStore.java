package org.chapeau.app.release.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.documents.DocumentId;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.release.Release;
import org.chapeau.app.release.Release.ReleasedFile;
import org.chapeau.app.release.Release.State;
import org.chapeau.app.release.ReleaseId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps packages.
 */
@Repository
public class ReleaseStore {

	/**
	 * What everybody may read: every party of the dossier has a key on exactly this
	 * package and this instant, and the instant has come. The state of the timer is not
	 * asked.
	 */
	static final String PUBLIC = """
			r.state in ('ARMED', 'PUBLISHED') and r.release_at <= :now
			and not exists (select 1 from dossier_party p where p.dossier_id = r.dossier_id
			  and not exists (select 1 from release_key k where k.release_id = r.id and k.party = p.party
			    and k.taken_back_at is null and k.package_hash = r.package_hash and k.release_at = r.release_at))
			""";

	private final JdbcClient jdbc;

	ReleaseStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(Release release) {
		this.jdbc.sql("""
				insert into release_package (id, dossier_id, hash, package_hash, state, prepared_at, corrects, version)
				values (:id, :dossier, :hash, :package, :state, :at, :corrects, 1)
				""")
			.param("id", release.id().value())
			.param("dossier", release.dossier().value())
			.param("hash", release.hash())
			.param("package", release.packageHash())
			.param("state", release.state().name())
			.param("at", Instants.utc(release.preparedAt()))
			.param("corrects", Optional.ofNullable(release.corrects()).map(ReleaseId::value).orElse(null))
			.update();
		for (int i = 0; i < release.files().size(); i++) {
			this.jdbc.sql("insert into release_file values (:release, :position, :document, :sha256)")
				.param("release", release.id().value())
				.param("position", i)
				.param("document", release.files().get(i).document().value())
				.param("sha256", release.files().get(i).sha256())
				.update();
		}
	}

	/**
	 * Writes the state back.
	 * @throws OptimisticLockingFailureException if somebody else has written since it was
	 * read
	 */
	public void update(Release release, @Nullable Instant publishedAt) {
		int rows = this.jdbc.sql("""
				update release_package set state = :state, release_at = :instant, published_at = :published,
				  version = version + 1
				where id = :id and version = :version
				""")
			.param("state", release.state().name())
			.param("instant", Instants.utc(release.instant()))
			.param("published", Instants.utc(publishedAt))
			.param("id", release.id().value())
			.param("version", release.version())
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("Package " + release.id() + " was changed meanwhile");
		}
	}

	/**
	 * The package of a dossier that was prepared last; a corrigendum that was declined is
	 * none. Both sides may know of it; whether the dossier exists for a reader is for the
	 * caller to have asked.
	 */
	public Optional<Release> latest(DossierId dossier) {
		return this.jdbc.sql("""
				select r.* from release_package r where r.dossier_id = :dossier
				  and (r.corrects is null or r.state <> 'CANCELLED')
				order by r.prepared_at desc, case when r.corrects is null then 1 else 0 end fetch first 1 row only
				""").param("dossier", dossier.value()).query(this::release).optional();
	}

	/**
	 * Lets nobody else prepare a package of the dossier before this transaction ends.
	 */
	public void lock(DossierId dossier) {
		this.jdbc.sql("select id from dossier where id = :id for update")
			.param("id", dossier.value())
			.query(UUID.class)
			.single();
	}

	/**
	 * Lets nobody else change a package before this transaction ends.
	 */
	public void hold(ReleaseId release) {
		this.jdbc.sql("select id from release_package where id = :id for update")
			.param("id", release.value())
			.query(UUID.class)
			.single();
	}

	/**
	 * The packages of a dossier that are released, the first first, and after it its
	 * corrigenda.
	 */
	public List<Release> published(DossierId dossier) {
		return this.jdbc.sql("""
				select r.* from release_package r where r.dossier_id = :dossier and r.state = 'PUBLISHED'
				order by r.release_at
				""").param("dossier", dossier.value()).query(this::release).list();
	}

	/**
	 * Why a side would not release a corrigendum.
	 */
	public void decline(ReleaseId release, Party side, String reason) {
		this.jdbc.sql("update release_package set declined_by = :side, declined_reason = :reason where id = :id")
			.param("side", side.code())
			.param("reason", reason)
			.param("id", release.value())
			.update();
	}

	/**
	 * The side that would not release the corrigendum that was prepared last, and why;
	 * nothing if another has been prepared since.
	 */
	public Optional<Declined> declined(DossierId dossier) {
		return this.jdbc.sql("""
				select r.declined_by, r.declined_reason from release_package r
				where r.dossier_id = :dossier and r.declined_by is not null
				  and not exists (select 1 from release_package l where l.dossier_id = r.dossier_id
				    and l.corrects is not null and l.prepared_at > r.prepared_at)
				order by r.prepared_at desc fetch first 1 row only
				""")
			.param("dossier", dossier.value())
			.query((row, number) -> new Declined(new Party(row.getString("declined_by")),
					row.getString("declined_reason")))
			.optional();
	}

	/**
	 * The packages everybody may read at an instant, the latest first, without their
	 * corrigenda.
	 */
	public List<Release> publicAt(Instant now) {
		return this.jdbc
			.sql("select r.* from release_package r where r.corrects is null and " + PUBLIC
					+ " order by r.release_at desc")
			.param("now", Instants.utc(now))
			.query(this::release)
			.list();
	}

	/**
	 * The corrigenda of a package that everybody may read at an instant, the earliest
	 * first.
	 */
	public List<Release> corrigendaAt(Instant now, ReleaseId corrected) {
		return this.jdbc
			.sql("select r.* from release_package r where r.corrects = :id and " + PUBLIC + " order by r.release_at")
			.param("id", corrected.value())
			.param("now", Instants.utc(now))
			.query(this::release)
			.list();
	}

	/**
	 * A package, if everybody may read it at an instant.
	 */
	public Optional<Release> publicAt(Instant now, ReleaseId id) {
		return this.jdbc.sql("select r.* from release_package r where r.id = :id and " + PUBLIC)
			.param("id", id.value())
			.param("now", Instants.utc(now))
			.query(this::release)
			.optional();
	}

	private Release release(ResultSet row, int number) throws SQLException {
		ReleaseId id = new ReleaseId(row.getObject("id", UUID.class));
		OffsetDateTime instant = row.getObject("release_at", OffsetDateTime.class);
		return new Release(id, new DossierId(row.getObject("dossier_id", UUID.class)), row.getString("hash"),
				row.getString("package_hash"), State.valueOf(row.getString("state")),
				(instant != null) ? instant.toInstant() : null,
				row.getObject("prepared_at", OffsetDateTime.class).toInstant(), files(id),
				Optional.ofNullable(row.getObject("corrects", UUID.class)).map(ReleaseId::new).orElse(null),
				row.getInt("version"));
	}

	private List<ReleasedFile> files(ReleaseId id) {
		return this.jdbc.sql("select * from release_file where release_id = :id order by position")
			.param("id", id.value())
			.query((row, number) -> new ReleasedFile(new DocumentId(row.getObject("document_id", UUID.class)),
					row.getString("sha256")))
			.list();
	}

	/**
	 * A corrigendum was declined.
	 *
	 * @param by the side that declined it
	 * @param reason for both sides to read
	 */
	public record Declined(Party by, String reason) {
	}

}
