package org.chapeau.app.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.documents.DocumentId;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.documents.PackageFiles;
import org.chapeau.app.documents.Pdfs;
import org.chapeau.app.documents.Pdfs.Pdf;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.release.Passages.Passage;
import org.chapeau.app.release.persistence.ReleaseStore;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.word.Alternat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may read: the packages whose instant has come. Before it they do not
 * exist here, whatever the timer does.
 */
@Component
@Transactional(readOnly = true)
public class PublicPackages {

	private final ReleaseStore store;

	private final Dossiers dossiers;

	private final JointText text;

	private final Documents documents;

	private final PackageFiles packageFiles;

	private final Pdfs pdfs;

	private final Passages passages;

	private final DatabaseClock time;

	PublicPackages(ReleaseStore store, Dossiers dossiers, JointText text, Documents documents,
			PackageFiles packageFiles, Pdfs pdfs, Passages passages, DatabaseClock time) {
		this.store = store;
		this.dossiers = dossiers;
		this.text = text;
		this.documents = documents;
		this.packageFiles = packageFiles;
		this.pdfs = pdfs;
		this.passages = passages;
		this.time = time;
	}

	/**
	 * The released packages, the latest first.
	 */
	public List<Published> list() {
		return this.store.publicAt(this.time.now())
			.stream()
			.map((release) -> new Published(release, this.dossiers.ofProcess(release.dossier())))
			.toList();
	}

	/**
	 * A released package.
	 */
	public Optional<Published> find(ReleaseId id) {
		return this.store.publicAt(this.time.now(), id)
			.map((release) -> new Published(release, this.dossiers.ofProcess(release.dossier())));
	}

	/**
	 * The text of a released package, line by line.
	 * @param first the party to be named first in an English text, or {@code null} for
	 * the order of the text of record
	 */
	public List<Line> text(Published published, Language language, @Nullable Party first) {
		Optional<Alternat> alternat = (first != null && language == Language.EN)
				? this.packageFiles.alternat(published.dossier()) : Optional.empty();
		List<Line> lines = new ArrayList<>();
		for (ClauseView view : ClauseView.of(this.text.ofProcess(published.release().dossier()))) {
			String words = view.clause().in(language).clean();
			lines.add(new Line(view.clause().part(), view.clause().depth(),
					(language == Language.JA) ? view.numberJa() : view.number(),
					alternat.map((known) -> known.order(words, first.code())).orElse(words)));
		}
		return lines;
	}

	/**
	 * The title of a released package, the wanted party named first.
	 */
	public String title(Published published, Language language, @Nullable Party first) {
		String title = this.packageFiles.title(published.dossier(), language);
		if (first == null || language != Language.EN) {
			return title;
		}
		return this.packageFiles.alternat(published.dossier())
			.map((known) -> known.order(title, first.code()))
			.orElse(title);
	}

	/**
	 * The files of a released package in their order.
	 */
	public List<File> files(Published published) {
		return published.release()
			.files()
			.stream()
			.flatMap((file) -> this.documents.ofRelease(file.document()).stream())
			.toList();
	}

	/**
	 * A file of a released package.
	 */
	public Optional<File> file(ReleaseId id, DocumentId document) {
		return find(id).filter((
				published) -> published.release().files().stream().anyMatch((file) -> file.document().equals(document)))
			.flatMap((published) -> this.documents.ofRelease(document));
	}

	/**
	 * A file of a released package as it is printed.
	 * @return nothing if there is no such file; refused while its PDF is being made, or
	 * if it cannot be
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Optional<Outcome<Pdf>> pdf(ReleaseId id, DocumentId document) {
		return file(id, document).map(this.pdfs::ofRelease);
	}

	/**
	 * The hashes of the PDF of a released package that have been made, by their files.
	 */
	public Map<DocumentId, String> pdfHashes(Published published) {
		Map<DocumentId, String> hashes = new HashMap<>();
		published.release()
			.files()
			.forEach((file) -> this.pdfs.hashOfRelease(file.document())
				.ifPresent((hash) -> hashes.put(file.document(), hash)));
		return hashes;
	}

	/**
	 * The corrigenda of a released package that everybody may read, the earliest first.
	 */
	public List<Release> corrigenda(Published published) {
		return this.store.corrigendaAt(this.time.now(), published.release().id());
	}

	/**
	 * The package that a corrigendum corrects.
	 */
	public Optional<Published> corrected(Published corrigendum) {
		return Optional.ofNullable(corrigendum.release().corrects()).flatMap(this::find);
	}

	/**
	 * What a corrigendum corrects, each with its place in the text.
	 */
	public List<Passage> corrections(Published corrigendum, Locale locale) {
		return this.passages.of(corrigendum.release(), locale);
	}

	/**
	 * Whether files can be had as PDF.
	 */
	public boolean canPrint() {
		return this.pdfs.arePossible();
	}

	/**
	 * A released package and the statement it releases.
	 */
	public record Published(Release release, Dossier dossier) {
	}

	/**
	 * A paragraph of the text as it is released.
	 */
	public record Line(Part part, int depth, String number, String words) {
	}

}
