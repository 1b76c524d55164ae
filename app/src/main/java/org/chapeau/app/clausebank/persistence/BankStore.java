package org.chapeau.app.clausebank.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.clausebank.BankClauseId;
import org.chapeau.app.clausebank.BankDecision;
import org.chapeau.app.clausebank.BankState;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads the bank. Whoever proposed or decided something, and why, is read for their own
 * side only.
 */
@Repository
public class BankStore {

	/**
	 * Every version that exists for the reader, with how far the reader's side has come
	 * with exactly this wording, and which of its decisions to use it or no more was the
	 * last. What its legal adviser says is not for a delegate to know.
	 */
	private static final String KNOWN = """
			select v.id, v.clause_id, v.number, v.initial, v.from_party, v.definition, v.source, v.valid_from,
			  v.valid_until, v.hash, v.theme, v.kind, v.part, v.level, v.document, v.words,
			  c.name, c.zone as clause_zone, c.for_all,
			  case when not :reader_is_delegate then i.proposed_by end as by_name,
			  case when not :reader_is_delegate then coalesce(i.note, '') else '' end as own_note,
			  coalesce(i.proposed_at, v.proposed_at, v.numbered_at) as seen_at,
			  case when :reader_is_delegate and s.state in ('REVIEWED', 'OBJECTED') then 'PROPOSED'
			    else coalesce(s.state, case when v.initial then 'APPROVED' else 'PROPOSED' end) end as own_state,
			  coalesce((select max(d.id) from bank_decision d where d.version_id = v.id and d.party = :reader_party
			    and d.state in ('APPROVED', 'RETIRED')), 0) as decided
			from bank_version v join bank_clause c on c.id = v.clause_id
			left join bank_state s on s.version_id = v.id and s.party = :reader_party and s.hash = v.hash
			left join bank_version_inside i on i.version_id = v.id and i.party = :reader_party
			where
			""" + InBank.SQL;

	/**
	 * Of each clause the version that stands: the one that the side approved or retired
	 * last, whatever its number, or else the last one that waits.
	 */
	private static final String STANDING = """
			select * from (
			  select known.*,
			    max(case when own_state in ('PROPOSED', 'REVIEWED', 'OBJECTED') then 1 else 0 end)
			      over (partition by clause_id) as waiting,
			    row_number() over (partition by clause_id order by
			      case when own_state in ('APPROVED', 'RETIRED') then 0
			        when own_state in ('PROPOSED', 'REVIEWED', 'OBJECTED') then 1 else 2 end,
			      case when own_state in ('APPROVED', 'RETIRED') then decided end desc, seen_at desc, id) as place
			  from (
			""" + KNOWN + ") known) ranked where place = 1 ";

	private static final String VALID = """
			 and own_state = 'APPROVED' and (valid_from is null or valid_from <= :today)
			 and (valid_until is null or valid_until >= :today)
			""";

	private final JdbcClient jdbc;

	BankStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The clauses that fit a wish, each by the version that stands, in the order of their
	 * themes and names.
	 * @param today the day on the side's own calendar
	 */
	public List<BankVersion> search(CurrentUser reader, BankWish wish, LocalDate today) {
		StringBuilder sql = new StringBuilder(STANDING).append(shown(reader, wish.show()));
		List<String> words = wish.folded();
		for (int i = 0; i < words.size(); i++) {
			sql.append(" and words like :word").append(i).append(" escape '!'");
		}
		filter(sql, "theme", wish.theme());
		filter(sql, "kind", wish.kind());
		filter(sql, "part", wish.part());
		filter(sql, "level", wish.level());
		filter(sql, "document", wish.document());
		if (wish.ours()) {
			sql.append(" and not for_all");
		}
		StatementSpec query = InBank.to(reader, this.jdbc.sql(sql + " order by document desc, theme, name, id"))
			.param("today", today);
		for (int i = 0; i < words.size(); i++) {
			query = query.param("word" + i, "%" + words.get(i).replaceAll("[!%_]", "!$0") + "%");
		}
		query = filtered(query, "theme", wish.theme());
		query = filtered(query, "kind", wish.kind());
		query = filtered(query, "part", wish.part());
		query = filtered(query, "level", wish.level());
		return filtered(query, "document", wish.document()).query(BankRows::version).list();
	}

	private static String shown(CurrentUser reader, BankWish.Show show) {
		return switch (show) {
			case USABLE -> VALID;
			case PENDING -> reader.delegateOnly() ? VALID : " and waiting = 1";
			case LAPSED -> " and own_state = 'APPROVED' and (valid_from > :today or valid_until < :today)";
			case RETIRED -> " and own_state = 'RETIRED'";
			case ALL -> reader.delegateOnly() ? VALID : "";
		};
	}

	private static void filter(StringBuilder sql, String column, @Nullable Object value) {
		if (value != null) {
			sql.append(" and ").append(column).append(" = :").append(column);
		}
	}

	private static StatementSpec filtered(StatementSpec query, String column, @Nullable Object value) {
		return (value != null) ? query.param(column, value.toString()) : query;
	}

	/**
	 * The version of a clause that stands for the reader's side.
	 */
	public Optional<BankVersion> standing(CurrentUser reader, BankClauseId clause) {
		return InBank.to(reader, this.jdbc.sql(STANDING + " and clause_id = :clause"))
			.param("clause", clause.value())
			.query(BankRows::version)
			.optional();
	}

