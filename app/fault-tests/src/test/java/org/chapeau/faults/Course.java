package org.chapeau.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.chapeau.faults.Database.Open;
import org.chapeau.faults.Person.Page;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.ReleasePackage;

/**
 * A statement on its way from its first word to its release: whoever is asked does what
 * is asked, on the pages. Where no answer came they look how things stand, as people do.
 */
final class Course {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	/** Between the first key and the instant. */
	private static final Duration EMBARGO = Duration.ofSeconds(8);

	private final String title;

	private final People people;

	private final Database database;

	private final Ledger ledger;

	private final Map<String, Integer> refused = new HashMap<>();

	Course(String title, Installation installation, Ledger ledger) {
		this.title = title;
		this.people = installation.people();
		this.database = installation.database();
		this.ledger = ledger;
	}

	/**
	 * The same statement on another installation.
	 */
	Course movedTo(Installation installation) {
		return new Course(this.title, installation, this.ledger);
	}

	/**
	 * Goes the whole way.
	 * @return the dossier
	 * @throws AssertionError if nothing goes on for a minute
	 */
	UUID run() {
		UUID dossier = opened();
		goOn(dossier);
		return dossier;
	}

	/**
	 * Goes as far as to where a silence procedure waits for its time to end, and nobody
	 * is asked anything.
	 */
	UUID runToSilence() {
		UUID dossier = opened();
		goOn(dossier, () -> this.database.hasSilence(dossier) && asked(dossier).isEmpty());
		return dossier;
	}

	/**
	 * Goes the rest of the way.
	 */
	void goOn(UUID dossier) {
		goOn(dossier, () -> {
			this.database.endSilence(dossier);
			return this.database.hasEnded(dossier);
		});
	}

	private void goOn(UUID dossier, BooleanSupplier isThere) {
		long progress = System.nanoTime();
		while (!isThere.getAsBoolean()) {
			List<Open> asked = asked(dossier);
			if (asked.isEmpty()) {
				Patience.pause(50);
			}
			for (Open task : asked) {
				if (does(task)) {
					progress = System.nanoTime();
				}
			}
			if (System.nanoTime() - progress > Service.BACK.plus(EMBARGO).toNanos()) {
				throw new AssertionError("Nothing goes on with " + this.title + ": " + this.database.open(dossier)
						+ ", " + this.refused);
			}
		}
	}

	private List<Open> asked(UUID dossier) {
		return this.database.open(dossier)
			.stream()
			.filter((task) -> !task.element().equals(ApproveEu.USER_TASK_RESPOND_TO_SILENCE))
			.toList();
	}

	private UUID opened() {
		Person desk = this.people.named("eu.desk");
		while (this.database.dossier(this.title).isEmpty()) {
			Map<String, String> typed = new HashMap<>();
			for (String field : List.of("event", "place", "representative.EU", "representative.JP")) {
				typed.put(field + ".en", "The " + field.replace('.', ' '));
				typed.put(field + ".ja", "対話");
			}
			typed.put("title.en", this.title);
			typed.put("title.ja", "共同声明");
			typed.put("date", LocalDate.now(BRUSSELS).minusDays(2).toString());
			typed.put("rank", "WORKING");
			told(desk.sends(desk.visits("/dossiers/new"), "/dossiers", typed), "opened");
		}
		return this.database.dossier(this.title).orElseThrow();
	}

