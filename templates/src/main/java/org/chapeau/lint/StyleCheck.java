package org.chapeau.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.chapeau.bilingual.Span;

/**
 * Numbers and dates that a text writes in more than one way. What is found is the first
 * place of each way that is not the commonest.
 */
final class StyleCheck implements Check {

	@Override
	public List<LintFinding> check(LintText text) {
		return Style.ALL.stream()
			.filter((style) -> style.language() == text.language())
			.flatMap((style) -> check(style, text).stream())
			.toList();
	}

	private static List<LintFinding> check(Style style, LintText text) {
		List<List<Place>> ways = new ArrayList<>();
		style.ways().forEach((way) -> ways.add(places(way.matcher(""), text)));
		ways.removeIf(List::isEmpty);
		if (ways.size() < 2) {
			return List.of();
		}
		List<Place> commonest = ways.get(0);
		for (List<Place> way : ways) {
			commonest = (way.size() > commonest.size()) ? way : commonest;
		}
		List<LintFinding> findings = new ArrayList<>();
		for (List<Place> way : ways) {
			if (way != commonest) {
				findings.add(finding(style, text, way.get(0), commonest.get(0)));
			}
		}
		return findings;
	}

	private static LintFinding finding(Style style, LintText text, Place place, Place other) {
		return new LintFinding(style.rule(), LintFinding.Severity.WARNING, place.clause(), text.language(),
				place.span(), place.words(), style.rule().key(), List.of(place.words(), other.words()));
	}

	private static List<Place> places(Matcher way, LintText text) {
		List<Place> places = new ArrayList<>();
		for (int clause = 0; clause < text.clauses().size(); clause++) {
			way.reset(text.clauses().get(clause));
			while (way.find()) {
				places.add(new Place(clause, new Span(way.start(), way.end()), way.group()));
			}
		}
		return places;
	}

	private record Place(int clause, Span span, String words) {
	}

}
