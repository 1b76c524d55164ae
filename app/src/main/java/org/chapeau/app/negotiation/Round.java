package org.chapeau.app.negotiation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A round of negotiation: the text goes to each side's own house, proposals come in, the
 * text is compiled and negotiated until both sides close the round.
 *
 * @param number counted from 1
 * @param openedVersion the version of the whole text that was transmitted
 * @param openedAt when it was
 * @param compiledVersion the version that came of both sides' answers, once they are in
 * @param compiledAt when it did
 * @param closedVersion the version the round was closed on, once it is
 * @param closedAt when it was
 */
public record Round(int number, int openedVersion, Instant openedAt, @Nullable Integer compiledVersion,
		@Nullable Instant compiledAt, @Nullable Integer closedVersion, @Nullable Instant closedAt) {

}
