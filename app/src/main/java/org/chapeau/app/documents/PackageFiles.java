package org.chapeau.app.documents;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.text.TextHash;
import org.chapeau.text.Language;
import org.chapeau.word.Alternat;
import org.chapeau.word.DocumentKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the Word files that are released: of a package, and of a corrigendum to one. They
 * say what both sides have agreed to and nothing that only one reader may know.
 */
@Component
@Transactional
public class PackageFiles {

	private final FileShelf shelf;

	private final DocumentWriter writer;

	private final CorrigendumPaper corrigendum;

	private final Readouts readouts;

	private final Dossiers dossiers;

	private final JointText text;

	PackageFiles(FileShelf shelf, DocumentWriter writer, CorrigendumPaper corrigendum, Readouts readouts,
			Dossiers dossiers, JointText text) {
		this.shelf = shelf;
		this.writer = writer;
		this.corrigendum = corrigendum;
		this.readouts = readouts;
		this.dossiers = dossiers;
		this.text = text;
	}

	/**
	 * Makes every file of the package of a locked text, for the release and for no
	 * reader.
	 * @throws IllegalStateException if the text is open
	 */
	public List<Document> ofPackage(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		if (dossier.state() != DossierState.IN_RELEASE) {
			throw new IllegalStateException("Dossier " + id + " is " + dossier.state());
		}
		return Variant.ofPackage(dossier.partyList())
			.stream()
			.filter((variant) -> variant.kind() != DocumentKind.READOUT || this.readouts.isWritten(variant.zone(), id))
			.map((variant) -> make(dossier, variant))
			.toList();
	}

	/**
	 * Makes every file of a corrigendum to a released text, for the release and for no
	 * reader.
	 * @throws IllegalStateException if the text is not released
	 */
	public List<Document> ofCorrigendum(Dossier dossier, CorrigendumContent content) {
		if (dossier.state() != DossierState.RELEASED) {
			throw new IllegalStateException("Dossier " + dossier.id() + " is " + dossier.state());
		}
		List<ClauseText> text = this.text.ofProcess(dossier.id());
		String hash = TextHash.of(content.releasedHash(), content.number() + content.items().toString()).hex();
		return Variant.corrigendum(dossier.partyList())
			.stream()
			.map((variant) -> this.shelf.keep(dossier, variant, hash,
					variant.fileName(dossier.eventDate(), content.number()),
					(word) -> word.assemble(this.corrigendum.write(dossier, text, content, variant, hash))))
			.toList();
	}

	/**
	 * How the sides of a dossier are named in a wanted order, if they alternate.
	 */
	@Transactional(readOnly = true)
	public Optional<Alternat> alternat(Dossier dossier) {
		return this.writer.alternat(dossier);
	}

	/**
	 * The title that stands above the joint text.
	 */
	@Transactional(readOnly = true)
	public String title(Dossier dossier, Language language) {
		return this.writer.jointTitle(dossier, language).title();
	}

	/** A file such as is released: the joint text, or the readout of a side. */
	Document make(Dossier dossier, Variant variant) {
		if (variant.kind() == DocumentKind.READOUT) {
			Readout readout = this.readouts.of(variant.zone().orElseThrow(), dossier);
			return this.shelf.keep(dossier, variant, readout.hash(),
					(word) -> word.assemble(this.writer.readout(dossier, readout, variant.language())));
		}
		List<ClauseText> clauses = this.text.ofProcess(dossier.id());
		String hash = JointText.hash(clauses);
		return this.shelf.keep(dossier, variant, hash,
				(word) -> word.assemble(this.writer.statement(dossier, clauses, List.of(), variant, hash)));
	}

}
