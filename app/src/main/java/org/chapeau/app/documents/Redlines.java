package org.chapeau.app.documents;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.documents.DocumentWriter.Versions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.StatementVersion;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.TextHash;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.RedlineDocument;
import org.springframework.stereotype.Component;

/**
 * What has changed from one version of a text to another, in Word.
 */
@Component
class Redlines {

	private final FileShelf shelf;

	private final DocumentWriter writer;

	private final History history;

	Redlines(FileShelf shelf, DocumentWriter writer, History history) {
		this.shelf = shelf;
		this.writer = writer;
		this.history = history;
	}

	/**
	 * Makes the redline between two versions, or finds the one made before.
	 */
	Outcome<Document> between(CurrentUser reader, Dossier dossier, int from, int to, Language language) {
		DossierId id = dossier.id();
		List<StatementVersion> versions = this.history.versions(reader, id);
		List<Integer> known = versions.stream().map(StatementVersion::number).toList();
		if (!known.contains(from) || !known.contains(to) || from >= to) {
			return Outcome.refused("redline-versions");
		}
		Versions both = new Versions(from, to, this.history.text(reader, id, from), this.history.text(reader, id, to));
		List<Optional<Party>> authors = versions.stream()
			.filter((version) -> version.number() > from && version.number() <= to && !version.cause().isOfLanguages())
			.map((version) -> Optional.ofNullable(version.by()))
			.distinct()
			.toList();
		String hash = JointText.hash(both.after());
		Variant variant = Variant.of(DocumentKind.REDLINE, language).within(reader.side());
		Dossier then = this.history.asItWas(reader, dossier, to);
		RedlineDocument document = this.writer.redline(then, both,
				(authors.size() == 1) ? authors.get(0) : Optional.empty(), language, hash);
		String versionsHash = TextHash.of(String.valueOf(from), to + JointText.hash(both.before()) + hash).hex();
		return Outcome.done(this.shelf.keep(then, variant,
				// The same words are another file once they are agreed: its header says
				// so.
				TextHash.of(versionsHash, document.cover().toString()).hex(), (word) -> word.assemble(document)));
	}

}
