package org.chapeau.app.approval;

import java.time.Instant;

import org.chapeau.workflows.KessaiDecision;
import org.jspecify.annotations.Nullable;

/**
 * What one approver of a kessai decided, or that the drafter put the file up.
 *
 * @param position the place in the chain, from 1; 0 is the drafter's
 * @param group the group that decides at that place
 * @param decision what was decided
 * @param backTo the place the file was sent back to (差戻し), if it was
 * @param reason why the file goes up (起案理由), or why it was not approved; for the own side
 * only, {@code null} where it was approved
 * @param hash the hash of the text that was decided on
 * @param by who decided
 * @param principal in whose place it was decided (代決), if a substitute decided
 * @param at when
 * @param readAt when the principal read it afterwards (後閲), if they have
 */
public record KessaiStep(int position, String group, KessaiDecision decision, @Nullable Integer backTo,
		@Nullable String reason, String hash, String by, @Nullable String principal, Instant at,
		@Nullable Instant readAt) {

	/**
	 * Whether it was decided in somebody's place who has not read it yet.
	 */
	public boolean unread() {
		return this.principal != null && this.readAt == null;
	}

	/**
	 * Whether it is for a person to read it afterwards.
	 */
	public boolean isToRead(String name) {
		return unread() && name.equals(this.principal);
	}

}
