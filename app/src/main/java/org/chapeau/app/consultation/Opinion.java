package org.chapeau.app.consultation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit, or the legal adviser, says on a text. It is never changed: a unit that is
 * asked again gives another.
 *
 * @param consultation the consultation it answers
 * @param dossier what that is about
 * @param round the round of negotiation
 * @param asking which asking of the round it answers, from 1
 * @param unit the path of the group that gives it
 * @param legal whether it is the legal adviser's
 * @param kind the opinion
 * @param comment the reason, condition or remark; blank if there is none
 * @param remarks what it says on single clauses, in the order of the text
 * @param textHash the hash of the whole text it was given on
 * @param standIn who gave it in place of the head of the unit (代決), if somebody did
 * @param at when it was given, or its absence recorded
 */
public record Opinion(ConsultationId consultation, DossierId dossier, int round, int asking, String unit, boolean legal,
		Kind kind, String comment, Map<ClauseId, String> remarks, String textHash, @Nullable StandIn standIn,
		Instant at) {

	public Opinion {
		remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
	}

	/**
	 * Checks what somebody wants to say.
	 * @param kind the opinion chosen, or {@code null} if none was
	 * @param commented whether there is a comment, on a clause or on the whole
	 */
	static Outcome<Kind> check(@Nullable Kind kind, boolean commented, boolean counterText) {
		if (kind == null || kind == Kind.NONE) {
			return Outcome.refused("opinion-missing");
		}
		if (kind != Kind.POSITIVE && !commented) {
			return Outcome.refused((kind == Kind.NEGATIVE) ? "opinion-reason-missing" : "opinion-comment-missing");
		}
		if (kind == Kind.POSITIVE && (counterText || commented)) {
			return Outcome.refused("opinion-not-plain");
		}
		return Outcome.done(kind);
	}

	static Opinion of(Consultation consultation, String unit, boolean legal, Kind kind, String comment,
			Map<ClauseId, String> remarks, String textHash, @Nullable String standIn, Instant at) {
		return new Opinion(consultation.id(), consultation.dossier(), consultation.round(), consultation.asking(), unit,
				legal, kind, comment.strip(), remarks, textHash, (standIn != null) ? new StandIn(standIn, null) : null,
				at);
	}

	/**
	 * Somebody who gave an opinion in place of the head of the unit.
	 *
	 * @param by the person, for their own side only
	 * @param lookedAt when the head had a look (後閲), if they have
	 */
	public record StandIn(String by, @Nullable Instant lookedAt) {
	}

	/**
	 * The four answers of an inter-service consultation.
	 */
	public enum Kind {

		POSITIVE, POSITIVE_WITH_COMMENTS, NEGATIVE,
		/** No answer by the deadline; not consent. */
		NONE

	}

}
