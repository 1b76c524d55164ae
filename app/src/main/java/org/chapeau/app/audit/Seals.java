package org.chapeau.app.audit;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.Anchor;
import org.chapeau.app.audit.chain.AnchorFile;
import org.chapeau.app.audit.chain.AnchorKey;
import org.chapeau.app.audit.chain.Digest;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.chain.Seal;
import org.chapeau.app.audit.persistence.StrandStore;
import org.chapeau.app.audit.persistence.StrandStore.End;
import org.chapeau.app.audit.persistence.StrandStore.Turn;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Binds the strand of each side into the shared one, and puts the end of the shared one
 * down outside the database: every night, and whenever a package or a corrigendum is
 * released.
 */
@Component
class Seals {

	private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

	private final StrandStore strands;

	private final Parties parties;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final AnchorFile anchors;

	private final Path keyFile;

	/** Since when this node has been able to put anchors down. */
	private final Instant started;

	private final AtomicLong failures = new AtomicLong();

	Seals(StrandStore strands, Parties parties, PlatformTransactionManager transactions, Clock clock,
			AuditProperties settings) {
		this.strands = strands;
		this.parties = parties;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
		this.anchors = new AnchorFile(settings.anchors());
		this.keyFile = settings.key();
		this.started = clock.instant();
	}

	@TransactionalEventListener(condition = "{'released', 'corrigendum-released'}.contains(#event.what())")
	void on(Recorded event) {
		tryToSeal();
	}

	@Scheduled(cron = "0 30 0 * * *", zone = "UTC")
	void everyNight() {
		tryToSeal();
	}

	/**
	 * What has happened has happened: a disk that is full must not undo a release.
	 */
	private void tryToSeal() {
		try (Zone all = Zone.ofAll()) {
			seal();
		}
		catch (RuntimeException ex) {
			this.failures.incrementAndGet();
			LOG.error("The record could not be sealed and anchored; it will be tried again tonight", ex);
		}
	}

	/**
	 * Seals every side's strand and anchors the shared one.
	 */
	Anchor seal() {
		Anchor anchor = this.transaction.execute((status) -> sealed());
		this.anchors.append(anchor, key().getPrivate());
		return anchor;
	}

	private Anchor sealed() {
		// In the order of their names, the shared one among them, as whoever writes
		// locks them.
		TreeMap<String, Turn> turns = new TreeMap<>();
		Stream.concat(this.parties.all().stream().map(Party::code), Stream.of(RecordRow.SHARED))
			.sorted()
			.forEach((name) -> turns.put(name, this.strands.lock(name)));
		Turn shared = turns.remove(RecordRow.SHARED);
		End end = shared.end();
		for (Map.Entry<String, Turn> turn : turns.entrySet()) {
			end = add(turn.getKey(), turn.getValue().end(), end, shared.at());
		}
		return new Anchor(shared.at(), end.head());
	}

	private End add(String strand, End end, End shared, Instant at) {
		Seal seal = new Seal(shared.length() + 1, strand, end.head(), Digest.salt());
		RecordRow row = shared.next(RecordRow.SHARED, null, Seal.WHAT, strand, null, null, seal.commitment(), at);
		this.strands.add(List.of(row));
		this.strands.add(seal);
		return new End(row.place(), row.link());
	}

	/**
	 * The anchors put down so far; empty if their file was changed.
	 */
	Optional<List<Anchor>> anchors() {
		return this.anchors.read(key().getPublic());
	}

	/**
	 * How often this node has tried to seal and to anchor in vain.
	 */
	long failures() {
		return this.failures.get();
	}

	/**
	 * For how long nothing has been anchored: since the last anchor in the file,
	 * whichever node has put it down, or since this node started if nothing was ever
	 * sealed.
	 * @return nothing if the anchors have gone, or the last is of a time to come
	 * @throws UncheckedIOException if the file cannot be read
	 */
	Optional<Duration> sinceLastAnchor() {
		Optional<Instant> last = this.anchors.last().map(Anchor::at);
		try (Zone all = Zone.ofAll()) {
			if (last.isEmpty() && this.strands.isSealed()) {
				return Optional.empty();
			}
		}
		return Optional.of(Duration.between(last.orElse(this.started), this.clock.instant()))
			.filter((age) -> !age.isNegative());
	}

	private KeyPair key() {
		return AnchorKey.in(this.keyFile);
	}

}
