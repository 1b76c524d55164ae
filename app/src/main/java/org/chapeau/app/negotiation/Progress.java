package org.chapeau.app.negotiation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far a text has come, in numbers that both sides see alike.
 *
 * @param brackets the open brackets; where the languages differ, the greater number
 * @param agreed the clauses that every party has agreed to as they stand
 * @param clauses all clauses
 * @param days the days to the event; negative once it has been
 */
public record Progress(long brackets, long agreed, int clauses, long days) {

	static Progress of(Dossier dossier, List<ClauseText> text, LocalDate today) {
		long brackets = text.stream().mapToLong(Progress::brackets).sum();
		long agreed = text.stream()
			.filter((clause) -> clause.isClean() && clause.agreedBy().containsAll(dossier.partyList()))
			.count();
		return new Progress(brackets, agreed, text.size(), ChronoUnit.DAYS.between(today, dossier.eventDate()));
	}

	private static long brackets(ClauseText clause) {
		return Math.max(clause.en().openBrackets().size(), clause.ja().openBrackets().size())
				+ (clause.placeOpen() ? 1 : 0);
	}

}
