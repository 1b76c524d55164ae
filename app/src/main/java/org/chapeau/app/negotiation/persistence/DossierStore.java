package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.catalogue.AlternatPair;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps dossiers.
 */
@Repository
public class DossierStore {

	private static final String HAS_WORD = """
			(lower(d.title_en || ' ' || d.title_ja || ' ' || d.event_en || ' ' || d.event_ja || ' '
			    || d.place_en || ' ' || d.place_ja) like :word escape '!'
			  or exists (select 1 from clause c
			    join clause_version v on v.clause_id = c.id and v.number = c.current_number
			    where c.dossier_id = d.id and not c.removed and lower(v.en || ' ' || v.ja) like :word escape '!'))""";

	/** With all that is kept of it, in one question: hardly a step does without. */
	private static final String DOSSIER = """
			select d.*,
			  array(select p.party from dossier_party p where p.dossier_id = d.id order by p.position) as party,
			  array(select p.representative_en from dossier_party p where p.dossier_id = d.id order by p.position)
			    as representative_en,
			  array(select p.representative_ja from dossier_party p where p.dossier_id = d.id order by p.position)
			    as representative_ja,
			  array(select a.eu from dossier_alternat a where a.dossier_id = d.id order by a.position) as alternat_eu,
			  array(select a.jp from dossier_alternat a where a.dossier_id = d.id order by a.position) as alternat_jp
			from dossier d
			""";

	private final JdbcClient jdbc;

	DossierStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The dossier, if it exists for the reader.
	 */
	public Optional<Dossier> find(CurrentUser reader, DossierId id) {
		return Visible
			.to(reader, this.jdbc.sql(DOSSIER + " where d.id = :id and " + Visible.SQL).param("id", id.value()))
			.query(DossierStore::dossier)
			.optional();
	}

	/**
	 * The dossiers that exist for the reader, the nearest meeting last.
	 */
	public List<Dossier> list(CurrentUser reader) {
		return Visible
			.to(reader,
					this.jdbc.sql(DOSSIER + " where " + Visible.SQL + " order by d.event_date desc, d.created_at desc"))
			.query(DossierStore::dossier)
			.list();
	}

	/**
	 * The dossier, for the processes that work on it and for no reader.
	 */
	public Dossier ofProcess(DossierId id) {
		return this.jdbc.sql(DOSSIER + " where d.id = :id")
			.param("id", id.value())
			.query(DossierStore::dossier)
			.single();
	}

	/**
	 * The parties to a dossier alone, in their order, likewise.
	 */
	public List<Party> partiesOfProcess(DossierId id) {
		return this.jdbc.sql("select party from dossier_party where dossier_id = :id order by position")
			.param("id", id.value())
			.query((row, number) -> new Party(row.getString("party")))
			.list();
	}

	/**
	 * Lets nobody else change the dossier until the present transaction ends.
	 */
	public void lock(DossierId id) {
		this.jdbc.sql("select id from dossier where id = :id for update").param("id", id.value()).query().listOfRows();
	}

	/**
	 * The titles of those of the dossiers that exist for the reader.
	 */
	public Map<DossierId, Bilingual> titles(CurrentUser reader, Collection<DossierId> ids) {
		Map<DossierId, Bilingual> titles = new HashMap<>();
		Visible
			.to(reader, this.jdbc
				.sql("select d.id, d.title_en, d.title_ja from dossier d where d.id in (:ids) and " + Visible.SQL)
				.param("ids", ids.stream().map(DossierId::value).toList()))
			.query((row) -> {
				titles.put(new DossierId(row.getObject("id", UUID.class)), bilingual(row, "title"));
			});
		return titles;
	}

	/**
	 * By word, those of the dossiers that exist for the reader and have it.
	 */
	public Map<String, Set<DossierId>> having(CurrentUser reader, Collection<DossierId> ids, List<String> words) {
		StringBuilder sql = new StringBuilder("select d.id");
		for (int i = 0; i < words.size(); i++) {
			sql.append(", ").append(HAS_WORD.replace(":word", ":word" + i)).append(" as has").append(i);
		}
		sql.append(" from dossier d where d.id in (:ids) and ").append(Visible.SQL);
		StatementSpec query = Visible.to(reader, this.jdbc.sql(sql.toString()))
			.param("ids", ids.stream().map(DossierId::value).toList());
		Map<String, Set<DossierId>> having = new HashMap<>();
		for (int i = 0; i < words.size(); i++) {
			query = query.param("word" + i, "%" + words.get(i).replaceAll("[!%_]", "!$0") + "%");
			having.put(words.get(i), new HashSet<>());
		}
		query.query((row) -> {
			for (int i = 0; i < words.size(); i++) {
				if (row.getBoolean("has" + i)) {
					having.get(words.get(i)).add(new DossierId(row.getObject("id", UUID.class)));
				}
			}
		});
		return having;
	}

	public boolean isEmpty() {
		return this.jdbc.sql("select count(*) from dossier").query(Integer.class).single() == 0;
	}

