package org.chapeau.workflows.change;

import java.util.List;

/**
 * What keeps a model from taking the place of another.
 *
 * @param kind what is wrong
 * @param arguments what it is wrong with, in the order of the kind's description: names
 * and ids as the model writes them
 */
public record ModelFault(Kind kind, List<String> arguments) {

	public ModelFault {
		arguments = List.copyOf(arguments);
	}

	public static ModelFault of(Kind kind, String... arguments) {
		return new ModelFault(kind, List.of(arguments));
	}

	/**
	 * The kinds of faults. Words for them are the reader's affair.
	 */
	public enum Kind {

		/** The file is bigger than any model: the most bytes. */
		TOO_BIG,
		/** It has more elements than anybody can look through: the most. */
		TOO_MANY,
		/** A zip, such as a Word file or a folder. */
		ZIP,
		/** It has a document type, and so may name other files. */
		DOCTYPE,
		/** Not well-formed XML. */
		NOT_XML,
		/** Not BPMN by its schema: what the schema says. */
		NOT_BPMN,
		/** An element that is not on the list: its name, where. */
		ELEMENT,
		/** An attribute that is not on the list: its name, of which element, where. */
		ATTRIBUTE,
		/** An id that stands twice: the id. */
		DUPLICATE_ID,
		/** A reference to what is not there: from where, to what. */
		DANGLING,
		/** Other than one process: how many. */
		PROCESS_COUNT,
		/** Another process: its key, the key it should have. */
		WRONG_PROCESS,
		/** The process cannot be executed. */
		NOT_EXECUTABLE,
		/** How long its history is kept is not given in days. */
		TIME_TO_LIVE,
		/** There is no diagram. */
		NO_DIAGRAM,
		/** Something is missing in the diagram: what. */
		NOT_DRAWN,
		/** A shape or line of the diagram cannot be drawn: which. */
		BAD_DRAWING,
		/** A step without a name: its id. */
		NO_NAME,
		/** A bean that is not on the list: where, what stands there, the list. */
		BEAN,
		/** A form that is not on the list: where, what stands there, the list. */
		FORM,
		/** A message that is not on the list: its name, the list. */
		MESSAGE,
		/** Nobody may do a task: which. */
		NOBODY,
		/** A group that the side does not have: where, the group. */
		GROUP,
		/** A value or expression that may not stand there: where, what stands there. */
		EXPRESSION,
		/** A length of time that is none: where, what stands there. */
		DURATION,
		/** A variable that this process does not have: where, its name. */
		VARIABLE,
		/** A variable that a case may not know there: where, its name. */
		NOT_KNOWN,
		/** Nothing leads to it, or something leads to where it begins: which. */
		WAY_IN,
		/** Nothing leads on from it, or something leads on from an end: which. */
		WAY_OUT,
		/** A node and a flow contradict each other: node, flow. */
		FLOW_MISMATCH,
		/** A gateway without a default: which. */
		NO_DEFAULT,
		/** A flow with neither condition nor default, or with both: which. */
		CONDITION,
		/** It sends in the transaction of what came before: which. */
		SENDS_AT_ONCE,
		/** The process starts in the sender's transaction: which start. */
		STARTS_AT_ONCE,
		/** The process begins in more than one way. */
		START,
		/** An element is missing on which the program relies: its name, its id. */
		KEPT_MISSING,
		/** It is not as the program relies on: its name, what of it, what it must be. */
		KEPT_CHANGED,
		/** No way leads to it: its name. */
		UNREACHABLE,
		/** A way leads to it past a step that must come before: its name, the step. */
		BYPASSED,
		/** The engine cannot read it: what the engine says. */
		ENGINE

	}

}
