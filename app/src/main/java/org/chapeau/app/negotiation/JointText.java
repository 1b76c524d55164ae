package org.chapeau.app.negotiation;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.text.TextHash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The text of a dossier as both sides see it.
 */
@Component
@Transactional(readOnly = true)
public class JointText {

	private final TextStore texts;

	JointText(TextStore texts) {
		this.texts = texts;
	}

	/**
	 * The clauses in their order; none if the dossier does not exist for the reader.
	 */
	public List<ClauseText> of(CurrentUser reader, DossierId dossier) {
		return this.texts.text(reader, dossier);
	}

	/**
	 * One clause, if it exists for the reader.
	 */
	public Optional<ClauseText> clause(CurrentUser reader, ClauseId clause) {
		return this.texts.clause(reader, clause);
	}

	/**
	 * The versions of a clause, the oldest first.
	 */
	public List<ClauseVersion> versions(CurrentUser reader, ClauseId clause) {
		return this.texts.versions(reader, clause);
	}

	/**
	 * The clauses in their order, for the processes that work on the dossier and for no
	 * reader.
	 */
	public List<ClauseText> ofProcess(DossierId dossier) {
		return this.texts.textOfProcess(dossier);
	}

	/**
	 * The hash of the whole text: of its clauses' hashes, in their order.
	 */
	public static String hash(List<ClauseText> text) {
		return TextHash.ofAll(text.stream().map((clause) -> new TextHash(clause.hash())).toList()).hex();
	}

	public static boolean isClean(List<ClauseText> text) {
		return text.stream().allMatch(ClauseText::isClean);
	}

	/**
	 * Whether there is something to agree to: at least one clause, and each of them in
	 * both languages.
	 */
	public static boolean isWhole(List<ClauseText> text) {
		return !text.isEmpty() && text.stream().noneMatch((clause) -> clause.en().isEmpty() || clause.ja().isEmpty());
	}

	/**
	 * The number of clauses with an open bracket.
	 */
	public static long open(List<ClauseText> text) {
		return text.stream().filter((clause) -> !clause.isClean()).count();
	}

}
