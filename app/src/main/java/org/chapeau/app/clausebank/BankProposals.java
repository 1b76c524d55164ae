package org.chapeau.app.clausebank;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapeau.app.clausebank.BankVersion.Content;
import org.chapeau.app.clausebank.Proposing.Faulty;
import org.chapeau.app.clausebank.Proposing.Proposed;
import org.chapeau.app.clausebank.Proposing.Refused;
import org.chapeau.app.clausebank.persistence.BankLedger;
import org.chapeau.app.clausebank.persistence.BankStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.kernel.Typed;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.ClauseTemplateId;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.Parameter;
import org.chapeau.catalogue.ParameterValue;
import org.chapeau.catalogue.TemplateText;
import org.chapeau.catalogue.TemplateText.Checked;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes clauses and versions of clauses. Until the side has approved it, a proposal
 * exists for the side that made it alone, even if it is meant for all.
 */
@Component
@Transactional
public class BankProposals {

	/** They lead to pages of the bank. */
	private static final List<String> RESERVED = List.of("new", "review", "book");

	private static final int LONGEST = 10_000;

	private static final int LONGEST_NAME = 80;

	private static final int LONGEST_NOTE = 1000;

	/** Of a source, and of what is said of a gap. */
	private static final int LONGEST_SOURCE = 500;

	private final BankStore store;

	private final BankLedger ledger;

	private final Parties parties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Ladder ladder;

	BankProposals(BankStore store, BankLedger ledger, Parties parties, ApplicationEventPublisher events, Clock clock,
			Ladder ladder) {
		this.store = store;
		this.ledger = ledger;
		this.parties = parties;
		this.events = events;
		this.clock = clock;
		this.ladder = ladder;
	}

