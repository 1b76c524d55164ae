package org.chapeau.app.process;

/**
 * A task that waits no longer: it was done, or taken back with its process. It is
 * published in the transaction in which it goes.
 *
 * @param task the task
 */
public record WorkGone(TaskId task) {
}
