package org.chapeau.planted.negotiation;

import org.camunda.bpm.engine.task.Task;

/**
 * A domain class outside the process feature that imports the engine.
 */
public record ClauseOfTheEngine(Task task) {

}
