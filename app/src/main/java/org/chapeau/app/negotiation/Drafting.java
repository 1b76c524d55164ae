package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseVersion.Cause;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.text.Language;
import org.chapeau.text.RollingText;
import org.chapeau.workflows.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The penholder's work on the zero draft. Once the draft is transmitted, the text changes
 * by proposals only.
 */
@Component
@Transactional
public class Drafting {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final Structure structure;

	private final Tasks tasks;

	private final Clock clock;

	Drafting(DossierStore dossiers, TextStore texts, Structure structure, Tasks tasks, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.structure = structure;
		this.tasks = tasks;
		this.clock = clock;
	}

	/**
	 * Adds a clause at the end of its part of the text.
	 */
	public Outcome<ClauseId> add(CurrentUser user, DossierId dossier, NewClause clause) {
		return inDraft(user, dossier).then((draft) -> {
			if (clause.en().isBlank() || clause.ja().isBlank()) {
				return Outcome.refused("text-missing");
			}
			return ClauseWords.typed(clause.en(), clause.ja()).then((words) -> {
				List<ClauseText> text = this.texts.text(user, dossier);
				int position = placeFor(clause, text);
				text.stream()
					.filter((other) -> other.position() >= position)
					.forEach((other) -> this.texts.move(other.id(), other.position() + 1));
				return Outcome.done(insert(draft, clause, words.clauses(), position));
			});
		});
	}

	/**
	 * Adds a clause behind another of its part.
	 * @param after the clause it is to follow; {@code null} for the end of its part
	 */
	public Outcome<ClauseId> add(CurrentUser user, DossierId dossier, NewClause clause, @Nullable ClauseId after) {
		Outcome<ClauseId> added = add(user, dossier, clause);
		return (after == null) ? added : added.then((id) -> moveBehind(user, id, after));
	}

	/**
	 * Moves a clause behind another of its part.
	 * @param after the clause it is to follow; {@code null} for the first place of its
	 * part
	 */
	public Outcome<ClauseId> moveBehind(CurrentUser user, ClauseId clause, @Nullable ClauseId after) {
		return inDraft(user, clause).then((current) -> {
			boolean elsewhere = after != null && this.texts.text(user, current.dossier())
				.stream()
				.noneMatch((other) -> other.id().equals(after)
						&& Structure.group(other.part()) == Structure.group(current.part()));
			if (elsewhere) {
				return Outcome.refused("move-elsewhere");
			}
			this.structure.move(current, after);
			return Outcome.done(clause);
		});
	}

	/**
	 * Makes one clause of two.
	 * @param number the version of the first that was on the page
	 */
	public Outcome<ClauseId> join(CurrentUser user, ClauseId clause, int number, ClauseId next) {
		return inDraft(user, clause).then((current) -> inDraft(user, next).then((other) -> {
			RollingText en = current.en().followedBy(other.en(), Language.EN);
			RollingText ja = current.ja().followedBy(other.ja(), Language.JA);
			return edit(user, clause, number, en.base(), ja.base()).then((joined) -> remove(user, next))
				.then((removed) -> Outcome.done(clause));
		}));
	}

	private static int placeFor(NewClause clause, List<ClauseText> text) {
		return text.stream()
			.filter((other) -> Structure.group(other.part()) <= Structure.group(clause.part()))
			.mapToInt((other) -> other.position() + 1)
			.max()
			.orElse(1);
	}

	private ClauseId insert(Dossier dossier, NewClause clause, List<ClauseWords> words, int position) {
		ClauseId id = ClauseId.random();
		ClauseVersion first = ClauseVersion.of(id, 1, RollingText.agreed(words.get(0).en()),
				RollingText.agreed(words.get(0).ja()), dossier.round(), Cause.DRAFTED, dossier.penholder(),
				this.clock.instant());
		ClauseText inserted = new ClauseText(id, dossier.id(), position, clause.part(), clause.kind(), clause.theme(),
				clause.scale(), clause.level(), clause.depth(), clause.templateId(), 1, first.hash(), first.en(),
				first.ja(), Set.of(), false);
		this.texts.insert(inserted, first);
		this.structure.split(dossier, inserted, words.subList(1, words.size()), dossier.penholder());
		return id;
	}

