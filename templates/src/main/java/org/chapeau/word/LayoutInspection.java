package org.chapeau.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapeau.word.LayoutFault.Reason;
import org.docx4j.openpackaging.Base;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.openpackaging.parts.relationships.RelationshipsPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.STFtnEdn;
import org.docx4j.wml.Style;

/**
 * Looks through a Word file for what a layout must have and what it must not bring along.
 */
final class LayoutInspection {

	/** How the types of relationships to things that run or embed end. */
	private static final Set<String> ACTIVE = Set.of("vbaProject", "oleObject", "package", "control", "aFChunk",
			"attachedTemplate", "keyMapCustomizations");

	private static final Set<String> COMMENTARY = Set.of("comments", "commentsExtended", "commentsIds",
			"commentsExtensible", "people");

	private final WordprocessingMLPackage file;

	private final Map<LayoutStyle, String> styleIds = new EnumMap<>(LayoutStyle.class);

	private final List<LayoutFault> faults = new ArrayList<>();

	LayoutInspection(WordprocessingMLPackage file, LayoutName name) {
		this.file = file;
		inspectStyles(name);
		inspectFootnotes();
		inspectRelationships(file);
		for (Part part : file.getParts().getParts().values()) {
			inspectRelationships(part);
		}
	}

	List<LayoutFault> faults() {
		return this.faults;
	}

	/**
	 * The ids by which the file knows its styles; those missing are among the faults.
	 */
	Map<LayoutStyle, String> styleIds() {
		return this.styleIds;
	}

	private void inspectStyles(LayoutName layout) {
		StyleDefinitionsPart part = this.file.getMainDocumentPart().getStyleDefinitionsPart();
		List<Style> styles = (part != null) ? part.getJaxbElement().getStyle() : List.of();
		for (Style style : styles) {
			String name = (style.getName() != null) ? style.getName().getVal() : "";
			LayoutStyle.named(name).ifPresent((known) -> {
				this.styleIds.put(known, style.getStyleId());
				if (layout.isNumbered() && known.isNumberedClause() && !isNumbered(style)) {
					add(Reason.UNNUMBERED_STYLE, name);
				}
			});
		}
		for (LayoutStyle style : layout.styles()) {
			if (!this.styleIds.containsKey(style)) {
				add(Reason.MISSING_STYLE, style.styleName());
			}
		}
	}

	/**
	 * Footnotes are the documents' own; those that only separate them from the text are
	 * in every file that Word saves.
	 */
	private void inspectFootnotes() {
		FootnotesPart part = this.file.getMainDocumentPart().getFootnotesPart();
		if (part != null && part.getJaxbElement()
			.getFootnote()
			.stream()
			.anyMatch((note) -> note.getType() == null || note.getType() == STFtnEdn.NORMAL)) {
			add(Reason.FOOTNOTES, FootnoteWriter.PART);
		}
	}

	private static boolean isNumbered(Style style) {
		return style.getPPr() != null && style.getPPr().getNumPr() != null
				&& style.getPPr().getNumPr().getNumId() != null;
	}

	private void inspectRelationships(Base source) {
		RelationshipsPart part = source.getRelationshipsPart(false);
		if (part == null) {
			return;
		}
		for (Relationship relationship : part.getRelationships().getRelationship()) {
			String type = relationship.getType().substring(relationship.getType().lastIndexOf('/') + 1);
			if (ACTIVE.contains(type)) {
				add(Reason.ACTIVE_CONTENT, relationship.getTarget());
			}
			else if (COMMENTARY.contains(type)) {
				add(Reason.COMMENTS, relationship.getTarget());
			}
			else if ("External".equals(relationship.getTargetMode()) && !isWebLink(relationship)) {
				add(Reason.EXTERNAL_LINK, relationship.getTarget());
			}
		}
	}

	private static boolean isWebLink(Relationship relationship) {
		String target = relationship.getTarget();
		return Namespaces.HYPERLINK.equals(relationship.getType())
				&& (target.startsWith("https://") || target.startsWith("http://"));
	}

	private void add(Reason reason, String subject) {
		this.faults.add(new LayoutFault(reason, subject));
	}

}
