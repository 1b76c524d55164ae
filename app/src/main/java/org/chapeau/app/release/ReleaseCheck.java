package org.chapeau.app.release;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.DocumentId;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.release.PublicPackages.Published;
import org.chapeau.app.release.persistence.ReleasedFileStore;
import org.chapeau.app.release.persistence.ReleasedFileStore.Found;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says whether a file or a text that somebody has is what was released, and in which
 * version. It keeps nothing of it, and what is not released is to it like what never was.
 */
@Component
public class ReleaseCheck {

	/** So many files are read at a time; whoever comes then is asked to come back. */
	private static final int AT_A_TIME = 4;

	private static final int MOST_CHARACTERS = 300_000;

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private final ReleasedFileStore files;

	private final PublicPackages packages;

	private final Documents documents;

	private final DatabaseClock time;

	private final Semaphore places = new Semaphore(AT_A_TIME);

	ReleaseCheck(ReleasedFileStore files, PublicPackages packages, Documents documents, DatabaseClock time) {
		this.files = files;
		this.packages = packages;
		this.documents = documents;
		this.time = time;
	}

	/**
	 * Looks for a file: for its bytes, then for its words.
	 * @param file its bytes
	 * @param locale the language in which to say why a file cannot be read
	 */
	public Outcome<Finding> file(byte[] file, Locale locale) {
		return inTurn(() -> {
			Instant now = this.time.now();
			List<Match> same = matches(this.files.withBytes(now, FileHash.sha256(file)));
			if (!same.isEmpty()) {
				return Outcome.done(new Finding(Verdict.SAME_BYTES, same, null));
			}
			if (isPdf(file)) {
				return Outcome.done(new Finding(Verdict.OTHER_BYTES, List.of(), null));
			}
			Optional<String> plain = plain(file);
			if (plain.isPresent()) {
				return words(now, CanonicalWords.ofCopy(plain.get()));
			}
			Admission admission = WordGate.inspect(file);
			return (admission instanceof Admitted admitted) ? words(now, List.of(CanonicalWords.of(admitted.parts())))
					: Outcome.done(new Finding(Verdict.OTHER_BYTES, List.of(),
							((Admission.Refused) admission).objection().message(locale)));
		});
	}

	/**
	 * Looks for words that somebody has copied.
	 */
	public Outcome<Finding> text(String text) {
		return (text.length() > MOST_CHARACTERS) ? Outcome.refused("check-too-long", MOST_CHARACTERS)
				: inTurn(() -> words(this.time.now(), CanonicalWords.ofCopy(text)));
	}

	private Outcome<Finding> words(Instant now, List<String> copies) {
		readReleased(now);
		for (String words : copies) {
			List<Match> same = matches(this.files.withWords(now, words));
			if (!same.isEmpty()) {
				return Outcome.done(new Finding(Verdict.SAME_TEXT, same, null));
			}
		}
		if (copies.stream().noneMatch(CanonicalWords::areDistinctive)) {
			return Outcome.refused("check-too-short");
		}
		for (String words : copies) {
			List<Match> within = matches(this.files.containing(now, words));
			if (!within.isEmpty()) {
				return Outcome.done(new Finding(Verdict.EXCERPT, within, null));
			}
		}
		return Outcome.done(new Finding(Verdict.NOTHING, List.of(), null));
	}

	/** Once for each file; it is our own, and the gate has nothing to object to. */
	private void readReleased(Instant now) {
		for (DocumentId id : this.files.unread(now)) {
			this.documents.ofRelease(id)
				.ifPresent((file) -> this.files.keep(id,
						CanonicalWords.of(((Admitted) WordGate.inspect(file.bytes())).parts())));
		}
	}

	private List<Match> matches(List<Found> found) {
		return found.stream()
			.flatMap((each) -> this.packages.find(each.release())
				.flatMap((published) -> this.packages.file(each.release(), each.document())
					.map((file) -> new Match(published, file.document(), each.pdf(),
							this.packages.corrigenda(published))))
				.stream())
			.toList();
	}

	private Outcome<Finding> inTurn(Supplier<Outcome<Finding>> work) {
		if (!this.places.tryAcquire()) {
			return Outcome.refused("check-busy");
		}
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

	private static boolean isPdf(byte[] file) {
		return file.length >= PDF.length && ByteBuffer.wrap(file, 0, PDF.length).equals(ByteBuffer.wrap(PDF));
	}

	/** A file of plain text, if it is one. */
	private static Optional<String> plain(byte[] file) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			return Optional.of(text).filter((words) -> words.length() <= MOST_CHARACTERS && words.indexOf('\0') < 0);
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/**
	 * How far something is what was released.
	 */
	public enum Verdict {

		/** To the byte. */
		SAME_BYTES,
		/** Another file with the same words. */
		SAME_TEXT,
		/** The words stand in what was released. */
		EXCERPT,
		/** Neither the whole nor as a part. */
		NOTHING,
		/** No released file has these bytes, and its words cannot be read. */
		OTHER_BYTES

	}

	/**
	 * What was found.
	 *
	 * @param verdict how far it is what was released
	 * @param matches the files it is, or is in
	 * @param unreadable why the words of a file cannot be read, if somebody can say
	 */
	public record Finding(Verdict verdict, List<Match> matches, @Nullable String unreadable) {
	}

	/**
	 * A released file.
	 *
	 * @param published the package it is of
	 * @param document the Word file
	 * @param pdf whether it is its PDF that was meant
	 * @param corrigenda what has corrected the package since
	 */
	public record Match(Published published, Document document, boolean pdf, List<Release> corrigenda) {
	}

}
