package org.chapeau.app.ladder;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.chapeau.app.ladder.persistence.LadderLedger;
import org.chapeau.app.ladder.persistence.LadderStore;
import org.chapeau.ladder.LadderBook;
import org.chapeau.ladder.LadderPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the ladder with the files of the program, and offers to all sides what a later
 * version of the program says otherwise. What people have made of it is never
 * overwritten.
 */
@Component
class LadderSeeding implements InitializingBean {

	private static final Logger LOG = LoggerFactory.getLogger(LadderSeeding.class);

	private final LadderLedger ledger;

	private final LadderStore store;

	private final LadderOffers offers;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LadderSeeding(LadderLedger ledger, LadderStore store, LadderOffers offers, TransactionTemplate transaction,
			Clock clock) {
		this.ledger = ledger;
		this.store = store;
		this.offers = offers;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		follow(LadderBook.load());
	}

	/**
	 * Lets the ladder follow the files. Of two nodes that start together, the second
	 * waits and finds nothing left to do.
	 */
	void follow(LadderBook files) {
		this.transaction.executeWithoutResult((status) -> {
			boolean first = this.ledger.lock() == 0;
			if (first) {
				this.ledger.add(new LadderVersion(1, UUID.randomUUID(), files, null, this.clock.instant()));
			}
			read(files, first);
		});
	}

	private void read(LadderBook files, boolean first) {
		LadderBook book = first ? files : this.store.version(this.store.stamp().orElseThrow()).book();
		Map<String, String> known = this.ledger.files();
		this.offers.renew(book);
		int offered = 0;
		for (LadderPart part : files.parts()) {
			String written = part.written();
			String hash = LadderVersion.hash(written);
			if (hash.equals(known.get(part.key()))) {
				continue;
			}
			this.ledger.read(part.key(), hash);
			offered += this.offers.offer(book, part.key(), written) ? 1 : 0;
		}
		if (offered > 0) {
			LOG.info("{} changes of the ladder are offered that are new in this version of the program", offered);
		}
	}

}
