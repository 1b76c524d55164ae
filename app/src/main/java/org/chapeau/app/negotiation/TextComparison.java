package org.chapeau.app.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a whole text, clause by clause. A clause is known by its identity, so
 * one that has moved is not taken for a new one.
 *
 * @param clauses the clauses of the later text in their order, with those that are gone
 * behind the clause they stood behind
 */
public record TextComparison(List<Entry> clauses) {

	public TextComparison {
		clauses = List.copyOf(clauses);
	}

	/**
	 * Compares an earlier with a later text.
	 */
	public static TextComparison of(List<ClauseText> before, List<ClauseText> after) {
		Map<ClauseId, ClauseView> earlier = views(before);
		Map<ClauseId, ClauseView> later = views(after);
		Set<ClauseId> moved = moved(before, after);
		List<Entry> entries = new ArrayList<>();
		later.forEach((id, view) -> entries.add(entry(earlier.get(id), view, moved.contains(id))));
		int place = 0;
		for (ClauseText clause : before) {
			if (moved.contains(clause.id())) {
				continue;
			}
			if (later.containsKey(clause.id())) {
				place = indexOf(entries, clause.id()) + 1;
			}
			else {
				entries.add(place++, gone(earlier.get(clause.id())));
			}
		}
		return new TextComparison(entries);
	}

	public boolean isSame() {
		return this.clauses.stream().allMatch((entry) -> entry.kind() == Kind.SAME);
	}

	/**
	 * The entries that are not the same in both texts.
	 */
	public List<Entry> changed() {
		return this.clauses.stream().filter((entry) -> entry.kind() != Kind.SAME).toList();
	}

	/**
	 * The clauses that differ, by their ids.
	 */
	public Set<ClauseId> changedIds() {
		return changed().stream().map((entry) -> entry.view().clause().id()).collect(Collectors.toSet());
	}

	private static Map<ClauseId, ClauseView> views(List<ClauseText> text) {
		Map<ClauseId, ClauseView> views = new LinkedHashMap<>();
		ClauseView.of(text).forEach((view) -> views.put(view.clause().id(), view));
		return views;
	}

	private static Entry entry(@Nullable ClauseView before, ClauseView after, boolean moved) {
		if (before == null) {
			return new Entry(Kind.ADDED, after, compare("", after, Language.EN), compare("", after, Language.JA));
		}
		boolean same = before.clause().hash().equals(after.clause().hash());
		Kind kind = moved ? Kind.MOVED : same ? Kind.SAME : Kind.CHANGED;
		return new Entry(kind, after, compare(before.clause().en().print(), after, Language.EN),
				compare(before.clause().ja().print(), after, Language.JA));
	}

	private static Entry gone(ClauseView before) {
		return new Entry(Kind.REMOVED, before, Comparison.of(before.clause().en().print(), "", Language.EN),
				Comparison.of(before.clause().ja().print(), "", Language.JA));
	}

	private static Comparison compare(String before, ClauseView after, Language language) {
		return Comparison.of(before, after.clause().in(language).print(), language);
	}

	private static int indexOf(List<Entry> entries, ClauseId id) {
		int index = 0;
		while (!entries.get(index).view().clause().id().equals(id)) {
			index++;
		}
		return index;
	}

	/**
	 * The clauses outside the longest row that kept its order: the fewest that explain
	 * the new order.
	 */
	private static Set<ClauseId> moved(List<ClauseText> before, List<ClauseText> after) {
		Map<ClauseId, Integer> places = new HashMap<>();
		before.forEach((clause) -> places.put(clause.id(), places.size()));
		List<ClauseId> common = after.stream().map(ClauseText::id).filter(places::containsKey).toList();
		int[] length = new int[common.size()];
		int[] previous = new int[common.size()];
		int end = -1;
		for (int i = 0; i < common.size(); i++) {
			length[i] = 1;
			previous[i] = -1;
			for (int j = 0; j < i; j++) {
				if (places.get(common.get(j)) < places.get(common.get(i)) && length[j] + 1 > length[i]) {
					length[i] = length[j] + 1;
					previous[i] = j;
				}
			}
			end = (end < 0 || length[i] > length[end]) ? i : end;
		}
		Set<ClauseId> moved = new HashSet<>(common);
		for (int i = end; i >= 0; i = previous[i]) {
			moved.remove(common.get(i));
		}
		return moved;
	}

	/**
	 * One clause of the comparison.
	 *
	 * @param kind what has become of it
	 * @param view the clause as it is in the later text, or was if it is gone
	 * @param en the English, word by word, in notation
	 * @param ja the Japanese, word by word, in notation
	 */
	public record Entry(Kind kind, ClauseView view, Comparison en, Comparison ja) {
	}

	/**
	 * What has become of a clause.
	 */
	public enum Kind {

		SAME, CHANGED, ADDED, REMOVED,
		/** It stands elsewhere, and may have changed too. */
		MOVED

	}

}
