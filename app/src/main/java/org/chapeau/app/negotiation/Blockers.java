package org.chapeau.app.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.ReserveStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What keeps a text from being clean and agreed, as far as a reader may know it.
 */
@Component
@Transactional(readOnly = true)
public class Blockers {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final ReserveStore reserves;

	Blockers(DossierStore dossiers, TextStore texts, ReserveStore reserves) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.reserves = reserves;
	}

	/**
	 * What blocks a dossier; nothing if it does not exist for the reader.
	 */
	public Blocking of(CurrentUser reader, DossierId id) {
		Optional<Dossier> dossier = this.dossiers.find(reader, id);
		if (dossier.isEmpty()) {
			return new Blocking(List.of(), List.of(), Map.of());
		}
		return Blocking.of(dossier.get().partyList(), this.texts.text(reader, id), this.reserves.list(reader, id));
	}

	/**
	 * What blocks a text.
	 *
	 * @param open the clauses with an open bracket, in their order
	 * @param reserves the live reserves that the reader may know of, the latest first
	 * @param awaited for each party the clauses without an open bracket that it has not
	 * agreed to as they stand; a party that has agreed to all of them is not in it
	 */
	public record Blocking(List<ClauseId> open, List<Reserve> reserves, Map<Party, List<ClauseId>> awaited) {

		static Blocking of(List<Party> parties, List<ClauseText> text, List<Reserve> reserves) {
			Map<Party, List<ClauseId>> awaited = new LinkedHashMap<>();
			for (Party party : parties) {
				List<ClauseId> missing = text.stream()
					.filter((clause) -> clause.isClean() && !clause.agreedBy().contains(party))
					.map(ClauseText::id)
					.toList();
				if (!missing.isEmpty()) {
					awaited.put(party, missing);
				}
			}
			return new Blocking(text.stream().filter((clause) -> !clause.isClean()).map(ClauseText::id).toList(),
					reserves.stream().filter(Reserve::isLive).toList(), awaited);
		}

		/**
		 * The live reserves that both sides know of.
		 */
		public List<Reserve> shared() {
			return this.reserves.stream().filter((reserve) -> !reserve.isOfMemberState()).toList();
		}

		/**
		 * The live reserves of the Member States of the reader's side.
		 */
		public List<Reserve> ofMemberStates() {
			return this.reserves.stream().filter(Reserve::isOfMemberState).toList();
		}

		/**
		 * Whether no bracket is open and no reserve live.
		 */
		public boolean isClean() {
			return this.open.isEmpty() && this.reserves.isEmpty();
		}

	}

}
