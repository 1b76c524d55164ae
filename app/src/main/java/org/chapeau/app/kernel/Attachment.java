package org.chapeau.app.kernel;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Hands out a file to be saved under a name, in whatever script it is. It is kept in no
 * cache. Every file but the record's own goes this way: by what is said here of it the
 * record knows that somebody gets hold of one, and a rule of the house lets no page say
 * so itself.
 */
public final class Attachment {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private Attachment() {
	}

	/**
	 * A Word file that this program has made.
	 */
	public static ResponseEntity<byte[]> docx(String fileName, byte[] bytes) {
		return of(DOCX, fileName, bytes);
	}

	public static ResponseEntity<byte[]> pdf(String fileName, byte[] bytes) {
		return of(MediaType.APPLICATION_PDF, fileName, bytes);
	}

	/**
	 * A file as somebody has sent it, which the browser is not to take for anything.
	 */
	public static ResponseEntity<byte[]> asItCame(String fileName, byte[] bytes) {
		return of(MediaType.APPLICATION_OCTET_STREAM, fileName, bytes);
	}

	/**
	 * A file of any other kind that this program has made.
	 */
	public static ResponseEntity<byte[]> of(MediaType type, String fileName, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.headers((headers) -> headers.setContentDisposition(
					ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build()))
			.body(bytes);
	}

}
