package org.chapeau.app.glossary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.glossary.persistence.TermStore;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.bilingual.Glossary;
import org.chapeau.bilingual.Name;
import org.chapeau.catalogue.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the names with a list, and adds what a later list has that no term has ever been
 * called, and the readings of those that came before the program had any. What people
 * have made of a name, or have retired, is never overwritten.
 */
@Component
class TermSeeding implements InitializingBean {

	private static final Logger LOG = LoggerFactory.getLogger(TermSeeding.class);

	/** How the names of the program are read that are not in kana. */
	private static final String READINGS = "glossary/readings.csv";

	private final Map<String, String> readings = readings();

	private final TermStore store;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Resource list;

	/**
	 * A seeding with a list.
	 * @param list what to begin with; the list of the program if an installation has none
	 * of its own
	 */
	TermSeeding(TermStore store, TransactionTemplate transaction, Clock clock,
			@Value("${chapeau.language.names:classpath:language/names.csv}") Resource list) {
		this.store = store;
		this.transaction = transaction;
		this.clock = clock;
		this.list = list;
	}

	@Override
	public void afterPropertiesSet() throws IOException {
		follow(this.list);
	}

	/**
	 * Lets the names follow a list. Of two nodes that start together, the second waits
	 * and finds nothing left to do.
	 * @throws IllegalStateException if a line of the list cannot be read
	 */
	void follow(Resource names) throws IOException {
		String hash = FileHash.sha256(names.getContentAsByteArray());
		try (Reader reader = new InputStreamReader(names.getInputStream(), StandardCharsets.UTF_8)) {
			List<Name> read = Glossary.names(names.getDescription(), reader);
			this.transaction.executeWithoutResult((status) -> {
				this.store.lock();
				if (!hash.equals(this.store.fileHash())) {
					add(read);
					this.store.rememberFile(hash);
				}
				addReadings();
			});
		}
	}

	private String reading(Name name) {
		return this.readings.getOrDefault(name.ja().get(0), "");
	}

	private static Map<String, String> readings() {
		return Resources.lines(READINGS)
			.stream()
			.skip(1)
			.map((line) -> line.split(","))
			.collect(Collectors.toMap((row) -> row[0], (row) -> row[1]));
	}

	/** Whatever list the names came with: the readings are the program's. */
	private void addReadings() {
		Instant now = this.clock.instant();
		int added = 0;
		for (Term term : this.store.untouchedWithoutReading()) {
			Saying says = term.says();
			String reading = reading(term.name());
			if (!reading.isEmpty()) {
				this.store.save(new Term(term.id(), new Saying(says.name(), reading, says.note(), says.source()), false,
						term.revision() + 1), null, null, now);
				added++;
			}
		}
		if (added > 0) {
			this.store.changed();
			LOG.info("{} names were given the reading that the program has for them", added);
		}
	}

	private void add(List<Name> names) {
		Set<String> known = new HashSet<>(this.store.namesEver());
		Instant now = this.clock.instant();
		int added = 0;
		for (Name name : names) {
			if (!known.contains(name.en().get(0))) {
				this.store.save(new Term(TermId.random(), new Saying(name, reading(name), "", ""), false, 1), null,
						null, now);
				added++;
			}
		}
		if (added > 0 || this.store.stamp().isEmpty()) {
			this.store.changed();
			LOG.info("{} names were added from the list of the program", added);
		}
	}

}
