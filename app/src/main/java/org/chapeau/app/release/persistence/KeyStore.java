package org.chapeau.app.release.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.kernel.Instants;
import org.chapeau.app.release.Key;
import org.chapeau.app.release.ReleaseId;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the keys of packages. That a party has turned its key both sides may know; who
 * turned it is read for that person's own side only.
 */
@Repository
public class KeyStore {

	private final JdbcClient jdbc;

	KeyStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void turn(ReleaseId release, Key key) {
		this.jdbc.sql("""
				insert into release_key (id, release_id, party, package_hash, release_at, by_user, turned_at)
				values (:id, :release, :party, :package, :instant, :user, :at)
				""")
			.param("id", UUID.randomUUID())
			.param("release", release.value())
			.param("party", key.party().code())
			.param("package", key.packageHash())
			.param("instant", Instants.utc(key.instant()))
			.param("user", key.by())
			.param("at", Instants.utc(key.turnedAt()))
			.update();
	}

	/**
	 * The keys that are turned, the earliest first.
	 * @param reader the side that asks
	 */
	public List<Key> turned(Party reader, ReleaseId release) {
		return this.jdbc.sql("""
				select party, package_hash, release_at, case when party = :reader then by_user end as by_user, turned_at
				from release_key where release_id = :release and taken_back_at is null order by turned_at
				""")
			.param("reader", reader.code())
			.param("release", release.value())
			.query((row, number) -> new Key(new Party(row.getString("party")), row.getString("package_hash"),
					row.getObject("release_at", OffsetDateTime.class).toInstant(), row.getString("by_user"),
					row.getObject("turned_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Whether a person has turned a key to a package, whichever side they did it for.
	 * Asked only of the person themselves.
	 */
	public boolean isTurnedBy(String user, ReleaseId release) {
		return this.jdbc.sql("""
				select count(*) from release_key
				where release_id = :release and by_user = :user and taken_back_at is null
				""").param("release", release.value()).param("user", user).query(Integer.class).single() > 0;
	}

	/**
	 * Turns every key back.
	 */
	public void takeBack(ReleaseId release, Instant at) {
		this.jdbc
			.sql("update release_key set taken_back_at = :at where release_id = :release and taken_back_at is null")
			.param("at", Instants.utc(at))
			.param("release", release.value())
			.update();
	}

}
