package org.chapeau.app.layouts;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.layouts.persistence.LayoutStore;
import org.chapeau.app.office.LibreOffice;
import org.chapeau.text.Party;
import org.chapeau.word.Layout;
import org.chapeau.word.LayoutException;
import org.chapeau.word.LayoutName;
import org.chapeau.word.gate.Admission.Refused;
import org.chapeau.word.gate.WordGate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The layouts of each side. A side's own layouts give the looks to the files it makes for
 * itself; what both sides release stands on the layouts that come with the program.
 */
@Component
@Transactional
public class Layouts {

	private static final int MOST_PRINTED = 50;

	private final LayoutStore store;

	private final LibreOffice libreOffice;

	private final Clock clock;

	/** Layouts in use, read, by the hash of their files. */
	private final Map<String, Layout> read = new ConcurrentHashMap<>();

	/** Previews as PDF, by the hashes of their Word files. */
	private final Map<String, CompletableFuture<byte[]>> printed = new ConcurrentHashMap<>();

	Layouts(LayoutStore store, LibreOffice libreOffice, Clock clock) {
		this.store = store;
		this.libreOffice = libreOffice;
		this.clock = clock;
	}

	/**
	 * The layouts that can be restyled.
	 */
	public static List<LayoutName> names() {
		// What the command line lays its comparisons out on is nobody's house style.
		return Arrays.stream(LayoutName.values())
			.filter((name) -> name != LayoutName.COMPARISON_EN && name != LayoutName.COMPARISON_JA)
			.toList();
	}

	public boolean mayKeep(CurrentUser user) {
		return user.has(Role.PROTOCOL_OFFICER);
	}

	/**
	 * The versions of a layout of the reader's side, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<LayoutVersion> versions(CurrentUser reader, LayoutName name) {
		return this.store.versions(reader.side(), name);
	}

	/**
	 * Which version the reader's side uses.
	 */
	@Transactional(readOnly = true)
	public LayoutInUse inUse(CurrentUser reader, LayoutName name) {
		return this.store.inUse(reader.side(), name);
	}

	/**
	 * Checks a file and keeps it as the next version, not yet in use.
	 * @param locale the language of a refusal by the gate
	 */
	public Uploading upload(CurrentUser user, LayoutName name, byte[] bytes, Locale locale) {
		if (!mayKeep(user)) {
			return new Uploading.Refused(Refusal.of("not-protocol-officer"));
		}
		if (WordGate.admit(bytes) instanceof Refused refused) {
			return new Uploading.Refused(Refusal.of("word-file", refused.objection().message(locale)));
		}
		try {
			Layout.read(name, bytes);
		}
		catch (LayoutException ex) {
			return new Uploading.Faulty(ex.faults());
		}
		try {
			return new Uploading.Kept(this.store.add(user.side(), name, FileHash.sha256(bytes), bytes, user.name(),
					this.clock.instant()));
		}
		catch (DuplicateKeyException ex) {
			return new Uploading.Refused(Refusal.of("layout-changed"));
		}
	}

	/**
	 * The file of a version; of the layout that comes with the program for
	 * {@link LayoutInUse#BUILT_IN}.
	 */
	@Transactional(readOnly = true)
	public Optional<byte[]> file(CurrentUser reader, LayoutName name, int number) {
		return (number == LayoutInUse.BUILT_IN) ? Optional.of(Layout.builtInFile(name))
				: this.store.bytes(reader.side(), name, number);
	}

	/**
	 * The sample text on a version.
	 */
	@Transactional(readOnly = true)
	public Optional<byte[]> preview(CurrentUser reader, LayoutName name, int number) {
		return file(reader, name, number).map((bytes) -> SampleDocuments.on(layout(name, bytes)));
	}

	/**
	 * The same as a PDF, to be looked at as it is printed.
	 * @return nothing if there is no such version; refused where LibreOffice cannot make
	 * it, or is not done with it yet
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Optional<Outcome<byte[]>> printedPreview(CurrentUser reader, LayoutName name, int number) {
		return preview(reader, name, number).map((docx) -> this.libreOffice.await(() -> print(docx)));
	}

	/**
	 * Whether LibreOffice is there to print a preview.
	 */
	public boolean canPrint() {
		return this.libreOffice.isInstalled();
	}

	/**
	 * Puts a version into use, or the layout that comes with the program.
	 * @param revision the one that was on the page
	 */
	public Outcome<LayoutInUse> use(CurrentUser user, LayoutName name, int number, int revision) {
		if (!mayKeep(user)) {
			return Outcome.refused("not-protocol-officer");
		}
		if (file(user, name, number).isEmpty()) {
			return Outcome.refused("layout-changed");
		}
		return this.store.use(user.side(), name, number, revision, user.name(), this.clock.instant())
				? Outcome.done(this.store.inUse(user.side(), name)) : Outcome.refused("layout-changed");
	}

	/**
	 * The layout that a side has put into use in the place of the one that comes with the
	 * program.
	 */
	@Transactional(readOnly = true)
	public Optional<SideLayout> of(Party side, LayoutName name) {
		LayoutInUse inUse = this.store.inUse(side, name);
		if (inUse.isBuiltIn()) {
			return Optional.empty();
		}
		byte[] bytes = this.store.bytes(side, name, inUse.number()).orElseThrow();
		String hash = FileHash.sha256(bytes);
		return Optional.of(new SideLayout(this.read.computeIfAbsent(name + hash, (key) -> layout(name, bytes)), hash));
	}

	/** Whoever was asked to come again finds what was made meanwhile. */
	private CompletableFuture<byte[]> print(byte[] docx) {
		if (this.printed.size() > MOST_PRINTED) {
			this.printed.clear();
		}
		String hash = FileHash.sha256(docx);
		CompletableFuture<byte[]> begun = this.printed.computeIfAbsent(hash, (key) -> this.libreOffice.pdf(docx));
		begun.exceptionally((failure) -> {
			this.printed.remove(hash, begun);
			return new byte[0];
		});
		return begun;
	}

	private static Layout layout(LayoutName name, byte[] bytes) {
		try {
			return Layout.read(name, bytes);
		}
		catch (LayoutException ex) {
			throw new IllegalStateException("A layout was kept that cannot be used", ex);
		}
	}

}
