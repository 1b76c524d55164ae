package org.chapeau.workflows.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.chapeau.workflows.Model;

/**
 * Reads models.
 */
final class BpmnModels {

	private BpmnModels() {
	}

	static BpmnModelInstance read(Model model) {
		try (InputStream stream = model.open()) {
			return Bpmn.readModelFromStream(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + model.resource(), ex);
		}
	}

}
