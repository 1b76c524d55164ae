package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.negotiation.ClauseVersion.Cause;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order of the clauses: where one is put in, split off, or moved to. What a clause is
 * known by never changes with it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Structure {

	private final TextStore texts;

	private final Clock clock;

	Structure(TextStore texts, Clock clock) {
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * The place of a part among the parts, the same for all that stand among the
	 * operative clauses.
	 */
	static int group(Part part) {
		return part.isOperative() ? Part.OPERATIVE.ordinal() : part.ordinal();
	}

	/**
	 * Puts a clause behind another of its part, or first of its part.
	 * @param clause the clause, at any position
	 */
	void insert(Dossier dossier, ClauseText clause, ClauseVersion first, @Nullable ClauseId after) {
		List<ClauseText> text = this.texts.textOfProcess(dossier.id());
		int position = place(text, group(clause.part()), after);
		text.stream()
			.filter((other) -> other.position() >= position)
			.forEach((other) -> this.texts.move(other.id(), other.position() + 1));
		this.texts.insert(clause.with(clause.id(), position, first), first);
	}

	/**
	 * Puts the further clauses that a settled one was split into behind it.
	 * @return them, in their order
	 */
	List<ClauseText> split(Dossier dossier, ClauseText from, List<ClauseWords> further, Party by) {
		List<ClauseText> made = new ArrayList<>();
		ClauseId after = from.id();
		for (ClauseWords words : further) {
			ClauseId id = ClauseId.random();
			ClauseVersion first = ClauseVersion.of(id, 1, RollingText.agreed(words.en()),
					RollingText.agreed(words.ja()), dossier.round(), Cause.SPLIT, by, this.clock.instant());
			ClauseText clause = from.with(id, 0, first);
			insert(dossier, clause, first, after);
			this.texts.splitFrom(id, from.id());
			made.add(clause);
			after = id;
		}
		return made;
	}

	/**
	 * Moves a clause behind another of its part, or to the first place of its part.
	 */
	void move(ClauseText clause, @Nullable ClauseId after) {
		List<ClauseText> text = new ArrayList<>(this.texts.textOfProcess(clause.dossier()));
		text.removeIf((other) -> other.id().equals(clause.id()));
		int position = place(text, group(clause.part()), after);
		int index = (int) text.stream().filter((other) -> other.position() < position).count();
		text.add(index, clause);
		for (int i = 0; i < text.size(); i++) {
			this.texts.move(text.get(i).id(), i + 1);
		}
	}

	private static int place(List<ClauseText> text, int group, @Nullable ClauseId after) {
		Optional<ClauseText> before = text.stream().filter((other) -> other.id().equals(after)).findFirst();
		if (before.isPresent()) {
			return before.get().position() + 1;
		}
		return text.stream()
			.filter((other) -> group(other.part()) >= group)
			.mapToInt(ClauseText::position)
			.min()
			.orElseGet(() -> text.stream().mapToInt((other) -> other.position() + 1).max().orElse(1));
	}

}
