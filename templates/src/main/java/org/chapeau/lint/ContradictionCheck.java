package org.chapeau.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.bilingual.Name;
import org.chapeau.bilingual.Span;
import org.chapeau.ladder.FoundVerb;
import org.chapeau.ladder.Shift;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Two clauses on one matter whose verbs stand on one scale at different levels. They are
 * on one matter if they name the same and share most of their words.
 */
final class ContradictionCheck implements Check {

	private static final double ALIKE = 0.4;

	private static final int SHORT_WORD = 4;

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	private final VerbRecogniser verbs;

	ContradictionCheck(VerbRecogniser verbs) {
		this.verbs = verbs;
	}

	@Override
	public List<LintFinding> check(LintText text) {
		if (text.language() != Language.EN) {
			return List.of();
		}
		List<Said> before = new ArrayList<>();
		List<LintFinding> findings = new ArrayList<>();
		for (int clause = 0; clause < text.clauses().size(); clause++) {
			Said said = said(text, clause);
			if (said == null) {
				continue;
			}
			for (Said other : before) {
				if (contradict(said, other)) {
					findings.add(finding(text, clause, said.verb(), other.verb()));
				}
			}
			before.add(said);
		}
		return findings;
	}

	private static boolean contradict(Said one, Said other) {
		Shift shift = Shift.between(one.verb(), other.verb());
		return (shift == Shift.WEAKER || shift == Shift.STRONGER) && one.names().equals(other.names())
				&& alike(one.words(), other.words());
	}

	private static boolean alike(Set<String> one, Set<String> other) {
		Set<String> shared = new HashSet<>(one);
		shared.retainAll(other);
		Set<String> all = new HashSet<>(one);
		all.addAll(other);
		return shared.size() >= ALIKE * all.size();
	}

	private static LintFinding finding(LintText text, int clause, FoundVerb verb, FoundVerb other) {
		return new LintFinding(LintFinding.Rule.CONTRADICTION, LintFinding.Severity.WARNING, clause, text.language(),
				new Span(verb.start(), verb.end()), verb.words(), "contradiction",
				List.of(verb.words(), other.words()));
	}

	private @Nullable Said said(LintText text, int clause) {
		String wording = text.clauses().get(clause);
		Optional<FoundVerb> verb = this.verbs.leading(wording, text.language());
		Set<Name> names = text.names()
			.get(clause)
			.stream()
			.map((use) -> use.name())
			.filter((name) -> name.kind() != Name.Kind.PARTY)
			.collect(Collectors.toSet());
		if (verb.isEmpty() || names.isEmpty()) {
			return null;
		}
		String rest = wording.substring(verb.get().end());
		Set<String> words = WORD.matcher(rest)
			.results()
			.map((word) -> word.group())
			.filter((word) -> word.length() >= SHORT_WORD)
			.collect(Collectors.toSet());
		return new Said(verb.get(), names, words);
	}

	private record Said(FoundVerb verb, Set<Name> names, Set<String> words) {
	}

}