	public void insert(Dossier dossier) {
		this.jdbc.sql("""
				insert into dossier (id, title_en, title_ja, event_en, event_ja, place_en, place_ja, event_date,
				  statement_rank, penholder, marking, authentic, state, round, created_at, version)
				values (:id, :titleEn, :titleJa, :eventEn, :eventJa, :placeEn, :placeJa, :eventDate,
				  :rank, :penholder, :marking, :authentic, :state, :round, :createdAt, 1)
				""")
			.param("id", dossier.id().value())
			.param("titleEn", dossier.title().en())
			.param("titleJa", dossier.title().ja())
			.param("eventEn", dossier.event().en())
			.param("eventJa", dossier.event().ja())
			.param("placeEn", dossier.place().en())
			.param("placeJa", dossier.place().ja())
			.param("eventDate", dossier.eventDate())
			.param("rank", dossier.rank().name())
			.param("penholder", dossier.penholder().code())
			.param("marking", dossier.marking().name())
			.param("authentic", dossier.authentic().name())
			.param("state", dossier.state().name())
			.param("round", dossier.round())
			.param("createdAt", Instants.utc(dossier.createdAt()))
			.update();
		for (int i = 0; i < dossier.parties().size(); i++) {
			insert(dossier.id(), i, dossier.parties().get(i));
		}
		for (int i = 0; i < dossier.alternat().size(); i++) {
			insert(dossier.id(), i, dossier.alternat().get(i));
		}
	}

	private void insert(DossierId dossier, int position, DossierParty party) {
		this.jdbc.sql("insert into dossier_party values (:dossier, :party, :position, :en, :ja)")
			.param("dossier", dossier.value())
			.param("party", party.party().code())
			.param("position", position)
			.param("en", party.representative().en())
			.param("ja", party.representative().ja())
			.update();
	}

	private void insert(DossierId dossier, int position, AlternatPair pair) {
		this.jdbc.sql("insert into dossier_alternat values (:dossier, :position, :eu, :jp)")
			.param("dossier", dossier.value())
			.param("position", position)
			.param("eu", pair.eu())
			.param("jp", pair.jp())
			.update();
	}

	/**
	 * Writes the state back.
	 * @throws OptimisticLockingFailureException if somebody else has written since it was
	 * read
	 */
	public void update(Dossier dossier) {
		int rows = this.jdbc.sql("""
				update dossier set state = :state, round = :round, locked_hash = :hash,
				  approval_requested_at = :approvalRequestedAt, withdrawal_proposed_by = :withdrawal,
				  authentic = :authentic, version = version + 1
				where id = :id and version = :version
				""")
			.param("state", dossier.state().name())
			.param("round", dossier.round())
			.param("hash", dossier.lockedHash())
			.param("approvalRequestedAt", Instants.utc(dossier.approvalRequestedAt()))
			.param("withdrawal",
					(dossier.withdrawalProposedBy() != null) ? dossier.withdrawalProposedBy().code() : null)
			.param("authentic", dossier.authentic().name())
			.param("id", dossier.id().value())
			.param("version", dossier.version())
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("Dossier " + dossier.id() + " was changed meanwhile");
		}
	}

	private static Dossier dossier(ResultSet row, int number) throws SQLException {
		DossierId id = new DossierId(row.getObject("id", UUID.class));
		String withdrawal = row.getString("withdrawal_proposed_by");
		return new Dossier(id, bilingual(row, "title"), bilingual(row, "event"), bilingual(row, "place"),
				row.getObject("event_date", LocalDate.class), Rank.valueOf(row.getString("statement_rank")),
				new Party(row.getString("penholder")), Marking.valueOf(row.getString("marking")),
				DossierState.valueOf(row.getString("state")), row.getInt("round"), row.getString("locked_hash"),
				instant(row, "approval_requested_at"), (withdrawal != null) ? new Party(withdrawal) : null,
				row.getObject("created_at", OffsetDateTime.class).toInstant(), parties(row), alternat(row),
				Authentic.valueOf(row.getString("authentic")), row.getInt("version"));
	}

	private static List<DossierParty> parties(ResultSet row) throws SQLException {
		List<String> codes = words(row, "party");
		List<String> en = words(row, "representative_en");
		List<String> ja = words(row, "representative_ja");
		return IntStream.range(0, codes.size())
			.mapToObj((at) -> new DossierParty(new Party(codes.get(at)), new Bilingual(en.get(at), ja.get(at))))
			.toList();
	}

	private static List<AlternatPair> alternat(ResultSet row) throws SQLException {
		List<String> eu = words(row, "alternat_eu");
		List<String> jp = words(row, "alternat_jp");
		return IntStream.range(0, eu.size()).mapToObj((at) -> new AlternatPair(eu.get(at), jp.get(at))).toList();
	}

	private static List<String> words(ResultSet row, String column) throws SQLException {
		return Stream.of((Object[]) row.getArray(column).getArray()).map(String.class::cast).toList();
	}

	private static Bilingual bilingual(ResultSet row, String column) throws SQLException {
		return new Bilingual(row.getString(column + "_en"), row.getString(column + "_ja"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
