package org.chapeau.word.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapeau.word.ClauseMark;

/**
 * A paragraph while it is being read.
 */
final class ParagraphDraft {

	private final Story story;

	private final int block;

	private final List<Revision> around;

	private final Optional<String> paraId;

	private final Optional<Cell> cell;

	private final List<ReadRun> runs = new ArrayList<>();

	private final List<ClauseMark> marks = new ArrayList<>();

	private final List<Revision> end = new ArrayList<>();

	private final StringBuilder words = new StringBuilder();

	private List<Revision> revisions = List.of();

	private boolean hidden;

	ParagraphDraft(Story story, int block, List<Revision> around, Optional<String> paraId, Optional<Cell> cell) {
		this.story = story;
		this.block = block;
		this.around = around;
		this.paraId = paraId;
		this.cell = cell;
	}

	void append(String text, List<Revision> textRevisions, boolean textHidden) {
		if (!this.revisions.equals(textRevisions) || this.hidden != textHidden) {
			cut();
			this.revisions = textRevisions;
			this.hidden = textHidden;
		}
		this.words.append(text);
	}

	void mark(ClauseMark mark) {
		this.marks.add(mark);
	}

	void changeEnd(Revision revision) {
		this.end.add(revision);
	}

	ReadParagraph paragraph() {
		cut();
		return new ReadParagraph(this.story, this.block, this.around, this.runs, this.end, this.marks, this.paraId,
				this.cell);
	}

	private void cut() {
		if (!this.words.isEmpty()) {
			this.runs.add(new ReadRun(this.words.toString(), this.revisions, this.hidden));
			this.words.setLength(0);
		}
	}

}
