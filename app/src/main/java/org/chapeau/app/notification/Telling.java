package org.chapeau.app.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Person;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.notification.persistence.NotificationStore;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkGone;
import org.chapeau.app.process.WorkOffered;
import org.chapeau.app.process.WorkWaiting;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.ConsultEu;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who is to be told what, in the transaction in which it happens: what is
 * rolled back was not told, what has happened will be.
 */
@Component
@Transactional
class Telling {

	private static final Duration SOON = Duration.ofDays(1);

	/** A program that stood still over the holidays tells of what fell due meanwhile. */
	private static final Duration LATE = Duration.ofDays(14);

	private static final Duration CLOSING = Duration.ofHours(2);

	/** Of the longest silence procedure that can be opened. */
	private static final Duration LAST_TENTH = Duration.ofDays(9);

	private static final Role[] AT_THE_TABLE = { Role.PENHOLDER, Role.NEGOTIATOR, Role.COORDINATOR,
			Role.HEAD_OF_DELEGATION };

	/** Those who ask the units and who answer for the side. */
	private static final Role[] IN_CHARGE = { Role.PENHOLDER, Role.COORDINATOR };

	private final NotificationStore notifications;

	private final Noticeboard board;

	private final People people;

	private final Colleagues colleagues;

	private final Parties parties;

	private final Dossiers dossiers;

	private final WorkWaiting waiting;

	private final Clock clock;

	Telling(NotificationStore notifications, Noticeboard board, People people, Colleagues colleagues, Parties parties,
			Dossiers dossiers, WorkWaiting waiting, Clock clock) {
		this.notifications = notifications;
		this.board = board;
		this.people = people;
		this.colleagues = colleagues;
		this.parties = parties;
		this.dossiers = dossiers;
		this.waiting = waiting;
		this.clock = clock;
	}