	/**
	 * The same for several clauses.
	 */
	public List<BankVersion> standing(CurrentUser reader, Collection<BankClauseId> clauses) {
		return clauses.isEmpty() ? List.of()
				: InBank.to(reader, this.jdbc.sql(STANDING + " and clause_id in (:clauses)"))
					.param("clauses", clauses.stream().map(BankClauseId::value).distinct().toList())
					.query(BankRows::version)
					.list();
	}

	/**
	 * The same by name. Where two clauses that exist for the reader have one name, the
	 * one of all comes before the side's own.
	 */
	public Optional<BankVersion> standing(CurrentUser reader, String name) {
		return InBank
			.to(reader,
					this.jdbc
						.sql(STANDING + " and name = :name order by case clause_zone when 'SHARED' then 0 else 1 end"))
			.param("name", name)
			.query(BankRows::version)
			.list()
			.stream()
			.findFirst();
	}

	/**
	 * The versions of a clause, those without a number first, then the latest first.
	 */
	public List<BankVersion> versions(CurrentUser reader, BankClauseId clause) {
		return InBank
			.to(reader, this.jdbc.sql("select * from (" + KNOWN + ") known where clause_id = "
					+ ":clause order by case when number is null then 0 else 1 end, number desc, seen_at desc, id"))
			.param("clause", clause.value())
			.query(BankRows::version)
			.list();
	}

	/**
	 * Versions by their ids, as far as they exist for the reader.
	 */
	public List<BankVersion> versions(CurrentUser reader, Collection<BankVersionId> ids) {
		return ids.isEmpty() ? List.of()
				: InBank.to(reader, this.jdbc.sql("select * from (" + KNOWN + ") known where id in (:ids)"))
					.param("ids", ids.stream().map(BankVersionId::value).toList())
					.query(BankRows::version)
					.list();
	}

	/**
	 * What waits for the reader's side to decide, the oldest first.
	 */
	public List<BankVersion> pending(CurrentUser reader) {
		return InBank.to(reader, this.jdbc.sql("select * from (" + KNOWN + """
				) known where own_state in ('PROPOSED', 'REVIEWED', 'OBJECTED') order by seen_at, id
				""")).query(BankRows::version).list();
	}

	/**
	 * Whether anything is at a state within a side, for those who tell of it and for no
	 * reader.
	 */
	public boolean waits(Party side, BankState state) {
		return this.jdbc.sql("""
				select exists (select 1 from bank_version v
				  left join bank_state s on s.version_id = v.id and s.party = :reader_party and s.hash = v.hash
				  where coalesce(s.state, case when v.initial then 'APPROVED' else 'PROPOSED' end) = :state and
				""" + InBank.SQL + ")")
			.param("reader_party", side.code())
			.param("reader_is_delegate", false)
			.param("state", state.name())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Who proposed a version that a side has proposed, for those who tell them what
	 * became of it and for no reader.
	 */
	public Optional<String> proposer(Party from, BankVersionId version) {
		return this.jdbc.sql("select proposed_by from bank_version_inside where version_id = :id and party = :party")
			.param("id", version.value())
			.param("party", from.code())
			.query(String.class)
			.optional();
	}

	/**
	 * What was decided on the versions of a clause: by the reader's side all of it, by
	 * the others only their word.
	 */
	public List<BankDecision> decisions(CurrentUser reader, BankClauseId clause) {
		return InBank.to(reader, this.jdbc.sql("""
				select d.version_id, d.party, d.state, d.hash, d.told, d.decided_at,
				  coalesce(i.reason, d.reason) as reason, i.decided_by
				from bank_decision d join bank_version v on v.id = d.version_id
				left join bank_decision_inside i on i.decision_id = d.id and i.party = :reader_party
				where v.clause_id = :clause and not :reader_is_delegate
				  and (d.party = :reader_party or d.state in ('APPROVED', 'RETURNED', 'RETIRED')) and
				""" + InBank.SQL + " order by d.id")).param("clause", clause.value()).query(BankRows::decision).list();
	}

	/**
	 * Which sides use which of these versions: those that have approved them, and not
	 * retired them since. What the installation started with every side uses that has
	 * said nothing else.
	 * @param all every side there is
	 */
	public List<Approved> approved(CurrentUser reader, Collection<BankVersionId> versions, Collection<String> all) {
		List<Approved> approved = new ArrayList<>();
		if (versions.isEmpty()) {
			return approved;
		}
		for (String party : all) {
			InBank.to(reader, this.jdbc.sql("""
					select v.id from bank_version v
					left join bank_state s on s.version_id = v.id and s.party = :party and s.hash = v.hash
					where v.id in (:ids)
					  and coalesce(s.state, case when v.initial then 'APPROVED' else 'PROPOSED' end) = 'APPROVED' and
					""" + InBank.SQL))
				.param("party", party)
				.param("ids", versions.stream().map(BankVersionId::value).toList())
				.query((row, number) -> new BankVersionId(row.getObject("id", UUID.class)))
				.list()
				.forEach((version) -> approved.add(new Approved(version, party)));
		}
		return approved;
	}

	/**
	 * The office of the reader's side that looks after a clause.
	 */
	public Optional<String> owner(CurrentUser reader, BankClauseId clause) {
		return this.jdbc
			.sql("select office from bank_owner where clause_id = :clause and party = :reader_party and not :delegate")
			.param("clause", clause.value())
			.param("reader_party", reader.side().code())
			.param("delegate", reader.delegateOnly())
			.query(String.class)
			.optional();
	}

	/**
	 * Whether there is any clause at all.
	 */
	public boolean isEmpty() {
		return this.jdbc.sql("select count(*) from bank_clause").query(Integer.class).single() == 0;
	}

	/**
	 * That a side uses a version.
	 */
	public record Approved(BankVersionId version, String party) {
	}

}
