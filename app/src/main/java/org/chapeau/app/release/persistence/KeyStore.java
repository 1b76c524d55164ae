package org.chapeau.app.release.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Zone;
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
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into release_key (id, release_id, party, package_hash, release_at, turned_at)
				values (:id, :release, :party, :package, :instant, :at)
				""")
			.param("id", id)
			.param("release", release.value())
			.param("party", key.party().code())
			.param("package", key.packageHash())
			.param("instant", Instants.utc(key.instant()))
			.param("at", Instants.utc(key.turnedAt()))
			.update();
		this.jdbc.sql("insert into release_key_inside (key_id, party, by_user) values (:id, :party, :user)")
			.param("id", id)
			.param("party", key.party().code())
			.param("user", key.by())
			.update();
	}

	/**
	 * The keys that are turned, the earliest first.
	 * @param reader the side that asks
	 */
	public List<Key> turned(Party reader, ReleaseId release) {
		return this.jdbc.sql("""
				select k.party, k.package_hash, k.release_at, i.by_user, k.turned_at
				from release_key k left join release_key_inside i on i.key_id = k.id and i.party = :reader
				where k.release_id = :release and k.taken_back_at is null order by k.turned_at
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
		try (Zone all = Zone.ofAll()) {
			return this.jdbc.sql("""
					select count(*) from release_key k join release_key_inside i on i.key_id = k.id
					where k.release_id = :release and i.by_user = :user and k.taken_back_at is null
					""").param("release", release.value()).param("user", user).query(Integer.class).single() > 0;
		}
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
