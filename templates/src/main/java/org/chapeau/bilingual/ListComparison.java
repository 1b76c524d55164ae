package org.chapeau.bilingual;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Lists: both languages have as many items.
 */
final class ListComparison implements ClauseCheck.Comparison {

	@Override
	public List<Finding> compare(Reading en, Reading ja) {
		List<Span> english = ListItems.of(en.text());
		List<Span> japanese = ListItems.of(ja.text());
		if (english.size() == japanese.size()) {
			return List.of();
		}
		return List.of(new Finding(Finding.Kind.LIST, Confidence.HIGH, around(english), around(japanese), "list",
				List.of(Integer.toString(english.size()), Integer.toString(japanese.size()))));
	}

	private static @Nullable Span around(List<Span> items) {
		return items.isEmpty() ? null : new Span(items.get(0).start(), items.get(items.size() - 1).end());
	}

}
