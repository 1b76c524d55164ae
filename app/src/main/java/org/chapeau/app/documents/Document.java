package org.chapeau.app.documents;

import java.time.Instant;
import java.util.Optional;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;

/**
 * A file that has been made, without its bytes.
 *
 * @param id the file
 * @param dossier the dossier
 * @param variant what it is
 * @param contentHash the hash of the text it shows
 * @param fileName the name it is downloaded under
 * @param sha256 the hash of its bytes
 * @param size its bytes
 * @param createdAt when it was made
 */
public record Document(DocumentId id, DossierId dossier, Variant variant, String contentHash, String fileName,
		String sha256, int size, Instant createdAt) {

	/**
	 * The side the file belongs to, or nothing if both sides may read it.
	 */
	public Optional<Party> zone() {
		return this.variant.zone();
	}

}
