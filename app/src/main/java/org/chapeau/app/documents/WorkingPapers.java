package org.chapeau.app.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.KeptDrafts;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.app.negotiation.WhoAgreed;
import org.chapeau.text.TextHash;
import org.chapeau.word.AnnotatedEdition;
import org.chapeau.word.BilingualTable;
import org.chapeau.word.Cover;
import org.chapeau.word.Outline;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TransmittalLetter;
import org.chapeau.word.WhoAgreedSheet;
import org.springframework.stereotype.Component;

/**
 * What an office works with while a text is on its way: a file is of the side of whoever
 * asks for it, and says what they may know of the text as it stands.
 */
@Component
class WorkingPapers {

	private final FileShelf shelf;

	private final PackageFiles released;

	private final DocumentWriter writer;

	private final OwnPapers ownPapers;

	private final JointText text;

	private final Reserves reserves;

	private final WhoAgreed whoAgreed;

	private final KeptDrafts drafts;

	private final Parties parties;

	private final Clock clock;

	WorkingPapers(FileShelf shelf, PackageFiles released, DocumentWriter writer, OwnPapers ownPapers, JointText text,
			Reserves reserves, WhoAgreed whoAgreed, KeptDrafts drafts, Parties parties, Clock clock) {
		this.shelf = shelf;
		this.released = released;
		this.writer = writer;
		this.ownPapers = ownPapers;
		this.text = text;
		this.reserves = reserves;
		this.whoAgreed = whoAgreed;
		this.drafts = drafts;
		this.parties = parties;
		this.clock = clock;
	}

	/**
	 * Makes a paper for a reader, or finds the one made before.
	 */
	Document make(CurrentUser reader, Dossier dossier, Variant variant) {
		List<ClauseText> clauses = this.text.of(reader, dossier.id());
		String hash = JointText.hash(clauses);
		return switch (variant.kind()) {
			case ROLLING_TEXT -> {
				// The file may come back once the draft has changed.
				this.drafts.keep(reader, dossier);
				StatementDocument document = this.writer.statement(dossier, clauses, sharedReserves(reader, dossier),
						variant, hash);
				yield this.shelf.keep(dossier, variant, withNotes(hash, document), (word) -> word.assemble(document));
			}
			case PRECEDENT_NOTES -> {
				this.drafts.keep(reader, dossier);
				StatementDocument document = this.ownPapers.withPrecedents(reader, dossier, clauses,
						sharedReserves(reader, dossier), variant, hash);
				yield this.shelf.keep(dossier, variant, withNotes(hash, document), (word) -> word.assemble(document));
			}
			case ANNOTATED_EDITION -> {
				AnnotatedEdition edition = this.ownPapers.annotated(reader, dossier, clauses, variant, hash);
				yield this.shelf.keep(dossier, variant, TextHash.of(hash, edition.toString()).hex(),
						(word) -> word.assemble(edition));
			}
			case COMPILATION_TEXT -> this.shelf.keep(dossier, variant, hash,
					(word) -> word.assemble(this.writer.compilation(dossier, clauses, variant, hash)));
			case WHO_AGREED_SHEET -> {
				WhoAgreedSheet sheet = this.writer.whoAgreed(dossier,
						this.whoAgreed.parties(reader, dossier.id()).orElseThrow(),
						this.whoAgreed.memberStates(reader, dossier.id()), variant, hash);
				yield this.shelf.keep(dossier, variant, TextHash.of(hash, sheet.toString()).hex(),
						(word) -> word.assemble(sheet));
			}
			case BILINGUAL_TABLE -> {
				BilingualTable table = this.writer.bilingual(dossier, clauses, variant.language(), hash);
				yield this.shelf.keep(dossier, variant, within(hash, table.cover()), (word) -> word.assemble(table));
			}
			case OUTLINE -> {
				Outline outline = this.writer.outline(dossier, clauses, variant, hash);
				yield this.shelf.keep(dossier, variant, within(hash, outline.cover()),
						(word) -> word.assemble(outline));
			}
			case TRANSMITTAL -> {
				LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.parties.zone(reader.side()));
				TransmittalLetter letter = this.writer.transmittal(dossier, clauses, variant, today, hash);
				yield this.shelf.keep(dossier, variant, TextHash.of(hash, letter.toString()).hex(),
						(word) -> word.assemble(letter));
			}
			default -> this.released.make(dossier, variant);
		};
	}

	private List<Reserve> sharedReserves(CurrentUser reader, Dossier dossier) {
		return this.reserves.of(reader, dossier.id())
			.stream()
			.filter((reserve) -> reserve.isLive() && !reserve.isOfMemberState())
			.toList();
	}

	/** The same words are another file once they are agreed: its header says so. */
	private static String within(String hash, Cover cover) {
		return TextHash.of(hash, cover.toString()).hex();
	}

	/** A text with a reserve more is another file, although its words are the same. */
	private static String withNotes(String hash, StatementDocument document) {
		List<String> notes = document.paragraphs().stream().flatMap((paragraph) -> paragraph.notes().stream()).toList();
		return notes.isEmpty() ? hash : TextHash.of(hash, notes.toString()).hex();
	}

}
