package org.chapeau.app.negotiation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.FoundVerb;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;
import org.chapeau.text.RollingText;
import org.springframework.stereotype.Component;

/**
 * How strongly a clause speaks, for whoever has to decide whom it concerns: as its
 * template has it and as its words have it, whichever is stronger.
 */
@Component
public class ClauseForce {

	/** As many clauses as are likely to be in work at once. */
	private static final int REMEMBERED = 5_000;

	private final VerbRecogniser verbs;

	private volatile Remembered remembered;

	ClauseForce(VerbRecogniser verbs) {
		this.verbs = verbs;
		this.remembered = new Remembered(new Object());
	}

	/**
	 * The strongest that a clause says on each scale, in either language and, where
	 * brackets are open, in anybody's reading. Levels of two scales cannot be compared,
	 * so there may be several.
	 * @return at least one; a blank one if neither template nor words say anything
	 */
	public List<Force> of(ClauseText clause) {
		Force stored = Force.stored(clause);
		Map<Scale, Force> strongest = new TreeMap<>();
		if (stored.scale() != null) {
			strongest.put(stored.scale(), stored);
		}
		for (LadderLevel verb : verbs(clause)) {
			strongest.merge(verb.scale(), Force.of(verb, clause.kind()),
					(one, other) -> (other.level() > one.level()) ? other : one);
		}
		List<Force> forces = new ArrayList<>(strongest.values());
		if (stored.scale() == null && (!stored.isBlank() || forces.isEmpty())) {
			forces.add(0, stored);
		}
		return forces;
	}

	/** What was found by another ladder counts no more. */
	private Set<LadderLevel> verbs(ClauseText clause) {
		Object edition = this.verbs.edition();
		Remembered known = this.remembered;
		if (known.edition != edition) {
			known = new Remembered(edition);
			this.remembered = known;
		}
		List<RollingText> wording = List.of(clause.en(), clause.ja());
		Set<LadderLevel> found = known.found.get(wording);
		if (found == null) {
			// Nobody else waits meanwhile: to look may need the database.
			found = find(clause);
			known.found.put(wording, found);
		}
		return found;
	}

	private Set<LadderLevel> find(ClauseText clause) {
		Set<LadderLevel> levels = new LinkedHashSet<>();
		for (Language language : Language.values()) {
			readings(clause.in(language))
				.forEach((words) -> carrying(words, language).map(FoundVerb::level).forEach(levels::add));
		}
		return levels;
	}

	private static Stream<String> readings(RollingText text) {
		return Stream.concat(Stream.of(text.base()), text.parties().stream().map(text::as)).distinct();
	}

	/**
	 * The verbs that carry a sentence of the text, or else, as in a preamble of
	 * participles, all of them. Negated ones count too: "will not accept and condemn"
	 * looks negated to the recogniser, and to ask one unit too many does less harm than
	 * to ask one too few.
	 */
	private Stream<FoundVerb> carrying(String words, Language language) {
		List<FoundVerb> found = this.verbs.find(words, language);
		return found.stream().anyMatch(FoundVerb::leading) ? found.stream().filter(FoundVerb::leading) : found.stream();
	}

	/** What was found in a wording: everybody asks about the same ones. */
	private static final class Remembered {

		private final Object edition;

		private final Map<List<RollingText>, Set<LadderLevel>> found = Collections
			.synchronizedMap(new LinkedHashMap<>() {

				@Override
				protected boolean removeEldestEntry(Map.Entry<List<RollingText>, Set<LadderLevel>> eldest) {
					return size() > REMEMBERED;
				}

			});

		Remembered(Object edition) {
			this.edition = edition;
		}

	}

}
