package org.chapeau.app.clausebank.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.clausebank.BankClause;
import org.chapeau.app.clausebank.BankClauseId;
import org.chapeau.app.clausebank.BankDecision;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankVersion.Content;
import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.kernel.Instants;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Writes the bank. Versions and decisions are only ever added.
 */
@Repository
public class BankLedger {

	private final JdbcClient jdbc;

	BankLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a clause without its versions.
	 * @param fileHash of the template in the files it came from, if it came from one
	 * @param last the last number of a version
	 * @throws org.springframework.dao.DuplicateKeyException if its zone has that name
	 */
	public void insert(BankClause clause, @Nullable String fileHash, int last) {
		this.jdbc.sql("""
				insert into bank_clause (id, name, zone, for_all, file_hash, last_number)
				values (:id, :name, :zone, :for_all, :hash, :last)
				""")
			.param("id", clause.id().value())
			.param("name", clause.name())
			.param("zone", zone(clause.zone()))
			.param("for_all", clause.forAll())
			.param("hash", fileHash)
			.param("last", last)
			.update();
	}

	/**
	 * Adds a version.
	 * @param zone the side it exists for, or {@code null} for all
	 */
	public void insert(BankVersion version, @Nullable Party zone) {
		Content content = version.content();
		ClauseTemplate template = content.template();
		this.jdbc.sql("""
				insert into bank_version (id, clause_id, zone, number, numbered_at, initial, from_party, proposed_at,
				  document, part, kind, theme, level, words, definition, source, valid_from, valid_until, hash)
				values (:id, :clause, :zone, :number, :numbered, :initial, :from, :at, :document, :part, :kind, :theme,
				  :level, :words, :definition, :source, :valid_from, :valid_until, :hash)
				""")
			.param("id", version.id().value())
			.param("clause", version.clause().id().value())
			.param("zone", zone(zone))
			.param("number", version.number())
			.param("numbered", (version.number() != null) ? Instants.utc(version.at()) : null)
			.param("initial", version.initial())
			.param("from", (version.from() != null) ? version.from().code() : null)
			.param("at", (version.from() == null) ? Instants.utc(version.at()) : null)
			.param("document", template.use().name())
			.param("part", template.part().name())
			.param("kind", (template.kind() != null) ? template.kind().name() : null)
			.param("theme", template.theme().name())
			.param("level", level(template))
			.param("words",
					BankWish.fold(version.clause().name() + " " + template.text().en() + " " + template.text().ja()))
			.param("definition", content.definition())
			.param("source", content.source())
			.param("valid_from", content.validFrom())
			.param("valid_until", content.validUntil())
			.param("hash", version.hash())
			.update();
		if (version.from() != null) {
			insertInside(version, version.from());
		}
	}

	/** Who proposed it, when, and what they noted, for their own side. */
	private void insertInside(BankVersion version, Party from) {
		this.jdbc.sql("""
				insert into bank_version_inside (version_id, party, proposed_by, proposed_at, note)
				values (:id, :party, :by, :at, :note)
				""")
			.param("id", version.id().value())
			.param("party", from.code())
			.param("by", version.by())
			.param("at", Instants.utc(version.at()))
			.param("note", version.note())
			.update();
	}

	private static @Nullable String level(ClauseTemplate template) {
		return (template.verb() != null && template.verb().level() != null)
				? template.verb().level().scale() + ":" + template.verb().level().level() : null;
	}

	/**
	 * Holds the bank to the end of the transaction: whoever moves something in it does so
	 * alone, and sees all that others have moved before. One row stands for the whole
	 * bank, the first clause of the files, which is never taken away; one a side would
	 * let two sides that each put a clause to the other wait for each other.
	 */
	public void lock() {
		this.jdbc.sql("""
				select id from bank_clause where zone = :zone and file_hash is not null
				order by name fetch first 1 row only for update
				""").param("zone", InBank.SHARED).query(UUID.class).single();
	}

