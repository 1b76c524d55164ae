package org.chapeau.app.approval.web;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.approval.Amendment;
import org.chapeau.app.approval.ApprovalFiles;
import org.chapeau.app.approval.SilenceResponse;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseDraft;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseVersion;
import org.chapeau.app.negotiation.JointText;
import org.springframework.stereotype.Component;

/**
 * What the delegations that broke the silence last would have clauses say, for those who
 * may know who they are; a proposal can begin with it.
 */
@Component
class WantedWording implements ClauseDraft {

	private static final String KEY = "approval:";

	private final ApprovalFiles files;

	private final JointText text;

	WantedWording(ApprovalFiles files, JointText text) {
		this.files = files;
		this.text = text;
	}

	List<Wanted> of(CurrentUser reader, DossierId dossier) {
		return this.files.lastSilence(reader, dossier)
			.stream()
			.flatMap((silence) -> silence.table().of(Kind.BROKEN).stream())
			.flatMap((response) -> response.amendments()
				.stream()
				.map((amendment) -> new Wanted(response, amendment, KEY + response.number())))
			.toList();
	}

	@Override
	public Optional<Draft> find(CurrentUser reader, ClauseText clause, String key) {
		return !key.startsWith(KEY) ? Optional.empty()
				: of(reader, clause.dossier()).stream()
					.filter((wanted) -> wanted.key().equals(key) && wanted.amendment().clause().equals(clause.id()))
					.findFirst()
					.flatMap((wanted) -> draft(reader, wanted.amendment()));
	}

	private Optional<Draft> draft(CurrentUser reader, Amendment amendment) {
		return this.text.versions(reader, amendment.clause())
			.stream()
			.filter((version) -> version.number() == amendment.number())
			.findFirst()
			.map((version) -> draft(reader, amendment, version));
	}

	/** A language that the delegation leaves as it is stays as it was. */
	private static Draft draft(CurrentUser reader, Amendment amendment, ClauseVersion version) {
		String en = amendment.en();
		String ja = amendment.ja();
		return new Draft(amendment.number(), (en != null) ? en : version.en().as(reader.side()),
				(ja != null) ? ja : version.ja().as(reader.side()));
	}

	/**
	 * What one delegation wants of one clause.
	 *
	 * @param response what it answered
	 * @param amendment what it wants of the clause
	 * @param key names it in the address of the clause
	 */
	public record Wanted(SilenceResponse response, Amendment amendment, String key) {
	}

}
