package org.chapeau.app.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.persistence.StrandStore;
import org.chapeau.app.audit.persistence.StrandStore.End;
import org.chapeau.app.audit.persistence.StrandStore.Turn;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what has happened, in the transaction that makes it happen: what is not on
 * record has not been done.
 */
@Component
class RecordWriter implements InitializingBean {

	private final StrandStore strands;

	private final Parties parties;

	private final HeldTime time;

	RecordWriter(StrandStore strands, Parties parties, HeldTime time) {
		this.strands = strands;
		this.parties = parties;
		this.time = time;
	}

	@Override
	public void afterPropertiesSet() {
		this.strands.begin(RecordRow.SHARED);
		this.parties.all().forEach((party) -> this.strands.begin(party.code()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(Recorded event) {
		write(event.zone(),
				new Line(event.dossier(), event.what(), event.side(), event.user(), event.subject(), event.hash()));
	}

	/** In a transaction of its own: whoever reads has one that must not write. */
	@EventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void on(Accessed event) {
		write(event.side(),
				new Line(event.dossier(), event.what(), event.side(), event.user(), event.subject(), event.hash()));
	}

	/**
	 * Keeps a line until the transaction commits. Only then are the strands locked, one
	 * after another in the order of their names: briefly, and so that no two transactions
	 * wait for each other.
	 */
	private void write(@Nullable Party zone, Line line) {
		Lines lines = TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Lines.class::isInstance)
			.map(Lines.class::cast)
			.findFirst()
			.orElseGet(this::registered);
		lines.add((zone != null) ? zone.code() : RecordRow.SHARED, line);
	}

	private Lines registered() {
		Lines lines = new Lines();
		TransactionSynchronizationManager.registerSynchronization(lines);
		return lines;
	}

	/**
	 * The rows bear the time at which their turn has come, by the database's clock: those
	 * of the nodes may differ.
	 */
	private void append(String strand, List<Line> added) {
		Turn turn = this.strands.lock(strand);
		this.time.note(turn.behind());
		End end = turn.end();
		List<RecordRow> rows = new ArrayList<>();
		for (Line line : added) {
			RecordRow row = line.behind(end, strand, turn.at());
			rows.add(row);
			end = new End(row.place(), row.link());
		}
		this.strands.add(rows);
	}

	/**
	 * What one transaction has to write.
	 */
	private final class Lines implements TransactionSynchronization {

		private final TreeMap<String, List<Line>> lines = new TreeMap<>();

		private boolean written;

		void add(String strand, Line line) {
			if (this.written) {
				throw new IllegalStateException("Too late to put on record: " + line.what());
			}
			this.lines.computeIfAbsent(strand, (name) -> new ArrayList<>()).add(line);
		}

		/** Before whoever looks once more whether it is not too late by now. */
		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE - 1;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.written = true;
			try (Zone all = Zone.ofAll()) {
				this.lines.forEach(RecordWriter.this::append);
			}
		}

	}

	/**
	 * What a row will say.
	 */
	private record Line(@Nullable DossierId dossier, String what, @Nullable Party side, @Nullable String user,
			@Nullable String subject, @Nullable String hash) {

		RecordRow behind(End end, String strand, Instant at) {
			return end.next(strand, (this.dossier != null) ? this.dossier.toString() : null, this.what,
					(this.side != null) ? this.side.code() : null, this.user, this.subject, this.hash, at);
		}

	}

}
