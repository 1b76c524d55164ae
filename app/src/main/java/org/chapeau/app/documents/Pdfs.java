package org.chapeau.app.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.chapeau.app.documents.persistence.DocumentStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The PDF of each file. It is made once, by LibreOffice, and comes back byte for byte.
 */
@Component
public class Pdfs {

	private final Documents documents;

	private final DocumentStore store;

	private final LibreOffice libreOffice;

	private final Duration wait;

	private final Clock clock;

	private final Map<DocumentId, CompletableFuture<byte[]>> underWay = new ConcurrentHashMap<>();

	/**
	 * @param wait how long somebody is kept waiting before they are asked to come again
	 */
	Pdfs(Documents documents, DocumentStore store, LibreOffice libreOffice,
			@Value("${chapeau.pdf.wait:20s}") Duration wait, Clock clock) {
		this.documents = documents;
		this.store = store;
		this.libreOffice = libreOffice;
		this.wait = wait;
		this.clock = clock;
	}

	/**
	 * Whether PDF can be made on this machine.
	 */
	public boolean arePossible() {
		return this.libreOffice.isInstalled();
	}

	/**
	 * The PDF of a file; makes it if it has not been made.
	 * @return nothing if the file does not exist for the reader; refused while it is
	 * being made, or if it cannot be
	 */
	public Optional<Outcome<Pdf>> of(CurrentUser reader, DossierId dossier, DocumentId id) {
		return this.documents.download(reader, dossier, id)
			.map((file) -> this.store.pdf(id)
				.map((bytes) -> Outcome.done(new Pdf(file.document(), bytes)))
				.orElseGet(() -> made(file)));
	}

	private Outcome<Pdf> made(Documents.File file) {
		if (!arePossible()) {
			return Outcome.refused("pdf-not-possible");
		}
		try {
			byte[] bytes = begin(file).get(this.wait.toMillis(), TimeUnit.MILLISECONDS);
			// Whoever was first to store it decides on the bytes.
			return Outcome.done(new Pdf(file.document(), this.store.pdf(file.document().id()).orElse(bytes)));
		}
		catch (TimeoutException | RejectedExecutionException ex) {
			return Outcome.refused("pdf-being-made");
		}
		catch (ExecutionException ex) {
			return Outcome.refused("pdf-failed");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Outcome.refused("pdf-being-made");
		}
	}

	private CompletableFuture<byte[]> begin(Documents.File file) {
		DocumentId id = file.document().id();
		CompletableFuture<byte[]> begun = this.underWay.computeIfAbsent(id,
				(key) -> this.libreOffice.pdf(file.bytes()).thenApply((bytes) -> {
					this.store.keepPdf(id, FileHash.sha256(bytes), bytes, this.clock.instant());
					return bytes;
				}));
		begun.whenComplete((bytes, failure) -> this.underWay.remove(id, begun));
		return begun;
	}

	/**
	 * A PDF.
	 *
	 * @param document the Word file it was made from
	 * @param bytes the PDF
	 */
	public record Pdf(Document document, byte[] bytes) {

		/**
		 * The name of the file, which says nothing of its content.
		 */
		public String fileName() {
			return this.document.fileName().replaceFirst("\\.docx$", ".pdf");
		}

	}

}
