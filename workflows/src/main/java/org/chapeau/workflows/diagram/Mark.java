package org.chapeau.workflows.diagram;

/**
 * What a drawing says has become of an element, by a colour, a pattern and a sign.
 */
public enum Mark {

	/** It was not there before: green, a solid line, a plus. */
	ADDED("bpmn-added", "#1a7f37", "none", "+"),

	/** It is not as it was: blue, long dashes, a wave. */
	CHANGED("bpmn-changed", "#0b5cad", "14 5", "~"),

	/** It is there no more: red, short dashes, a minus. */
	REMOVED("bpmn-removed", "#b42318", "4 4", "−");

	private final String styleClass;

	private final String colour;

	private final String dashes;

	private final String sign;

	Mark(String styleClass, String colour, String dashes, String sign) {
		this.styleClass = styleClass;
		this.colour = colour;
		this.dashes = dashes;
		this.sign = sign;
	}

	String styleClass() {
		return this.styleClass;
	}

	String colour() {
		return this.colour;
	}

	String dashes() {
		return this.dashes;
	}

	/**
	 * The sign that tells it from the others without a colour.
	 */
	public String sign() {
		return this.sign;
	}

}
