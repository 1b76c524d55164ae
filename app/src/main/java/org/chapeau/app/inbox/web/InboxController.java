package org.chapeau.app.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.inbox.Handovers;
import org.chapeau.app.inbox.SavedFilters;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.OpenTasks;
import org.chapeau.app.process.TaskFilter;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.TaskListing;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One list of what waits for a person: taken by them, theirs to take, or their
 * principals'; overdue first, then day by day.
 */
@Controller
class InboxController {

	private static final int ON_A_PAGE = 40;

	private static final int MOST_DOSSIERS = 20;

	private final OpenTasks open;

	private final Tasks tasks;

	private final InboxRows rows;

	private final Handovers handovers;

	private final SavedFilters saved;

	private final TaskSearch search;

	private final Dossiers dossiers;

	private final Clocks clocks;

	private final Clock clock;

	InboxController(OpenTasks open, Tasks tasks, InboxRows rows, Handovers handovers, SavedFilters saved,
			TaskSearch search, Dossiers dossiers, Clocks clocks, Clock clock) {
		this.open = open;
		this.tasks = tasks;
		this.rows = rows;
		this.handovers = handovers;
		this.saved = saved;
		this.search = search;
		this.dossiers = dossiers;
		this.clocks = clocks;
		this.clock = clock;
	}

	@GetMapping("/tasks")
	String list(CurrentUser user, @RequestParam Map<String, String> parameters, Locale locale, Model page) {
		InboxQuery query = new InboxQuery(parameters);
		Instant now = this.clock.instant();
		TaskFilter filter = query.filter(user, now, this.clocks, (words) -> this.search.of(user, locale, words));
		TaskListing listing = this.open.list(user, filter, (query.page() - 1) * ON_A_PAGE, ON_A_PAGE);
		page.addAttribute("query", query);
		page.addAttribute("listing", listing);
		page.addAttribute("counts", listing.counts());
		page.addAttribute("pages", (listing.matching() + ON_A_PAGE - 1) / ON_A_PAGE);
		page.addAttribute("days", this.rows.days(user, listing.items(), now, locale));
		Map<DossierId, Integer> named = named(query, listing.counts().dossiers());
		page.addAttribute("named", named);
		page.addAttribute("titles", this.dossiers.titles(user, named.keySet()));
		page.addAttribute("savedFilters", this.saved.of(user));
		preview(user, query, listing, now, locale, page);
		return "inbox/tasks";
	}

	/** The dossiers that the filter names: those with most tasks, and the one chosen. */
	private static Map<DossierId, Integer> named(InboxQuery query, Map<DossierId, Integer> all) {
		Map<DossierId, Integer> named = new LinkedHashMap<>();
		all.forEach((dossier, tasks) -> {
			if (query.allDossiers() || named.size() < MOST_DOSSIERS
					|| dossier.toString().equals(query.value("dossier"))) {
				named.put(dossier, tasks);
			}
		});
		return named;
	}

	private void preview(CurrentUser user, InboxQuery query, TaskListing listing, Instant now, Locale locale,
			Model page) {
		listing.items()
			.stream()
			.filter((item) -> item.task().id().value().equals(query.task()))
			.findFirst()
			.flatMap((item) -> this.rows.days(user, List.of(item), now, locale).stream().findFirst())
			.map((day) -> day.rows().get(0))
			.ifPresent((row) -> {
				page.addAttribute("shown", row);
				page.addAttribute("own", own(user, row.task()));
				page.addAttribute("others", this.handovers.others(user, row.task()));
				page.addAttribute("dossier", this.dossiers.find(user, row.task().dossier()).orElseThrow());
			});
	}

	/** The groups of the reader's own side: which the other's are is not for them. */
	private static List<String> own(CurrentUser user, WorkItem task) {
		return task.groups().stream().filter((group) -> group.startsWith(user.side().code() + "/")).toList();
	}

	/**
	 * Leads to the page the work is done on, whichever feature it belongs to.
	 */
	@GetMapping("/tasks/{task}")
	String open(CurrentUser user, @PathVariable TaskId task, RedirectAttributes next) {
		return this.tasks.find(user, task)
			.map((item) -> "redirect:/tasks/" + task + "/" + item.form())
			.orElseGet(() -> {
				next.addFlashAttribute("refusal", Refusal.of("task-gone"));
				return "redirect:/tasks";
			});
	}

}
