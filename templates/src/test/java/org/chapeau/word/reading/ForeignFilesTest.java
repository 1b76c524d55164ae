package org.chapeau.word.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.word.ForeignReader;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.CleanedCopy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that others have published to try their own readers on. They are fetched, and not
 * kept.
 */
class ForeignFilesTest {

	private static final long PATIENCE_SECONDS = 60;

	private static final List<String> PACKAGES = List.of("mammoth@1.13.0", "docx4js@3.3.0");

	@TempDir
	Path directory;

	@Test
	void readsAndCleansWhatOthersHaveMade() throws Exception {
		for (String name : PACKAGES) {
			fetch(name);
		}
		List<Path> files;
		try (Stream<Path> found = Files.walk(this.directory)) {
			files = found.filter((file) -> file.toString().endsWith(".docx")).toList();
		}
		assertThat(files).hasSizeGreaterThan(15);
		for (Path file : files) {
			WordParts parts = ((Admitted) WordGate.inspect(Files.readAllBytes(file))).parts();
			String text = text(WordFile.read(parts));
			byte[] copy = CleanedCopy.of(parts);
			assertThat(WordGate.admit(copy)).as(file.toString()).isInstanceOf(Admitted.class);
			assertThat(text(WordFile.read(TrackedFile.parts(copy)))).as(file.toString()).isEqualTo(text);
			Files.write(this.directory.resolve("copy.docx"), copy);
			Optional<String> readByPandoc = pandoc(file.toString());
			if (readByPandoc.isPresent()) {
				assertThat(pandoc("copy.docx")).as(file.toString()).isEqualTo(readByPandoc);
			}
		}
	}

	private static String text(WordFile file) {
		return file.edited().stream().map(ViewedParagraph::text).collect(Collectors.joining("\n"));
	}

	/** Pandoc does not read the strict form, for one. */
	private Optional<String> pandoc(String file) throws Exception {
		try {
			return Optional.of(readByPandoc(file));
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

	private String readByPandoc(String file) throws Exception {
		return ForeignReader.run(this.directory, "pandoc", "pandoc", "--track-changes=accept", "--from=docx",
				"--to=plain", "--wrap=none", file);
	}

	private void fetch(String name) throws IOException, InterruptedException {
		boolean fetched = false;
		try {
			Path folder = Files.createDirectory(this.directory.resolve(name));
			fetched = run(folder, "npm", "pack", "--silent", name) && run(folder, "sh", "-c", "tar xzf *.tgz");
		}
		catch (IOException ex) {
			// No npm.
		}
		Assumptions.assumeTrue(fetched, () -> "Skipped: " + name
				+ " cannot be fetched; it needs the network and npm, on Debian: apt install npm");
	}

	private static boolean run(Path folder, String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).directory(folder.toFile())
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			return false;
		}
		return process.exitValue() == 0;
	}

}
