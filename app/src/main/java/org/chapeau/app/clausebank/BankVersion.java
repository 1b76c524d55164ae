package org.chapeau.app.clausebank;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

import org.chapeau.app.kernel.FileHash;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A version of a clause of the bank, as one side sees it.
 *
 * @param id the version
 * @param clause the clause
 * @param number counted from 1, or {@code null} until a side has approved it
 * @param initial whether the installation started with it
 * @param from the side that proposed it, or {@code null} if it came with the program
 * @param by who proposed it, if on the reader's own side
 * @param at when it was proposed; for the other sides, when it was put to them
 * @param note why, for the side that proposed it alone
 * @param content what it says
 * @param hash the hash of that
 * @param state how far the reader's side has come with it
 */
public record BankVersion(BankVersionId id, BankClause clause, @Nullable Integer number, boolean initial,
		@Nullable Party from, @Nullable String by, Instant at, String note, Content content, String hash,
		BankState state) {

	public ClauseTemplate template() {
		return this.content.template();
	}

	/**
	 * Whether the reader's side may use it on a day.
	 */
	public boolean isUsable(LocalDate day) {
		return this.state == BankState.APPROVED && this.content.isValid(day);
	}

	/**
	 * Whether the side has not put it to the others.
	 */
	public boolean isUnsent() {
		return this.clause.forAll() && this.number == null && this.from != null;
	}

	/**
	 * What a version says: all that is approved with it.
	 *
	 * @param template the template
	 * @param definition the same as a text; kept, since its hash is what was approved
	 * @param source where the wording was said before, in the words of whoever proposed
	 * it; may be blank
	 * @param validFrom the first day on which it may be used, or {@code null}
	 * @param validUntil the last one, or {@code null}
	 */
	public record Content(ClauseTemplate template, String definition, String source, @Nullable LocalDate validFrom,
			@Nullable LocalDate validUntil) {

		boolean isValid(LocalDate day) {
			return (this.validFrom == null || !day.isBefore(this.validFrom))
					&& (this.validUntil == null || !day.isAfter(this.validUntil));
		}

		/**
		 * The SHA-256 of all of it.
		 */
		public String hash() {
			String whole = this.definition + "source: " + this.source + "\nvalid: " + this.validFrom + " – "
					+ this.validUntil + "\n";
			return FileHash.sha256(whole.getBytes(StandardCharsets.UTF_8));
		}

	}

}
