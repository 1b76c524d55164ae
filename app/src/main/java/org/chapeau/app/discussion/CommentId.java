package org.chapeau.app.discussion;

import java.util.UUID;

/**
 * The id of a comment.
 */
public record CommentId(UUID value) {

	public static CommentId random() {
		return new CommentId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address or a form.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static CommentId of(String text) {
		return new CommentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
