package org.chapeau.word.hidden;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.chapeau.word.gate.Relationship;
import org.chapeau.word.gate.WordParts;

/**
 * Follows the arrows of a file.
 */
final class Reachable {

	private Reachable() {
	}

	/**
	 * The parts that arrows of the kept kinds lead to from the file as a whole.
	 */
	static Set<String> from(WordParts parts, Predicate<Relationship> kept) {
		Set<String> names = parts.names();
		Set<String> reached = new HashSet<>();
		Deque<String> open = new ArrayDeque<>();
		open.push("");
		while (!open.isEmpty()) {
			for (Relationship relationship : parts.relationships(open.pop())) {
				relationship.part()
					.filter((part) -> kept.test(relationship) && names.contains(part) && reached.add(part))
					.ifPresent(open::push);
			}
		}
		return reached;
	}

}
