package org.chapeau.word.hidden;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.chapeau.word.reading.FieldInstruction;
import org.w3c.dom.Element;

/**
 * Turns fields that ask for other files, programs or data into their last results.
 */
final class FieldUnlinking {

	private FieldUnlinking() {
	}

	static void unlink(Element root) {
		Deque<Field> open = new ArrayDeque<>();
		for (Element element : Dom.all(root)) {
			if (Dom.is(element, "fldSimple")) {
				if (FieldInstruction.fetching(attribute(element, "instr")).isPresent()) {
					Dom.unwrap(element);
				}
			}
			else if (Dom.is(element, "instrText") || Dom.is(element, "delInstrText")) {
				if (!open.isEmpty()) {
					open.element().add(element);
				}
			}
			else if (Dom.is(element, "fldChar")) {
				mark(element, open);
			}
		}
	}

	private static void mark(Element element, Deque<Field> open) {
		String type = attribute(element, "fldCharType");
		if (type.equals("begin")) {
			open.push(new Field());
		}
		if (!open.isEmpty()) {
			open.element().marks.add(element);
			if (type.equals("end")) {
				open.pop().unlinkIfFetching();
			}
		}
	}

	private static String attribute(Element element, String name) {
		return element.getAttributeNS(element.getNamespaceURI(), name);
	}

	/** The elements that make a field of its result. */
	private static final class Field {

		private final List<Element> marks = new ArrayList<>();

		private final StringBuilder instruction = new StringBuilder();

		void add(Element words) {
			this.marks.add(words);
			this.instruction.append(words.getTextContent());
		}

		void unlinkIfFetching() {
			if (FieldInstruction.fetching(this.instruction.toString()).isPresent()) {
				this.marks.forEach(Dom::remove);
			}
		}

	}

}
