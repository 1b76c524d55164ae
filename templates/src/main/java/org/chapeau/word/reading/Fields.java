package org.chapeau.word.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The computed fields open at a place of the text. What a field computes is skipped, its
 * last result is read.
 */
final class Fields {

	private final Deque<Field> open = new ArrayDeque<>();

	private final SortedSet<String> fetching = new TreeSet<>();

	private int instructing;

	private int count;

	/**
	 * Whether what comes now is an instruction and no text.
	 */
	boolean isInstruction() {
		return this.instructing > 0;
	}

	void begin() {
		this.open.push(new Field());
		this.instructing++;
		this.count++;
	}

	void separate() {
		Field field = this.open.peek();
		if (field != null && field.instructing) {
			field.instructing = false;
			this.instructing--;
			note(field.instruction.toString());
		}
	}

	void end() {
		separate();
		this.open.poll();
	}

	void instruction(String text) {
		Field field = this.open.peek();
		if (field != null) {
			field.instruction.append(text);
		}
	}

	/**
	 * A field that says what it computes in one place.
	 */
	void simple(String instruction) {
		this.count++;
		note(instruction);
	}

	private void note(String instruction) {
		FieldInstruction.fetching(instruction).ifPresent(this.fetching::add);
	}

	int count() {
		return this.count;
	}

	/**
	 * The names of those that fetch something.
	 */
	SortedSet<String> fetching() {
		return this.fetching;
	}

	private static final class Field {

		private final StringBuilder instruction = new StringBuilder();

		private boolean instructing = true;

	}

}
