package org.chapeau.app.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.persistence.ResponseStore;
import org.chapeau.app.approval.persistence.SilenceStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.WallClock;
import org.chapeau.app.process.NotYetException;
import org.chapeau.app.process.Processes;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens silence procedures, extends them and closes them at their deadline.
 */
@Component
@Transactional
public class SilenceProcedures {

	/**
	 * A deadline beyond this is a slip of the pen: a wrong year could not be taken back.
	 */
	private static final Duration LONGEST = Duration.ofDays(90);

	private final Approvals approvals;

	private final Turns turns;

	private final SilenceStore procedures;

	private final ResponseStore responses;

	private final SilenceProfiles profiles;

	private final Parties parties;

	private final Tasks tasks;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final DatabaseClock time;

	SilenceProcedures(Approvals approvals, Turns turns, SilenceStore procedures, ResponseStore responses,
			SilenceProfiles profiles, Parties parties, Tasks tasks, Processes processes,
			ApplicationEventPublisher events, DatabaseClock time) {
		this.approvals = approvals;
		this.turns = turns;
		this.procedures = procedures;
		this.responses = responses;
		this.profiles = profiles;
		this.parties = parties;
		this.tasks = tasks;
		this.processes = processes;
		this.events = events;
		this.time = time;
	}

	/**
	 * Puts the locked text to the delegations.
	 * @param hash the hash of the text that was on the page
	 * @param profile the name of the profile that sets the shortest window
	 * @param typedDeadline the deadline in the party's local time, or blank for the
	 * earliest that the profile allows
	 */
	public Outcome<SilenceProcedure> open(CurrentUser user, TaskId task, String hash, String profile,
			String typedDeadline) {
		return this.turns.take(user, task, Forms.OPEN_SILENCE)
			.then((item) -> this.approvals.bound(item.dossier(), hash)
				.then((bound) -> deadline(user.side(), profile, typedDeadline))
				.then((deadline) -> {
					Approval approval = this.approvals.begun(item.dossier(), user.side(), hash);
					int number = this.procedures.ofProcess(approval).size() + 1;
					SilenceProcedure opened = SilenceProcedure.open(approval, number, profile, user.name(),
							this.time.now(), deadline);
					this.procedures.insert(opened);
					this.events.publishEvent(
							Recorded.within(user.side(), item.dossier(), "silence-opened", user.name(), hash));
					this.tasks.complete(user, item, Map.of(Variables.SILENCE_DEADLINE, Date.from(deadline)));
					return Outcome.done(opened);
				}));
	}

	private Outcome<Instant> deadline(Party party, String profile, String typed) {
		Optional<Duration> window = this.profiles.window(profile);
		if (window.isEmpty()) {
			return Outcome.refused("silence-profile-unknown", profile);
		}
		Instant now = this.time.now();
		Instant earliest = WallClock.fullMinute(now.plus(window.get()));
		if (typed.isBlank()) {
			return Outcome.done(earliest);
		}
		WallClock local = new WallClock(this.parties.zone(party));
		return local.read(typed, now.plus(window.get())).then((deadline) -> {
			if (deadline.isBefore(now.plus(window.get()))) {
				return Outcome.refused("deadline-too-early", local.show(earliest));
			}
			return within(local, now, deadline);
		});
	}

	private static Outcome<Instant> within(WallClock local, Instant now, Instant deadline) {
		return deadline.isAfter(now.plus(LONGEST)) ? Outcome.refused("deadline-too-far", local.show(deadline))
				: Outcome.done(deadline);
	}

