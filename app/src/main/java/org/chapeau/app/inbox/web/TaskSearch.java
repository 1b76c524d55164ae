package org.chapeau.app.inbox.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.TaskFilter.Search;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.TaskNames;
import org.chapeau.app.process.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Finds tasks by what the reader sees of them in the list, in the reader's language: what
 * is asked, the unit, who has it, whom the reader stands in for; and by the dossier's
 * title, event, place and clauses in either language. Each word may stand anywhere.
 */
@Component
class TaskSearch {

	/**
	 * Of a whole sentence that was pasted, the first words are enough to find it.
	 */
	private static final int MOST_WORDS = 8;

	private final Dossiers dossiers;

	private final TaskNames names;

	private final Parties parties;

	TaskSearch(Dossiers dossiers, TaskNames names, Parties parties) {
		this.dossiers = dossiers;
		this.names = names;
		this.parties = parties;
	}

	/**
	 * The search for the words that a reader typed.
	 */
	Search of(CurrentUser reader, Locale locale, String typed) {
		List<String> words = Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("[\\s\u3000]+"))
			.distinct()
			.limit(MOST_WORDS)
			.toList();
		return (tasks) -> find(reader, locale, words, tasks);
	}

	private Set<TaskId> find(CurrentUser reader, Locale locale, List<String> words, Collection<WorkItem> tasks) {
		Set<DossierId> about = tasks.stream().map(WorkItem::dossier).collect(Collectors.toSet());
		Map<String, Set<DossierId>> having = this.dossiers.having(reader, about, words);
		Map<String, String> names = new HashMap<>();
		return tasks.stream().filter((task) -> {
			String row = row(reader, locale, task, names);
			return words.stream().allMatch((word) -> row.contains(word) || having.get(word).contains(task.dossier()));
		}).map(WorkItem::id).collect(Collectors.toUnmodifiableSet());
	}

	/** What is asked is said of many tasks alike, and named once. */
	private String row(CurrentUser reader, Locale locale, WorkItem task, Map<String, String> names) {
		String asked = names.computeIfAbsent(task.element(),
				(element) -> this.names.of(reader.party(), element, locale));
		String holder = (task.assignee() != null) ? task.assignee() : "";
		return String
			.join("\n", asked, this.parties.groupNames(task.groups(), locale), holder, task.doneFor(reader).orElse(""))
			.toLowerCase(Locale.ROOT);
	}

}
