package org.chapeau.app.process;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskFilter.Due;
import org.chapeau.app.process.TaskFilter.Search;
import org.chapeau.app.process.TaskFilter.Whose;
import org.chapeau.app.process.TaskListing.Counts;
import org.jspecify.annotations.Nullable;

/**
 * What a filter lets through of the tasks that exist for a person, and how many would be
 * in the list under each value of one of its parts with the other parts as they are. A
 * task is counted under a part if it passes all the others: so one that two parts keep
 * out is counted nowhere, and the words are not looked for in it.
 */
final class Facets {

	private final TaskFilter filter;

	private final List<Sorted> all;

	private final List<Sorted> near;

	Facets(CurrentUser user, TaskFilter filter, Collection<VisibleTask> visible) {
		this.filter = filter;
		this.all = visible.stream().map((task) -> sorted(task, task.whose(user), task.due(filter))).toList();
		this.near = searched(this.all.stream().filter((one) -> one.missed().size() <= 1).toList(), filter.search());
	}

	List<VisibleTask> matching() {
		return this.near.stream().filter((one) -> one.missed().isEmpty()).map(Sorted::task).toList();
	}

	Counts counts() {
		Map<Whose, Integer> whose = new EnumMap<>(Whose.class);
		Map<Due, Integer> due = new EnumMap<>(Due.class);
		Map<String, Integer> elements = new TreeMap<>();
		Map<String, Integer> groups = new TreeMap<>();
		Map<DossierId, Integer> dossiers = new HashMap<>();
		but(Part.WHOSE).forEach((one) -> whose.merge(one.whose(), 1, Integer::sum));
		but(Part.DUE).forEach((one) -> due.merge(one.due(), 1, Integer::sum));
		but(Part.ELEMENT).forEach((one) -> elements.merge(one.task().task().element(), 1, Integer::sum));
		but(Part.GROUP).flatMap((one) -> one.task().groups().stream())
			.forEach((group) -> groups.merge(group, 1, Integer::sum));
		but(Part.DOSSIER).forEach((one) -> dossiers.merge(one.task().task().dossier(), 1, Integer::sum));
		chosen(Part.WHOSE).forEach((one) -> whose.putIfAbsent(one.whose(), 0));
		chosen(Part.DUE).forEach((one) -> due.putIfAbsent(one.due(), 0));
		chosen(Part.ELEMENT).forEach((one) -> elements.putIfAbsent(one.task().task().element(), 0));
		chosen(Part.GROUP).forEach((one) -> groups.putIfAbsent(String.valueOf(this.filter.group()), 0));
		chosen(Part.DOSSIER).forEach((one) -> dossiers.putIfAbsent(one.task().task().dossier(), 0));
		int shared = Math.toIntExact(but(Part.SIDE).filter((one) -> one.task().shared()).count());
		return new Counts(whose, due, elements, groups, fullest(dossiers), shared,
				Math.toIntExact(but(Part.SIDE).count()) - shared, total());
	}

	/** What passes all parts of the filter but one, whether it passes that or not. */
	private Stream<Sorted> but(Part part) {
		return this.near.stream().filter((one) -> one.missed().isEmpty() || one.missed().contains(part));
	}

	/**
	 * What is of the sort that a part has chosen, whatever the rest: it is shown with 0
	 * if need be, or it could not be taken away again. What none of the person's tasks is
	 * like is not shown, so an address that somebody made up says nothing.
	 */
	private Stream<Sorted> chosen(Part part) {
		return isSet(part) ? this.all.stream().filter((one) -> !one.missed().contains(part)) : Stream.empty();
	}

	private int total() {
		boolean colleagues = this.filter.whose() == Whose.COLLEAGUE;
		return Math
			.toIntExact(this.all.stream().filter((one) -> colleagues == (one.whose() == Whose.COLLEAGUE)).count());
	}

	private Sorted sorted(VisibleTask task, Whose whose, Due due) {
		Sorted one = new Sorted(task, whose, due, EnumSet.noneOf(Part.class));
		for (Part part : Part.values()) {
			if (isSet(part) ? !isAsWanted(one, part) : part == Part.WHOSE && whose == Whose.COLLEAGUE) {
				one.missed().add(part);
			}
		}
		return one;
	}

	private boolean isSet(Part part) {
		return part.of(this.filter) != null;
	}

	private boolean isAsWanted(Sorted one, Part part) {
		return switch (part) {
			case WHOSE -> one.whose() == this.filter.whose();
			case DUE -> one.due() == this.filter.due();
			case ELEMENT -> one.task().task().element().equals(this.filter.element());
			case GROUP -> one.task().groups().contains(String.valueOf(this.filter.group()));
			case SIDE -> Boolean.valueOf(one.task().shared()).equals(this.filter.shared());
			case DOSSIER -> Objects.requireNonNull(this.filter.dossiers()).contains(one.task().task().dossier());
		};
	}

	private static List<Sorted> searched(List<Sorted> near, @Nullable Search search) {
		if (search == null) {
			return near;
		}
		Set<TaskId> found = search
			.find(near.stream().map((one) -> one.task().task().withGroups(one.task().groups())).toList());
		return near.stream().filter((one) -> found.contains(one.task().task().id())).toList();
	}

	private static Map<DossierId, Integer> fullest(Map<DossierId, Integer> dossiers) {
		return dossiers.entrySet()
			.stream()
			.sorted(Map.Entry.<DossierId, Integer>comparingByValue()
				.reversed()
				.thenComparing((entry) -> entry.getKey().toString()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
	}

	/** What can be filtered by, the words apart. */
	private enum Part {

		WHOSE(TaskFilter::whose), DUE(TaskFilter::due), ELEMENT(TaskFilter::element), GROUP(TaskFilter::group),
		SIDE(TaskFilter::shared), DOSSIER(TaskFilter::dossiers);

		private final Function<TaskFilter, @Nullable Object> value;

		Part(Function<TaskFilter, @Nullable Object> value) {
			this.value = value;
		}

		@Nullable Object of(TaskFilter filter) {
			return this.value.apply(filter);
		}

	}

	/**
	 * A task, of which sort it is, and which parts of the filter keep it out.
	 */
	private record Sorted(VisibleTask task, Whose whose, Due due, Set<Part> missed) {
	}

}
