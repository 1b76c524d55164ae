package org.chapeau.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.ClauseTemplateId;

/**
 * What a clause template seems to need beyond what it says it does: it uses an
 * abbreviation or a term that another clause explains. It is a hint; who proposes the
 * clause knows better.
 */
public final class NeedsCheck {

	/** "(hereinafter “the Partnership”)", "(the “Partnership”)". */
	private static final Pattern ENGLISH_TERM = Pattern
		.compile("\\((?:hereinafter\\s+(?:referred\\s+to\\s+as\\s+)?|the\\s+)?[“\"](?:the\\s+)?([^”\"]{2,60})[”\"]\\)");

	/** 「（以下「パートナーシップ」という。）」. */
	private static final Pattern JAPANESE_TERM = Pattern.compile("以下[、，]?「([^」]{2,40})」");

	private NeedsCheck() {
	}

	/**
	 * The terms that a template uses and leaves to others to explain.
	 * @param others the templates that may stand beside it; itself among them is passed
	 * over
	 * @return none for what it says it needs, directly or by what that needs
	 */
	public static List<Missing> of(ClauseTemplate template, Collection<ClauseTemplate> others) {
		Map<ClauseTemplateId, ClauseTemplate> byId = new HashMap<>();
		others.forEach((other) -> byId.put(other.id(), other));
		Set<ClauseTemplateId> needed = needed(template, byId);
		Set<String> own = explained(template.text());
		Map<String, Set<ClauseTemplateId>> explainedBy = new HashMap<>();
		for (ClauseTemplate other : others) {
			if (!other.id().equals(template.id())) {
				explained(other.text()).forEach(
						(term) -> explainedBy.computeIfAbsent(term, (key) -> new LinkedHashSet<>()).add(other.id()));
			}
		}
		List<Missing> missing = new ArrayList<>();
		for (String term : new TreeSet<>(explainedBy.keySet())) {
			Set<ClauseTemplateId> by = explainedBy.get(term);
			if (!own.contains(term) && isUsed(term, template.text()) && by.stream().noneMatch(needed::contains)) {
				missing.add(new Missing(term, List.copyOf(by)));
			}
		}
		return missing;
	}

	private static Set<ClauseTemplateId> needed(ClauseTemplate template, Map<ClauseTemplateId, ClauseTemplate> byId) {
		Set<ClauseTemplateId> needed = new LinkedHashSet<>();
		Deque<ClauseTemplateId> open = new ArrayDeque<>(template.needs());
		while (!open.isEmpty()) {
			ClauseTemplateId id = open.pop();
			if (needed.add(id) && byId.containsKey(id)) {
				open.addAll(byId.get(id).needs());
			}
		}
		return needed;
	}

	/** What a text explains, in either language. */
	private static Set<String> explained(Bilingual text) {
		Set<String> explained = new LinkedHashSet<>();
		AbbreviationCheck.explained(text.en()).forEach(explained::add);
		for (Matcher term : List.of(ENGLISH_TERM.matcher(text.en()), JAPANESE_TERM.matcher(text.ja()))) {
			while (term.find()) {
				explained.add(term.group(1));
			}
		}
		return explained;
	}

	private static boolean isUsed(String term, Bilingual text) {
		return Pattern.compile("(?<![\\w-])" + Pattern.quote(term) + "(?!\\w)").matcher(text.en()).find()
				|| (term.codePoints().anyMatch((c) -> c > 0x7f) && text.ja().contains(term));
	}

	/**
	 * A term that somebody else explains.
	 *
	 * @param term the abbreviation or the words
	 * @param explainedBy the templates that explain it, at least one
	 */
	public record Missing(String term, List<ClauseTemplateId> explainedBy) {

		public Missing {
			explainedBy = List.copyOf(explainedBy);
		}

	}

}
