package org.chapeau.app.agreed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A statement of earlier times.
 *
 * @param id the statement
 * @param zone the side it exists for, or {@code null} if for all
 * @param facts what is known of it
 * @param state how far it has come into the library
 * @param enteredBy who entered it; for a released package nobody's name
 * @param enteredAt when
 * @param revision counts the changes, so that no two overwrite each other
 */
public record EarlierStatement(EarlierStatementId id, @Nullable Party zone, Facts facts, State state, String enteredBy,
		Instant enteredAt, int revision) {

	/**
	 * Its title in a language, or in the other if it has none in this.
	 */
	public String title(String language) {
		return either(this.facts.title(), language);
	}

	/**
	 * Where it was issued, likewise.
	 */
	public String place(String language) {
		return either(this.facts.place(), language);
	}

	private static String either(Bilingual words, String language) {
		boolean japanese = Language.JA.tag().equals(language);
		String wanted = japanese ? words.ja() : words.en();
		return wanted.isEmpty() ? (japanese ? words.en() : words.ja()) : wanted;
	}

	/**
	 * The year in which it was issued.
	 * @throws IllegalStateException if nobody has said its date yet
	 */
	public int year() {
		if (this.facts.date() == null) {
			throw new IllegalStateException("Statement " + this.id + " has no date yet");
		}
		return this.facts.date().getYear();
	}

	/**
	 * Whether it is language that both sides have agreed to, and no side's own.
	 */
	public boolean isAgreed() {
		return this.facts.status() == Status.AGREED;
	}

	/**
	 * What is known of a statement.
	 *
	 * @param title its title; blank in a language it does not have
	 * @param date the day it was issued, or {@code null} if nobody has said it yet
	 * @param place where; may be blank
	 * @param rank the level at which it was issued
	 * @param parties who issued it, in its order: the codes of parties, or names
	 * @param source where it can be read; may be blank
	 * @param status whose words it is
	 */
	public record Facts(Bilingual title, @Nullable LocalDate date, Bilingual place, Rank rank, List<String> parties,
			String source, Status status) {

		public Facts {
			parties = List.copyOf(parties);
		}

	}

	/** Whose words a statement is. */
	public enum Status {

		/** Text that its parties have agreed to: the only agreed language. */
		AGREED,

		/** What one side has said of a meeting. */
		READOUT,

		/** What others have written. */
		COMMENTARY

	}

	/** How far a statement has come into the library. */
	public enum State {

		/** Read from a file; an officer has to confirm it. */
		READ,

		/** In the library. */
		CONFIRMED,

		/** Taken out. */
		DISCARDED

	}

}
