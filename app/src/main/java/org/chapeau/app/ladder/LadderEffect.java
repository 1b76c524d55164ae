package org.chapeau.app.ladder;

import java.util.Optional;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.ladder.FoundVerb;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A clause that would be read otherwise if the ladder were changed.
 *
 * @param where the address of its page
 * @param title what it belongs to: the title of the dossier, or the name in the bank
 * @param position its place in the text of the dossier; 0 for a clause of the bank
 * @param language the language that would be read otherwise
 * @param reading the side whose reading it is, or {@code null} for the words as they
 * stand
 * @param before the verb that carries it now, if the ladder measures any
 * @param after the verb that would carry it
 */
public record LadderEffect(String where, Bilingual title, int position, Language language, @Nullable Party reading,
		Optional<FoundVerb> before, Optional<FoundVerb> after) {

	public boolean inBank() {
		return this.position == 0;
	}

}
