package org.chapeau.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * The source of a Debian package, which tests fetch and do not keep. The machine's own
 * lists of packages are left as they are.
 */
public final class DebianSource {

	private static final long PATIENCE_SECONDS = 90;

	private static final Path CONFIGURED = Path.of("/etc/apt");

	private DebianSource() {
	}

	/**
	 * Fetches and unpacks the source of a package, from where the machine has its
	 * packages.
	 * @return the folder of its files
	 */
	public static Path fetch(String name, Path directory) throws IOException, InterruptedException {
		Path folder = Files.createDirectories(directory.resolve(name));
		boolean fetched = false;
		try {
			Files.createDirectories(folder.resolve("lists/partial"));
			fetched = sourcesOf(folder) && apt(folder, "update") && apt(folder, "source", "--download-only", name)
					&& run(folder, List.of("sh", "-c", "tar xf *.orig.tar.*"));
		}
		catch (IOException ex) {
			// No apt.
		}
		Assumptions.assumeTrue(fetched, () -> "Skipped: the source of " + name
				+ " cannot be fetched; it needs Debian, with the network, and apt");
		return folder;
	}

	/** Where the machine has its packages, asked for their sources. */
	private static boolean sourcesOf(Path folder) throws IOException {
		List<Path> configured;
		try (Stream<Path> files = Files.walk(CONFIGURED)) {
			configured = files.filter((file) -> file.toString().matches(".*(sources\\.list|\\.list|\\.sources)"))
				.toList();
		}
		Path parts = Files.createDirectories(folder.resolve("parts"));
		for (Path file : configured) {
			String sources = Files.readString(file)
				.replaceAll("(?m)^Types: deb$", "Types: deb-src")
				.replaceAll("(?m)^deb ", "deb-src ");
			Files.writeString(parts.resolve(file.getFileName()), sources);
		}
		return !configured.isEmpty();
	}

	private static boolean apt(Path folder, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("apt-get", "-qq", "-o", "Dir::Etc::SourceList=/dev/null", "-o",
				"Dir::Etc::SourceParts=" + folder.resolve("parts"), "-o",
				"Dir::State::Lists=" + folder.resolve("lists"), "-o", "Dir::Cache=" + folder.resolve("cache"), "-o",
				"APT::Sandbox::User="));
		command.addAll(List.of(arguments));
		return run(folder, command);
	}

	private static boolean run(Path folder, List<String> command) throws IOException, InterruptedException {
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
