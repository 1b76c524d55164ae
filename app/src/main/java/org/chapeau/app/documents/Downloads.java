package org.chapeau.app.documents;

import java.nio.charset.StandardCharsets;

import org.chapeau.app.documents.Documents.File;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Hands out a file.
 */
public final class Downloads {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private Downloads() {
	}

	/**
	 * The file as an attachment; it is kept in no cache.
	 */
	public static ResponseEntity<byte[]> of(File file) {
		return ResponseEntity.ok()
			.contentType(DOCX)
			.headers((headers) -> headers.setContentDisposition(ContentDisposition.attachment()
				.filename(file.document().fileName(), StandardCharsets.UTF_8)
				.build()))
			.body(file.bytes());
	}

}
