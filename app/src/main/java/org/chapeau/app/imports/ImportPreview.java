package org.chapeau.app.imports;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.chapeau.word.reading.Warning;
import org.chapeau.word.returned.Notice;
import org.chapeau.word.returned.Origin;
import org.chapeau.word.returned.ReturnedComment;
import org.chapeau.word.returned.ReturnedParagraph;
import org.jspecify.annotations.Nullable;

/**
 * What a file brings, clause by clause, before anything of it is taken over.
 *
 * @param file the file
 * @param known whether the file says which version of this text it was made from, and
 * there is such a version
 * @param changes what was done to the clauses
 * @param comments what was written in the margin
 * @param notices what is not taken over
 * @param warnings what could not be read as it is
 * @param paragraphs what each paragraph was taken for
 * @param sent the clauses of the text it is compared with
 */
public record ImportPreview(ReceivedFile file, boolean known, List<Change> changes, List<Remark> comments,
		List<Note> notices, List<Warning> warnings, List<Guess> paragraphs, List<ClauseView> sent) {

	/**
	 * A change on its clause.
	 *
	 * @param number its number in the file, from 0
	 * @param kind what it does
	 * @param clause the clause as it stands now, or stood when it was sent; {@code null}
	 * for a new one
	 * @param other the clause it is to follow, or is joined with; where a clause takes in
	 * others, the last of them; where it goes into another, that one
	 * @param origin how it came into the file
	 * @param words what the side wanted until now beside what it is to want, in the
	 * language of the file; {@code null} where no words change
	 * @param en what is suggested in English
	 * @param ja what is suggested in Japanese
	 * @param clauseNumber the version of the clause that stands now; 0 for a new one
	 * @param conflicts how many places the table has changed too since the text was sent
	 * @param obstacle why it cannot be taken over, if it cannot
	 */
	public record Change(int number, TakenChange.Kind kind, @Nullable ClauseView clause, @Nullable ClauseView other,
			Origin origin, @Nullable Comparison words, String en, String ja, int clauseNumber, int conflicts,
			Optional<Refusal> obstacle) {

		/**
		 * Whether the officer has words to look at in both languages.
		 */
		public boolean hasWords() {
			return this.kind != TakenChange.Kind.MOVED && this.kind != TakenChange.Kind.REMOVED
					&& this.kind != TakenChange.Kind.JOINED;
		}

		/**
		 * The same as a clause that takes in those behind it.
		 * @param last the last of them, if it still stands
		 * @param together the words of all in the language that the file is not in
		 * @param changed how many of them the table has changed
		 */
		Change takingIn(@Nullable ClauseView last, String together, Language language, int changed) {
			return new Change(this.number, this.kind, this.clause, last, this.origin, this.words,
					(language == Language.EN) ? together : this.en, (language == Language.JA) ? together : this.ja,
					this.clauseNumber, this.conflicts + changed, this.obstacle);
		}

		/** The same as a clause whose words go into another. */
		Change goingInto(@Nullable ClauseView first) {
			return new Change(this.number, this.kind, this.clause, first, this.origin, this.words, this.en, this.ja,
					this.clauseNumber, this.conflicts, this.obstacle);
		}

		/** The same with what somebody typed. */
		public Change typed(String typedEn, String typedJa) {
			return new Change(this.number, this.kind, this.clause, this.other, this.origin, this.words, typedEn,
					typedJa, this.clauseNumber, this.conflicts, this.obstacle);
		}

	}

	/**
	 * A comment from the margin.
	 *
	 * @param number its number in the file, from 0
	 * @param clause the clause it stands at, if it stands at one that is still there
	 * @param comment the comment
	 */
	public record Remark(int number, @Nullable ClauseView clause, ReturnedComment comment) {
	}

	/**
	 * Something that is not taken over.
	 *
	 * @param notice what
	 * @param clause the clause it concerns, if one
	 */
	public record Note(Notice notice, @Nullable ClauseView clause) {
	}

	/**
	 * A paragraph and the clause it was taken for.
	 *
	 * @param paragraph the paragraph
	 * @param clause the clause, if it was taken for one
	 */
	public record Guess(ReturnedParagraph paragraph, @Nullable ClauseView clause) {

		/**
		 * Whether somebody should look at it.
		 */
		public boolean isDoubtful() {
			return switch (this.paragraph.certainty()) {
				case NONE, LIKENESS, MAPPED -> true;
				default -> false;
			};
		}

	}

	/**
	 * The paragraphs that somebody should look at.
	 */
	public List<Guess> doubtful() {
		return this.paragraphs.stream().filter(Guess::isDoubtful).toList();
	}

	/**
	 * Whether there is anything to take over.
	 */
	public boolean isEmpty() {
		return this.changes.isEmpty() && this.comments.isEmpty();
	}

}
