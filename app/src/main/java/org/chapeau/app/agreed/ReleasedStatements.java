package org.chapeau.app.agreed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.State;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.persistence.LibraryStore;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.release.PublicPackages;
import org.chapeau.app.release.PublicPackages.Published;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.SampleClause;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.precedent.ParagraphRecogniser;
import org.chapeau.precedent.Recognised;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what was released into the library, for all: when it is released, and never
 * before.
 */
@Component
public class ReleasedStatements {

	private static final Logger LOG = LoggerFactory.getLogger(ReleasedStatements.class);

	private static final String NOBODY = "";

	private final PublicPackages packages;

	private final JointText text;

	private final LibraryStore store;

	private final ParagraphRecogniser recogniser;

	private final SideIndexes indexes;

	private final TransactionTemplate transaction;

	private final MessageSource messages;

	private final Clock clock;

	ReleasedStatements(PublicPackages packages, JointText text, LibraryStore store, ParagraphRecogniser recogniser,
			SideIndexes indexes, PlatformTransactionManager transactions, MessageSource messages, Clock clock) {
		this.packages = packages;
		this.text = text;
		this.store = store;
		this.recogniser = recogniser;
		this.indexes = indexes;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * What is released is released: a library that cannot be written must not undo it.
	 * What is left out here enters with the next one, or when the program starts.
	 */
	@TransactionalEventListener(condition = "#event.what() == 'released'")
	void on(Recorded event) {
		enterAll();
	}

	/**
	 * What was released before there was a library; and the indexes, before they are
	 * asked for.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void onReady() {
		enterAll();
		this.indexes.follow();
	}

	private void enterAll() {
		try (Zone all = Zone.ofAll()) {
			this.packages.list().forEach(this::enterIfNew);
		}
	}

	private void enterIfNew(Published published) {
		try {
			this.transaction.executeWithoutResult((status) -> enterOnce(published));
		}
		catch (DuplicateKeyException ex) {
			// Another node was faster.
		}
		catch (RuntimeException ex) {
			LOG.error("A released statement has not entered the library; it will be tried again", ex);
		}
	}

	private void enterOnce(Published published) {
		if (!this.store.hasRelease(published.release().id())) {
			enter(published);
		}
	}

	private void enter(Published published) {
		Dossier dossier = published.dossier();
		Facts facts = new Facts(title(dossier), dossier.eventDate(), dossier.place(), dossier.rank(),
				dossier.partyList().stream().map((party) -> party.code()).toList(), "", Status.AGREED);
		List<EarlierParagraph> paragraphs = new ArrayList<>();
		for (ClauseText clause : this.text.ofProcess(dossier.id())) {
			if (clause.part() != Part.HEADING) {
				paragraphs.add(paragraph(clause.position(), clause.en().clean(), clause.ja().clean(),
						new Recognised(clause.kind(), clause.theme(), null, null)));
			}
		}
		this.store.insert(statement(facts), paragraphs, published.release().id(), null);
	}

	/** Whoever quotes a translation as a precedent has to see that it is one. */
	private Bilingual title(Dossier dossier) {
		Bilingual title = dossier.title();
		return dossier.isJapaneseProvisional() ? new Bilingual(title.en(),
				this.messages.getMessage("dossier.provisional-mark", new Object[] { title.ja() }, Language.JA.locale()))
				: title;
	}

	/**
	 * Puts a sample in as if it had been released here, unless it is in.
	 */
	@Transactional
	public void enter(SamplePackage sample) {
		if (this.store.hasSample(sample.name())) {
			return;
		}
		Facts facts = new Facts(sample.title(), sample.date(), sample.place(), sample.rank(),
				sample.representatives().stream().map((one) -> one.party()).toList(), "", Status.AGREED);
		List<EarlierParagraph> paragraphs = new ArrayList<>();
		for (SampleClause clause : sample.clauses()) {
			Bilingual words = clause.text();
			paragraphs.add(paragraph(paragraphs.size() + 1, words.en(), words.ja(),
					new Recognised(clause.kind(), clause.theme(), null, null)));
		}
		this.store.insert(statement(facts), paragraphs, null, sample.name());
	}

	private EarlierStatement statement(Facts facts) {
		return new EarlierStatement(EarlierStatementId.random(), null, facts, State.CONFIRMED, NOBODY,
				this.clock.instant(), 1);
	}

	/** What the parties have said of a clause counts; its verb is recognised. */
	private EarlierParagraph paragraph(int position, String en, String ja, Recognised said) {
		Recognised read = this.recogniser.recognise(en, ja);
		return new EarlierParagraph(position, en, ja, new Recognised((said.kind() != null) ? said.kind() : read.kind(),
				(said.theme() != null) ? said.theme() : read.theme(), read.en(), read.ja()));
	}

}
