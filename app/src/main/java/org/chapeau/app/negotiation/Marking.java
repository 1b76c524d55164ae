package org.chapeau.app.negotiation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.text.Party;

/**
 * The marking of a dossier. Text that is classified is refused: it needs an accredited
 * system, which this is not.
 */
public enum Marking {

	UNMARKED(""), PUBLIC("PUBLIC"), LIMITE("LIMITE"), HANDLE_WITH_CARE("取扱注意");

	private static final List<String> CLASSIFIED = List.of("RESTREINT", "RESTRICTED", "CONFIDENTIEL", "CONFIDENTIAL",
			"SECRET", "秘", "極秘", "機密", "特定秘密");

	private final String words;

	Marking(String words) {
		this.words = words;
	}

	/**
	 * The marking as it is written on a paper.
	 */
	public String words() {
		return this.words;
	}

	/**
	 * The side whose own distribution marking it is, if it is one: the other side is not
	 * shown it.
	 */
	public Optional<Party> zone() {
		return switch (this) {
			case LIMITE -> Optional.of(Party.EU);
			case HANDLE_WITH_CARE -> Optional.of(Party.JP);
			default -> Optional.empty();
		};
	}

	/**
	 * Reads what somebody typed.
	 * @param typed the marking in words, or nothing
	 * @param penholder the side that opens the dossier
	 */
	public static Outcome<Marking> parse(String typed, Party penholder) {
		String words = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
		if (CLASSIFIED.stream().anyMatch(words::contains)) {
			return Outcome.refused("marking-classified", typed.strip());
		}
		for (Marking marking : values()) {
			if (marking.words.equals(words) || marking.name().equals(words)) {
				return marking.zone().filter((zone) -> !zone.equals(penholder)).isPresent()
						? Outcome.refused("marking-of-other-side", typed.strip()) : Outcome.done(marking);
			}
		}
		return Outcome.refused("marking-unknown", typed.strip());
	}

}
