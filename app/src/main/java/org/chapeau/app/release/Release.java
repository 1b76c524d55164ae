package org.chapeau.app.release;

import java.time.Instant;
import java.util.List;

import org.chapeau.app.documents.DocumentId;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * A package: the files of one text. It is released when every party has turned its key on
 * the same package and the same instant, and that instant has come.
 *
 * @param id the package
 * @param dossier the dossier
 * @param hash the hash of the text
 * @param packageHash the hash over the hashes of the files, in their order
 * @param state how far it has come
 * @param instant when it is released, once both keys are turned
 * @param preparedAt when its files were made
 * @param files the files in their order
 * @param corrects the package it corrects, if it is a corrigendum
 * @param version counts the changes, so that no two overwrite each other
 */
public record Release(ReleaseId id, DossierId dossier, String hash, String packageHash, State state,
		@Nullable Instant instant, Instant preparedAt, List<ReleasedFile> files, @Nullable ReleaseId corrects,
		int version) {

	/**
	 * How far a package has come.
	 */
	public enum State {

		/** Keys are awaited. */
		PREPARED,
		/** Both keys are turned; the instant is awaited. */
		ARMED, PUBLISHED,
		/** The text was returned or given up, or the corrigendum declined. */
		CANCELLED

	}

	/**
	 * Whether everybody may read it by now. The timer that publishes it may be late; what
	 * counts is the instant.
	 */
	public boolean isPublic(Instant now) {
		return (this.state == State.ARMED || this.state == State.PUBLISHED) && this.instant != null
				&& !now.isBefore(this.instant);
	}

	/**
	 * Whether it corrects what is released already.
	 */
	public boolean isCorrigendum() {
		return this.corrects != null;
	}

	/**
	 * The hash of a package with these files, on which its keys are turned.
	 */
	static String hash(List<ReleasedFile> files) {
		return TextHash.ofAll(files.stream().map((file) -> new TextHash(file.sha256())).toList()).hex();
	}

	Release armed(Instant at) {
		require(State.PREPARED);
		return with(State.ARMED, at);
	}

	Release disarmed() {
		if (this.state != State.PREPARED) {
			require(State.ARMED);
		}
		return with(State.PREPARED, null);
	}

	Release published() {
		require(State.ARMED);
		return with(State.PUBLISHED, this.instant);
	}

	Release cancelled() {
		if (this.state == State.PUBLISHED) {
			throw new IllegalStateException("Package " + this.id + " is published");
		}
		return with(State.CANCELLED, null);
	}

	private Release with(State next, @Nullable Instant at) {
		return new Release(this.id, this.dossier, this.hash, this.packageHash, next, at, this.preparedAt, this.files,
				this.corrects, this.version);
	}

	private void require(State wanted) {
		if (this.state != wanted) {
			throw new IllegalStateException("Package " + this.id + " is " + this.state);
		}
	}

	/**
	 * A file of the package and the hash of its bytes.
	 */
	public record ReleasedFile(DocumentId document, String sha256) {
	}

}