	/** Whether the page said that it is done. */
	private boolean does(Open task) {
		Person person = this.people.in(task.path());
		Page page = person.visits("/tasks/" + task.id());
		if (page.status() == 404 || !this.database.isOpen(task.id())) {
			// It was done when no answer came.
			return true;
		}
		String own = "/tasks/" + task.id();
		if (task.element().equals(ReleasePackage.USER_TASK_TURN_KEY) && !page.has("/turn-key")) {
			// A node died between the two keys, and the instant has passed.
			person.sends(page, "/release/take-back", Map.of());
			return false;
		}
		Optional<Page> answer = switch (task.element()) {
			case NegotiateStatement.USER_TASK_DRAFT -> transmits(person, own);
			case ConsultEu.USER_TASK_PREPARE_CONSULTATION -> prepares(person, page);
			case ConsultEu.USER_TASK_GIVE_OPINION -> person.sends(page, "/opinion", Map.of("kind", "POSITIVE"));
			case ConsultEu.USER_TASK_LEGAL_OPINION -> person.sends(page, "/legal-opinion", Map.of("kind", "POSITIVE"));
			case ConsultEu.USER_TASK_CONSOLIDATE, ConsultJp.USER_TASK_DIRECTOR_DECIDES ->
				person.sends(page, "/answer/preview", Map.of("answer", "CLEARED"))
					.flatMap((preview) -> sendsNext(person, preview, own + "/answer", Map.of()));
			case NegotiateStatement.USER_TASK_AD_REFERENDUM -> person.sends(page, "/ad-referendum", Map.of());
			case ApproveEu.USER_TASK_OPEN_SILENCE -> person.sends(page, "/open-silence", Map.of());
			case ApproveEu.USER_TASK_SIGN -> person.sends(page, "/sign", Map.of());
			case ApproveJp.USER_TASK_DRAFT_KESSAI -> person.sends(page, "/put-up", Map.of("explanation", "合議を了した文案。"));
			case ApproveJp.USER_TASK_KESSAI -> person.sends(page, "/kessai/approve", Map.of());
			case ReleasePackage.USER_TASK_TURN_KEY -> turnsKey(person, page, own);
			default -> throw new AssertionError("Nobody has said how to do " + task);
		};
		boolean done = told(answer, task.element());
		if (done) {
			this.ledger.acknowledge(task.id(), person.name());
		}
		return done;
	}

	/** The draft has one clause; whether it is written, the page says. */
	private Optional<Page> transmits(Person desk, String own) {
		if (!desk.visits(own).has("/remove")) {
			told(desk.sends(desk.visits(own + "/draft/free"), "/draft/free",
					Map.of("en", "The EU and Japan will cooperate.", "ja", "日本及びＥＵは協力する。")), "clause");
		}
		Page draft = desk.visits(own);
		return draft.has("/remove") ? desk.sends(draft, own + "/draft", Map.of()) : Optional.empty();
	}

	/** Those who are proposed are asked; one of each side if nobody is. */
	private static Optional<Page> prepares(Person person, Page page) {
		if (!page.document().select("input[name=units][checked]").isEmpty()) {
			return person.sends(page, "/prepare-consultation", Map.of());
		}
		String unit = person.name().startsWith("eu.") ? "EU/maritime-security" : "JP/space-maritime";
		return person.sends(page, "/prepare-consultation",
				Map.of("units", unit, "reason-" + unit, "They know the sea."));
	}

	/**
	 * Who is asked to prove anew who they are does so before turning to anything else: a
	 * session remembers one such question at a time, and the person may be at work on
	 * another statement as well.
	 */
	private Optional<Page> turnsKey(Person officer, Page page, String own) {
		synchronized (officer) {
			LocalDateTime instant = LocalDateTime.ofInstant(Instant.now().plus(EMBARGO), BRUSSELS)
				.truncatedTo(ChronoUnit.SECONDS);
			Map<String, String> typed = page.document().select("input[name=instant]").isEmpty() ? Map.of()
					: Map.of("instant", instant.toString());
			Optional<Page> answer = officer.sends(page, "/turn-key", typed);
			if (answer.filter((asked) -> asked.has("/confirm")).isPresent()) {
				officer.sends(answer.get(), "/confirm", Map.of("password", "chapeau"));
				return sendsNext(officer, officer.visits(own), "/turn-key", typed);
			}
			return answer;
		}
	}

	/** The form that follows another, unless the page says something else meanwhile. */
	private static Optional<Page> sendsNext(Person person, Page page, String action, Map<String, String> typed) {
		return page.has(action) ? person.sends(page, action, typed) : Optional.of(page);
	}

	private boolean told(Optional<Page> answer, String what) {
		if (answer.isEmpty()) {
			this.ledger.lose();
			return false;
		}
		Page page = answer.get();
		if (page.isTold()) {
			return true;
		}
		String why = page.refusal().orElse("");
		if (page.status() >= 500 || this.refused.merge(what + ": " + page.status() + " " + why, 1, Integer::sum) > 20) {
			throw new AssertionError(what + " is answered by " + page.status() + " at " + page.path() + ": " + why + " "
					+ page.document().text());
		}
		return false;
	}

}
