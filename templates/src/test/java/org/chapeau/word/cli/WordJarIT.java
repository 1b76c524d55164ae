package org.chapeau.word.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The runnable jar has all it needs: each command works from the jar alone.
 */
class WordJarIT {

	private static final String JAR = System.getProperty("chapeau.word.jar");

	@TempDir
	Path directory;

	private String out = "";

	@Test
	void everyCommandWorks() throws Exception {
		String sample = Path.of("src/main/resources/samples/schuman-forum-2024.yaml").toAbsolutePath().toString();
		assertThat(run("assemble", sample, "package")).as(this.out).isZero();
		try (Stream<Path> files = Files.list(this.directory.resolve("package"))) {
			assertThat(files).as("statements, readouts, tables and outlines").hasSize(11);
		}
		String eu = "package/2024-05-29-joint-statement-en-eu.docx";
		String jp = "package/2024-05-29-joint-statement-en-jp.docx";
		assertThat(run("inspect", eu)).as(this.out).isZero();
		assertThat(this.out).contains("\"original\"", "\"final\"", "our-stamp");
		assertThat(run("redline", eu, jp, "redline.docx")).as(this.out).isZero();
		assertThat(run("inspect", "redline.docx")).as(this.out).isZero();
		assertThat(this.out).contains("\"insertion\"", "\"deletion\"");
		assertThat(run("clean", "redline.docx", "clean.docx")).as(this.out).isZero();
		assertThat(run("inspect", "clean.docx")).as(this.out).isZero();
		assertThat(this.out).doesNotContain("\"insertion\"");
	}

	@Test
	void proposalsAreCompiled() throws Exception {
		Files.writeString(this.directory.resolve("BASE.txt"), "We condemn it.\n");
		Files.writeString(this.directory.resolve("EU.txt"), "We firmly condemn it.\n");
		Files.writeString(this.directory.resolve("JP.txt"), "We strongly condemn it.\n");
		assertThat(run("compile", "BASE.txt", "EU.txt", "JP.txt")).as(this.out).isZero();
		assertThat(this.out).contains("[EU: firmly", "JP: strongly");
	}

	@Test
	void whatCannotBeDoneHasItsStatus() throws Exception {
		Files.writeString(this.directory.resolve("no.docx"), "Dear colleagues,");
		assertThat(run("inspect", "no.docx")).isEqualTo(1);
		assertThat(run("mend", "no.docx")).isEqualTo(2);
	}

	private int run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
		command.addAll(List.of(arguments));
		Path outFile = this.directory.resolve("out.log");
		int status = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(outFile.toFile())
			.start()
			.waitFor();
		this.out = Files.readString(outFile);
		return status;
	}

}
