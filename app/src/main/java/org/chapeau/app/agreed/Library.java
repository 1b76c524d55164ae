package org.chapeau.app.agreed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.State;
import org.chapeau.app.agreed.persistence.LibraryStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Earlier statements as a side has them: those that were released here, and those it has
 * entered for itself.
 */
@Component
@Transactional
public class Library {

	/** The longest paragraph, in characters. */
	static final int LONGEST = 20_000;

	private static final int LONGEST_TITLE = 400;

	private static final int LONGEST_PLACE = 200;

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_SOURCE = 1000;

	private static final int FIRST_YEAR = 1900;

	private final LibraryStore store;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Library(LibraryStore store, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What is in the library for the reader, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<EarlierStatement> list(CurrentUser reader) {
		return this.store.list(reader, State.CONFIRMED);
	}

	/**
	 * What the reader's side has read from files and not confirmed yet.
	 */
	@Transactional(readOnly = true)
	public List<EarlierStatement> unconfirmed(CurrentUser reader) {
		return this.store.list(reader, State.READ);
	}

	/**
	 * A statement that exists for the reader.
	 */
	@Transactional(readOnly = true)
	public Optional<EarlierStatement> find(CurrentUser reader, EarlierStatementId id) {
		return this.store.find(reader, id);
	}

	/**
	 * Its paragraphs.
	 */
	@Transactional(readOnly = true)
	public List<EarlierParagraph> paragraphs(CurrentUser reader, EarlierStatementId id) {
		return this.store.paragraphs(reader, id);
	}

	/**
	 * Those who issued what is in the library for the reader.
	 */
	@Transactional(readOnly = true)
	public List<String> parties(CurrentUser reader) {
		return this.store.parties(reader);
	}

	/**
	 * Whether the user enters and confirms statements for their side, and chooses
	 * precedents.
	 */
	public static boolean mayKeep(CurrentUser user) {
		return user.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION, Role.COORDINATOR, Role.REVIEWER,
				Role.LEGAL_ADVISER);
	}

	/**
	 * Puts a statement of the user's own side into the library as they have put it right.
	 * @param revision the state of the statement that was on the page
	 * @param facts what is known of it
	 * @param paragraphs its paragraphs, without those that are left out
	 */
	public Outcome<EarlierStatement> confirm(CurrentUser user, EarlierStatementId id, int revision, Facts facts,
			List<EarlierParagraph> paragraphs) {
		return own(user, id).then((statement) -> {
			Outcome<Facts> checked = checked(facts).then((fine) -> checked(fine, paragraphs));
			if (!checked.isDone()) {
				return checked.then((never) -> Outcome.done(statement));
			}
			EarlierStatement confirmed = new EarlierStatement(id, statement.zone(), facts, State.CONFIRMED,
					statement.enteredBy(), statement.enteredAt(), revision);
			try {
				this.store.confirm(confirmed, paragraphs, user.name(), this.clock.instant());
			}
			catch (OptimisticLockingFailureException ex) {
				return Outcome.refused("agreed-changed");
			}
			record(user, "agreed-confirmed", id);
			return Outcome.done(confirmed);
		});
	}

	/**
	 * Takes a statement of the user's own side out of the library, or gives up what was
	 * read from a file.
	 */
	public Outcome<EarlierStatement> discard(CurrentUser user, EarlierStatementId id) {
		return own(user, id).then((statement) -> {
			if (!this.store.discard(user, id)) {
				return Outcome.refused("agreed-unknown");
			}
			record(user, "agreed-discarded", id);
			return Outcome.done(statement);
		});
	}

	private Outcome<EarlierStatement> own(CurrentUser user, EarlierStatementId id) {
		if (!mayKeep(user)) {
			return Outcome.refused("agreed-not-keeper");
		}
		Optional<EarlierStatement> found = this.store.find(user, id);
		if (found.isEmpty()) {
			return Outcome.refused("agreed-unknown");
		}
		return user.side().equals(found.get().zone()) ? Outcome.done(found.get()) : Outcome.refused("agreed-released");
	}

	private Outcome<Facts> checked(Facts facts) {
		if (facts.title().en().isBlank() && facts.title().ja().isBlank()) {
			return Outcome.refused("agreed-title-missing");
		}
		if (facts.date() == null) {
			return Outcome.refused("agreed-date-missing");
		}
		// Whatever the clock of the side: a day ahead of UTC it may be tomorrow already.
		LocalDate tomorrow = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(1);
		if (facts.date().isAfter(tomorrow) || facts.date().getYear() < FIRST_YEAR) {
			return Outcome.refused("agreed-date-wrong");
		}
		if (facts.parties().isEmpty()) {
			return Outcome.refused("agreed-parties-missing");
		}
		if (!facts.source().isEmpty() && !facts.source().matches("(?i)https?://\\S+")) {
			return Outcome.refused("agreed-source-wrong");
		}
		if (isLonger(LONGEST_TITLE, facts.title().en(), facts.title().ja())) {
			return Outcome.refused("too-long", LONGEST_TITLE);
		}
		if (isLonger(LONGEST_PLACE, facts.place().en(), facts.place().ja())) {
			return Outcome.refused("too-long", LONGEST_PLACE);
		}
		if (isLonger(LONGEST_NAME, facts.parties().toArray(String[]::new))) {
			return Outcome.refused("too-long", LONGEST_NAME);
		}
		return isLonger(LONGEST_SOURCE, facts.source()) ? Outcome.refused("too-long", LONGEST_SOURCE)
				: Outcome.done(facts);
	}

	private static Outcome<Facts> checked(Facts facts, List<EarlierParagraph> paragraphs) {
		if (paragraphs.stream().allMatch((paragraph) -> paragraph.en().isBlank() && paragraph.ja().isBlank())) {
			return Outcome.refused("agreed-no-paragraphs");
		}
		if (paragraphs.stream().anyMatch((paragraph) -> isLonger(LONGEST, paragraph.en(), paragraph.ja()))) {
			return Outcome.refused("too-long", LONGEST);
		}
		return Outcome.done(facts);
	}

	private static boolean isLonger(int longest, String... texts) {
		return Stream.of(texts).anyMatch((text) -> text.length() > longest);
	}

	private void record(CurrentUser user, String what, EarlierStatementId id) {
		this.events.publishEvent(Recorded.ofSide(user.side(), what, user.name(), null).about(id.toString()));
	}

}