	/**
	 * Whether the user proposes clauses for their side.
	 */
	public static boolean mayPropose(CurrentUser user) {
		return user.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION, Role.COORDINATOR, Role.REVIEWER,
				Role.LEGAL_ADVISER);
	}

	/**
	 * Proposes a clause, or the next version of one.
	 */
	public Proposing propose(CurrentUser user, ClauseDraft draft) {
		// Of a form that was sent twice at once, the second sees what the first did.
		this.ledger.lock();
		return examine(user, draft, true);
	}

	/**
	 * What would come of proposing it; nothing is kept.
	 * @return nothing if it can be proposed
	 */
	@Transactional(readOnly = true)
	public Optional<Proposing> fault(CurrentUser user, ClauseDraft draft) {
		return Optional.of(examine(user, draft, false)).filter((proposing) -> !(proposing instanceof Proposed));
	}

	private Proposing examine(CurrentUser user, ClauseDraft draft, boolean keep) {
		if (!mayPropose(user)) {
			return new Refused(Refusal.of("bank-not-proposer"));
		}
		Optional<BankVersion> standing = (draft.clause() != null) ? this.store.standing(user, draft.clause())
				: Optional.empty();
		if (draft.clause() != null && standing.isEmpty()) {
			return new Refused(Refusal.of("bank-unknown"));
		}
		Map<String, Object> typed = new LinkedHashMap<>(draft.template());
		typed.put("id", standing.map((version) -> version.clause().name()).orElse(draft.name()));
		Checked checked = TemplateText.check(typed, this.ladder);
		if (checked instanceof Checked.Faulty faulty) {
			return new Faulty(faulty.findings());
		}
		ClauseTemplate template = ((Checked.Sound) checked).template();
		Content content = new Content(template, TemplateText.write(template), draft.source(), draft.validFrom(),
				draft.validUntil());
		Refusal refusal = objection(user, draft, standing.orElse(null), content);
		if (refusal != null) {
			return new Refused(refusal);
		}
		BankClause clause = standing.map(BankVersion::clause)
			.orElseGet(() -> new BankClause(BankClauseId.random(), draft.name(), user.side(), draft.forAll()));
		BankVersion version = new BankVersion(BankVersionId.random(), clause, null, false, user.side(), user.name(),
				this.clock.instant(), draft.note(), content, content.hash(), BankState.PROPOSED);
		if (keep) {
			keep(version, standing.isEmpty());
		}
		return new Proposed(version);
	}

	private @Nullable Refusal objection(CurrentUser user, ClauseDraft draft, @Nullable BankVersion standing,
			Content content) {
		ClauseTemplate template = content.template();
		Refusal unfit = unfit(draft, template);
		if (unfit != null) {
			return unfit;
		}
		if (draft.validFrom() != null && draft.validUntil() != null && draft.validUntil().isBefore(draft.validFrom())) {
			return Refusal.of("bank-validity");
		}
		boolean forAll = (standing != null) ? standing.clause().forAll() : draft.forAll();
		for (ClauseTemplateId needed : template.needs()) {
			// What is put to all must not name what only one side has.
			boolean there = this.store.standing(user, needed.value())
				.filter((version) -> !forAll || version.clause().zone() == null)
				.isPresent();
			if (!there) {
				return Refusal.of(forAll ? "bank-needs-unknown-to-all" : "bank-needs-unknown", needed.value());
			}
		}
		if (standing != null) {
			return standing.hash().equals(content.hash()) ? Refusal.of("bank-unchanged")
					: isProposed(user, standing.clause(), content) ? Refusal.of("bank-proposed-already") : null;
		}
		if (draft.name().length() > LONGEST_NAME) {
			return Refusal.of("too-long", LONGEST_NAME);
		}
		return (RESERVED.contains(draft.name()) || this.ledger.isTaken(null, draft.name())
				|| this.ledger.isTaken(user.side(), draft.name())) ? Refusal.of("bank-name-taken", draft.name()) : null;
	}

	/**
	 * What cannot stand in a document or in the bank, by its length or its characters.
	 */
	private static @Nullable Refusal unfit(ClauseDraft draft, ClauseTemplate template) {
		if (template.text().en().length() > LONGEST || template.text().ja().length() > LONGEST) {
			return Refusal.of("too-long", LONGEST);
		}
		if (draft.note().length() > LONGEST_NOTE) {
			return Refusal.of("too-long", LONGEST_NOTE);
		}
		List<String> values = template.parameters().stream().flatMap(BankProposals::values).toList();
		if (draft.source().length() > LONGEST_SOURCE
				|| values.stream().anyMatch((value) -> value.length() > LONGEST_SOURCE)) {
			return Refusal.of("too-long", LONGEST_SOURCE);
		}
		if (template.parameters().stream().anyMatch((parameter) -> parameter.name().length() > LONGEST_NAME)) {
			return Refusal.of("too-long", LONGEST_NAME);
		}
		// No form brings what is not, but a clause book that comes back from Word may.
		// The
		// definition has it escaped: it is always printable.
		boolean printable = Typed.isPrintable(draft.note(), draft.source(), template.text().en(), template.text().ja())
				&& Typed.isPrintable(values.toArray(String[]::new));
		return printable ? null : Refusal.of("not-printable");
	}

	/** What was typed for a gap. */
	private static Stream<String> values(Parameter parameter) {
		ParameterValue otherwise = parameter.defaultValue();
		return Stream.concat(
				Stream.of(parameter.labelEn(), parameter.labelJa(), parameter.example().en(), parameter.example().ja()),
				(otherwise != null) ? Stream.of(otherwise.en(), otherwise.ja()) : Stream.empty());
	}

	/**
	 * Whether the side already has the same before it, as after a form that was sent
	 * twice.
	 */
	private boolean isProposed(CurrentUser user, BankClause clause, Content content) {
		return this.store.versions(user, clause.id())
			.stream()
			.anyMatch((version) -> version.state().isPending() && user.side().equals(version.from())
					&& version.hash().equals(content.hash()));
	}

	private void keep(BankVersion version, boolean fresh) {
		BankClause clause = version.clause();
		Party side = Objects.requireNonNull(version.from());
		if (fresh) {
			this.ledger.insert(clause, null, 0);
		}
		this.ledger.insert(version, side);
		this.events.publishEvent(Recorded.ofSide(side, "bank-proposed", String.valueOf(version.by()), version.hash())
			.about(clause.name()));
		this.events.publishEvent(new BankMoved(version.id(), side, side, null, version.state(), version.by()));
	}

	/**
	 * Says which office of the user's side looks after a clause.
	 * @param office one of the side's groups; blank for none
	 */
	public Outcome<BankClause> own(CurrentUser user, BankClauseId clause, String office) {
		if (!mayPropose(user)) {
			return Outcome.refused("bank-not-proposer");
		}
		Optional<BankVersion> standing = this.store.standing(user, clause);
		if (standing.isEmpty()) {
			return Outcome.refused("bank-unknown");
		}
		if (!office.isEmpty() && !offices(user).contains(office)) {
			return Outcome.refused("bank-no-such-office");
		}
		this.ledger.own(user.side(), clause, office.isEmpty() ? null : office);
		this.events.publishEvent(
				Recorded.ofSide(user.side(), "bank-owned", user.name(), null).about(standing.get().clause().name()));
		return Outcome.done(standing.get().clause());
	}

	/**
	 * The offices of the user's side that can look after a clause: those that work on
	 * texts.
	 */
	public List<String> offices(CurrentUser user) {
		List<String> delegations = this.parties.delegations(user.side());
		return this.parties.groupPaths(user.side()).stream().filter((path) -> !delegations.contains(path)).toList();
	}

}
