package org.chapeau.app.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseVersion;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has changed since the text was locked the last time: from the moment it is locked
 * to the moment a side returns it, a text does not change.
 */
@Component
@Transactional(readOnly = true)
public class Redline {

	private final JointText text;

	private final Transmissions transmissions;

	Redline(JointText text, Transmissions transmissions) {
		this.text = text;
		this.transmissions = transmissions;
	}

	/**
	 * The clauses that differ from the text last returned, in their order; nothing at all
	 * if no text was returned before.
	 */
	public Optional<Map<ClauseId, ChangedClause>> sinceLastReturned(CurrentUser reader, DossierId dossier) {
		return this.transmissions.list(reader, dossier)
			.stream()
			.filter((transmission) -> transmission.kind() == Transmission.Kind.RETURNED)
			.findFirst()
			.map((returned) -> since(reader, dossier, returned.at()));
	}

	private Map<ClauseId, ChangedClause> since(CurrentUser reader, DossierId dossier, Instant returned) {
		Map<ClauseId, ChangedClause> changed = new LinkedHashMap<>();
		for (ClauseText clause : this.text.of(reader, dossier)) {
			List<ClauseVersion> before = this.text.versions(reader, clause.id())
				.stream()
				.filter((version) -> !version.at().isAfter(returned))
				.toList();
			if (!before.isEmpty() && before.get(before.size() - 1).number() != clause.number()) {
				changed.put(clause.id(), ChangedClause.of(before.get(before.size() - 1), clause));
			}
		}
		return changed;
	}

	/**
	 * A clause that has changed, by word in each language.
	 */
	public record ChangedClause(List<Change> en, List<Change> ja) {

		static ChangedClause of(ClauseVersion before, ClauseText now) {
			return new ChangedClause(changes(before, now, Language.EN), changes(before, now, Language.JA));
		}

		private static List<Change> changes(ClauseVersion before, ClauseText now, Language language) {
			String earlier = ((language == Language.JA) ? before.ja() : before.en()).print();
			return Comparison.of(earlier, now.in(language).print(), language).changes();
		}

	}

}
