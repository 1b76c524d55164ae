package org.chapeau.word.redline;

import java.util.ArrayList;
import java.util.List;

import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;

/**
 * Compares paragraphs word by word.
 */
final class Words {

	private final Language language;

	Words(Language language) {
		this.language = language;
	}

	/**
	 * The changes between two texts, giving back both to the character.
	 */
	List<Change> between(String before, String after) {
		if (before.equals(after)) {
			return after.isEmpty() ? List.of() : List.of(new Change(Change.Kind.EQUAL, after));
		}
		Comparison comparison = Comparison.of(before, after, this.language);
		if (comparison.before().equals(before)) {
			return comparison.changes();
		}
		// The same words in another Unicode form: equal to the comparison, not to a hash.
		List<Change> replaced = new ArrayList<>();
		if (!before.isEmpty()) {
			replaced.add(new Change(Change.Kind.DELETED, before));
		}
		if (!after.isEmpty()) {
			replaced.add(new Change(Change.Kind.INSERTED, after));
		}
		return replaced;
	}

	/**
	 * How many characters two texts have in common.
	 */
	int common(String before, String after) {
		return between(before, after).stream()
			.filter((change) -> change.kind() == Change.Kind.EQUAL)
			.mapToInt((change) -> change.text().length())
			.sum();
	}

}
