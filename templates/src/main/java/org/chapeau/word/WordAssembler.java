package org.chapeau.word;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Assembles statements and their companions on the built-in layouts, or on layouts of
 * somebody's own. Safe for use by many threads; a built-in layout is read when it is
 * first needed and then kept.
 */
public final class WordAssembler {

	private final Map<LayoutName, Layout> builtIn;

	private final Map<LayoutName, Layout> own;

	public WordAssembler() {
		this(new ConcurrentHashMap<>(), Map.of());
	}

	private WordAssembler(Map<LayoutName, Layout> builtIn, Map<LayoutName, Layout> own) {
		this.builtIn = builtIn;
		this.own = own;
	}

	/**
	 * The same assembler, but for what goes on the given layout: that takes the place of
	 * the layout of its name. The assembler itself stays as it is.
	 */
	public WordAssembler with(Layout layout) {
		Map<LayoutName, Layout> more = new EnumMap<>(LayoutName.class);
		more.putAll(this.own);
		more.put(layout.name(), layout);
		return new WordAssembler(this.builtIn, Map.copyOf(more));
	}

	/**
	 * Reads all layouts and lays out one document on each, in a background thread of its
	 * own: the first document after a start otherwise waits a second or two for docx4j's
	 * XML binding.
	 * @return completes when all is warm, or exceptionally when a layout cannot be used
	 */
	public CompletableFuture<Void> warmUp() {
		CompletableFuture<Void> warm = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				for (LayoutName name : LayoutName.values()) {
					Layout layout = layout(name);
					layout.write(Specimen.cover(), Specimen.body(layout));
				}
				warm.complete(null);
			}
			catch (RuntimeException | Error ex) {
				warm.completeExceptionally(ex);
			}
		}, "word-warm-up");
		thread.setDaemon(true);
		thread.start();
		return warm;
	}

	/**
	 * Lays a document out on the layout of its kind and language. The same document gives
	 * the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(StatementDocument document) {
		return assemble(document, layout(LayoutName.of(document.kind(), document.language())));
	}

	/**
	 * Lays a document out on a layout of somebody's own.
	 * @return the bytes of a Word file
	 * @throws IllegalArgumentException if the layout is for another kind of document or
	 * another language
	 */
	public byte[] assemble(StatementDocument document, Layout layout) {
		if (layout.name() != LayoutName.of(document.kind(), document.language())) {
			throw new IllegalArgumentException(
					"A " + document.kind() + " in " + document.language() + " cannot use " + layout.name());
		}
		return layout.write(document);
	}

	/**
	 * Writes a who-agreed sheet. The same sheet gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(WhoAgreedSheet sheet) {
		Layout layout = layout(LayoutName.of(DocumentKind.WHO_AGREED_SHEET, sheet.language()));
		return layout.write(sheet.cover(), new WhoAgreedWriter(layout.styles()).write(sheet));
	}

	/**
	 * Writes a redline with tracked changes. The same redline gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(RedlineDocument document) {
		Layout layout = layout(LayoutName.of(DocumentKind.REDLINE, document.language()));
		return layout.write(document.cover(), new RedlineWriter(layout.styles(), document).write());
	}

	/**
	 * Writes what changed between two files of any origin, and not a word beside. The
	 * same redline gives the same bytes.
	 * @return the bytes of a Word file; taking every change leaves the later text,
	 * refusing every change the earlier one
	 */
	public byte[] compare(RedlineDocument document) {
		Layout layout = layout(LayoutName.ofComparison(document.language()));
		return layout.write(document.cover(), new RedlineWriter(layout.styles(), document).writeBare());
	}

	/**
	 * Writes a compilation text. The same text gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(CompilationText text) {
		Layout layout = layout(LayoutName.of(DocumentKind.COMPILATION_TEXT, text.language()));
		return layout.write(text.cover(), new CompilationWriter(layout.styles()).write(text));
	}

	/**
	 * Writes an annotated edition. The same edition gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(AnnotatedEdition edition) {
		Layout layout = layout(LayoutName.of(DocumentKind.ANNOTATED_EDITION, edition.language()));
		return layout.write(edition.cover(), new AnnotatedWriter(layout.styles()).write(edition));
	}

	/**
	 * Writes a bilingual table. The same table gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(BilingualTable table) {
		Layout layout = layout(LayoutName.of(DocumentKind.BILINGUAL_TABLE, table.language()));
		return layout.write(table.cover(), new BilingualWriter(layout.styles()).write(table));
	}

	/**
	 * Writes a clause book. The same book gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(ClauseBook book) {
		Layout layout = layout(LayoutName.of(DocumentKind.BILINGUAL_TABLE, book.language()));
		return layout.write(book.cover(), new ClauseBookWriter(layout.styles()).write(book));
	}

	/**
	 * Writes an outline. The same outline gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(Outline outline) {
		Layout layout = layout(LayoutName.of(DocumentKind.OUTLINE, outline.language()));
		return layout.write(outline.cover(), new PaperWriter(layout.styles()).write(outline));
	}

	/**
	 * Writes a letter of transmittal. The same letter gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(TransmittalLetter letter) {
		Layout layout = layout(LayoutName.of(DocumentKind.TRANSMITTAL, letter.language()));
		return layout.write(letter.cover(), new PaperWriter(layout.styles()).write(letter));
	}

	/**
	 * Writes a corrigendum. The same corrigendum gives the same bytes.
	 * @return the bytes of a Word file
	 */
	public byte[] assemble(Corrigendum corrigendum) {
		Layout layout = layout(LayoutName.of(DocumentKind.CORRIGENDUM, corrigendum.language()));
		return layout.write(corrigendum.cover(), new CorrigendumWriter(layout.styles()).write(corrigendum));
	}

	private Layout layout(LayoutName name) {
		Layout layout = this.own.get(name);
		return (layout != null) ? layout : this.builtIn.computeIfAbsent(name, Layout::builtIn);
	}

}
