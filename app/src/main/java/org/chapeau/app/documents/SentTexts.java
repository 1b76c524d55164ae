package org.chapeau.app.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.reading.WordFile;
import org.chapeau.word.returned.SentText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What files of a text said when they went out, to compare with what comes back.
 */
@Component
@Transactional(readOnly = true)
public class SentTexts {

	private final FileShelf shelf;

	private final DocumentWriter writer;

	private final Reserves reserves;

	SentTexts(FileShelf shelf, DocumentWriter writer, Reserves reserves) {
		this.shelf = shelf;
		this.writer = writer;
		this.reserves = reserves;
	}

	/**
	 * What a file of the text said as it stood at some time.
	 * @param text the clauses at that time, at least one with words
	 * @param first the side named first, in a text of both sides
	 */
	public SentText of(CurrentUser reader, Dossier dossier, List<ClauseText> text, Language language,
			Optional<Party> first) {
		Variant variant = first.map(Variant::joint).orElseGet(() -> Variant.of(DocumentKind.ROLLING_TEXT, language));
		List<Reserve> shared = this.reserves.of(reader, dossier.id())
			.stream()
			.filter((reserve) -> !reserve.isOfMemberState())
			.toList();
		StatementDocument document = this.writer.statement(dossier, text, shared, variant, JointText.hash(text));
		Map<ClauseMark, RollingText> texts = new HashMap<>();
		text.forEach((clause) -> texts.put(ClauseMark.of(clause.id().value()), clause.in(language)));
		WordParts parts = ((Admitted) WordGate
			.admit(this.shelf.write(variant.within(reader.side()), (word) -> word.assemble(document)))).parts();
		return SentText.of(document, WordFile.read(parts), reader.side(), texts);
	}

}
