package org.chapeau.word;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.chapeau.word.WordText.Line;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.Lvl;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.P;
import org.docx4j.wml.PPrBase.NumPr;
import org.docx4j.wml.Style;
import org.jspecify.annotations.Nullable;

/**
 * Numbers paragraphs as Word would: by the list that their style is linked to, counting
 * on through everything in between.
 */
final class ParagraphNumbers {

	private static final int LEVELS = 9;

	private final Map<String, Style> styles = new HashMap<>();

	private final Map<BigInteger, Map<Integer, Lvl>> lists = new HashMap<>();

	private final Map<BigInteger, int[]> counts = new HashMap<>();

	ParagraphNumbers(MainDocumentPart document) {
		document.getStyleDefinitionsPart()
			.getJaxbElement()
			.getStyle()
			.forEach((style) -> this.styles.put(style.getStyleId(), style));
		if (document.getNumberingDefinitionsPart() != null) {
			readLists(document.getNumberingDefinitionsPart().getJaxbElement());
		}
	}

	/**
	 * The paragraph with its number; each call counts.
	 */
	Line line(P paragraph, ParagraphContent content) {
		String id = (paragraph.getPPr() != null && paragraph.getPPr().getPStyle() != null)
				? paragraph.getPPr().getPStyle().getVal() : "";
		Style style = this.styles.get(id);
		String name = (style != null) ? style.getName().getVal() : id;
		NumPr numbering = (style != null && style.getPPr() != null) ? style.getPPr().getNumPr() : null;
		if (numbering == null || numbering.getNumId() == null) {
			return new Line(name, -1, "", content.text(), content.mark());
		}
		int level = (numbering.getIlvl() != null) ? numbering.getIlvl().getVal().intValue() : 0;
		return new Line(name, level, number(numbering.getNumId().getVal(), level), content.text(), content.mark());
	}

	private void readLists(Numbering numbering) {
		Map<BigInteger, Map<Integer, Lvl>> definitions = new HashMap<>();
		for (Numbering.AbstractNum definition : numbering.getAbstractNum()) {
			Map<Integer, Lvl> levels = new HashMap<>();
			definition.getLvl().forEach((level) -> levels.put(level.getIlvl().intValue(), level));
			definitions.put(definition.getAbstractNumId(), levels);
		}
		for (Numbering.Num list : numbering.getNum()) {
			this.lists.put(list.getNumId(), definitions.getOrDefault(list.getAbstractNumId().getVal(), Map.of()));
		}
	}

	private String number(BigInteger list, int level) {
		int[] count = this.counts.computeIfAbsent(list, (id) -> new int[LEVELS]);
		count[level]++;
		Arrays.fill(count, level + 1, LEVELS, 0);
		Map<Integer, Lvl> levels = this.lists.getOrDefault(list, Map.of());
		Lvl definition = levels.get(level);
		String label = (definition != null && definition.getLvlText() != null) ? definition.getLvlText().getVal() : "";
		for (int i = 0; i <= level; i++) {
			label = label.replace("%" + (i + 1), formatted(count[i], levels.get(i)));
		}
		return label;
	}

	private static String formatted(int count, @Nullable Lvl level) {
		return (level == null || level.getNumFmt() == null) ? Integer.toString(count)
				: NumberStyle.format(count, level.getNumFmt().getVal());
	}

}
