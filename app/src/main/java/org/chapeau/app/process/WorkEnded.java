package org.chapeau.app.process;

/**
 * A task is done, or no longer wanted. It is published in the transaction in which it
 * ends.
 *
 * @param task the task
 */
public record WorkEnded(TaskId task) {
}