	/**
	 * Whether a name is taken in a zone.
	 */
	public boolean isTaken(@Nullable Party zone, String name) {
		return this.jdbc.sql("select count(*) from bank_clause where zone = :zone and name = :name")
			.param("zone", zone(zone))
			.param("name", name)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Gives a version the next number of its clause. One that is meant for all is put to
	 * all with it.
	 * @throws org.springframework.dao.DuplicateKeyException if others have given a clause
	 * that name meanwhile
	 */
	public void number(BankVersion version, Instant at) {
		BankClause clause = version.clause();
		String zone = clause.forAll() ? InBank.SHARED : zone(clause.zone());
		this.jdbc.sql("update bank_clause set last_number = last_number + 1, zone = :zone where id = :id")
			.param("zone", zone)
			.param("id", clause.id().value())
			.update();
		this.jdbc.sql("""
				update bank_version set zone = :zone, numbered_at = :at,
				  number = (select c.last_number from bank_clause c where c.id = clause_id)
				where id = :id and number is null
				""").param("zone", zone).param("at", Instants.utc(at)).param("id", version.id().value()).update();
	}

	/**
	 * Keeps what a side has decided.
	 */
	public void decide(BankDecision decision) {
		this.jdbc.sql("delete from bank_state where version_id = :version and party = :party")
			.param("version", decision.version().value())
			.param("party", decision.party().code())
			.update();
		this.jdbc.sql("""
				insert into bank_state (version_id, party, state, hash) values (:version, :party, :state, :hash)
				""")
			.param("version", decision.version().value())
			.param("party", decision.party().code())
			.param("state", decision.state().name())
			.param("hash", decision.hash())
			.update();
		add(decision);
	}

	/** Who decided is for their own side, and so is why unless the others are told. */
	private void add(BankDecision decision) {
		KeyHolder id = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into bank_decision (version_id, party, state, hash, reason, told, decided_at)
				values (:version, :party, :state, :hash, :reason, :told, :at)
				""")
			.param("version", decision.version().value())
			.param("party", decision.party().code())
			.param("state", decision.state().name())
			.param("hash", decision.hash())
			.param("reason", decision.told() ? decision.reason() : "")
			.param("told", decision.told())
			.param("at", Instants.utc(decision.at()))
			.update(id, "id");
		this.jdbc.sql("""
				insert into bank_decision_inside (decision_id, party, reason, decided_by)
				values (:id, :party, :reason, :by)
				""")
			.param("id", id.getKeyAs(Long.class))
			.param("party", decision.party().code())
			.param("reason", decision.told() ? null : decision.reason())
			.param("by", decision.by())
			.update();
	}

	/**
	 * Says which office of a side looks after a clause.
	 */
	public void own(Party party, BankClauseId clause, @Nullable String office) {
		this.jdbc.sql("delete from bank_owner where clause_id = :clause and party = :party")
			.param("clause", clause.value())
			.param("party", party.code())
			.update();
		if (office != null) {
			this.jdbc.sql("insert into bank_owner (clause_id, party, office) values (:clause, :party, :office)")
				.param("clause", clause.value())
				.param("party", party.code())
				.param("office", office)
				.update();
		}
	}

	/**
	 * The clauses of all with the hashes of the files they came from, for the program's
	 * own look at its files.
	 */
	public List<FromFile> fromFiles() {
		return this.jdbc.sql("select id, name, file_hash from bank_clause where zone = 'SHARED'")
			.query((row, index) -> new FromFile(new BankClauseId(row.getObject("id", UUID.class)),
					row.getString("name"), Optional.ofNullable(row.getString("file_hash"))))
			.list();
	}

	/**
	 * Remembers which template of the files was read.
	 * @return whether nobody else has done so meanwhile, as a node that starts at the
	 * same time does
	 */
	public boolean rememberFile(FromFile before, String hash) {
		return this.jdbc
			.sql("update bank_clause set file_hash = :hash where id = :id and coalesce(file_hash, '') = :before")
			.param("hash", hash)
			.param("id", before.id().value())
			.param("before", before.hash().orElse(""))
			.update() == 1;
	}

	/**
	 * Whether a clause has a version for all that says exactly this.
	 * @param hash of the content
	 */
	public boolean hasVersion(BankClauseId clause, String hash) {
		return this.jdbc
			.sql("select count(*) from bank_version where clause_id = :clause and zone = :zone and hash = :hash")
			.param("clause", clause.value())
			.param("zone", InBank.SHARED)
			.param("hash", hash)
			.query(Integer.class)
			.single() > 0;
	}

	private static String zone(@Nullable Party party) {
		return (party != null) ? party.code() : InBank.SHARED;
	}

	/**
	 * A clause of all.
	 *
	 * @param hash of the template in the files, if it came from one
	 */
	public record FromFile(BankClauseId id, String name, Optional<String> hash) {
	}

}
