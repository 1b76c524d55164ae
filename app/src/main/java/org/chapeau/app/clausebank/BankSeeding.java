package org.chapeau.app.clausebank;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.chapeau.app.clausebank.BankVersion.Content;
import org.chapeau.app.clausebank.persistence.BankLedger;
import org.chapeau.app.clausebank.persistence.BankLedger.FromFile;
import org.chapeau.app.clausebank.persistence.BankStore;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Zone;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.TemplateText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty bank from the files of the catalogue, and offers what a later version of
 * the program brings. What people have made of a clause is never overwritten.
 */
@Component
class BankSeeding implements InitializingBean {

	private static final Logger LOG = LoggerFactory.getLogger(BankSeeding.class);

	private final BankLedger ledger;

	private final BankStore store;

	private final TransactionTemplate transaction;

	private final Clock clock;

	BankSeeding(BankLedger ledger, BankStore store, TransactionTemplate transaction, Clock clock) {
		this.ledger = ledger;
		this.store = store;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		follow(Catalogue.load());
	}

	/**
	 * Lets the bank follow the files.
	 */
	void follow(Catalogue files) {
		try (Zone all = Zone.ofAll()) {
			this.transaction.executeWithoutResult((status) -> read(files, this.store.isEmpty()));
		}
		catch (DuplicateKeyException ex) {
			LOG.info("Another node has just filled the clause bank");
		}
	}

	private void read(Catalogue files, boolean first) {
		if (!first) {
			// Where another node is at work already, somebody may be deciding.
			this.ledger.lock();
		}
		Map<String, FromFile> known = new LinkedHashMap<>();
		this.ledger.fromFiles().forEach((clause) -> known.put(clause.name(), clause));
		Instant now = this.clock.instant();
		int offered = 0;
		for (ClauseTemplate template : files.all()) {
			String definition = TemplateText.write(template);
			String hash = FileHash.sha256(definition.getBytes(StandardCharsets.UTF_8));
			FromFile before = known.get(template.id().value());
			if (before != null && before.hash().filter(hash::equals).isPresent()) {
				continue;
			}
			BankClause clause = new BankClause((before != null) ? before.id() : BankClauseId.random(),
					template.id().value(), null, true);
			if (before == null) {
				this.ledger.insert(clause, hash, first ? 1 : 0);
			}
			Content content = new Content(template, definition, String.join(", ", template.source().articles()), null,
					null);
			if (before != null && (!this.ledger.rememberFile(before, hash)
					|| this.ledger.hasVersion(before.id(), content.hash()))) {
				continue;
			}
			this.ledger.insert(new BankVersion(BankVersionId.random(), clause, first ? 1 : null, first, null, null, now,
					"", content, content.hash(), first ? BankState.APPROVED : BankState.PROPOSED), null);
			offered += first ? 0 : 1;
		}
		if (offered > 0) {
			LOG.info("The clause bank was offered {} templates that are new in this version of the program", offered);
		}
	}

}
