package org.chapeau.app.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Typed;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.Rebase;
import org.chapeau.text.RollingText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What would come of a wording if it were put on the table; nothing is kept.
 */
@Component
@Transactional(readOnly = true)
public class Previews {

	private final TextStore texts;

	private final NegotiatingTable table;

	Previews(TextStore texts, NegotiatingTable table) {
		this.texts = texts;
		this.table = table;
	}

	/**
	 * What a clause would look like with this wording of the reader's side on the table.
	 */
	public Outcome<Preview> preview(CurrentUser reader, ClauseId clause, String en, String ja) {
		Optional<ClauseText> current = this.texts.clause(reader, clause);
		if (current.isEmpty()) {
			return Outcome.refused("clause-unknown");
		}
		return ClauseWords.typed(en, ja).then((words) -> {
			NegotiatingTable.Compiled compiled = this.table.preview(current.get(), reader.side(), words);
			return Outcome.done(new Preview(compiled.en(), compiled.ja(),
					Comparison.of(current.get().en().base(), words.en(), Language.EN),
					Comparison.of(current.get().ja().base(), words.ja(), Language.JA)));
		});
	}

	/**
	 * The version of a clause that stands; 0 if there is no such clause for the reader.
	 */
	public int number(CurrentUser reader, ClauseId clause) {
		return this.texts.clause(reader, clause).map(ClauseText::number).orElse(0);
	}

	/**
	 * Carries a wording that was written against an earlier version over to the clause as
	 * it is now.
	 * @param number the version it was written against
	 * @return nothing if there is no such version, or it is the one that stands
	 */
	public Optional<Rebased> rebase(CurrentUser reader, ClauseId clause, int number, String en, String ja) {
		Optional<ClauseText> current = this.texts.clause(reader, clause).filter((now) -> now.number() != number);
		Optional<ClauseVersion> before = this.texts.version(reader, clause, number);
		if (current.isEmpty() || before.isEmpty() || ClauseWords.typed(en, ja).refusal().isPresent()) {
			return Optional.empty();
		}
		Party side = reader.side();
		return Optional.of(new Rebased(
				Rebase.of(before.get().en().as(side), Typed.words(en), current.get().en().as(side), Language.EN),
				Rebase.of(before.get().ja().as(side), Typed.words(ja), current.get().ja().as(side), Language.JA)));
	}

	/**
	 * A clause with one more wording on the table.
	 *
	 * @param en the English with its brackets
	 * @param ja the Japanese with its brackets
	 * @param enChanges what the wording changes in the English that stands
	 * @param jaChanges what it changes in the Japanese
	 */
	public record Preview(RollingText en, RollingText ja, Comparison enChanges, Comparison jaChanges) {
	}

	/**
	 * A wording carried over to the clause as it is now.
	 */
	public record Rebased(Rebase en, Rebase ja) {

		/**
		 * The places where both the side and the table changed the same words; the side's
		 * own wording stands there.
		 */
		public List<Rebase.Conflict> conflicts() {
			return Stream.concat(this.en.conflicts().stream(), this.ja.conflicts().stream()).toList();
		}

	}

}
