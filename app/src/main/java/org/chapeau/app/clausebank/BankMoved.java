package org.chapeau.app.clausebank;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A version of a clause has come a step further within a side. It is published in the
 * transaction that makes it so, which holds the bank: whoever hears it sees all that has
 * moved before.
 *
 * @param version which
 * @param from the side that proposed it, or {@code null} if it came with the program
 * @param side the side within which it moved, which alone may know how
 * @param left how far that side had come before, or {@code null} if it comes there only
 * now
 * @param state how far that side has come: {@link BankState#PROPOSED} if it waits there
 * from now on
 * @param by who moved it, or {@code null} if another side has put it there
 */
public record BankMoved(BankVersionId version, @Nullable Party from, Party side, @Nullable BankState left,
		BankState state, @Nullable String by) {

}
