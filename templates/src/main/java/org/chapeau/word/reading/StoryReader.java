package org.chapeau.word.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chapeau.word.ClauseMark;
import org.chapeau.word.gate.SafeXml;

/**
 * Reads one story of a file as a stream: the body, the footnotes, a header.
 *
 * <p>
 * What was done to the words at hand is a list that elements lengthen while they are
 * open. A property, such as {@code w:trPr}, lengthens it for the element it belongs to,
 * so the list is put back when that element ends and not when the property does.
 */
final class StoryReader {

	/** Inserted, moved, deleted, in a row, in a cell: more says nothing more. */
	private static final int DEEPEST = 16;

	/** Characters of the words that a comment is about. */
	private static final int LONGEST_ABOUT = 500;

	private static final String TAB = "\t";

	private static final String LINE_FEED = "\n";

	/** Their marks of change speak of the element around them. */
	private static final Set<String> PROPERTIES = Set.of("w:pPr", "w:rPr", "w:trPr", "w:tcPr", "w:numPr", "m:ctrlPr");

	private final Collected collected;

	private final Fields fields = new Fields();

	private final Deque<Open> open = new ArrayDeque<>();

	private final Deque<ParagraphDraft> paragraphs = new ArrayDeque<>();

	private final Deque<Integer> indexes = new ArrayDeque<>();

	private final Deque<Integer> blocks = new ArrayDeque<>();

	/** How many tables are open, and where in the outermost one is read. */
	private int depth;

	private int row;

	private int column;

	private final List<ClauseMark> pendingMarks = new ArrayList<>();

	private final Set<Collected.Anchor> openAnchors = new LinkedHashSet<>();

	private final Story story;

	private List<Revision> revisions = List.of();

	private boolean hidden;

	private int skipped;

	/** For each alternate content that is open, whether a branch of it was taken. */
	private final Deque<Boolean> branches = new ArrayDeque<>();

	StoryReader(Story story, Collected collected) {
		this.story = story;
		this.collected = collected;
		this.blocks.push(collected.blocks++);
	}

	/**
	 * An element that is open, and what held before it.
	 */
	private record Open(String name, List<Revision> revisions, boolean hidden) {
	}

