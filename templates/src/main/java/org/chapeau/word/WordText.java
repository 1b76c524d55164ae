package org.chapeau.word;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.OpcPackage;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;

/**
 * What a Word file that this program made says, read back from the file. Headers,
 * footers, tables and tracked changes are not read; a file from elsewhere may have been
 * changed in ways this does not see.
 *
 * @param lines the paragraphs that have text, in order
 * @param stamp the file's origin; empty where it carries none or a broken one
 */
public record WordText(List<Line> lines, Optional<PackageStamp> stamp) {

	/**
	 * A paragraph as a reader sees it.
	 *
	 * @param style the name of its style
	 * @param level how deep it is numbered, from 0; -1 where it is not
	 * @param number its number as printed, such as {@code (a)}; empty where it has none
	 * @param text its text, line breaks as line feeds
	 * @param mark the clause it is; empty for what belongs to the layout
	 */
	public record Line(String style, int level, String number, String text, Optional<ClauseMark> mark) {

		private String readable() {
			return (this.number.isEmpty() ? '[' + this.style + ']' : "  ".repeat(this.level) + this.number) + ' '
					+ this.text;
		}

	}

	public WordText {
		lines = List.copyOf(lines);
	}

	/**
	 * Reads a file.
	 * @param docx its bytes
	 * @throws UnreadableDocumentException if it is no Word file
	 */
	public static WordText of(byte[] docx) throws UnreadableDocumentException {
		try {
			if (OpcPackage.load(new ByteArrayInputStream(docx)) instanceof WordprocessingMLPackage file) {
				return new WordText(lines(file), StampPart.read(file));
			}
			throw new Docx4JException("another kind of Office file");
		}
		catch (Docx4JException | RuntimeException ex) {
			// What docx4j throws on a file that is no Word file is anybody's guess.
			throw new UnreadableDocumentException(ex);
		}
	}

	/**
	 * The text of each paragraph, without its number.
	 */
	public List<String> paragraphs() {
		return this.lines.stream().map(Line::text).toList();
	}

	/**
	 * The whole as a reader would read it aloud, a line for each paragraph: its number,
	 * or the name of its style in brackets, and its text.
	 */
	public String readable() {
		return this.lines.stream().map(Line::readable).collect(Collectors.joining("\n"));
	}

	private static List<Line> lines(WordprocessingMLPackage file) throws Docx4JException {
		ParagraphNumbers numbers = new ParagraphNumbers(file.getMainDocumentPart());
		List<Line> lines = new ArrayList<>();
		for (Object child : file.getMainDocumentPart().getContents().getBody().getContent()) {
			if (XmlUtils.unwrap(child) instanceof P paragraph) {
				ParagraphContent content = ParagraphContent.of(paragraph);
				if (!content.text().isEmpty()) {
					lines.add(numbers.line(paragraph, content));
				}
			}
		}
		return lines;
	}

}
