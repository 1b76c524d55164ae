package org.chapeau.word.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chapeau.word.PackageStamp;
import org.chapeau.word.StampPart;
import org.chapeau.word.gate.SafeXml;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.reading.Warning.Kind;

/**
 * Reads the stories of one file and puts them together.
 */
final class WordFileReader {

	/** What programs write where they know no name or were told to keep none. */
	private static final Set<String> NOBODY = Set.of("", "Author", "Unknown Author", "作成者", "不明な作成者", "Auteur", "Autor",
			"Unbekannter Autor", "Auteur inconnu");

	private final WordParts parts;

	private final Collected collected = new Collected();

	private final Collected commentWords = new Collected();

	WordFileReader(WordParts parts) {
		this.parts = parts;
	}

	WordFile read() {
		String main = this.parts.mainPart();
		read(Story.BODY, List.of(main), this.collected);
		read(Story.FOOTNOTE, this.parts.allRelated(main, "footnotes"), this.collected);
		read(Story.ENDNOTE, this.parts.allRelated(main, "endnotes"), this.collected);
		read(Story.HEADER, this.parts.allRelated(main, "header"), this.collected);
		read(Story.FOOTER, this.parts.allRelated(main, "footer"), this.collected);
		read(Story.COMMENT, this.parts.allRelated(main, "comments"), this.commentWords);
		List<ReadParagraph> paragraphs = this.collected.paragraphs.stream().map(ParagraphDraft::paragraph).toList();
		List<ReadParagraph> text = paragraphs.stream().filter((paragraph) -> paragraph.story().isText()).toList();
		Views edited = Views.of(text, View.FINAL);
		List<TrackedChange> changes = changes(edited);
		List<ReadComment> comments = Comments.of(this.parts, this.commentWords, this.collected.anchors,
				(paragraph) -> edited.indexOf(paragraph));
		Optional<PackageStamp> stamp = stamp();
		Traces traces = new Traces(this.collected.saveIds.size(), this.collected.hiddenCharacters,
				this.collected.fetchingFields);
		return new WordFile(paragraphs, Views.of(text, View.ORIGINAL).paragraphs(), edited.paragraphs(), changes,
				comments, stamp, traces, warnings(changes, comments, stamp.isPresent()));
	}

	private void read(Story story, List<String> names, Collected into) {
		for (String name : names) {
			try {
				new StoryReader(story, into).read(this.parts.open(name));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("What the gate has read cannot be read again", ex);
			}
		}
	}

	private List<TrackedChange> changes(Views edited) {
		List<TrackedChange> changes = new ArrayList<>();
		this.collected.revisions.forEach((revision, words) -> changes.add(new TrackedChange(revision, words.toString(),
				edited.indexOf(this.collected.places.get(revision.number())))));
		return changes;
	}

	private Optional<PackageStamp> stamp() {
		for (String part : this.parts.allRelated(this.parts.mainPart(), "customXml")) {
			try {
				XMLStreamReader xml = SafeXml.read(this.parts.open(part));
				xml.nextTag();
				if (StampPart.NAMESPACE.equals(xml.getNamespaceURI())) {
					return StampPart.stamp((name) -> Optional.ofNullable(xml.getAttributeValue(null, name)).orElse(""));
				}
			}
			catch (XMLStreamException ex) {
				// No XML that begins with an element: not ours.
			}
		}
		return Optional.empty();
	}

	private List<Warning> warnings(List<TrackedChange> changes, List<ReadComment> comments, boolean ours) {
		Map<Kind, Integer> counts = new EnumMap<>(this.collected.warnings);
		this.commentWords.warnings.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
		long nameless = changes.stream().filter((change) -> NOBODY.contains(change.revision().author().strip())).count()
				+ comments.stream().filter((comment) -> NOBODY.contains(comment.author().strip())).count();
		if (nameless > 0) {
			counts.put(Kind.AUTHORS_REMOVED, (int) nameless);
		}
		if (!ours) {
			counts.put(Kind.NOT_OURS, 1);
		}
		if (!this.parts.activeContent().isEmpty()) {
			counts.put(Kind.ACTIVE_CONTENT, this.parts.activeContent().size());
		}
		return counts.entrySet().stream().map((entry) -> new Warning(entry.getKey(), entry.getValue())).toList();
	}

}
