package org.chapeau.app.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.Anchor;
import org.chapeau.app.audit.chain.ChainCheck;
import org.chapeau.app.audit.chain.RecordExport;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.chain.SideRecord;
import org.chapeau.app.audit.chain.Verdict;
import org.chapeau.app.audit.persistence.StrandStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Departures;
import org.chapeau.app.identity.Forgetting;
import org.chapeau.app.identity.Forgetting.Fate;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the auditor of a side does with the record: checks that it is whole, takes it out
 * for the archive, and has a person's name forgotten; and notes in it who has left.
 */
@Component
public class RecordCheck {

	private final StrandStore strands;

	private final Seals seals;

	private final Forgetting forgetting;

	private final Departures departures;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordCheck(StrandStore strands, Seals seals, Forgetting forgetting, Departures departures,
			ApplicationEventPublisher events, Clock clock) {
		this.strands = strands;
		this.seals = seals;
		this.forgetting = forgetting;
		this.departures = departures;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether a reader may do all this.
	 */
	public boolean mayCheck(CurrentUser reader) {
		return reader.party() != null && reader.has(Role.AUDITOR);
	}

	/**
	 * Writes the record of the auditor's side and the shared one, as they stand at one
	 * moment. All the while the database is kept waiting: what it is written to must not
	 * be slow.
	 * @param form JSON, or a table
	 * @throws IOException if it cannot be written
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public void export(CurrentUser auditor, RecordExport.Form form, OutputStream out) throws IOException {
		form.write(record(auditor), out);
	}

	/**
	 * What is wrong first with it, if anything; of the shared record also with those rows
	 * that are not the reader's to know.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Finding check(CurrentUser auditor) {
		List<Anchor> anchors = this.seals.anchors().orElse(null);
		SideRecord record = record(auditor);
		ChainCheck check = new ChainCheck(record, anchors);
		Verdict own = check.verdict();
		return new Finding(own.holds() ? shared() : own, check.rows(), (anchors != null) ? anchors.size() : 0,
				(anchors == null || anchors.isEmpty()) ? null : anchors.get(anchors.size() - 1).at(), record.at());
	}

	/**
	 * Of a shared row that is not a side's to know it has the link, and takes it on
	 * trust: whoever makes a row somebody else's could have it say anything. So all of
	 * them are read here, and nothing is told but whether they hold, or which does not.
	 */
	private Verdict shared() {
		try (Zone all = Zone.ofAll(); Stream<RecordRow> rows = this.strands.shared()) {
			return ChainCheck.strand(RecordRow.SHARED, rows);
		}
	}

	private SideRecord record(CurrentUser auditor) {
		return new StoredRecord(this.strands, auditor.side(), this.clock.instant());
	}

	/**
	 * Notes that the record was taken out.
	 */
	public void taken(CurrentUser auditor) {
		this.events.publishEvent(new Accessed(auditor.side(), null, "record-exported", auditor.name(), null, null));
	}

	/**
	 * Notes that a person of the auditor's own side has left, of whom the sign-on has not
	 * said so. Their name and what they have done stay.
	 * @return the person's name
	 */
	@Transactional
	public Outcome<String> left(CurrentUser auditor, String typed) {
		String name = typed.strip();
		if (name.isEmpty()) {
			return Outcome.refused("left-name-missing");
		}
		if (name.equals(auditor.name())) {
			// It would end the session that says so.
			return Outcome.refused("left-name-own");
		}
		if (!this.departures.note(auditor.side(), name)) {
			return Outcome.refused("left-name-unknown");
		}
		this.events.publishEvent(Recorded.ofSide(auditor.side(), "person-left", auditor.name(), null).about(name));
		return Outcome.done(name);
	}

	/**
	 * Has the name of a person of the auditor's own side forgotten in what was recorded
	 * before a moment, and the person as well if they have not signed in since. Whoever
	 * is signed in is at work, and not forgotten. The chain holds: it vouches for names
	 * by digests.
	 * @return what has become of the person
	 */
	@Transactional
	public Outcome<Fate> forget(CurrentUser auditor, String name, Instant before) {
		if (name.isBlank()) {
			return Outcome.refused("name-missing");
		}
		if (before.isAfter(this.clock.instant())) {
			return Outcome.refused("record-before-later");
		}
		Fate fate = this.forgetting.person(auditor.side(), name.strip(), before);
		if (fate == Fate.SIGNED_IN) {
			return Outcome.refused("record-name-signed-in");
		}
		int rows = this.strands.forget(auditor.side(), name.strip(), before);
		if (fate == Fate.UNKNOWN && rows == 0) {
			return Outcome.refused("record-name-unknown");
		}
		this.events.publishEvent(Recorded.ofSide(auditor.side(), "name-forgotten", auditor.name(), null));
		return Outcome.done(fate);
	}

	/**
	 * What a check has found.
	 *
	 * @param verdict whether everything holds, or what is wrong first
	 * @param rows how many rows were read, up to the first that is bad
	 * @param anchors how many anchors were compared
	 * @param lastAnchor when the last was put down; {@code null} if none was
	 * @param at when it was checked
	 */
	public record Finding(Verdict verdict, long rows, int anchors, @Nullable Instant lastAnchor, Instant at) {
	}

}
