package org.chapeau.app.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.stereotype.Component;

/**
 * The form that each user task of each deployed model is done on. A deployed model never
 * changes, and the engine reads it from the database anew for each question.
 */
@Component
class TaskForms {

	private final ProcessEngine engine;

	private final Map<String, String> forms = new ConcurrentHashMap<>();

	TaskForms(ProcessEngine engine) {
		this.engine = engine;
	}

	/**
	 * One of {@link org.chapeau.workflows.Forms}.
	 * @param definition the id of the deployed model
	 * @param element the user task
	 */
	String of(String definition, String element) {
		return this.forms.computeIfAbsent(definition + "/" + element,
				(key) -> this.engine.getFormService().getTaskFormKey(definition, element));
	}

}
