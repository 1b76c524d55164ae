package org.chapeau.word.returned;

import java.util.List;
import java.util.Optional;

import org.chapeau.text.Part;
import org.chapeau.word.ClauseMark;

/**
 * What somebody did to the clauses of a text in a Word file.
 */
public sealed interface ReturnedChange {

	/**
	 * How it came into the file.
	 */
	Origin origin();

	/**
	 * The clauses it concerns; none for one that is new.
	 */
	List<ClauseMark> clauses();

	/**
	 * A clause says something else.
	 *
	 * @param words what the side now wants it to say, without brackets
	 */
	record Reworded(Origin origin, ClauseMark clause, String words) implements ReturnedChange {

		@Override
		public List<ClauseMark> clauses() {
			return List.of(this.clause);
		}

	}

	/**
	 * A clause is gone.
	 */
	record Removed(Origin origin, ClauseMark clause) implements ReturnedChange {

		@Override
		public List<ClauseMark> clauses() {
			return List.of(this.clause);
		}

	}

	/**
	 * A clause has come.
	 *
	 * @param after the clause it follows; empty for the first place
	 * @param part the part it stands in, going by its neighbours
	 * @param depth its depth, going by the one before
	 */
	record Added(Origin origin, Optional<ClauseMark> after, Part part, int depth,
			String words) implements ReturnedChange {

		@Override
		public List<ClauseMark> clauses() {
			return List.of();
		}

	}

	/**
	 * A clause stands elsewhere.
	 *
	 * @param after the clause it now follows; empty for the first place
	 */
	record Moved(Origin origin, ClauseMark clause, Optional<ClauseMark> after) implements ReturnedChange {

		@Override
		public List<ClauseMark> clauses() {
			return List.of(this.clause);
		}

	}

	/**
	 * A clause has become several.
	 *
	 * @param words what the side wants each of them to say, at least two
	 */
	record Split(Origin origin, ClauseMark clause, List<String> words) implements ReturnedChange {

		public Split {
			words = List.copyOf(words);
		}

		@Override
		public List<ClauseMark> clauses() {
			return List.of(this.clause);
		}

	}

	/**
	 * Clauses have become one.
	 *
	 * @param clauses them, at least two, in their order
	 * @param words what the side wants the one to say
	 * @param reworded whether it says more or less than they did
	 */
	record Joined(Origin origin, List<ClauseMark> clauses, String words, boolean reworded) implements ReturnedChange {

		public Joined {
			clauses = List.copyOf(clauses);
		}

	}

}