	void read(InputStream content) throws IOException {
		try (content) {
			XMLStreamReader xml = SafeXml.read(content);
			while (xml.hasNext()) {
				switch (xml.next()) {
					case XMLStreamConstants.START_ELEMENT -> start(xml);
					case XMLStreamConstants.END_ELEMENT -> end();
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
						characters(xml.getText());
					default -> {
						// Comments of XML and the like say nothing.
					}
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("What the gate has read cannot be read again", ex);
		}
		if (this.fields.count() > 0 && this.story.isText()) {
			this.collected.warnings.merge(Warning.Kind.FIELD, this.fields.count(), Integer::sum);
		}
		this.collected.fetchingFields.addAll(this.fields.fetching());
	}

	private void start(XMLStreamReader xml) {
		if (this.skipped > 0) {
			this.skipped++;
			return;
		}
		String name = Vocabulary.element(xml);
		String parent = this.open.isEmpty() ? "" : this.open.peek().name();
		if (isSkipped(name, xml)) {
			this.skipped = 1;
			return;
		}
		this.open.push(new Open(name, this.revisions, this.hidden));
		noteSaveIds(xml);
		if (name.startsWith("w:")) {
			word(name, parent, xml);
		}
		else if (name.equals("m:oMath")) {
			this.collected.warn(Warning.Kind.FORMULA);
		}
		else if (name.equals("mc:AlternateContent")) {
			this.branches.push(false);
		}
		else if (name.equals("mc:Choice") && !this.branches.isEmpty()) {
			this.branches.pop();
			this.branches.push(true);
		}
	}

	/**
	 * One branch of alternate content is read. A change of looks is noted and its old
	 * look skipped. The lines around footnotes are no text.
	 */
	private boolean isSkipped(String name, XMLStreamReader xml) {
		if (name.startsWith("w:") && name.endsWith("Change")) {
			format(xml);
			return true;
		}
		return switch (name) {
			case "mc:Choice", "mc:Fallback" -> !this.branches.isEmpty() && this.branches.element();
			case "w:rt" -> {
				this.collected.warn(Warning.Kind.RUBY);
				yield true;
			}
			case "w:footnote", "w:endnote" -> !Vocabulary.attribute(xml, "type").orElse("normal").equals("normal");
			default -> false;
		};
	}

	private void word(String name, String parent, XMLStreamReader xml) {
		switch (name) {
			case "w:p" -> paragraph(xml);
			case "w:ins", "w:del", "w:moveFrom", "w:moveTo" -> changed(name, parent, xml);
			case "w:cellIns" -> surround(ChangeKind.CELL_INSERTION, xml);
			case "w:cellDel" -> surround(ChangeKind.CELL_DELETION, xml);
			case "w:cellMerge" -> this.collected.warn(Warning.Kind.CELL_MERGE);
			case "w:tbl", "w:tr" -> table(name);
			case "w:tc", "w:txbxContent" -> {
				this.column += (name.equals("w:tc") && this.depth == 1) ? 1 : 0;
				this.blocks.push(this.collected.blocks++);
			}
			case "w:comment", "w:footnote", "w:endnote" -> note(xml);
			case "w:vanish" -> this.hidden = this.hidden || (isIn("w:rPr", "w:r") && Vocabulary.isOn(xml));
			case "w:fldChar" -> field(Vocabulary.attribute(xml, "fldCharType").orElse(""));
			case "w:fldSimple" -> this.fields.simple(Vocabulary.attribute(xml, "instr").orElse(""));
			case "w:bookmarkStart" -> bookmark(Vocabulary.attribute(xml, "name").orElse(""));
			case "w:commentRangeStart" -> this.openAnchors.add(anchor(xml));
			case "w:commentRangeEnd" -> this.openAnchors.remove(anchor(xml));
			case "w:commentReference" -> anchor(xml);
			case "w:altChunk", "w:subDoc" -> this.collected.warn(Warning.Kind.OTHER_FILE);
			case "w:drawing", "w:pict", "w:object" -> this.collected.warn(Warning.Kind.PICTURE);
			default -> {
				if (parent.equals("w:r")) {
					character(name, xml);
				}
			}
		}
	}

	private void character(String name, XMLStreamReader xml) {
		switch (name) {
			case "w:tab", "w:ptab" -> text(TAB);
			case "w:br", "w:cr" -> text(LINE_FEED);
			case "w:noBreakHyphen" -> text("\u2011");
			case "w:softHyphen" -> text("\u00AD");
			case "w:sym" -> symbol(Vocabulary.attribute(xml, "char").orElse(""));
			default -> {
				// No character.
			}
		}
	}

	private void end() {
		if (this.skipped > 0) {
			this.skipped--;
			return;
		}
		Open ended = this.open.pop();
		switch (ended.name()) {
			case "w:p" -> {
				this.paragraphs.pop();
				this.indexes.pop();
			}
			case "w:tc", "w:txbxContent", "w:comment", "w:footnote", "w:endnote" -> this.blocks.pop();
			case "w:tbl" -> {
				this.depth--;
				// What is before the table is never joined with what is behind it.
				this.blocks.pop();
				this.blocks.push(this.collected.blocks++);
			}
			case "mc:AlternateContent" -> this.branches.pop();
			default -> {
				// Nothing ends with it but what was done to it.
			}
		}
		boolean speaksOfParent = PROPERTIES.contains(ended.name())
				|| (!this.open.isEmpty() && PROPERTIES.contains(this.open.peek().name()));
		if (!speaksOfParent) {
			this.revisions = ended.revisions();
			this.hidden = ended.hidden();
		}
	}

	private void characters(String text) {
		if (this.skipped > 0 || this.open.isEmpty()) {
			return;
		}
		switch (this.open.peek().name()) {
			case "w:t", "w:delText", "m:t" -> text(text);
			case "w:instrText", "w:delInstrText" -> this.fields.instruction(text);
			case "a:t" -> {
				if (!text.isBlank()) {
					this.collected.warn(Warning.Kind.DRAWN_TEXT);
				}
			}
			default -> {
				// White space between elements.
			}
		}
	}

	private void text(String text) {
		ParagraphDraft paragraph = this.paragraphs.peek();
		if (paragraph == null || this.fields.isInstruction()) {
			return;
		}
		paragraph.append(text, this.revisions, this.hidden);
		for (Revision revision : this.revisions) {
			this.collected.revisions.get(revision).append(text);
		}
		if (this.hidden) {
			this.collected.hiddenCharacters += text.length();
		}
		if (View.FINAL.shows(this.revisions)) {
			this.openAnchors.forEach((anchor) -> anchor.about.append(text));
			this.openAnchors.removeIf((anchor) -> anchor.about.length() >= LONGEST_ABOUT);
		}
	}

	/** Of a table within a table only the outer one counts. */
	private void table(String name) {
		if (name.equals("w:tbl") && this.depth++ == 0) {
			this.collected.tables++;
			this.row = -1;
		}
		else if (name.equals("w:tr") && this.depth == 1) {
			this.row++;
			this.column = -1;
		}
	}

	private void paragraph(XMLStreamReader xml) {
		Optional<Cell> cell = (this.depth > 0) ? Optional.of(new Cell(this.collected.tables - 1, this.row, this.column))
				: Optional.empty();
		ParagraphDraft paragraph = new ParagraphDraft(this.story, this.blocks.element(), this.revisions,
				Vocabulary.paraId(xml), cell);
		this.pendingMarks.forEach(paragraph::mark);
		this.pendingMarks.clear();
		this.paragraphs.push(paragraph);
		this.indexes.push(this.collected.paragraphs.size());
		this.collected.paragraphs.add(paragraph);
		this.hidden = false;
	}

	private void changed(String name, String parent, XMLStreamReader xml) {
		boolean added = name.equals("w:ins") || name.equals("w:moveTo");
		switch (parent) {
			case "w:rPr" -> {
				ParagraphDraft paragraph = this.paragraphs.peek();
				if (paragraph != null && isIn("w:rPr", "w:pPr")) {
					ChangeKind kind = added ? ChangeKind.PARAGRAPH_INSERTION : ChangeKind.PARAGRAPH_DELETION;
					Revision revision = revise(kind, xml);
					this.collected.revisions.get(revision).append('¶');
					paragraph.changeEnd(revision);
				}
			}
			case "w:trPr" -> surround(added ? ChangeKind.ROW_INSERTION : ChangeKind.ROW_DELETION, xml);
			case "w:numPr" -> revise(ChangeKind.FORMAT, xml);
			case "m:ctrlPr" -> {
				// The sign of a formula, which is not read.
			}
			default -> surround(switch (name) {
				case "w:ins" -> ChangeKind.INSERTION;
				case "w:del" -> ChangeKind.DELETION;
				case "w:moveFrom" -> ChangeKind.MOVE_FROM;
				default -> ChangeKind.MOVE_TO;
			}, xml);
		}
	}

	/** Whether the element at hand, already open, stands in these. */
	private boolean isIn(String parent, String grandparent) {
		return this.open.stream().skip(1).limit(2).map(Open::name).toList().equals(List.of(parent, grandparent));
	}

	/**
	 * Holds for all that follows in the element at hand.
	 */
	private void surround(ChangeKind kind, XMLStreamReader xml) {
		Revision revision = revise(kind, xml);
		if (this.revisions.size() < DEEPEST) {
			List<Revision> longer = new ArrayList<>(this.revisions);
			longer.add(revision);
			this.revisions = List.copyOf(longer);
		}
	}

	private void format(XMLStreamReader xml) {
		if (!this.open.isEmpty() && this.open.peek().name().equals("w:rPr") && !isOfParagraphEnd()) {
			surround(ChangeKind.FORMAT, xml);
		}
		else {
			revise(ChangeKind.FORMAT, xml);
		}
	}

	/** Whether the properties at hand are those of the end of a paragraph. */
	private boolean isOfParagraphEnd() {
		return this.open.stream().skip(1).findFirst().filter((element) -> element.name().equals("w:pPr")).isPresent();
	}

	private Revision revise(ChangeKind kind, XMLStreamReader xml) {
		int paragraph = this.story.isText() && !this.collected.paragraphs.isEmpty()
				? (this.indexes.isEmpty() ? this.collected.paragraphs.size() - 1 : this.indexes.element()) : -1;
		return this.collected.revise(kind, Vocabulary.attribute(xml, "author").orElse(""),
				Vocabulary.attribute(xml, "date"), paragraph);
	}

	private void note(XMLStreamReader xml) {
		this.blocks.push(this.collected.blocks++);
		this.collected.notes.add(new Collected.Note(Vocabulary.attribute(xml, "id").orElse(""),
				Vocabulary.attribute(xml, "author").orElse(""), Vocabulary.attribute(xml, "date"),
				this.collected.paragraphs.size()));
	}

	private void field(String type) {
		switch (type) {
			case "begin" -> this.fields.begin();
			case "separate" -> this.fields.separate();
			case "end" -> this.fields.end();
			default -> {
				// Broken: as if it were not there.
			}
		}
	}

	private void bookmark(String name) {
		ClauseMark.ofBookmark(name).ifPresent((mark) -> {
			ParagraphDraft paragraph = this.paragraphs.peek();
			if (paragraph != null) {
				paragraph.mark(mark);
			}
			else {
				this.pendingMarks.add(mark);
			}
		});
	}

	private Collected.Anchor anchor(XMLStreamReader xml) {
		Collected.Anchor anchor = this.collected.anchors.computeIfAbsent(Vocabulary.attribute(xml, "id").orElse(""),
				(id) -> new Collected.Anchor());
		if (anchor.paragraph < 0) {
			anchor.paragraph = this.indexes.isEmpty() ? this.collected.paragraphs.size() : this.indexes.element();
		}
		return anchor;
	}

	private void symbol(String hexadecimal) {
		this.collected.warn(Warning.Kind.SYMBOL);
		try {
			text(Character.toString((char) Integer.parseInt(hexadecimal, 16)));
		}
		catch (NumberFormatException ex) {
			text("\uFFFD");
		}
	}

	private void noteSaveIds(XMLStreamReader xml) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).startsWith("rsid")) {
				this.collected.saveIds.add(xml.getAttributeValue(i));
			}
		}
	}

}
