package org.chapeau.app.negotiation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.clausebank.BankWish.Show;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Filling;
import org.chapeau.catalogue.Use;
import org.chapeau.precedent.Closeness;
import org.chapeau.precedent.Nearness;
import org.chapeau.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fall-back wordings that a side may use in the place of a clause: those of the
 * clause's name in the bank, and those that do the same on the same theme. A clause that
 * was written freely has neither; for it there is the nearest by its words. Looked for is
 * only among what the reader's side keeps for itself.
 */
@Component
@Transactional(readOnly = true)
public class FallBacks {

	/** With less in common, the one would not stand in the place of the other. */
	private static final double NEAR = 0.4;

	private final ClauseBank bank;

	private final Origins origins;

	FallBacks(ClauseBank bank, Origins origins) {
		this.bank = bank;
		this.origins = origins;
	}

	/**
	 * The fall-back wordings of one clause.
	 */
	public List<FallBack> of(CurrentUser reader, ClauseText clause) {
		return in(reader, clause.dossier()).apply(clause);
	}

	/**
	 * Reads once what the reader's side has, for all clauses of a dossier.
	 * @return what gives the fall-back wordings of each of them
	 */
	Function<ClauseText, List<FallBack>> in(CurrentUser reader, DossierId dossier) {
		if (reader.delegateOnly()) {
			return (clause) -> List.of();
		}
		Map<String, Bilingual> values = this.origins.remembered(reader, dossier);
		List<FallBack> ours = this.bank
			.search(reader, new BankWish("", null, null, null, null, Use.STATEMENT, Show.USABLE, true))
			.stream()
			.map((version) -> new FallBack(version, words(version, values), false))
			.toList();
		return (clause) -> isFree(clause) ? nearest(reader, ours, clause)
				: ours.stream().filter((one) -> fits(one.version(), clause)).toList();
	}

	private static boolean isFree(ClauseText clause) {
		return clause.templateId() == null && clause.kind() == null;
	}

	private static boolean fits(BankVersion version, ClauseText clause) {
		boolean sameName = version.clause().name().equals(clause.templateId());
		boolean same = clause.kind() != null && version.template().kind() == clause.kind()
				&& version.template().theme() == clause.theme();
		return version.template().part() == clause.part() && (sameName || same);
	}

	/** What the clause says already is nothing to fall back to. */
	private static List<FallBack> nearest(CurrentUser reader, List<FallBack> ours, ClauseText clause) {
		return ours.stream()
			.filter((one) -> one.version().template().part() == clause.part())
			.map((one) -> new Near(one, nearness(reader, one, clause)))
			.filter((near) -> near.share() >= NEAR && !near.isSame())
			.max(Comparator.comparingDouble(Near::share))
			.map((near) -> new FallBack(near.fallBack().version(), near.fallBack().words(), true))
			.stream()
			.toList();
	}

	/** Of the side's own reading, in the languages that both have. */
	private static List<Nearness> nearness(CurrentUser reader, FallBack one, ClauseText clause) {
		return Stream.of(Language.values())
			.filter((language) -> !one.words().in(language).isBlank()
					&& !clause.in(language).as(reader.side()).isBlank())
			.map((language) -> Nearness.of(one.words().in(language), clause.in(language).as(reader.side()), language))
			.toList();
	}

	/** With what was filled in in this dossier, if that fits; else with its gaps. */
	private static Bilingual words(BankVersion version, Map<String, Bilingual> values) {
		Map<String, Bilingual> fitting = new HashMap<>(values);
		fitting.keySet().removeIf((name) -> version.template().parameter(name).isEmpty());
		return (version.template().fillTyped(fitting) instanceof Filling.Filled filled) ? filled.text()
				: version.template().text();
	}

	/**
	 * A wording beside a clause, in each language that both have.
	 */
	private record Near(FallBack fallBack, List<Nearness> languages) {

		/**
		 * Of both languages: Japanese statements have much in common whatever they say.
		 */
		double share() {
			return this.languages.stream().mapToDouble(Nearness::share).average().orElse(0);
		}

		boolean isSame() {
			return this.languages.stream().allMatch((one) -> one.closeness() == Closeness.VERBATIM);
		}

	}

}
