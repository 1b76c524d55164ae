package org.chapeau.word.returned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.DocxZip;
import org.chapeau.word.Handling;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.Paragraph;
import org.chapeau.word.RollingRuns;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TitleBlock;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.reading.TrackedFile;
import org.chapeau.word.reading.WordFile;

/**
 * A text that was sent to people of the EU as a Word file, and what they do to its XML:
 * {@code aText("We condemn.").edited("condemn", "deplore")}.
 */
final class Sent {

	static final ClauseMark FIRST = new ClauseMark("c1");

	static final ClauseMark SECOND = new ClauseMark("c2");

	static final ClauseMark THIRD = new ClauseMark("c3");

	private static final WordAssembler WORD = new WordAssembler();

	private static final String STAMP = "3f7a9c0e51b2d4486a7719e0c2f5b8d31e4a6077c9d2b8f0a1e35c6478d90b2f";

	private final SentText text;

	private String xml;

	private final TreeMap<String, byte[]> parts;

	private Sent(SentText text) {
		this.text = text;
		this.parts = unpacked(WORD.assemble(text.document()));
		this.xml = new String(this.parts.getOrDefault("word/document.xml", new byte[0]), StandardCharsets.UTF_8);
	}

	/**
	 * A text of clauses in notation.
	 */
	static Sent aText(String... clauses) {
		return new Sent(text(Language.EN, List.of(clauses)));
	}

	static Sent aTextInJapanese(String... clauses) {
		return new Sent(text(Language.JA, List.of(clauses)));
	}

	static SentText text(Language language, List<String> clauses) {
		return textOf(language, clauses.stream().map(RollingText::parse).toList());
	}

	static SentText textOf(Language language, List<RollingText> clauses) {
		Map<ClauseMark, RollingText> texts = new LinkedHashMap<>();
		List<Paragraph> paragraphs = new ArrayList<>();
		for (RollingText clause : clauses) {
			ClauseMark mark = new ClauseMark("c" + (paragraphs.size() + 1));
			texts.put(mark, clause);
			paragraphs.add(new Paragraph(Part.OPERATIVE, 0, RollingRuns.of(clause, language), mark));
		}
		TitleBlock title = (language == Language.JA) ? new TitleBlock("日本及び欧州連合（EU）", "海洋に関する共同声明", "東京、2024年11月1日")
				: new TitleBlock("The European Union and Japan", "Joint Statement on the Sea",
						"Tokyo, 1 November 2024");
		StatementDocument document = new StatementDocument(DocumentKind.ROLLING_TEXT, language, title, Handling.PUBLIC,
				paragraphs, PackageStamp.of("sea-2024", STAMP));
		return SentText.of(document, WordFile.read(TrackedFile.parts(WORD.assemble(document))), Party.EU, texts);
	}

	/**
	 * A text of one clause with notes at its foot.
	 */
	static Sent aNotedText(String clause, String... notes) {
		StatementDocument plain = text(Language.EN, List.of(clause)).document();
		StatementDocument noted = new StatementDocument(plain.kind(), plain.language(), plain.titleBlock(),
				plain.handling(), List.of(plain.paragraphs().get(0).withNotes(List.of(notes))), plain.stamp());
		return new Sent(SentText.of(noted, WordFile.read(TrackedFile.parts(WORD.assemble(noted))), Party.EU,
				Map.of(FIRST, RollingText.parse(clause))));
	}

	/**
	 * Replaces words in the file without tracking.
	 */
	Sent edited(String words, String others) {
		return with((content) -> content.replace(words, others));
	}

	/**
	 * Changes the XML of the text.
	 */
	Sent with(UnaryOperator<String> change) {
		String changed = change.apply(this.xml);
		if (changed.equals(this.xml)) {
			throw new IllegalArgumentException("Nothing was changed in " + this.xml);
		}
		this.xml = changed;
		return this;
	}

	/**
	 * Takes all marks of ours out.
	 */
	Sent withoutMarks() {
		return with((content) -> content.replaceAll("<w:bookmark(Start|End)[^>]*/>", ""));
	}

	/**
	 * The paragraph of a clause as XML.
	 */
	String paragraph(ClauseMark mark) {
		int at = this.xml.indexOf("w:name=\"_kp_" + mark.value() + "\"");
		return this.xml.substring(this.xml.lastIndexOf("<w:p>", at), this.xml.indexOf("</w:p>", at) + 6);
	}

	SentText sentText() {
		return this.text;
	}

	byte[] bytes() {
		this.parts.put("word/document.xml", this.xml.getBytes(StandardCharsets.UTF_8));
		return DocxZip.pack(this.parts);
	}

	WordFile file() {
		return WordFile.read(TrackedFile.parts(bytes()));
	}

	/**
	 * What comes back.
	 */
	ReturnedText returned() {
		return ReturnedText.of(file(), this.text);
	}

	static WordFile fileOf(SentText text) {
		return WordFile.read(TrackedFile.parts(WORD.assemble(text.document())));
	}

	private static TreeMap<String, byte[]> unpacked(byte[] docx) {
		TreeMap<String, byte[]> parts = new TreeMap<>();
		try {
			parts.putAll(DocxZip.unpack(docx));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return parts;
	}

}
