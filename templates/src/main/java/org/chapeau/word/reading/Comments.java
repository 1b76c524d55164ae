package org.chapeau.word.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chapeau.word.gate.SafeXml;
import org.chapeau.word.gate.WordParts;

/**
 * Puts together what a file tells of its comments in three places: their words, where
 * they stand, and which answers which.
 */
final class Comments {

	/**
	 * What a later part tells of the last paragraph of a comment.
	 */
	private record Thread(Optional<String> answersParagraph, boolean resolved) {
	}

	private Comments() {
	}

	/**
	 * @param words the stories of the comments
	 * @param anchors where comments stand, by their ids
	 * @param index turns the number of a paragraph of the file into one of the final text
	 */
	static List<ReadComment> of(WordParts parts, Collected words, Map<String, Collected.Anchor> anchors,
			IntUnaryOperator index) {
		Map<String, Thread> threads = threads(parts);
		Map<String, String> idByParagraph = new HashMap<>();
		List<ReadComment> comments = new ArrayList<>();
		for (int i = 0; i < words.notes.size(); i++) {
			Collected.Note note = words.notes.get(i);
			int end = (i + 1 < words.notes.size()) ? words.notes.get(i + 1).firstParagraph() : words.paragraphs.size();
			List<ReadParagraph> paragraphs = words.paragraphs.subList(note.firstParagraph(), end)
				.stream()
				.map(ParagraphDraft::paragraph)
				.toList();
			String text = paragraphs.stream()
				.map((paragraph) -> paragraph.words(View.FINAL))
				.collect(Collectors.joining("\n"));
			Thread thread = new Thread(Optional.empty(), false);
			for (ReadParagraph paragraph : paragraphs) {
				paragraph.paraId().ifPresent((id) -> idByParagraph.put(id, note.id()));
				Thread told = threads.get(paragraph.paraId().orElse(""));
				thread = (told != null) ? told : thread;
			}
			Collected.Anchor anchor = anchors.getOrDefault(note.id(), new Collected.Anchor());
			comments.add(new ReadComment(note.id(), note.author(), note.date(), text, anchor.about.toString(),
					index.applyAsInt(anchor.paragraph), thread.answersParagraph().map(idByParagraph::get),
					thread.resolved()));
		}
		return comments;
	}

	private static Map<String, Thread> threads(WordParts parts) {
		Map<String, Thread> threads = new HashMap<>();
		for (String part : parts.allRelated(parts.mainPart(), "commentsExtended")) {
			try {
				XMLStreamReader xml = SafeXml.read(parts.open(part));
				while (xml.hasNext()) {
					xml.next();
					if (xml.isStartElement() && xml.getLocalName().equals("commentEx")) {
						Vocabulary.attribute2012(xml, "paraId")
							.ifPresent((id) -> threads.put(id, new Thread(Vocabulary.attribute2012(xml, "paraIdParent"),
									Vocabulary.attribute2012(xml, "done").filter("1"::equals).isPresent())));
					}
				}
			}
			catch (XMLStreamException ex) {
				throw new IllegalStateException("What the gate has read cannot be read again", ex);
			}
		}
		return threads;
	}

}