	/**
	 * Rewrites a clause.
	 * @param number the version that was on the page
	 */
	public Outcome<ClauseId> edit(CurrentUser user, ClauseId clause, int number, String en, String ja) {
		if (en.isBlank() || ja.isBlank()) {
			return Outcome.refused("text-missing");
		}
		return inDraft(user, clause).then((current) -> ClauseWords.typed(en, ja).then((typed) -> {
			List<ClauseWords> words = typed.clauses();
			ClauseVersion next = ClauseVersion.of(clause, number + 1, RollingText.agreed(words.get(0).en()),
					RollingText.agreed(words.get(0).ja()), 0, Cause.DRAFTED, user.side(), this.clock.instant());
			if (!this.texts.replace(next)) {
				return Outcome.refused("clause-changed");
			}
			this.structure.split(this.dossiers.ofProcess(current.dossier()), current, words.subList(1, words.size()),
					user.side());
			return Outcome.done(clause);
		}));
	}

	/**
	 * Moves a clause one place up or down.
	 */
	public Outcome<ClauseId> move(CurrentUser user, ClauseId clause, boolean up) {
		return inDraft(user, clause).then((current) -> {
			List<ClauseText> text = this.texts.text(user, current.dossier());
			int at = text.indexOf(text.stream().filter((other) -> other.id().equals(clause)).findFirst().orElseThrow());
			int to = up ? at - 1 : at + 1;
			if (to >= 0 && to < text.size()) {
				this.texts.move(clause, text.get(to).position());
				this.texts.move(text.get(to).id(), current.position());
			}
			return Outcome.done(clause);
		});
	}

	/**
	 * Takes a clause out of the draft.
	 */
	public Outcome<ClauseId> remove(CurrentUser user, ClauseId clause) {
		return inDraft(user, clause).then((current) -> {
			this.texts.remove(clause);
			return Outcome.done(clause);
		});
	}

	/**
	 * Ends the drafting: the process transmits the zero draft to every party.
	 */
	public Outcome<DossierId> complete(CurrentUser user, TaskId task) {
		return this.tasks.own(user, task, Forms.DRAFT).then((item) -> inDraft(user, item.dossier())).then((dossier) -> {
			if (this.texts.text(user, dossier.id()).isEmpty()) {
				return Outcome.refused("draft-empty");
			}
			this.tasks.complete(user, task, Map.of());
			return Outcome.done(dossier.id());
		});
	}

	/**
	 * The dossier, if its draft is the person's to write. It is not transmitted while
	 * somebody writes, nor written while somebody transmits it.
	 */
	private Outcome<Dossier> inDraft(CurrentUser user, DossierId id) {
		this.dossiers.lock(id);
		Optional<Dossier> dossier = this.dossiers.find(user, id);
		if (dossier.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		if (!dossier.get().penholder().equals(user.side()) || !user.has(Role.PENHOLDER)) {
			return Outcome.refused("not-penholder");
		}
		return (dossier.get().state() == DossierState.DRAFTING) ? Outcome.done(dossier.get())
				: Outcome.refused("draft-transmitted");
	}

	private Outcome<ClauseText> inDraft(CurrentUser user, ClauseId id) {
		Optional<DossierId> dossier = this.texts.clause(user, id).map(ClauseText::dossier);
		if (dossier.isEmpty()) {
			return Outcome.refused("clause-unknown");
		}
		return inDraft(user, dossier.get()).then((draft) -> this.texts.clause(user, id)
			.<Outcome<ClauseText>>map(Outcome::done)
			.orElseGet(() -> Outcome.refused("clause-unknown")));
	}

}
