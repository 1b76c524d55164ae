package org.chapeau.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/**
 * A package that tests fetch and do not keep. Where it cannot be fetched the test is
 * skipped and says what it needs.
 */
public final class NpmPackage {

	private static final long PATIENCE_SECONDS = 60;

	private NpmPackage() {
	}

	/**
	 * Fetches and unpacks a package.
	 * @param name name and version, such as {@code mammoth@1.13.0}
	 * @return the folder of its files
	 */
	public static Path fetch(String name, Path directory) throws IOException, InterruptedException {
		Path folder = Files.createDirectories(directory.resolve(name));
		boolean fetched = false;
		try {
			fetched = run(folder, "npm", "pack", "--silent", name) && run(folder, "sh", "-c", "tar xzf *.tgz");
		}
		catch (IOException ex) {
			// No npm.
		}
		Assumptions.assumeTrue(fetched, () -> "Skipped: " + name
				+ " cannot be fetched; it needs the network and npm, on Debian: apt install npm");
		return folder.resolve("package");
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
