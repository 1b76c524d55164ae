package org.chapeau.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/**
 * A program of the machine that reads Word files on its own. A test that needs one that
 * is absent is skipped and says what to install.
 */
public final class ForeignReader {

	private static final long PATIENCE_SECONDS = 120;

	private ForeignReader() {
	}

	public static String run(Path directory, String debianPackage, String... command)
			throws IOException, InterruptedException {
		boolean installed = List.of(System.getenv().getOrDefault("PATH", "").split(":"))
			.stream()
			.anyMatch((path) -> Files.isExecutable(Path.of(path, command[0])));
		Assumptions.assumeTrue(installed,
				() -> "Skipped: " + command[0] + " is absent; install it, on Debian: apt install " + debianPackage);
		Path output = Files.createTempFile(directory, "out", ".txt");
		Process process = new ProcessBuilder(command).directory(directory.toFile())
			.redirectOutput(output.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException(command[0] + " did not end");
		}
		if (process.exitValue() != 0) {
			throw new IllegalStateException(command[0] + " ended with " + process.exitValue());
		}
		return Files.readString(output, StandardCharsets.UTF_8);
	}

}
