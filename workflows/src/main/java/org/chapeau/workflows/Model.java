package org.chapeau.workflows;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A model to deploy.
 *
 * @param resource the path of the model on the class path; its end tells the engine
 * whether it is a process ({@code .bpmn}) or a decision ({@code .dmn})
 * @param tenant the party that owns the model, or {@code null} if it is shared
 */
public record Model(String resource, @Nullable String tenant) {

	/**
	 * Whether the model is a process, and so has a diagram.
	 */
	public boolean isProcess() {
		return this.resource.endsWith(".bpmn");
	}

	/**
	 * The key of the process or decision.
	 */
	public String key() {
		return this.resource.substring(this.resource.lastIndexOf('/') + 1, this.resource.lastIndexOf('.'));
	}

	/**
	 * Opens the model for reading.
	 * @return the bytes of the model, to be closed by the caller
	 * @throws IllegalStateException if the model is not on the class path
	 */
	public InputStream open() {
		InputStream stream = Model.class.getClassLoader().getResourceAsStream(this.resource);
		if (stream == null) {
			throw new IllegalStateException("no model at " + this.resource);
		}
		return stream;
	}

}
