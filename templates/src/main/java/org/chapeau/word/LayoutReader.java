package org.chapeau.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;

import org.chapeau.text.Language;
import org.chapeau.word.LayoutFault.Reason;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.OpcPackage;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.xml.sax.SAXException;

/**
 * Reads one layout and collects what is wrong with it.
 */
final class LayoutReader {

	private static final String CLAUSES_PARAGRAPH = "<w:p><w:r><w:t>" + Placeholder.CLAUSES.token()
			+ "</w:t></w:r></w:p>";

	private final LayoutName name;

	private final List<LayoutFault> faults = new ArrayList<>();

	private final SortedMap<String, byte[]> fixedParts = new TreeMap<>();

	private final SortedMap<String, XmlTemplate> templates = new TreeMap<>();

	private final Set<Placeholder> shown = EnumSet.noneOf(Placeholder.class);

	private int highestBookmark = -1;

	LayoutReader(LayoutName name) {
		this.name = name;
	}

	Layout read(byte[] docx) throws LayoutException {
		Map<LayoutStyle, String> styleIds = Map.of();
		try {
			WordprocessingMLPackage file = load(docx);
			LayoutInspection inspection = new LayoutInspection(file, this.name);
			this.faults.addAll(inspection.faults());
			styleIds = inspection.styleIds();
			new LayoutPreparation(file).run((this.name.language() == Language.EN) ? "en-GB" : "ja-JP");
			cut(save(file));
			requirePlaceholders();
		}
		catch (Docx4JException | IOException | SAXException | RuntimeException ex) {
			// What docx4j throws on a file that is no Word file is anybody's guess.
			this.faults.add(new LayoutFault(Reason.NOT_A_WORD_FILE, String.valueOf(ex.getMessage())));
		}
		refuseFaulty();
		LayoutStyles styles = new LayoutStyles(styleIds, this.name.language(), this.highestBookmark + 1);
		Layout layout = new Layout(this.name, this.fixedParts, this.templates, styles);
		tryOut(layout);
		return layout;
	}

	private static WordprocessingMLPackage load(byte[] docx) throws Docx4JException {
		if (OpcPackage.load(new ByteArrayInputStream(docx)) instanceof WordprocessingMLPackage file
				&& file.getMainDocumentPart() != null) {
			return file;
		}
		throw new Docx4JException("another kind of Office file");
	}

	private static SortedMap<String, byte[]> save(WordprocessingMLPackage file) throws Docx4JException, IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		file.save(bytes);
		return DocxZip.unpack(bytes.toByteArray());
	}

	private void cut(SortedMap<String, byte[]> parts) throws SAXException {
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			if (isXml(part.getKey())) {
				cut(part.getKey(), part.getValue());
			}
			else {
				this.fixedParts.put(part.getKey(), part.getValue());
			}
		}
	}

	private void cut(String part, byte[] content) throws SAXException {
		LayoutXml xml = new LayoutXml(content);
		this.highestBookmark = Math.max(this.highestBookmark, xml.highestBookmark());
		if (xml.isTracked()) {
			this.faults.add(new LayoutFault(Reason.TRACKED_CHANGES, part));
		}
		byte[] plain = xml.bytes();
		String text = new String(plain, StandardCharsets.UTF_8);
		notePlaceholders(text);
		XmlTemplate template = new XmlTemplate(placeClauses(text));
		if (template.isFixed()) {
			this.fixedParts.put(part, plain);
		}
		else {
			this.templates.put(part, template);
		}
	}

	private void notePlaceholders(String text) {
		Matcher token = Placeholder.TOKEN.matcher(text);
		while (token.find()) {
			Placeholder placeholder = Placeholder.named(token.group(1)).orElse(null);
			if (placeholder == null) {
				this.faults.add(new LayoutFault(Reason.UNKNOWN_PLACEHOLDER, token.group()));
			}
			else if (!this.shown.add(placeholder) && placeholder == Placeholder.CLAUSES) {
				this.faults.add(new LayoutFault(Reason.REPEATED_PLACEHOLDER, token.group()));
			}
		}
	}

	/**
	 * Lets the clauses take the place of the paragraph that stands for them.
	 */
	private String placeClauses(String text) {
		String token = Placeholder.CLAUSES.token();
		String placed = text.replace(CLAUSES_PARAGRAPH, token);
		if (text.contains(token) && placed.equals(text)) {
			this.faults.add(new LayoutFault(Reason.MISPLACED_PLACEHOLDER, token));
		}
		return placed;
	}

	private void requirePlaceholders() {
		for (Placeholder placeholder : Placeholder.values()) {
			if (placeholder.isRequiredBy(this.name) && !this.shown.contains(placeholder)) {
				this.faults.add(new LayoutFault(Reason.MISSING_PLACEHOLDER, placeholder.token()));
			}
		}
	}

	private void tryOut(Layout layout) throws LayoutException {
		layout.parts(Specimen.cover(), Specimen.body(layout)).forEach((part, content) -> {
			try {
				if (isXml(part)) {
					LayoutXml.parse(content);
				}
			}
			catch (SAXException ex) {
				this.faults.add(new LayoutFault(Reason.UNFILLABLE, part));
			}
		});
		refuseFaulty();
	}

	private static boolean isXml(String part) {
		return part.endsWith(".xml") || part.endsWith(".rels");
	}

	private void refuseFaulty() throws LayoutException {
		if (!this.faults.isEmpty()) {
			throw new LayoutException(this.name, this.faults);
		}
	}

}
