package org.chapeau.app.notification;

import java.time.Instant;
import java.util.UUID;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * That a person is told something.
 *
 * @param id the notification
 * @param kind what it tells of
 * @param dossier what it is about
 * @param task the task that is asked for, if one is
 * @param due by when that is wanted, if a time is set
 * @param at when it was told
 * @param read whether the person has seen it
 */
public record Notification(UUID id, Kind kind, DossierId dossier, @Nullable TaskId task, @Nullable Instant due,
		Instant at, boolean read) {
}
