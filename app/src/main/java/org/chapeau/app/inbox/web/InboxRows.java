package org.chapeau.app.inbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.inbox.Handover;
import org.chapeau.app.inbox.Handovers;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.TaskFilter.Whose;
import org.chapeau.app.process.TaskListing.Item;
import org.chapeau.app.process.WorkItem;
import org.chapeau.catalogue.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a page of tasks into words, grouped by the day on which they are wanted.
 */
@Component
class InboxRows {

	private final Dossiers dossiers;

	private final Handovers handovers;

	private final Clocks clocks;

	InboxRows(Dossiers dossiers, Handovers handovers, Clocks clocks) {
		this.dossiers = dossiers;
		this.handovers = handovers;
		this.clocks = clocks;
	}

	List<Day> days(CurrentUser user, List<Item> items, Instant now, Locale locale) {
		Map<DossierId, Bilingual> titles = this.dossiers.titles(user,
				items.stream().map((item) -> item.task().dossier()).distinct().toList());
		var handed = this.handovers.last(user, items.stream().map((item) -> item.task().id()).toList());
		Map<String, Day> days = new LinkedHashMap<>();
		for (Item item : items) {
			Bilingual title = titles.get(item.task().dossier());
			if (title != null) {
				Instant due = item.task().due();
				boolean late = due != null && due.isBefore(now);
				String label = (due == null) ? ""
						: late ? "late" : this.clocks.date(this.clocks.day(due, user), locale);
				days.computeIfAbsent(label, (key) -> new Day(key, late, new ArrayList<>()))
					.rows()
					.add(new Row(item.task(), item.whose(), title, when(due, late, user, locale),
							item.task().doneFor(user).orElse(null), handed.get(item.task().id())));
			}
		}
		return List.copyOf(days.values());
	}

	private String when(@Nullable Instant due, boolean late, CurrentUser user, Locale locale) {
		if (due == null) {
			return "";
		}
		return late ? this.clocks.show(due, user, locale) : this.clocks.time(due, user, locale);
	}

	/**
	 * The tasks of a day.
	 *
	 * @param label the date, {@code late} for what is overdue, or empty if no date is set
	 * @param late whether they are overdue
	 * @param rows the tasks
	 */
	public record Day(String label, boolean late, List<Row> rows) {
	}

	/**
	 * A task in words.
	 *
	 * @param task the task
	 * @param whose why it is in the list
	 * @param title what it is about
	 * @param when when it is wanted, in words; empty if no date is set
	 * @param principal for whom the person would do it, if not for themselves
	 * @param handover how it came to the one who has it, if it was handed over
	 */
	public record Row(WorkItem task, Whose whose, Bilingual title, String when, @Nullable String principal,
			@Nullable Handover handover) {

		/** Whether the person may take it or give it back. */
		public boolean open() {
			return this.whose != Whose.COLLEAGUE;
		}

	}

}
