package org.chapeau.workflows.diagram;

/**
 * Chooses the label of an element, for instance in the reader's language.
 */
@FunctionalInterface
public interface Labels {

	/**
	 * The labels of the model itself.
	 */
	Labels OF_THE_MODEL = (id, name) -> name;

	/**
	 * The labels in Japanese; a name that has no translation stays as it is.
	 */
	static Labels japanese() {
		return JapaneseLabels.LABELS;
	}

	/**
	 * The label to show.
	 * @param id the id of the element in the model
	 * @param name its name in the model, empty if it has none
	 */
	String label(String id, String name);

}
