package org.chapeau.word.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.word.ClauseMark;

/**
 * Puts the paragraphs of a view together: what is absent falls out, and where the end of
 * a paragraph is absent the next one of the block goes on in it.
 */
final class Views {

	private final View view;

	private final List<Pieces> pieces = new ArrayList<>();

	/** For each paragraph of the file, what it went into. */
	private final List<Optional<Pieces>> homes = new ArrayList<>();

	private Views(View view) {
		this.view = view;
	}

	static Views of(List<ReadParagraph> paragraphs, View view) {
		Views views = new Views(view);
		Map<Integer, Pieces> open = new HashMap<>();
		for (ReadParagraph paragraph : paragraphs) {
			views.add(paragraph, open);
		}
		views.pieces.removeIf(Pieces::isNothing);
		int index = 0;
		for (Pieces piece : views.pieces) {
			piece.index = index++;
		}
		return views;
	}

	private void add(ReadParagraph paragraph, Map<Integer, Pieces> open) {
		if (!this.view.shows(paragraph.around())) {
			this.homes.add(Optional.empty());
			return;
		}
		Pieces home = open.computeIfAbsent(paragraph.block(), (block) -> {
			Pieces begun = new Pieces();
			this.pieces.add(begun);
			return begun;
		});
		home.add(paragraph, this.view);
		this.homes.add(Optional.of(home));
		if (home.ended) {
			open.remove(paragraph.block());
		}
	}

	List<ViewedParagraph> paragraphs() {
		return this.pieces.stream().map(Pieces::paragraph).toList();
	}

	/**
	 * The index in this view of the paragraph that a paragraph of the file is in; of the
	 * one before where it has vanished, and 0 where there is none.
	 * @param paragraph an index into the paragraphs of the file
	 */
	int indexOf(int paragraph) {
		if (paragraph < 0) {
			return -1;
		}
		for (int i = Math.min(paragraph, this.homes.size() - 1); i >= 0; i--) {
			Optional<Pieces> home = this.homes.get(i);
			if (home.isPresent() && !home.get().isNothing()) {
				return home.get().index;
			}
		}
		return 0;
	}

	/** What will be one paragraph. */
	private static final class Pieces {

		private final StringBuilder text = new StringBuilder();

		private final List<ClauseMark> marks = new ArrayList<>();

		private final List<ClauseMark> wordless = new ArrayList<>();

		private Optional<String> paraId = Optional.empty();

		private Story story = Story.BODY;

		private boolean ended;

		private int index;

		void add(ReadParagraph paragraph, View view) {
			String words = paragraph.words(view);
			this.story = paragraph.story();
			this.ended = view.shows(paragraph.end());
			(words.isBlank() ? this.wordless : this.marks).addAll(paragraph.marks());
			if (this.text.isEmpty()) {
				this.paraId = paragraph.paraId();
			}
			this.text.append(words);
		}

		boolean isNothing() {
			return !this.ended && this.text.isEmpty();
		}

		ViewedParagraph paragraph() {
			return new ViewedParagraph(this.story, this.text.toString(),
					this.marks.isEmpty() ? this.wordless : this.marks, this.paraId);
		}

	}

}
