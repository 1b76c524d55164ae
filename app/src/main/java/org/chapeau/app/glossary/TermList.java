package org.chapeau.app.glossary;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.glossary.TermFault.Kind;
import org.chapeau.text.Language;

/**
 * A list on its way into the names: what each line makes of which term. A line that
 * cannot be a term changes nothing for those below it.
 */
final class TermList {

	private static final String ADDED = "name-added";

	private static final String CHANGED = "name-changed";

	private static final String RESTORED = "name-restored";

	private final TermIndex names;

	private final Set<TermId> met = new HashSet<>();

	private final Map<Integer, List<TermFault>> faults = new TreeMap<>();

	private final Map<Term, String> terms = new LinkedHashMap<>();

	/**
	 * A list for names.
	 * @param names all terms as they are before it
	 */
	TermList(TermIndex names) {
		this.names = names;
	}

	/**
	 * Reads the next line. One without a reading leaves a term the reading it has: many a
	 * table was made before there were any.
	 * @param number the number of the line
	 * @param line what its term is to say
	 */
	void read(int number, Saying line) {
		Optional<Term> known = this.names.meant(line);
		Saying says = known.map((term) -> line.readAs(term.says())).orElse(line);
		Optional<Saying> before = known.filter((term) -> !term.retired()).map(Term::says);
		boolean again = known.filter((term) -> !this.met.add(term.id())).isPresent();
		if (before.filter(says::equals).isPresent()) {
			return;
		}
		List<TermFault> wrong = again ? List.of(TermFault.of(Kind.TWICE, Language.EN, says.name().en().get(0)))
				: TermCheck.faults(says, this.names, known.map(Term::id).orElse(null), before.orElse(null));
		if (wrong.isEmpty()) {
			take(known, says);
		}
		else {
			this.faults.put(number, wrong);
		}
	}

	private void take(Optional<Term> known, Saying says) {
		Term term = known.map((old) -> new Term(old.id(), says, false, old.revision() + 1))
			.orElseGet(() -> new Term(TermId.random(), says, false, 1));
		this.names.put(known.orElse(null), term);
		this.met.add(term.id());
		this.terms.put(term, known.map((old) -> old.retired() ? RESTORED : CHANGED).orElse(ADDED));
	}

	/**
	 * What is wrong with its lines, by their numbers.
	 */
	Map<Integer, List<TermFault>> faults() {
		return this.faults;
	}

	/**
	 * The terms that are new or say something else, with what the record calls it.
	 */
	Map<Term, String> terms() {
		return this.terms;
	}

	/**
	 * What came of it, once its terms are kept.
	 */
	ListKeeping.Kept kept() {
		return new ListKeeping.Kept(times(ADDED), times(CHANGED), times(RESTORED));
	}

	private int times(String what) {
		return Collections.frequency(this.terms.values(), what);
	}

}
