package org.chapeau.word.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Apache POI as its examples use it: the file opened, the texts of its runs replaced.
 */
final class Poi implements Engine {

	private static final Pattern GAP = Pattern.compile("\\$\\{(\\w+)}");

	private final byte[] template = Statement.template((name) -> "${" + name + "}");

	@Override
	public String name() {
		return "Apache POI XWPF";
	}

	@Override
	public byte[] write(int number) throws Exception {
		Map<String, String> values = Statement.values(number);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(this.template))) {
			for (XWPFParagraph paragraph : file.getParagraphs()) {
				for (XWPFRun run : paragraph.getRuns()) {
					String text = run.getText(0);
					if (text != null) {
						run.setText(GAP.matcher(text)
							.replaceAll((gap) -> Matcher.quoteReplacement(values.get(gap.group(1)))), 0);
					}
				}
			}
			file.write(bytes);
		}
		return bytes.toByteArray();
	}

}
