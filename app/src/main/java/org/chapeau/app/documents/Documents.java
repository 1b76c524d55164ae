package org.chapeau.app.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.documents.persistence.DocumentStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.text.Language;
import org.chapeau.word.DocumentKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Word files of a dossier that exist for a reader, and those that can be made for
 * them. A file is made once for the text it shows, kept with its hash, and comes back
 * byte for byte.
 */
@Component
@Transactional
public class Documents {

	private final DocumentStore store;

	private final FileShelf shelf;

	private final WorkingPapers papers;

	private final Redlines redlines;

	private final Readouts readouts;

	private final Dossiers dossiers;

	private final JointText text;

	private final Reserves reserves;

	private final Parties parties;

	Documents(DocumentStore store, FileShelf shelf, WorkingPapers papers, Redlines redlines, Readouts readouts,
			Dossiers dossiers, JointText text, Reserves reserves, Parties parties) {
		this.store = store;
		this.shelf = shelf;
		this.papers = papers;
		this.redlines = redlines;
		this.readouts = readouts;
		this.dossiers = dossiers;
		this.text = text;
		this.reserves = reserves;
		this.parties = parties;
	}

	/**
	 * The files that exist for the reader, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Document> list(CurrentUser reader, DossierId id) {
		return mayRead(reader) && this.dossiers.find(reader, id).isPresent()
				? this.store.list(reader, id, mayReadSheets(reader)) : List.of();
	}

	/**
	 * What can be made of the dossier as it stands, for this reader.
	 */
	@Transactional(readOnly = true)
	public List<Variant> possible(CurrentUser reader, Dossier dossier) {
		List<ClauseText> clauses = this.text.of(reader, dossier.id());
		return atThisStage(reader, dossier).stream().filter((variant) -> variant.hasWordsIn(clauses)).toList();
	}

	private List<Variant> atThisStage(CurrentUser reader, Dossier dossier) {
		List<Variant> variants = new ArrayList<>();
		if (dossier.state() == DossierState.IN_APPROVAL) {
			variants.addAll(Variant.joint(dossier.partyList()));
		}
		kinds(dossier.state()).forEach(
				(kind) -> List.of(Language.values()).forEach((language) -> variants.add(Variant.of(kind, language))));
		if (dossier.state() != DossierState.RELEASED && this.readouts.mayWrite(reader)) {
			List.of(Language.values()).forEach((language) -> variants.add(Variant.readout(reader.side(), language)));
		}
		// What one side has made, and when, is nothing the other side should learn.
		return variants.stream()
			.filter((variant) -> variant.kind() != DocumentKind.WHO_AGREED_SHEET || mayReadSheets(reader))
			.map((variant) -> variant.within(reader.side()))
			.toList();
	}

	/** Of a text that both sides have agreed to, an office still sends and files some. */
	private static List<DocumentKind> kinds(DossierState state) {
		return switch (state) {
			case DRAFTING ->
				List.of(DocumentKind.ROLLING_TEXT, DocumentKind.PRECEDENT_NOTES, DocumentKind.ANNOTATED_EDITION);
			case NEGOTIATING -> List.of(DocumentKind.ROLLING_TEXT, DocumentKind.COMPILATION_TEXT,
					DocumentKind.BILINGUAL_TABLE, DocumentKind.TRANSMITTAL, DocumentKind.PRECEDENT_NOTES,
					DocumentKind.ANNOTATED_EDITION, DocumentKind.WHO_AGREED_SHEET, DocumentKind.OUTLINE);
			case IN_APPROVAL, IN_RELEASE -> List.of(DocumentKind.BILINGUAL_TABLE, DocumentKind.TRANSMITTAL,
					DocumentKind.ANNOTATED_EDITION, DocumentKind.WHO_AGREED_SHEET, DocumentKind.OUTLINE);
			case RELEASED, WITHDRAWN -> List.of();
		};
	}

	/**
	 * Makes a file, or finds the one made before for the same text.
	 * @param key the key of one of the {@linkplain #possible possible} variants
	 */
	public Outcome<Document> make(CurrentUser reader, DossierId id, String key) {
		Optional<Dossier> dossier = this.dossiers.find(reader, id);
		if (dossier.isEmpty() || !mayRead(reader)) {
			return Outcome.refused("dossier-unknown");
		}
		Optional<Variant> wanted = atThisStage(reader, dossier.get()).stream()
			.filter((variant) -> variant.key().equals(key))
			.findFirst();
		if (wanted.isEmpty()) {
			return Outcome.refused("document-not-possible");
		}
		return wanted.get().hasWordsIn(this.text.of(reader, id))
				? Outcome.done(this.papers.make(reader, dossier.get(), wanted.get()))
				: Outcome.refused("document-no-clause");
	}

	/**
	 * Makes the redline between two versions, or finds the one made before.
	 */
	public Outcome<Document> redline(CurrentUser reader, DossierId id, int from, int to, Language language) {
		return this.dossiers.find(reader, id)
			.filter((dossier) -> mayRead(reader))
			.map((dossier) -> this.redlines.between(reader, dossier, from, to, language))
			.orElseGet(() -> Outcome.refused("dossier-unknown"));
	}

	/**
	 * A file with its bytes, if it exists for the reader.
	 */
	@Transactional(readOnly = true)
	public Optional<File> download(CurrentUser reader, DossierId id, DocumentId document) {
		return this.dossiers.find(reader, id)
			.filter((dossier) -> mayRead(reader))
			.flatMap((dossier) -> this.store.find(reader, id, document, mayReadSheets(reader)))
			.map(this.shelf::take);
	}

	/**
	 * A file of a package that the release has found to be public, or the reader's.
	 */
	@Transactional(readOnly = true)
	public Optional<File> ofRelease(DocumentId id) {
		return this.store.ofRelease(id).map(this.shelf::take);
	}

	/** A delegation works on the text itself; the files of its side are not its own. */
	private static boolean mayRead(CurrentUser reader) {
		return !reader.delegateOnly();
	}

	/**
	 * The sheet of a side with Member States says where each of them stands; it is for
	 * those only who know that of all of them.
	 */
	private boolean mayReadSheets(CurrentUser reader) {
		return this.reserves.knownTo(reader).containsAll(this.parties.delegations(reader.side()));
	}

	/**
	 * A file with its bytes.
	 */
	public record File(Document document, byte[] bytes) {
	}

}
