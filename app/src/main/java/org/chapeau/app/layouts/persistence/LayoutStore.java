package org.chapeau.app.layouts.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.kernel.Instants;
import org.chapeau.app.layouts.LayoutInUse;
import org.chapeau.app.layouts.LayoutVersion;
import org.chapeau.text.Party;
import org.chapeau.word.LayoutName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps layouts. Every question names the side whose layouts it is about.
 */
@Repository
public class LayoutStore {

	private final JdbcClient jdbc;

	LayoutStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a file as the next version.
	 * @return the version
	 * @throws DuplicateKeyException if somebody else was first with that number
	 */
	public LayoutVersion add(Party party, LayoutName name, String sha256, byte[] bytes, String by, Instant at) {
		int number = 1 + this.jdbc
			.sql("select coalesce(max(number), 0) from layout_version where party = :party and name = :name")
			.param("party", party.code())
			.param("name", name.name())
			.query(Integer.class)
			.single();
		this.jdbc.sql("""
				insert into layout_version (party, name, number, sha256, bytes, uploaded_by, uploaded_at)
				values (:party, :name, :number, :sha256, :bytes, :by, :at)
				""")
			.param("party", party.code())
			.param("name", name.name())
			.param("number", number)
			.param("sha256", sha256)
			.param("bytes", bytes)
			.param("by", by)
			.param("at", Instants.utc(at))
			.update();
		return new LayoutVersion(party, name, number, sha256, by, at);
	}

	/**
	 * The versions of a side's layout, the latest first.
	 */
	public List<LayoutVersion> versions(Party party, LayoutName name) {
		return this.jdbc.sql("""
				select party, name, number, sha256, uploaded_by, uploaded_at from layout_version
				where party = :party and name = :name order by number desc
				""").param("party", party.code()).param("name", name.name()).query(LayoutStore::version).list();
	}

	/**
	 * The file of a version.
	 */
	public Optional<byte[]> bytes(Party party, LayoutName name, int number) {
		return this.jdbc
			.sql("select bytes from layout_version where party = :party and name = :name and number = :number")
			.param("party", party.code())
			.param("name", name.name())
			.param("number", number)
			.query((row, index) -> row.getBytes("bytes"))
			.optional();
	}

	/**
	 * Which version a side uses.
	 */
	public LayoutInUse inUse(Party party, LayoutName name) {
		return this.jdbc.sql("select number, revision from layout_in_use where party = :party and name = :name")
			.param("party", party.code())
			.param("name", name.name())
			.query((row, index) -> new LayoutInUse(row.getInt("number"), row.getInt("revision")))
			.optional()
			.orElse(LayoutInUse.FIRST);
	}

	/**
	 * Puts a version into use.
	 * @param revision the one the officer knew of
	 * @return whether it was still that one
	 */
	public boolean use(Party party, LayoutName name, int number, int revision, String by, Instant at) {
		if (revision == 0) {
			return first(party, name, number, by, at);
		}
		return this.jdbc.sql("""
				update layout_in_use set number = :number, revision = revision + 1, changed_by = :by, changed_at = :at
				where party = :party and name = :name and revision = :revision
				""")
			.param("party", party.code())
			.param("name", name.name())
			.param("number", number)
			.param("revision", revision)
			.param("by", by)
			.param("at", Instants.utc(at))
			.update() > 0;
	}

	private boolean first(Party party, LayoutName name, int number, String by, Instant at) {
		// One statement, so that losing the race breaks no transaction.
		return this.jdbc.sql("""
				insert into layout_in_use (party, name, number, revision, changed_by, changed_at)
				select :party, :name, :number, 1, :by, :at
				where not exists (select 1 from layout_in_use where party = :party and name = :name)
				""")
			.param("party", party.code())
			.param("name", name.name())
			.param("number", number)
			.param("by", by)
			.param("at", Instants.utc(at))
			.update() > 0;
	}

	private static LayoutVersion version(ResultSet row, int index) throws SQLException {
		return new LayoutVersion(new Party(row.getString("party")), LayoutName.valueOf(row.getString("name")),
				row.getInt("number"), row.getString("sha256"), row.getString("uploaded_by"),
				row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
	}

}