	/**
	 * Moves the deadline of an open procedure to a later time.
	 * @param hash the hash of the text that was on the page
	 * @param typedDeadline the new deadline in the party's local time
	 */
	public Outcome<SilenceProcedure> extend(CurrentUser user, SilenceId id, String hash, String typedDeadline) {
		if (!user.has(Role.COORDINATOR)) {
			return Outcome.refused("not-chair");
		}
		Optional<SilenceProcedure> procedure = this.procedures.lock(user, id);
		if (procedure.isEmpty()) {
			return Outcome.refused("silence-not-open");
		}
		WallClock local = new WallClock(this.parties.zone(user.side()));
		// The clock is read under the lock: nothing can pass the deadline in between.
		Instant now = this.time.now();
		return this.approvals.bound(procedure.get().dossier(), hash)
			.then((bound) -> local.read(typedDeadline, procedure.get().deadline().plusMillis(1)))
			.then((later) -> within(local, now, later))
			.then((later) -> procedure.get().extendedTo(later, now))
			.then((extended) -> {
				this.procedures.update(extended);
				this.events.publishEvent(
						Recorded.within(user.side(), extended.dossier(), "silence-extended", user.name(), hash));
				this.processes.tellPoolIfWaiting(Messages.SILENCE_EXTENDED, user.side(), extended.dossier(),
						Map.of(Variables.SILENCE_DEADLINE, Date.from(extended.deadline())));
				this.tasks.postpone(user.side(), extended.dossier(), ApproveEu.USER_TASK_RESPOND_TO_SILENCE,
						extended.deadline());
				return Outcome.done(extended);
			});
	}

	/**
	 * Ends an open procedure before its deadline, without a result; the chair then
	 * decides what follows, as after an objection.
	 * @param hash the hash of the text that was on the page
	 * @param reason for the own side
	 */
	public Outcome<SilenceProcedure> close(CurrentUser user, SilenceId id, String hash, String reason) {
		if (!user.has(Role.COORDINATOR)) {
			return Outcome.refused("not-chair");
		}
		if (reason.isBlank()) {
			return Outcome.refused("reason-missing");
		}
		Optional<SilenceProcedure> procedure = this.procedures.lock(user, id);
		if (procedure.isEmpty()) {
			return Outcome.refused("silence-not-open");
		}
		// The clock is read under the lock: nothing can pass the deadline in between.
		Instant now = this.time.now();
		return this.approvals.bound(procedure.get().dossier(), hash)
			.then((bound) -> procedure.get().closedAt(now, reason.strip()))
			.then((closed) -> {
				this.procedures.update(closed);
				this.events
					.publishEvent(Recorded.within(user.side(), closed.dossier(), "silence-closed", user.name(), hash));
				this.processes.tellPoolIfWaiting(Messages.SILENCE_BROKEN, user.side(), closed.dossier(), Map.of());
				return Outcome.done(closed);
			});
	}

	/**
	 * Step {@code recordAdoption}: the deadline has passed in silence. Who said nothing
	 * is recorded as silent, which is not the same as having agreed.
	 * @throws NotYetException if it has not, since the clock of this node, by which the
	 * timer goes, is fast
	 */
	Map<String, Object> adopt(DossierId dossier, Party party) {
		SilenceProcedure open = this.procedures.lockOpen(dossier, party)
			.orElseThrow(() -> new IllegalStateException("No silence procedure is open on " + dossier));
		Instant now = this.time.now();
		if (now.isBefore(open.deadline())) {
			throw new NotYetException("By the clock of the database silence procedure " + open.id() + " goes on");
		}
		this.procedures.update(open.adoptedAt(now));
		List<SilenceResponse> given = this.responses.ofProcess(open);
		Set<String> answered = given.stream().map(SilenceResponse::delegation).collect(Collectors.toSet());
		List<SilenceResponse> silent = new ArrayList<>();
		for (String delegation : this.parties.delegations(party)) {
			if (!answered.contains(delegation)) {
				silent.add(new SilenceResponse(open.id(), given.size() + silent.size() + 1, delegation, Kind.SILENT,
						null, null, List.of(), null, open.deadline()));
			}
		}
		this.responses.insert(open, silent);
		this.events.publishEvent(Recorded.within(party, dossier, "silence-adopted", null, open.hash()));
		return Map.of();
	}

}
