package org.chapeau.word;

import java.util.List;
import java.util.Optional;

import jakarta.xml.bind.JAXBElement;
import org.docx4j.TraversalUtil;
import org.docx4j.TraversalUtil.CallbackImpl;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/**
 * The text of a paragraph and the mark it bears.
 */
record ParagraphContent(String text, Optional<ClauseMark> mark) {

	static ParagraphContent of(P paragraph) {
		Collector collector = new Collector();
		TraversalUtil.visit(paragraph, collector);
		return new ParagraphContent(collector.text.toString(), collector.mark);
	}

	private static final class Collector extends CallbackImpl {

		private final StringBuilder text = new StringBuilder();

		private Optional<ClauseMark> mark = Optional.empty();

		@Override
		public @Nullable List<Object> apply(Object node) {
			if (node instanceof Text words && !isInstruction(node)) {
				this.text.append(words.getValue());
			}
			else if (node instanceof Br) {
				this.text.append('\n');
			}
			else if (node instanceof R.Tab) {
				this.text.append('\t');
			}
			else if (node instanceof CTBookmark bookmark && this.mark.isEmpty()) {
				this.mark = ClauseMark.ofBookmark(bookmark.getName());
			}
			return null;
		}

		private static boolean isInstruction(Object node) {
			return node instanceof JAXBElement<?> element && element.getName().getLocalPart().equals("instrText");
		}

	}

}
