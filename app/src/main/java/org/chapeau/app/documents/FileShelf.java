package org.chapeau.app.documents;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.documents.persistence.DocumentStore;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.layouts.Layouts;
import org.chapeau.app.layouts.SideLayout;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.text.TextHash;
import org.chapeau.word.LayoutName;
import org.chapeau.word.WordAssembler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where files lie that have been made. One is made once for what it says and how it
 * looks, and is the same file ever after.
 */
@Component
class FileShelf {

	private final DocumentStore store;

	private final Layouts layouts;

	private final Clock clock;

	private final WordAssembler word = new WordAssembler();

	FileShelf(DocumentStore store, Layouts layouts, Clock clock) {
		this.store = store;
		this.layouts = layouts;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void warmUp() {
		this.word.warmUp();
	}

	/**
	 * Makes a file under its usual name, or finds the one made before.
	 * @param hash of all that it says
	 */
	Document keep(Dossier dossier, Variant variant, String hash, Function<WordAssembler, byte[]> content) {
		return keep(dossier, variant, hash, variant.fileName(dossier.eventDate()), content);
	}

	/**
	 * Makes a file, or finds the one made before.
	 * @param hash of all that it says
	 */
	Document keep(Dossier dossier, Variant variant, String hash, String name, Function<WordAssembler, byte[]> content) {
		Optional<SideLayout> layout = layout(variant);
		// A file is the same as long as its text, its looks and which languages are
		// authentic are.
		String said = dossier.isJapaneseProvisional() ? TextHash.of(hash, dossier.authentic().name()).hex() : hash;
		String made = layout.map((own) -> TextHash.of(said, own.sha256()).hex()).orElse(said);
		return this.store.find(dossier.id(), variant, made).orElseGet(() -> {
			byte[] bytes = content.apply(assembler(layout));
			Document document = new Document(DocumentId.random(), dossier.id(), variant, made, name,
					FileHash.sha256(bytes), bytes.length, this.clock.instant());
			this.store.insert(document, bytes);
			return document;
		});
	}

	/**
	 * Writes a file as it would be made, and does not keep it.
	 */
	byte[] write(Variant variant, Function<WordAssembler, byte[]> content) {
		return content.apply(assembler(layout(variant)));
	}

	/**
	 * A file that the caller may hand out, with its bytes.
	 */
	File take(Document document) {
		return new File(document, this.store.bytes(document));
	}

	/** A side has its own looks for what it makes for itself, and for its readouts. */
	private Optional<SideLayout> layout(Variant variant) {
		return variant.zone()
			.flatMap((side) -> this.layouts.of(side, LayoutName.of(variant.kind(), variant.language())));
	}

	private WordAssembler assembler(Optional<SideLayout> layout) {
		return layout.map((own) -> this.word.with(own.layout())).orElse(this.word);
	}

}
