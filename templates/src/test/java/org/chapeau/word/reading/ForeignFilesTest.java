package org.chapeau.word.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.word.DebianSource;
import org.chapeau.word.ForeignReader;
import org.chapeau.word.NpmPackage;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.CleanedCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that others have published to try their own readers on. They are fetched, and not
 * kept.
 */
class ForeignFilesTest {

	private static final List<String> PACKAGES = List.of("mammoth@1.13.0", "docx4js@3.3.0");

	/** At most one file in so many may be refused, or be read otherwise by pandoc. */
	private static final int ONE_IN = 20;

	@TempDir
	Path directory;

	@Test
	void readsAndCleansWhatOthersHaveMade() throws Exception {
		for (String name : PACKAGES) {
			NpmPackage.fetch(name, this.directory);
		}
		everyFileIsReadAndCleaned(15);
	}

	@Test
	void readsAndCleansWhatPandocIsTriedOn() throws Exception {
		DebianSource.fetch("pandoc", this.directory);
		everyFileIsReadAndCleaned(80);
	}

	private void everyFileIsReadAndCleaned(int least) throws Exception {
		List<Path> files;
		try (Stream<Path> found = Files.walk(this.directory)) {
			files = found.filter((file) -> file.toString().endsWith(".docx")).toList();
		}
		assertThat(files).hasSizeGreaterThanOrEqualTo(least);
		List<Path> refused = new ArrayList<>();
		List<Path> differing = new ArrayList<>();
		for (Path file : files) {
			if (!(WordGate.inspect(Files.readAllBytes(file)) instanceof Admitted admitted)) {
				refused.add(file);
				continue;
			}
			WordParts parts = admitted.parts();
			String text = text(WordFile.read(parts));
			byte[] copy = CleanedCopy.of(parts);
			assertThat(WordGate.admit(copy)).as(file.toString()).isInstanceOf(Admitted.class);
			assertThat(text(WordFile.read(TrackedFile.parts(copy)))).as(file.toString()).isEqualTo(text);
			Files.write(this.directory.resolve("copy.docx"), copy);
			Optional<String> readByPandoc = pandoc(file.toString());
			if (readByPandoc.isPresent() && !pandoc("copy.docx").equals(readByPandoc)) {
				differing.add(file);
			}
		}
		assertThat(refused).as("files that name a template elsewhere, embed another or are broken")
			.hasSizeLessThanOrEqualTo(files.size() / ONE_IN);
		assertThat(differing)
			.as("files that pandoc, which has a mind of its own on the ends of paragraphs, reads otherwise")
			.hasSizeLessThanOrEqualTo(files.size() / ONE_IN);
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

}