	/**
	 * Notices are for work, not for keeping: those of statements that have ended are
	 * forgotten when they are old.
	 */
	void forgetOld(Duration kept) {
		this.notifications.forget(this.clock.instant().minus(kept));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(WorkOffered work) {
		MovedWork.now(this::tell).add(work);
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(WorkGone gone) {
		MovedWork.now(this::tell).add(gone);
	}

	/**
	 * What is asked of nobody any more is news to nobody; the mail of it is not sent.
	 */
	private void tell(Collection<WorkOffered> offered, Collection<TaskId> gone, Set<DossierId> sentBack) {
		try (Zone all = Zone.ofAll()) {
			tell(offered, (work) -> kind(work, sentBack), (work) -> "task:" + work.task());
			this.notifications.readByAll(gone, this.clock.instant());
		}
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(Recorded event) {
		try (Zone all = Zone.ofAll()) {
			if (event.dossier() == null) {
				ownAffair(event);
			}
			else {
				tell(event);
			}
		}
	}

	private void tell(Recorded event) {
		switch (event.what()) {
			case "task-handed-over" ->
				colleague(event).ifPresent((to) -> tell(List.of(to), Kind.HANDED_OVER, event.dossier(), once(event)));
			case "task-taken-over" -> colleague(event)
				.ifPresent((from) -> tell(List.of(from), Kind.TAKEN_OVER, event.dossier(), once(event)));
			case "task-done-for", "answer-recalled-for" ->
				colleague(event).ifPresent((to) -> tell(List.of(to), Kind.DONE_FOR, event.dossier(), once(event)));
			case "opinion-in-place" -> tell(othersOfOffice(event), Kind.OPINION_FOR_HEAD, event.dossier(), once(event));
			case "kessai-sent-back", "units-asked-again" -> MovedWork.now(this::tell).sentBack(event.dossier());
			case "unit-reminded" -> tell(office(event), Kind.REMINDED, event.dossier(), once(event));
			case "unit-silence-escalated" ->
				tell(holders(event, IN_CHARGE), Kind.UNIT_SILENT, event.dossier(), once(event));
			case "text-unlocked" -> tell(table(event), Kind.RETURNED, event.dossier(), once(event));
			case "both-authentic-proposed", "provisional-proposed" ->
				tell(table(event), Kind.AUTHENTIC_PROPOSED, event.dossier(), once(event));
			case "authentic-both", "authentic-english" ->
				tell(table(event), Kind.AUTHENTIC_CHANGED, event.dossier(), once(event));
			case "authentic-taken-back" -> tell(table(event), Kind.AUTHENTIC_TAKEN_BACK, event.dossier(), once(event));
			case "approval-of-void" -> tell(office(event), Kind.APPROVAL_VOID, event.dossier(), once(event));
			case "approved" -> tell(table(event), Kind.APPROVED, event.dossier(), once(event));
			case "silence-extended" -> tell(room(event), Kind.SILENCE_EXTENDED, event.dossier(), once(event));
			case "silence-broken", "silence-closed" ->
				tell(delegates(event), Kind.SILENCE_BROKEN, event.dossier(), once(event));
			case "silence-adopted" -> tell(room(event), Kind.SILENCE_ADOPTED, event.dossier(), once(event));
			case "released" -> tell(table(event), Kind.RELEASED, event.dossier(), once(event));
			default -> {
				// On record, and nobody's work.
			}
		}
	}

	/**
	 * A version of a process waits for a second officer, or does no more: it was put into
	 * use, taken back, or another took its place.
	 */
	private void ownAffair(Recorded event) {
		switch (event.what()) {
			case "process-uploaded",
					"process-proposed" ->
				this.board.post(secondOfficers(event).stream()
					.map((person) -> new Told(person,
							Notification.ofProcess(Kind.PROCESS_PROPOSED, process(event), this.clock.instant()),
							once(event)))
					.toList());
			case "process-activated", "process-withdrawn", "process-replaced" -> this.notifications
				.readByAll(Objects.requireNonNull(event.zone()), process(event), this.clock.instant());
			default -> {
				// On record, and nobody's work.
			}
		}
	}

	/** The record names the process and the number of the version. */
	private static String process(Recorded event) {
		return Objects.requireNonNull(event.subject()).replaceFirst(" \\d+$", "");
	}

	/**
	 * Those who keep the side's processes in another office than the one who proposes.
	 */
	private List<Person> secondOfficers(Recorded event) {
		Party side = Objects.requireNonNull(event.zone());
		Set<String> first = this.people.find(side, String.valueOf(event.user())).map(Person::groups).orElse(Set.of());
		List<String> offices = this.parties.holders(side, Role.PROCESS_KEEPER)
			.stream()
			.filter((office) -> !first.contains(office))
			.toList();
		return this.colleagues.reachable(side, offices)
			.keySet()
			.stream()
			.filter((person) -> !person.name().equals(event.user()))
			.toList();
	}

	/**
	 * Looks for what is due within a day, and for what has fallen due; of what has less
	 * than two days, nobody is told before half of its time has passed. A silence
	 * procedure closes in its last tenth, or its last two hours if those are longer. A
	 * task whose time was moved is told of again; one that was told of is not.
	 */
	void lookAtDeadlines() {
		Instant now = this.clock.instant();
		Function<WorkOffered, String> soonKey = (work) -> "soon:" + work.task() + work.due();
		Set<String> soon = this.notifications.told(now, now.plus(LAST_TENTH));
		tell(Stream.concat(
				this.waiting.due(now, now.plus(SOON)).stream().filter((work) -> !isSilence(work) && soon(work, now)),
				this.waiting.due(ApproveEu.USER_TASK_RESPOND_TO_SILENCE, now, now.plus(LAST_TENTH))
					.stream()
					.filter((work) -> closing(work, now)))
			.filter((work) -> !soon.contains(soonKey.apply(work)))
			.toList(), (work) -> isSilence(work) ? Kind.SILENCE_CLOSING : Kind.DUE_SOON, soonKey);
		Function<WorkOffered, String> lateKey = (work) -> "late:" + work.task() + work.due();
		Set<String> late = this.notifications.told(now.minus(LATE), now);
		tell(this.waiting.due(now.minus(LATE), now)
			.stream()
			.filter((work) -> !late.contains(lateKey.apply(work)))
			.toList(), (work) -> Kind.OVERDUE, lateKey);
	}

	private static boolean isSilence(WorkOffered work) {
		return work.element().equals(ApproveEu.USER_TASK_RESPOND_TO_SILENCE);
	}

	private static boolean soon(WorkOffered work, Instant now) {
		Instant due = Objects.requireNonNull(work.due());
		return !now.isBefore(work.since().plus(Duration.between(work.since(), due).dividedBy(2)));
	}

	private static boolean closing(WorkOffered work, Instant now) {
		Instant deadline = Objects.requireNonNull(work.due());
		Duration tenth = Duration.between(work.since(), deadline).dividedBy(10);
		return !now.isBefore(deadline.minus((tenth.compareTo(CLOSING) > 0) ? tenth : CLOSING));
	}

	private void tell(Collection<WorkOffered> offered, Function<WorkOffered, Kind> kind,
			Function<WorkOffered, String> key) {
		Map<Party, Map<Person, Set<String>>> reachable = reachable(offered);
		List<Told> told = new ArrayList<>();
		offered.forEach((work) -> takers(work, reachable).forEach((person) -> told.add(new Told(person,
				Notification.ofDossier(kind.apply(work), work.dossier(), work.task(), work.due(), this.clock.instant()),
				key.apply(work)))));
		this.board.post(told);
	}

	private void tell(Collection<Person> whom, Kind kind, DossierId dossier, String key) {
		this.board.post(whom.stream()
			.distinct()
			.map((person) -> new Told(person, Notification.ofDossier(kind, dossier, null, null, this.clock.instant()),
					key))
			.toList());
	}

	/** Whom any of the work may be for, of each side, with the groups they work for. */
	private Map<Party, Map<Person, Set<String>>> reachable(Collection<WorkOffered> offered) {
		Map<Party, Map<Person, Set<String>>> reachable = new LinkedHashMap<>();
		for (Party party : this.parties.all()) {
			Set<String> own = offered.stream()
				.flatMap((work) -> work.groups().stream())
				.filter((path) -> path.startsWith(party.code() + "/"))
				.collect(Collectors.toSet());
			if (!own.isEmpty()) {
				reachable.put(party, this.colleagues.reachable(party, own));
			}
		}
		return reachable;
	}

	/** Those whose groups it is for and those who stand in for them, or who has it. */
	private static List<Person> takers(WorkOffered work, Map<Party, Map<Person, Set<String>>> reachable) {
		return reachable.values()
			.stream()
			.flatMap((people) -> people.entrySet().stream())
			.filter((entry) -> work.groups().stream().anyMatch(entry.getValue()::contains))
			.map(Map.Entry::getKey)
			.filter((person) -> work.assignee() == null || person.name().equals(work.assignee()))
			.toList();
	}

	/** Those who work on the text itself, of the sides that may know of the event. */
	private List<Person> table(Recorded event) {
		return holders(event, AT_THE_TABLE);
	}

	private List<Person> delegates(Recorded event) {
		return holders(event, Role.DELEGATE);
	}

	/** The table and the delegations of the side whose silence procedure it is. */
	private List<Person> room(Recorded event) {
		return Stream.concat(table(event).stream(), delegates(event).stream()).toList();
	}

	private List<Person> holders(Recorded event, Role... roles) {
		List<Person> holders = new ArrayList<>();
		for (Party party : this.dossiers.partiesTo(event.dossier())) {
			if (event.zone() == null || event.zone().equals(party)) {
				List<String> groups = new ArrayList<>();
				for (Role role : roles) {
					groups.addAll(this.parties.holders(party, role));
				}
				holders.addAll(this.people.inGroups(party, groups));
			}
		}
		return holders.stream().filter((person) -> !person.name().equals(event.user())).toList();
	}

	/** Those who work for the group that it is about, and who stands in for them. */
	private List<Person> office(Recorded event) {
		Party side = Objects.requireNonNull(event.zone());
		return List.copyOf(this.colleagues.reachable(side, List.of(Objects.requireNonNull(event.subject()))).keySet());
	}

	/** The same without whoever did it. */
	private List<Person> othersOfOffice(Recorded event) {
		return office(event).stream().filter((person) -> !person.name().equals(event.user())).toList();
	}

	private Optional<Person> colleague(Recorded event) {
		Party side = event.zone();
		String name = event.subject();
		return (side != null && name != null) ? this.people.find(side, name) : Optional.empty();
	}

	private static Kind kind(WorkOffered work, Set<DossierId> sentBack) {
		return switch (work.element()) {
			case ApproveEu.USER_TASK_RESPOND_TO_SILENCE -> Kind.SILENCE_OPENED;
			case ApproveEu.USER_TASK_CHAIR_DECIDES -> Kind.SILENCE_BROKEN;
			case ConsultEu.USER_TASK_PREPARE_CONSULTATION ->
				sentBack.contains(work.dossier()) ? Kind.SENT_BACK : Kind.TEXT_TRANSMITTED;
			case ConsultEu.USER_TASK_SETTLE_RETURN -> Kind.SENT_BACK;
			case ApproveJp.USER_TASK_DRAFT_KESSAI, ApproveJp.USER_TASK_KESSAI ->
				sentBack.contains(work.dossier()) ? Kind.SENT_BACK : Kind.ASSIGNED;
			default -> Kind.ASSIGNED;
		};
	}

	/** What has happened has happened once, even if the same happens again. */
	private static String once(Recorded event) {
		return event.what() + ":" + UUID.randomUUID();
	}

}
