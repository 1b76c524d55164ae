package org.chapeau.word.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.docx4j.TraversalUtil;
import org.docx4j.TraversalUtil.CallbackImpl;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.Document;
import org.docx4j.wml.Text;

/**
 * docx4j as its examples use it: the body copied, its texts walked, the file saved.
 */
final class Docx4j implements Engine {

	private static final Pattern GAP = Pattern.compile("\\$\\{(\\w+)}");

	private final WordprocessingMLPackage file;

	private final Document template;

	Docx4j() throws Exception {
		this.file = WordprocessingMLPackage
			.load(new ByteArrayInputStream(Statement.template((name) -> "${" + name + "}")));
		this.template = this.file.getMainDocumentPart().getContents();
	}

	@Override
	public String name() {
		return "docx4j, text walk";
	}

	@Override
	public byte[] write(int number) throws Exception {
		Map<String, String> values = Statement.values(number);
		Document copy = XmlUtils.deepCopy(this.template);
		new TraversalUtil(copy.getBody(), new CallbackImpl() {

			@Override
			public java.util.List<Object> apply(Object element) {
				if (element instanceof Text text) {
					text.setValue(GAP.matcher(text.getValue())
						.replaceAll((gap) -> Matcher.quoteReplacement(values.get(gap.group(1)))));
				}
				return null;
			}

		});
		this.file.getMainDocumentPart().setContents(copy);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.file.save(bytes);
		return bytes.toByteArray();
	}

}
