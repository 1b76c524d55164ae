package org.chapeau.app.approval;

import java.util.UUID;

/**
 * The id of an approval.
 */
public record ApprovalId(UUID value) {

	public static ApprovalId random() {
		return new ApprovalId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in a form.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ApprovalId of(String text) {
		return new ApprovalId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
