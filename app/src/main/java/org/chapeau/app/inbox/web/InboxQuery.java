package org.chapeau.app.inbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskFilter;
import org.chapeau.app.process.TaskFilter.Days;
import org.chapeau.app.process.TaskFilter.Due;
import org.chapeau.app.process.TaskFilter.Search;
import org.chapeau.app.process.TaskFilter.Whose;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of the task list. What makes no sense there is passed over:
 * an address that was kept for long must still lead somewhere.
 */
public final class InboxQuery {

	private static final Set<String> FILTERS = Set.of("whose", "due", "kind", "unit", "side", "dossier", "q");

	private static final String ALL = "all";

	private final Map<String, String> values = new LinkedHashMap<>();

	private final int page;

	private final @Nullable String task;

	private final boolean allDossiers;

	InboxQuery(Map<String, String> parameters) {
		parameters.forEach((name, value) -> {
			if (FILTERS.contains(name) && !value.isBlank()) {
				this.values.put(name, value.strip());
			}
		});
		this.page = number(parameters.getOrDefault("page", "1"));
		this.task = parameters.get("task");
		this.allDossiers = ALL.equals(parameters.get("dossiers"));
	}

	/**
	 * The page of the list, from 1.
	 */
	public int page() {
		return this.page;
	}

	/**
	 * The task that is shown beside the list, if one is.
	 */
	public @Nullable String task() {
		return this.task;
	}

	public String value(String name) {
		return this.values.getOrDefault(name, "");
	}

	/**
	 * Whether the filter names every dossier, and not only those with most tasks.
	 */
	public boolean allDossiers() {
		return this.allDossiers;
	}

	/**
	 * The address of the same page with every dossier named.
	 */
	public String namingAllDossiers() {
		return href(this.values, Map.of("page", String.valueOf(this.page), "dossiers", ALL));
	}

	/**
	 * Whether the list is narrowed at all.
	 */
	public boolean filters() {
		return !this.values.isEmpty();
	}

	/**
	 * The query without page and task, such as {@code due=OVERDUE&q=cyber}, encoded.
	 */
	public String query() {
		return href(this.values, Map.of()).substring("/tasks".length()).replaceFirst("^\\?", "");
	}

	/**
	 * The address with one filter set to a value, or taken away if it is that already.
	 */
	public String toggle(String name, Object value) {
		Map<String, String> next = new LinkedHashMap<>(this.values);
		if (!next.remove(name, value.toString())) {
			next.put(name, value.toString());
		}
		return href(next, Map.of());
	}

	/**
	 * The address of a page of the same list.
	 */
	public String toPage(int number) {
		return href(this.values, Map.of("page", String.valueOf(number)));
	}

	/**
	 * The address of the same page with a task shown beside it.
	 */
	public String showing(Object id) {
		return href(this.values, Map.of("page", String.valueOf(this.page), "task", id.toString()));
	}

	/**
	 * The address of the same page.
	 */
	public String here() {
		return toPage(this.page);
	}

	private static String href(Map<String, String> values, Map<String, String> more) {
		Map<String, String> all = new LinkedHashMap<>(values);
		all.putAll(more);
		all.remove("page", "1");
		String query = all.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? "/tasks" : "/tasks?" + query;
	}

	TaskFilter filter(CurrentUser reader, Instant now, Clocks clocks, Function<String, Search> search) {
		Instant midnight = clocks.midnight(now, reader);
		// At noon: when the clocks go back, a day is an hour longer than its hours.
		Instant inSixDays = midnight.plus(Duration.ofDays(5)).plus(Duration.ofHours(12));
		Days days = new Days(now, midnight, clocks.midnight(inSixDays, reader));
		return new TaskFilter(constant(Whose.class, value("whose")), constant(Due.class, value("due")), text("kind"),
				text("unit"), shared(), dossiers(), Optional.ofNullable(text("q")).map(search).orElse(null), days);
	}

	private @Nullable Boolean shared() {
		return switch (value("side")) {
			case "shared" -> Boolean.TRUE;
			case "own" -> Boolean.FALSE;
			default -> null;
		};
	}

	private @Nullable Set<DossierId> dossiers() {
		if (!this.values.containsKey("dossier")) {
			return null;
		}
		try {
			return Set.of(new DossierId(UUID.fromString(value("dossier"))));
		}
		catch (IllegalArgumentException ex) {
			return Set.of();
		}
	}

	private @Nullable String text(String name) {
		return this.values.get(name);
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		return null;
	}

	private static int number(String typed) {
		return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
	}

}
