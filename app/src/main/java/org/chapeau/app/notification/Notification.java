package org.chapeau.app.notification;

import java.time.Instant;
import java.util.UUID;

import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.ladder.LadderProposalId;
import org.chapeau.app.process.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * That a person is told something.
 *
 * @param id the notification
 * @param kind what it tells of
 * @param dossier the dossier it is about, or {@code null} if about none
 * @param task the task that is asked for, if one is
 * @param process the key of the process of the person's side that it is about, if it is
 * about that and not about a dossier
 * @param substitution the substitution that it is about, if it is about one
 * @param clause the version of a clause of the bank that it is about, if it is about one
 * @param change the change of the ladder that it is about, if it is about one
 * @param due by when that is wanted, if a time is set
 * @param at when it was told
 * @param read whether the person has seen it
 */
public record Notification(UUID id, Kind kind, @Nullable DossierId dossier, @Nullable TaskId task,
		@Nullable String process, @Nullable UUID substitution, @Nullable BankVersionId clause,
		@Nullable LadderProposalId change, @Nullable Instant due, Instant at, boolean read) {

	/**
	 * Told now of a dossier, and of a task of it that is asked for, if one is.
	 */
	static Notification ofDossier(Kind kind, DossierId dossier, @Nullable TaskId task, @Nullable Instant due,
			Instant now) {
		return new Notification(UUID.randomUUID(), kind, dossier, task, null, null, null, null, due, now, false);
	}

	/**
	 * Told now of a process of the person's side.
	 */
	static Notification ofProcess(Kind kind, String process, Instant now) {
		return new Notification(UUID.randomUUID(), kind, null, null, process, null, null, null, null, now, false);
	}

	/**
	 * Told now of a substitution in which the person is principal or substitute.
	 */
	static Notification ofSubstitution(Kind kind, UUID substitution, Instant now) {
		return new Notification(UUID.randomUUID(), kind, null, null, null, substitution, null, null, null, now, false);
	}

	/**
	 * Told now of a version of a clause of the bank.
	 */
	static Notification ofBank(Kind kind, BankVersionId clause, Instant now) {
		return new Notification(UUID.randomUUID(), kind, null, null, null, null, clause, null, null, now, false);
	}

	/**
	 * Told now of a change of the ladder.
	 */
	static Notification ofLadder(Kind kind, LadderProposalId change, Instant now) {
		return new Notification(UUID.randomUUID(), kind, null, null, null, null, null, change, null, now, false);
	}

	/**
	 * Told now that something waits on a list, and not what.
	 */
	static Notification ofList(Kind kind, Instant now) {
		return new Notification(UUID.randomUUID(), kind, null, null, null, null, null, null, null, now, false);
	}

}
