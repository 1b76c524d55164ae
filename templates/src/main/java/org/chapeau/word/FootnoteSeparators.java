package org.chapeau.word;

import java.math.BigInteger;
import java.util.List;

import jakarta.xml.bind.JAXBElement;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.wml.CTFootnotes;
import org.docx4j.wml.CTFtnDocProps;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.CTFtnEdnSepRef;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.STFtnEdn;

/**
 * Gives a layout the part that footnotes go to, holding nothing but the lines that stand
 * between a text and its notes: Word wants them before there can be any.
 */
final class FootnoteSeparators {

	private static final ObjectFactory FACTORY = new ObjectFactory();

	private static final BigInteger SEPARATOR = BigInteger.ONE.negate();

	private static final BigInteger CONTINUATION = BigInteger.ZERO;

	/** Single spacing, in 240ths of a line. */
	private static final int SINGLE = 240;

	private FootnoteSeparators() {
	}

	static void addTo(WordprocessingMLPackage file) throws Docx4JException {
		CTFootnotes footnotes = FACTORY.createCTFootnotes();
		footnotes.getFootnote().add(note(SEPARATOR, STFtnEdn.SEPARATOR, FACTORY.createRSeparator(new R.Separator())));
		footnotes.getFootnote()
			.add(note(CONTINUATION, STFtnEdn.CONTINUATION_SEPARATOR,
					FACTORY.createRContinuationSeparator(new R.ContinuationSeparator())));
		FootnotesPart part = new FootnotesPart();
		part.setJaxbElement(footnotes);
		file.getMainDocumentPart().addTargetPart(part);
		DocumentSettingsPart settings = file.getMainDocumentPart().getDocumentSettingsPart(true);
		settings.getContents().setFootnotePr(separators());
	}

	private static CTFtnEdn note(BigInteger id, STFtnEdn type, JAXBElement<?> line) {
		R run = FACTORY.createR();
		run.getContent().add(line);
		P paragraph = FACTORY.createP();
		paragraph.setPPr(tight());
		paragraph.getContent().add(run);
		CTFtnEdn note = FACTORY.createCTFtnEdn();
		note.setId(id);
		note.setType(type);
		note.getContent().add(paragraph);
		return note;
	}

	/**
	 * No blank line around the line, whatever the layout's ordinary paragraphs have.
	 */
	private static PPr tight() {
		PPrBase.Spacing spacing = FACTORY.createPPrBaseSpacing();
		spacing.setAfter(BigInteger.ZERO);
		spacing.setLine(BigInteger.valueOf(SINGLE));
		PPr properties = FACTORY.createPPr();
		properties.setSpacing(spacing);
		return properties;
	}

	private static CTFtnDocProps separators() {
		CTFtnDocProps properties = FACTORY.createCTFtnDocProps();
		for (BigInteger id : List.of(SEPARATOR, CONTINUATION)) {
			CTFtnEdnSepRef reference = FACTORY.createCTFtnEdnSepRef();
			reference.setId(id);
			properties.getFootnote().add(reference);
		}
		return properties;
	}

}
