package org.chapeau.word;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapeau.text.Language;
import org.chapeau.word.redline.Fate;
import org.chapeau.word.redline.Line;
import org.chapeau.word.redline.Passage;
import org.chapeau.word.redline.Piece;

/**
 * Writes a redline as tracked changes.
 */
final class RedlineWriter {

	/** The schema wants a time on ranges, though nobody is shown it. */
	private static final String NO_TIME = DocxZip.NO_TIME.toInstant(ZoneOffset.UTC).toString();

	private final LayoutStyles styles;

	private final RedlineDocument document;

	private final RunWriter runs;

	private final String hand;

	private final Set<ClauseMark> marked = new HashSet<>();

	private final StringBuilder xml = new StringBuilder();

	/** Changes, ranges and bookmarks have numbers of one row. */
	private int number;

	RedlineWriter(LayoutStyles styles, RedlineDocument document) {
		this.styles = styles;
		this.document = document;
		this.runs = new RunWriter(styles, document.language());
		this.number = styles.firstBookmark();
		this.hand = " w:author=\"" + XmlText.escape(document.authorName()) + '"'
				+ document.at()
					.map((instant) -> " w:date=\"" + instant.truncatedTo(ChronoUnit.SECONDS) + '"')
					.orElse("");
	}

	/**
	 * The changes and nothing else.
	 */
	BodyText writeBare() {
		this.document.redline().closed().lines().forEach(this::append);
		return BodyText.of(this.xml);
	}

	/**
	 * The changes, and a line that says where they end.
	 */
	BodyText write() {
		this.document.redline().lines().forEach(this::append);
		// A tracked end of the last paragraph would have nothing to be joined to.
		this.xml.append(this.styles.paragraph(LayoutStyle.DISTRIBUTION));
		this.runs.append(this.xml, (this.document.language() == Language.JA) ? "（比較終わり）" : "End of the comparison");
		this.xml.append("</w:p>");
		return BodyText.of(this.xml);
	}

	private void append(Line line) {
		int range = openParagraph(line);
		int bookmark = openBookmark(line);
		appendPieces(line.pieces(), bookmark);
		this.xml.append("</w:p>");
		if (range >= 0) {
			this.xml.append('<').append(element(line.end())).append("RangeEnd w:id=\"").append(range).append("\"/>");
		}
	}

	/**
	 * Opens the paragraph and, where it moved, the range that ends behind it.
	 * @return the number of the range, or -1
	 */
	private int openParagraph(Line line) {
		this.xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style(line.passage())).append("\"/>");
		if (line.end() != Fate.KEPT) {
			this.xml.append("<w:rPr>");
			openChange(element(line.end()));
			this.xml.append("/></w:rPr>");
		}
		line.formerly().ifPresent((passage) -> {
			openChange("w:pPrChange");
			this.xml.append("><w:pPr><w:pStyle w:val=\"").append(style(passage)).append("\"/></w:pPr></w:pPrChange>");
		});
		this.xml.append("</w:pPr>");
		if (line.move().isEmpty()) {
			return -1;
		}
		int range = this.number;
		openChange(element(line.end()) + "RangeStart");
		if (this.document.at().isEmpty()) {
			this.xml.append(" w:date=\"").append(NO_TIME).append('"');
		}
		this.xml.append(" w:name=\"move").append(line.move().get()).append("\"/>");
		return range;
	}

	private int openBookmark(Line line) {
		String key = line.passage().key();
		// The clause is where it is now; a name cannot stand twice.
		if (line.end() == Fate.MOVED_AWAY || !ClauseMark.isValid(key) || !this.marked.add(new ClauseMark(key))) {
			return -1;
		}
		this.xml.append("<w:bookmarkStart w:id=\"").append(this.number).append("\" w:name=\"");
		this.xml.append(new ClauseMark(key).bookmarkName()).append("\"/>");
		return this.number++;
	}

	private void appendPieces(List<Piece> pieces, int bookmark) {
		String hanging = "";
		for (int i = 0; i < pieces.size(); i++) {
			Piece piece = pieces.get(i);
			int end = (i < pieces.size() - 1) ? piece.text().length()
					: HangingPunctuation.start(piece.text(), this.document.language());
			append(new Piece(piece.fate(), piece.text().substring(0, end)));
			hanging = piece.text().substring(end);
		}
		if (bookmark >= 0) {
			this.xml.append("<w:bookmarkEnd w:id=\"").append(bookmark).append("\"/>");
		}
		if (!hanging.isEmpty()) {
			append(new Piece(pieces.get(pieces.size() - 1).fate(), hanging));
		}
	}

	private void append(Piece piece) {
		if (piece.text().isEmpty()) {
			return;
		}
		if (piece.fate() == Fate.KEPT) {
			this.runs.append(this.xml, piece.text());
			return;
		}
		openChange(element(piece.fate()));
		this.xml.append('>');
		if (piece.fate() == Fate.DELETED) {
			this.runs.appendDeleted(this.xml, piece.text());
		}
		else {
			this.runs.append(this.xml, piece.text());
		}
		this.xml.append("</").append(element(piece.fate())).append('>');
	}

	private void openChange(String element) {
		this.xml.append('<').append(element).append(" w:id=\"").append(this.number++).append('"').append(this.hand);
	}

	private static String element(Fate fate) {
		return switch (fate) {
			case KEPT -> throw new IllegalArgumentException("What is kept has no change");
			case INSERTED -> "w:ins";
			case DELETED -> "w:del";
			case MOVED_AWAY -> "w:moveFrom";
			case MOVED_HERE -> "w:moveTo";
		};
	}

	private String style(Passage passage) {
		return this.styles.id(LayoutStyle.of(passage.part(), passage.depth()));
	}

}
