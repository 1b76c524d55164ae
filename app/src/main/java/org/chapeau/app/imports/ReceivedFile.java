package org.chapeau.app.imports;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A Word file that came back, as one side keeps it.
 *
 * @param id the file
 * @param dossier the dossier it was received for
 * @param party the side it exists for
 * @param fileName its name as it came
 * @param sha256 the hash of its bytes as they came
 * @param size its bytes
 * @param language the language of the text it is compared with
 * @param baseVersion the version of the whole text it is compared with; 0 for the draft
 * as it stands, the negative number of a draft that was kept for one before
 * @param revision counted up with each change of what it is compared with
 * @param receivedBy who uploaded it
 * @param unit the group they did it for
 * @param receivedAt when
 * @param takenAt when somebody picked from it and confirmed, if anybody has
 */
public record ReceivedFile(ReceivedFileId id, DossierId dossier, Party party, String fileName, String sha256, int size,
		Language language, int baseVersion, int revision, String receivedBy, String unit, Instant receivedAt,
		@Nullable Instant takenAt) {

	/**
	 * The number of the kept draft it is compared with; 0 if it is compared with none.
	 */
	public int keptDraft() {
		return Math.max(0, -this.baseVersion);
	}

	/**
	 * Whether somebody has picked from it.
	 */
	public boolean isTaken() {
		return this.takenAt != null;
	}

}
