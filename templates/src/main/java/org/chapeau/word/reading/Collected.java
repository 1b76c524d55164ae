package org.chapeau.word.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is collected from all the stories of a file.
 */
final class Collected {

	final List<ParagraphDraft> paragraphs = new ArrayList<>();

	/** Each revision with its words, in the order of the text. */
	final Map<Revision, StringBuilder> revisions = new LinkedHashMap<>();

	/** The paragraph each revision begins in, by number; -1 in page furniture. */
	final List<Integer> places = new ArrayList<>();

	final Map<String, Anchor> anchors = new HashMap<>();

	/** The comments, footnotes or endnotes that paragraphs belong to. */
	final List<Note> notes = new ArrayList<>();

	final Map<Warning.Kind, Integer> warnings = new EnumMap<>(Warning.Kind.class);

	final Set<String> saveIds = new HashSet<>();

	final SortedSet<String> fetchingFields = new TreeSet<>();

	int hiddenCharacters;

	int blocks;

	int tables;

	Revision revise(ChangeKind kind, String author, Optional<String> date, int paragraph) {
		Revision revision = new Revision(this.places.size(), kind, author, date);
		this.places.add(paragraph);
		this.revisions.put(revision, new StringBuilder());
		return revision;
	}

	void warn(Warning.Kind kind) {
		this.warnings.merge(kind, 1, Integer::sum);
	}

	/** Where a comment stands. */
	static final class Anchor {

		final StringBuilder about = new StringBuilder();

		int paragraph = -1;

	}

	/**
	 * A comment or note of the file.
	 */
	record Note(String id, String author, Optional<String> date, int firstParagraph) {
	}

}
