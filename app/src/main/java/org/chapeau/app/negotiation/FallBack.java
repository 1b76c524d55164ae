package org.chapeau.app.negotiation;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.catalogue.Bilingual;

/**
 * What a side could say in the place of a clause.
 *
 * @param version the side's own wording in the bank
 * @param words its words, with what was filled in in the dossier if that fits
 * @param byWords whether it is offered only because it is the nearest by its words
 */
public record FallBack(BankVersion version, Bilingual words, boolean byWords) {

}
