package org.chapeau.app.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Anchors are only ever added, and each is signed.
 */
class AnchorFileTests {

	private static final Anchor FIRST = new Anchor(Instant.parse("2026-11-28T00:30:00Z"), "a".repeat(64));

	private static final Anchor SECOND = new Anchor(Instant.parse("2026-11-29T00:30:00Z"), "b".repeat(64));

	@TempDir
	Path folder;

	private Path path;

	private AnchorFile file;

	private KeyPair key;

	@BeforeEach
	void twoAnchors() {
		this.path = this.folder.resolve("else/where/anchors.txt");
		this.file = new AnchorFile(this.path);
		this.key = AnchorKey.in(this.folder.resolve("key.txt"));
		this.file.append(FIRST, this.key.getPrivate());
		this.file.append(SECOND, this.key.getPrivate());
	}

	@Test
	void theyAreReadAsTheyWerePutDown() {
		assertThat(this.file.read(this.key.getPublic())).contains(List.of(FIRST, SECOND));
	}

	@Test
	void aChangedLineIsSeen() throws IOException {
		rewrite((lines) -> List.of(lines.get(0).replace('a', 'c'), lines.get(1)));
		assertThat(this.file.read(this.key.getPublic())).isEmpty();
	}

	@Test
	void aLineTakenOutIsSeen() throws IOException {
		rewrite((lines) -> lines.subList(1, 2));
		assertThat(this.file.read(null)).isEmpty();
	}

	@Test
	void aLineThatWasNeverFinishedIsNoAnchorAndHindersNone() throws IOException {
		Files.writeString(this.path, "2026-11-30T00:30", StandardOpenOption.APPEND);
		assertThat(this.file.read(this.key.getPublic())).contains(List.of(FIRST, SECOND));
		this.file.append(FIRST, this.key.getPrivate());
		assertThat(this.file.read(this.key.getPublic())).contains(List.of(FIRST, SECOND, FIRST));
	}

	@Test
	void whereverALineBreaksOffItIsNoAnchorAndHindersNone() throws IOException {
		String whole = Files.readString(this.path);
		Files.writeString(this.path, "");
		this.file.append(FIRST, this.key.getPrivate());
		int first = Files.readString(this.path).length();
		for (int end = first + 1; end < whole.length() - 1; end += 7) {
			Files.writeString(this.path, whole.substring(0, end));
			assertThat(this.file.last()).as("broken off at %s", end).contains(FIRST);
			this.file.append(SECOND, this.key.getPrivate());
			assertThat(this.file.read(this.key.getPublic())).as("broken off at %s", end)
				.contains(List.of(FIRST, SECOND));
		}
	}

	@Test
	void linesAreAddedWhereNothingElseIsAllowed() throws Exception {
		assumeThat(attribute("+a")).as("a file system with an attribute for it, and the right to set it").isZero();
		try {
			this.file.append(FIRST, this.key.getPrivate());
			Files.writeString(this.path, "2026-11-30T00:30", StandardOpenOption.APPEND);
			this.file.append(SECOND, this.key.getPrivate());
			assertThat(this.file.read(this.key.getPublic())).contains(List.of(FIRST, SECOND, FIRST, SECOND));
			assertThatIOException().isThrownBy(() -> Files.writeString(this.path, "nothing"));
		}
		finally {
			attribute("-a");
		}
	}

	/** What {@code chattr} answers; something else than 0 as well where there is none. */
	private int attribute(String change) throws InterruptedException {
		try {
			return new ProcessBuilder("chattr", change, this.path.toString())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			return -1;
		}
	}

	@Test
	void theLastIsToldUnlessThereIsNoneThatCanBeRead() throws IOException {
		assertThat(this.file.last()).contains(SECOND);
		assertThat(new AnchorFile(this.folder.resolve("none.txt")).last()).isEmpty();
		rewrite((lines) -> List.of(lines.get(0), lines.get(1).replace("2026", "when")));
		assertThat(this.file.last()).isEmpty();
		assertThat(this.file.read(null)).isEmpty();
	}

	@Test
	void aLineOfSomebodyElseIsSeen() {
		this.file.append(SECOND, AnchorKey.in(this.folder.resolve("other.txt")).getPrivate());
		assertThat(this.file.read(this.key.getPublic())).isEmpty();
	}

	@Test
	void theKeyStaysAndOnlyItsUserReadsIt() throws IOException {
		assertThat(AnchorKey.in(this.folder.resolve("key.txt")).getPublic()).isEqualTo(this.key.getPublic());
		assertThat(AnchorKey.publicKey(AnchorKey.text(this.key.getPublic()))).isEqualTo(this.key.getPublic());
		assertThat(Files.getPosixFilePermissions(this.folder.resolve("key.txt")))
			.isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	@Test
	void aKeyThatAnotherNodeIsAboutToWriteIsNotTakenForNone() throws IOException {
		Path begun = Files.createFile(this.folder.resolve("begun.txt"));
		KeyPair made = AnchorKey.in(begun);
		assertThat(AnchorKey.in(begun).getPublic()).isEqualTo(made.getPublic());
	}

	private void rewrite(UnaryOperator<List<String>> change) throws IOException {
		Files.write(this.path, change.apply(Files.readAllLines(this.path)));
	}

}
