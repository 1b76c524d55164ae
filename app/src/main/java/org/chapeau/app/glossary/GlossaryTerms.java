package org.chapeau.app.glossary;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.glossary.TermKeeping.Faulty;
import org.chapeau.app.glossary.TermKeeping.Kept;
import org.chapeau.app.glossary.TermKeeping.Refused;
import org.chapeau.app.glossary.persistence.TermStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.bilingual.Name;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names in both languages, which officers of all sides keep together. What one of
 * them changes counts at once, on every node and for every side.
 */
@Component
@Transactional
public class GlossaryTerms {

	/** As many characters of a name as a record has room for. */
	private static final int SUBJECT = 80;

	private final TermStore store;

	private final Parties parties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GlossaryTerms(TermStore store, Parties parties, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.parties = parties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether the user keeps the names.
	 */
	public static boolean mayKeep(CurrentUser user) {
		return user.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION, Role.COORDINATOR, Role.REVIEWER,
				Role.LEGAL_ADVISER);
	}

	/**
	 * The terms that have all words of a search in them, in either language or as the
	 * Japanese is read.
	 * @param words blank for any
	 * @param kind the kind, or {@code null} for any
	 * @param retired whether those are looked for that are retired, instead of the others
	 * @return in the order of their English
	 */
	@Transactional(readOnly = true)
	public List<Term> search(String words, Name.@Nullable Kind kind, boolean retired) {
		List<String> wanted = List.of(Term.fold(words).split("[\\s\u3000]+"));
		return this.store.all()
			.stream()
			.filter((term) -> term.retired() == retired && (kind == null || term.name().kind() == kind))
			.filter((term) -> wanted.stream().allMatch(term::has))
			.toList();
	}

	/**
	 * The same in the order of the reader's language: Japanese goes by the readings, and
	 * what nobody has given a reading stands behind, in the order of its characters.
	 */
	@Transactional(readOnly = true)
	public List<Term> search(String words, Name.@Nullable Kind kind, boolean retired, Language language) {
		List<Term> found = search(words, kind, retired);
		if (language == Language.EN) {
			return found;
		}
		// Not by code points: が stands beside か.
		Comparator<String> order = Comparator.comparing((String kana) -> !Kana.isReading(kana))
			.thenComparing(Collator.getInstance(Locale.JAPANESE));
		return found.stream().sorted(Comparator.comparing(Term::inKana, order)).toList();
	}

	/**
	 * A term.
	 */
	@Transactional(readOnly = true)
	public Optional<Term> find(TermId id) {
		return this.store.find(id);
	}

	/**
	 * What has become of a term, the latest change first.
	 */
	@Transactional(readOnly = true)
	public List<TermChange> history(CurrentUser reader, TermId id) {
		return this.store.history(reader, id);
	}

	/**
	 * Adds a term.
	 */
	public TermKeeping add(CurrentUser user, Saying says) {
		if (!mayKeep(user)) {
			return new Refused(Refusal.of("name-not-keeper"));
		}
		this.store.lock();
		List<TermFault> faults = TermCheck.faults(says, names(), null, null);
		return faults.isEmpty() ? new Kept(save(user, new Term(TermId.random(), says, false, 1), "name-added"))
				: new Faulty(faults);
	}

	/**
	 * Lets a term say something else. One that was retired while somebody wrote is looked
	 * for again, if they save it once more for the revision that is retired.
	 * @param revision the one that was on the page
	 */
	public TermKeeping change(CurrentUser user, TermId id, int revision, Saying says) {
		Outcome<Term> found = held(user, id, revision, "name-retired-meanwhile");
		if (!(found instanceof Outcome.Done<Term> done)) {
			return new Refused(found.refusal().orElseThrow());
		}
		Term term = done.result();
		if (!term.retired() && term.says().equals(says)) {
			return new Refused(Refusal.of("name-same"));
		}
		List<TermFault> faults = TermCheck.faults(says, names(), id, term.retired() ? null : term.says());
		return faults.isEmpty() ? new Kept(
				save(user, new Term(id, says, false, revision + 1), term.retired() ? "name-restored" : "name-changed"))
				: new Faulty(faults);
	}

	/**
	 * Lets a term be looked for no more.
	 * @param revision the one that was on the page
	 */
	public Outcome<Term> retire(CurrentUser user, TermId id, int revision) {
		return held(user, id, revision, false)
			.then((term) -> Outcome.done(save(user, new Term(id, term.says(), true, revision + 1), "name-retired")));
	}

	/**
	 * Lets a retired term be looked for again.
	 * @param revision the one that was on the page
	 */
	public Outcome<Term> restore(CurrentUser user, TermId id, int revision) {
		return held(user, id, revision, true).then((term) -> {
			Optional<TermFault> taken = TermCheck.faults(term.says(), names(), id, null).stream().findFirst();
			return taken.isPresent() ? Outcome.refused("name-taken-meanwhile", taken.get().arguments().toArray())
					: Outcome.done(save(user, new Term(id, term.says(), false, revision + 1), "name-restored"));
		});
	}

	/**
	 * Takes over a list: what a term is called most fully in English says which one is
	 * meant, first of those in use and only then of those that are retired. Terms that
	 * the list lacks stay as they are.
	 * @param lines what the terms are to say, by the numbers of their lines
	 */
	public ListKeeping take(CurrentUser user, SortedMap<Integer, Saying> lines) {
		if (!mayKeep(user)) {
			return new ListKeeping.Refused(Refusal.of("name-not-keeper"));
		}
		this.store.lock();
		TermList list = new TermList(names());
		lines.forEach(list::read);
		if (!list.faults().isEmpty()) {
			return new ListKeeping.Faulty(list.faults());
		}
		list.terms().forEach((term, what) -> keep(user, term, what));
		if (!list.terms().isEmpty()) {
			this.store.changed();
		}
		return list.kept();
	}

	private TermIndex names() {
		return new TermIndex(this.store.all());
	}

	private Outcome<Term> held(CurrentUser user, TermId id, int revision, boolean retired) {
		return held(user, id, revision, "name-changed-meanwhile").then(
				(term) -> (term.retired() == retired) ? Outcome.done(term) : Outcome.refused("name-changed-meanwhile"));
	}

	/**
	 * Whoever comes second waits, and is told what the first one did.
	 * @param whenRetired what they are told if the first one has retired the term
	 */
	private Outcome<Term> held(CurrentUser user, TermId id, int revision, String whenRetired) {
		if (!mayKeep(user)) {
			return Outcome.refused("name-not-keeper");
		}
		this.store.lock();
		Optional<Term> term = this.store.find(id);
		if (term.isEmpty()) {
			return Outcome.refused("name-unknown");
		}
		return (term.get().revision() == revision) ? Outcome.done(term.get())
				: Outcome.refused(term.get().retired() ? whenRetired : "name-changed-meanwhile");
	}

	private Term save(CurrentUser user, Term term, String what) {
		keep(user, term, what);
		this.store.changed();
		return term;
	}

	/** All sides have it on their record; who did it, only their own. */
	private void keep(CurrentUser user, Term term, String what) {
		this.store.save(term, user.side(), user.name(), this.clock.instant());
		String name = term.name().en().get(0);
		String subject = (name.length() > SUBJECT) ? name.substring(0, SUBJECT) : name;
		this.parties.all()
			.forEach((party) -> this.events.publishEvent(new Recorded(null, party, what, user.side(),
					party.equals(user.side()) ? user.name() : null, null, subject)));
	}

}
