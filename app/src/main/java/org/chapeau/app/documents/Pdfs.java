package org.chapeau.app.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

import org.chapeau.app.documents.persistence.DocumentStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.office.LibreOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The PDF of each file. It is made once, by LibreOffice, and comes back byte for byte.
 */
@Component
public class Pdfs {

	private static final Logger LOGGER = LoggerFactory.getLogger(Pdfs.class);

	private final Documents documents;

	private final DocumentStore store;

	private final LibreOffice libreOffice;

	private final boolean ahead;

	private final Clock clock;

	private final Map<DocumentId, CompletableFuture<byte[]>> underWay = new ConcurrentHashMap<>();

	/**
	 * @param ahead whether the PDF of a package are made before anybody asks for them
	 */
	Pdfs(Documents documents, DocumentStore store, LibreOffice libreOffice,
			@Value("${chapeau.pdf.ahead:true}") boolean ahead, Clock clock) {
		this.documents = documents;
		this.store = store;
		this.libreOffice = libreOffice;
		this.ahead = ahead;
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
		return this.documents.download(reader, dossier, id).map(this::kept);
	}

	/**
	 * The PDF of a file that the release has found to be public.
	 */
	public Outcome<Pdf> ofRelease(Documents.File file) {
		return kept(file);
	}

	/**
	 * The hash of the PDF of a file that the release has found to be public, if it has
	 * been made.
	 */
	public Optional<String> hashOfRelease(DocumentId id) {
		return this.store.pdfHash(id);
	}

	/**
	 * Makes the PDF of files in the background once the transaction is through, so that
	 * nobody waits for them at the instant when everybody comes.
	 */
	public void makeAhead(List<DocumentId> files) {
		if (this.ahead && arePossible()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					if (status == STATUS_COMMITTED) {
						files.forEach(Pdfs.this::begin);
					}
				}
			});
		}
	}

	private void begin(DocumentId id) {
		try {
			this.documents.ofRelease(id).filter((file) -> this.store.pdf(id).isEmpty()).ifPresent(this::begin);
		}
		catch (RejectedExecutionException ex) {
			LOGGER.warn("Too many files wait for LibreOffice; the PDF of {} is made when asked for", id);
		}
	}

	private Outcome<Pdf> kept(Documents.File file) {
		DocumentId id = file.document().id();
		return this.store.pdf(id)
			.map((bytes) -> Outcome.done(new Pdf(file.document(), bytes)))
			.orElseGet(() -> this.libreOffice.await(() -> begin(file))
				// Whoever was first to store it decides on the bytes.
				.then((bytes) -> Outcome.done(new Pdf(file.document(), this.store.pdf(id).orElse(bytes)))));
	}

	private CompletableFuture<byte[]> begin(Documents.File file) {
		DocumentId id = file.document().id();
		CompletableFuture<byte[]> begun = this.underWay.computeIfAbsent(id,
				(key) -> this.libreOffice.pdf(file.bytes()).thenApply((bytes) -> keep(id, bytes)));
		begun.whenComplete((bytes, failure) -> this.underWay.remove(id, begun));
		return begun;
	}

	/** In LibreOffice's own thread, whoever has asked for it. */
	private byte[] keep(DocumentId id, byte[] bytes) {
		try (Zone all = Zone.ofAll()) {
			this.store.keepPdf(id, FileHash.sha256(bytes), bytes, this.clock.instant());
			return bytes;
		}
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
