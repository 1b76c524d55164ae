package org.chapeau.app.imports;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.chapeau.app.discussion.Comments;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.imports.persistence.ReceivedFileStore;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.text.Language;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.Admission.Refused;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.Story;
import org.chapeau.word.reading.WordFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over what came back in Word files: shown first, picked by an officer, confirmed.
 * The delegates of Member States have no part in it.
 */
@Component
@Transactional
public class Imports {

	private static final int LONGEST_NAME = 200;

	/** A text with so large a share of Japanese characters is Japanese. */
	private static final double JAPANESE = 0.2;

	private final ReceivedFileStore store;

	private final ImportReader reader;

	private final Taker taker;

	private final Dossiers dossiers;

	private final JointText text;

	private final Comments comments;

	private final TransactionTemplate transactions;

	private final Clock clock;

	Imports(ReceivedFileStore store, ImportReader reader, Taker taker, Dossiers dossiers, JointText text,
			Comments comments, TransactionTemplate transactions, Clock clock) {
		this.store = store;
		this.reader = reader;
		this.taker = taker;
		this.dossiers = dossiers;
		this.text = text;
		this.comments = comments;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Whether the user works on what came back. Who audits reads what others make of it.
	 */
	public static boolean mayWork(CurrentUser user) {
		return !user.delegateOnly() && !user.has(Role.AUDITOR);
	}

	private static Outcome<Void> works(CurrentUser user) {
		return mayWork(user) ? Outcome.done() : Outcome.refused("import-not-yours");
	}

	/**
	 * The files that the reader's side has received, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<ReceivedFile> list(CurrentUser reader, DossierId dossier) {
		return this.dossiers.find(reader, dossier).isPresent() ? this.store.list(reader, dossier) : List.of();
	}

	/**
	 * Receives a file, to be looked at.
	 * @param fileName its name as the browser gives it
	 * @param bytes what it holds
	 * @param locale the language of a refusal by the gate
	 */
	public Outcome<ReceivedFile> receive(CurrentUser user, DossierId id, String fileName, byte[] bytes, Locale locale) {
		Optional<Dossier> dossier = this.dossiers.find(user, id).filter((found) -> !user.delegateOnly());
		if (dossier.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		return works(user).then((working) -> receive(user, dossier.get(), fileName, bytes, locale));
	}

	private Outcome<ReceivedFile> receive(CurrentUser user, Dossier dossier, String fileName, byte[] bytes,
			Locale locale) {
		Admission admission = WordGate.admit(bytes);
		if (admission instanceof Refused refused) {
			return Outcome.refused("word-file", refused.objection().message(locale));
		}
		if (this.text.of(user, dossier.id()).stream().allMatch((clause) -> clause.en().isEmpty())) {
			return Outcome.refused("import-no-text");
		}
		WordFile file = WordFile.read(((Admitted) admission).parts());
		if (file.stamp().filter(PackageStamp::isOfOwnPaper).isPresent()) {
			// What the side remarks to itself would stand among the clauses it proposes.
			return Outcome.refused("import-own-paper");
		}
		ReceivedFile received = new ReceivedFile(ReceivedFileId.random(), dossier.id(), user.side(), nameOf(fileName),
				FileHash.sha256(bytes), bytes.length, language(file), this.reader.baseVersion(user, dossier, file), 1,
				user.name(), user.groupPaths().get(0), this.clock.instant(), null);
		this.store.insert(received, bytes);
		return Outcome.done(received);
	}

	/**
	 * A file of the reader's side.
	 */
	@Transactional(readOnly = true)
	public Optional<ReceivedFile> find(CurrentUser reader, DossierId dossier, ReceivedFileId id) {
		return this.dossiers.find(reader, dossier).flatMap((found) -> this.store.find(reader, dossier, id));
	}

	/**
	 * What a file brings, on the text as it stands now.
	 */
	@Transactional(readOnly = true)
	public ImportPreview preview(CurrentUser reader, ReceivedFile file) {
		return this.reader.preview(reader, this.dossiers.find(reader, file.dossier()).orElseThrow(), file,
				this.store.bytes(reader, file.id()).orElseThrow(), this.store.mapping(file));
	}

	/**
	 * The file as it came.
	 */
	@Transactional(readOnly = true)
	public byte[] original(CurrentUser reader, ReceivedFile file) {
		return this.store.bytes(reader, file.id()).orElseThrow();
	}

	/**
	 * What was taken over from a file.
	 */
	@Transactional(readOnly = true)
	public List<TakenChange> taken(ReceivedFile file) {
		return this.store.changes(file);
	}

	/**
	 * Compares a file with another version, or in the other language, and takes an
	 * officer's word on its paragraphs.
	 */
	public Outcome<ReceivedFile> aim(CurrentUser user, ReceivedFile file, int revision, Language language,
			int baseVersion, Map<Integer, Optional<ClauseId>> mapping) {
		return works(user).then((working) -> {
			if (!this.store.aim(user, file.id(), revision, language, baseVersion)) {
				return Outcome.refused("import-changed");
			}
			this.store.map(file, mapping);
			return Outcome.done(file);
		});
	}

	/**
	 * Forgets a file that nobody has picked from.
	 */
	public Outcome<Void> discard(CurrentUser user, ReceivedFile file) {
		return works(user)
			.then((working) -> this.store.delete(user, file.id()) ? Outcome.done() : Outcome.refused("import-changed"));
	}

	/**
	 * Takes over what an officer has picked: all of it, or nothing.
	 * @param revision of the file that was on the page
	 * @param picks the changes, as the officer wants them
	 * @param remarks the numbers of the comments
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Taking take(CurrentUser user, ReceivedFile file, int revision, List<Pick> picks, List<Integer> remarks) {
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			Taking taking = takeAll(user, file, revision, picks, remarks);
			if (taking instanceof Taking.Refused) {
				status.setRollbackOnly();
			}
			return taking;
		}));
	}

	private Taking takeAll(CurrentUser user, ReceivedFile file, int revision, List<Pick> picks, List<Integer> remarks) {
		if (!mayWork(user)) {
			return new Taking.Refused(-1, Refusal.of("import-not-yours"));
		}
		if (picks.isEmpty() && remarks.isEmpty()) {
			return new Taking.Refused(-1, Refusal.of("import-nothing-picked"));
		}
		ImportPreview preview = preview(user, file);
		if (!this.store.take(user, file.id(), revision, this.clock.instant())) {
			return new Taking.Refused(-1, Refusal.of("import-changed"));
		}
		Dossier dossier = this.dossiers.find(user, file.dossier()).orElseThrow();
		for (Pick pick : picks) {
			if (pick.number() < 0 || pick.number() >= preview.changes().size()) {
				return new Taking.Refused(-1, Refusal.of("import-changed"));
			}
			Outcome<TakenChange> outcome = this.taker.take(user, dossier, preview.changes().get(pick.number()), pick);
			if (outcome instanceof Outcome.Done<TakenChange> done) {
				this.store.insert(file, done.result());
			}
			else {
				return new Taking.Refused(pick.number(), outcome.refusal().orElseThrow());
			}
		}
		for (ImportPreview.Remark remark : preview.comments()) {
			if (remarks.contains(remark.number()) && remark.clause() != null) {
				Outcome<?> outcome = this.comments.write(user, file.dossier(), remark.clause().clause().id(),
						words(remark));
				if (outcome.refusal().isPresent()) {
					return new Taking.Refused(-1, outcome.refusal().get());
				}
			}
		}
		return new Taking.Done(picks.size() + remarks.size());
	}

	/** Who wrote it is no officer of the program; the words say it. */
	private static String words(ImportPreview.Remark remark) {
		String author = remark.comment().author().strip();
		return author.isEmpty() ? remark.comment().text() : author + ": " + remark.comment().text();
	}

	/**
	 * Puts a change that was taken over on the table.
	 * @param number its number in the file
	 */
	public Outcome<TakenChange> propose(CurrentUser user, ReceivedFile file, int number) {
		Optional<TakenChange> change = this.store.changes(file)
			.stream()
			.filter((taken) -> taken.number() == number && taken.isOpen())
			.findFirst();
		if (change.isEmpty() || !this.store.update(file, change.get(), TakenChange.State.PROPOSED)) {
			return Outcome.refused("import-changed");
		}
		Dossier dossier = this.dossiers.find(user, file.dossier()).orElseThrow();
		if (dossier.state() != DossierState.NEGOTIATING) {
			this.store.update(file, change.get().as(TakenChange.State.PROPOSED), change.get().state());
			return Outcome.refused("text-locked");
		}
		Outcome<?> outcome = this.taker.propose(user, dossier, change.get());
		if (outcome.refusal().isPresent()) {
			this.store.update(file, change.get().as(TakenChange.State.PROPOSED), change.get().state());
			return Outcome.refused(outcome.refusal().get());
		}
		return Outcome.done(change.get());
	}

	private static Language language(WordFile file) {
		String text = file.edited()
			.stream()
			.filter((paragraph) -> paragraph.story() == Story.BODY)
			.map((paragraph) -> paragraph.text())
			.reduce("", String::concat);
		long japanese = text.codePoints().filter((c) -> switch (Character.UnicodeScript.of(c)) {
			case HAN, HIRAGANA, KATAKANA -> true;
			default -> false;
		}).count();
		return (japanese > JAPANESE * text.length()) ? Language.JA : Language.EN;
	}

	private static String nameOf(String fileName) {
		String name = fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
		name = name.isEmpty() ? "file.docx" : name;
		return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name;
	}

}
