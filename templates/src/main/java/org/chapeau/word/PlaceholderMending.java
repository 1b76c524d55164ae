package org.chapeau.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.docx4j.TraversalUtil;
import org.docx4j.finders.ClassFinder;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Text;

/**
 * Brings each placeholder into one piece: Word cuts the text of a paragraph into runs
 * wherever somebody stopped typing or the spelling checker looked.
 */
final class PlaceholderMending {

	private PlaceholderMending() {
	}

	/**
	 * Mends every paragraph below a node: each placeholder moves whole to where it
	 * starts.
	 */
	static void mend(Object node) {
		for (P paragraph : find(node, P.class)) {
			mend(find(paragraph, Text.class));
		}
	}

	static String textOf(P paragraph) {
		return find(paragraph, Text.class).stream().map(Text::getValue).collect(Collectors.joining());
	}

	/**
	 * Makes a paragraph hold a placeholder and nothing else, in no style.
	 */
	static void reduceTo(P paragraph, Placeholder placeholder) {
		ObjectFactory factory = new ObjectFactory();
		Text text = factory.createText();
		text.setValue(placeholder.token());
		R run = factory.createR();
		run.getContent().add(text);
		paragraph.setPPr(null);
		paragraph.getContent().clear();
		paragraph.getContent().add(run);
	}

	private static void mend(List<Text> texts) {
		String whole = texts.stream().map(Text::getValue).collect(Collectors.joining());
		Matcher token = Placeholder.TOKEN.matcher(whole);
		while (token.find()) {
			gather(texts, token.start(), token.end(), token.group());
		}
	}

	/**
	 * Moves what stands between two offsets of the joined texts to the text it starts in.
	 * The joined text stays the same, and so do the offsets of the tokens that follow.
	 */
	private static void gather(List<Text> texts, int start, int end, String token) {
		int offset = 0;
		for (Text text : texts) {
			String value = text.getValue();
			int from = Math.max(start - offset, 0);
			int to = Math.min(end - offset, value.length());
			if (from < to) {
				boolean startsHere = start >= offset;
				text.setValue(value.substring(0, from) + (startsHere ? token : "") + value.substring(to));
				text.setSpace("preserve");
			}
			offset += value.length();
		}
	}

	private static <T> List<T> find(Object node, Class<T> type) {
		ClassFinder finder = new ClassFinder(type);
		TraversalUtil.visit(node, finder);
		List<T> found = new ArrayList<>();
		finder.results.forEach((result) -> found.add(type.cast(result)));
		return found;
	}

}
